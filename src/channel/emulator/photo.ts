import { crc32, deflateSync } from "node:zlib";

const width = 320;
const height = 200;
let painted: Buffer | undefined;

/** The picture a citizen sends: a morning over two hills, as an 8-bit RGB PNG. Nobody's papers, nobody's face. */
export function paintPhoto(): Buffer {
  painted ??= png(width, height, morning);
  return painted;
}

/** An 8-bit RGB PNG from a colour for each point. */
export function png(wide: number, high: number, colour: (x: number, y: number) => [number, number, number]): Buffer {
  const raw = Buffer.alloc((wide * 3 + 1) * high);
  for (let y = 0; y < high; y++) for (let x = 0; x < wide; x++) raw.set(colour(x, y), y * (wide * 3 + 1) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(wide, 0);
  header.writeUInt32BE(high, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function morning(x: number, y: number): [number, number, number] {
  const sun = Math.hypot(x - 224, y - 82);
  const far = 128 + 16 * Math.sin(x / 46) + 6 * Math.sin(x / 17);
  const near = 158 + 20 * Math.sin(x / 70 + 2);
  if (y > near) return [38, 84, 88];
  if (y > far) return [84, 134, 138];
  if (sun < 26) return [255, 214, 132];
  const glow = Math.max(0, 1 - sun / 190);
  return [170 + 80 * glow, 205 + 10 * glow - y / 10, 226 - 70 * glow].map(Math.round) as [number, number, number];
}
