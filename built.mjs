// What dist/ was built from: the build writes it down, and a start in production compares.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = import.meta.dirname;
const note = join(root, "dist/built-from");

/** A digest over every file that goes into dist/, by name and content. Times of files tell nothing after a git checkout. */
export function sourcesDigest() {
  const hash = createHash("sha256");
  for (const folder of ["src", "migrations", "packs"]) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/[.](?:test|fixture)[.]tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort())
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update("\0");
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

/** One sentence for the operator if dist/ is not there or not of these sources; undefined: it can run. */
export function refusalToRun() {
  if (!existsSync(note)) return "Production runs what was built, and nothing was built yet: npm run build";
  // Where only dist/ was brought, nothing can have changed beside it.
  if (!existsSync(join(root, "src"))) return undefined;
  if (readFileSync(note, "utf8") === sourcesDigest()) return undefined;
  return "The sources have changed since dist/ was built: npm run build";
}
