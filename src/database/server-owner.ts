import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./server-binaries.ts";

/** Who PostgreSQL runs as, with which programs, and where its files lie. It refuses to run as root, so root needs a way round. */
export interface Owner {
  /** the folder of the cluster, its password and its port */
  home: string;
  /** where `postgres` and `initdb` stand, readable by that owner */
  bin: string;
  /** words to put before a command */
  prefix: string[];
  /** set when the command must be started as another user */
  as?: { uid: number; gid: number };
}

const systemUser = "antrean";
const systemHome = "/var/lib/antrean";

/**
 * Chooses who runs PostgreSQL for the data in `dataDir` (an absolute path that exists).
 *
 * An ordinary user runs it himself. Root, in this order: as the user who made the data; in a user namespace in which
 * root's files belong to nobody (no user is made, and a folder only root may enter stays as it is); where namespaces
 * are refused, as most containers do, as the system user `antrean` with data and programs under /var/lib.
 * Throws one sentence for the operator where none of these can be.
 */
export function chooseOwner(dataDir: string, binaries: Binaries): Owner {
  const home = join(dataDir, "postgres");
  const plain: Owner = { home, bin: join(binaries.folder, "bin"), prefix: [] };
  if (process.getuid?.() !== 0) return plain;

  const elsewhere = join(dataDir, "postgres-is-at");
  if (existsSync(elsewhere)) return ownerElsewhere(readFileSync(elsewhere, "utf8").trim(), binaries);

  const made = existsSync(home) ? statSync(home) : undefined;
  if (made && made.uid !== 0) return { ...plain, as: { uid: made.uid, gid: made.gid } };

  const inNamespace: Owner = { ...plain, prefix: ["unshare", "--user", "--map-user=65534", "--map-group=65534"] };
  if (canRun(inNamespace, dataDir)) return inNamespace;
  if (made) {
    throw new Error(
      `PostgreSQL's data in ${home} was made by root in a user namespace, and this machine refuses those now: allow them again, or start as another user after "chown -R".`,
    );
  }
  return ownerElsewhere(newHomeFor(elsewhere), binaries);
}

function canRun({ prefix, bin }: Owner, dataDir: string): boolean {
  const [command = "", ...words] = prefix;
  const trial = 'test -w "$1" && exec "$2" --version';
  return spawnSync(command, [...words, "sh", "-c", trial, "sh", dataDir, join(bin, "postgres")]).status === 0;
}

/** Two programs may come here at once: the first to write the note decides for both. */
function newHomeFor(elsewhere: string): string {
  const name = randomBytes(6).toString("hex");
  const draft = `${elsewhere}.${name}`;
  writeFileSync(draft, join(systemHome, name));
  try {
    linkSync(draft, elsewhere);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(elsewhere, "utf8").trim();
}

function ownerElsewhere(home: string, binaries: Binaries): Owner {
  const as = findOrMakeSystemUser();
  mkdirSync(systemHome, { recursive: true, mode: 0o755 });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chownSync(home, as.uid, as.gid);
  return { home: join(home, "postgres"), bin: join(copyOf(binaries), "bin"), prefix: [], as };
}

function copyOf(binaries: Binaries): string {
  const copy = join(systemHome, `postgresql-${binaries.version}`);
  const complete = join(copy, "complete");
  if (!existsSync(complete)) {
    cpSync(binaries.folder, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
    writeFileSync(complete, "");
  }
  return copy;
}

function findOrMakeSystemUser(): { uid: number; gid: number } {
  const known = lookUpSystemUser();
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--home-dir", systemHome, "--shell", "/usr/sbin/nologin", systemUser], {
      stdio: "pipe",
    });
  } catch {
    // Another program may have made it a moment ago; if nobody did, the next line says so.
  }
  const made = lookUpSystemUser();
  if (made) return made;
  throw new Error(
    "PostgreSQL does not run as root, and here is neither a user namespace nor a way to add a system user: start as another user, or set DATABASE_URL.",
  );
}

function lookUpSystemUser(): { uid: number; gid: number } | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${systemUser}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
