import { type GraphError, graphError } from "./errors.ts";

const mostBytes = 5_000_000;

/** What Meta takes as a picture: PNG (8 bit, RGB or RGBA) or JPEG, up to 5 MB. Undefined if it would. */
export function pictureFault(mimeType: string, bytes: Buffer): GraphError | undefined {
  if (mimeType !== "image/png" && mimeType !== "image/jpeg") {
    return graphError(
      100,
      `Param file must be image/jpeg or image/png here. Received file of type '${mimeType.slice(0, 60)}'.`,
    );
  }
  if (bytes.length > mostBytes) return graphError(131053, "The picture is larger than 5 MB.");
  const right =
    mimeType === "image/png" ? isPlainPng(bytes) : bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  return right
    ? undefined
    : graphError(131053, "The file is no picture of that type, or not of 8 bits in RGB or RGBA.");
}

function isPlainPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return false;
  const [depth, colours] = [bytes[24], bytes[25]];
  return depth === 8 && (colours === 2 || colours === 6);
}
