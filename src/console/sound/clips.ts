import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("./clips/", import.meta.url);
const clips = new Map(readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder))]));

/** Changes with any clip: below it a browser keeps them for good. */
const stamp = createHash("sha256")
  .update(Buffer.concat([...clips.values()]))
  .digest("base64url")
  .slice(0, 10);

/** Where the clips lie, `chime.mp3` among them. */
export const clipsPath = `/assets/suara/${stamp}/`;

/** One clip, and whether the address is the one that changes with its content; undefined: there is none. */
export function clip(asked: string, file: string): { body: Buffer; forGood: boolean } | undefined {
  const body = clips.get(file);
  return body && { body, forGood: asked === stamp };
}
