import { existsSync } from "node:fs";
import { chown, mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findBinaries } from "./server-binaries.ts";
import { chooseOwner } from "./server-owner.ts";

/** Where the files of a built-in PostgreSQL are, for whoever copies them. */
export interface ClusterHome {
  /** Holds `data` and the file `password`. It may not be there yet. */
  folder: string;
  /** Version of the PostgreSQL that npm brought, such as `18.4.0-beta.17`. */
  version: string;
  /** Gives a file or folder to the user who runs PostgreSQL. */
  own(path: string): Promise<void>;
}

/** The files of the built-in PostgreSQL of `dataDir`, which is made where it is missing. @throws ServerFault */
export async function clusterHome(dataDir: string): Promise<ClusterHome> {
  await mkdir(dataDir, { recursive: true });
  const binaries = findBinaries();
  const owner = chooseOwner(await realpath(dataDir), binaries);
  return {
    folder: owner.home,
    version: binaries.version,
    async own(path) {
      if (owner.as) await chown(path, owner.as.uid, owner.as.gid);
    },
  };
}

const noteIn = (dataDir: string) => join(dataDir, "restored-and-held");

/** Keeps the program from starting on `dataDir` until somebody says so; `what` is told to whoever tries. */
export async function holdStart(dataDir: string, what: string): Promise<void> {
  await writeFile(noteIn(dataDir), `${what}\n`, { mode: 0o600 });
}

/** Why the program may not start on `dataDir`; undefined: it may. */
export async function heldSince(dataDir: string): Promise<string | undefined> {
  return existsSync(noteIn(dataDir)) ? (await readFile(noteIn(dataDir), "utf8")).trim() : undefined;
}

/** Lets the program start on `dataDir`. @returns false where nothing held it */
export async function releaseStart(dataDir: string): Promise<boolean> {
  const held = existsSync(noteIn(dataDir));
  await rm(noteIn(dataDir), { force: true });
  return held;
}
