import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Binaries } from "./server-binaries.ts";
import { ServerFault } from "./server-fault.ts";

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
 * An ordinary user runs it directly. Root, in this order: as the user who owns the data; in a user namespace in which
 * root's files belong to nobody (no user is made, and a folder only root may enter stays as it is); where namespaces
 * are refused, as most containers do, as the system user `antrean`, whose data lie under /var/lib where it may not
 * enter `dataDir`. Throws one sentence for the operator where none of these can be.
 */
export function chooseOwner(dataDir: string, binaries: Binaries): Owner {
  const home = join(dataDir, "postgres");
  const plain: Owner = { home, bin: join(binaries.folder, "bin"), prefix: [] };
  if (process.getuid?.() !== 0) return plain;

  const elsewhere = join(dataDir, "postgres-is-at");
  if (existsSync(elsewhere)) return asOwnerOf(homeElsewhere(elsewhere), binaries);

  const made = statSync(home, { throwIfNoEntry: false });
  if (made && made.uid !== 0) return asOwnerOf(home, binaries);

  const inNamespace: Owner = { ...plain, prefix: ["unshare", "--user", "--map-user=65534", "--map-group=65534"] };
  if (canRun(inNamespace, dataDir)) return inNamespace;
  if (made) {
    throw new ServerFault(
      `PostgreSQL's data in ${home} was made by root in a user namespace, and this machine refuses those now: allow them again, or start as another user after "chown -R".`,
    );
  }
  const as = findOrMakeSystemUser();
  return asUser(as, mayEnter(as, dataDir) ? home : newHomeElsewhere(elsewhere, as), binaries);
}

function canRun({ prefix, bin }: Owner, dataDir: string): boolean {
  const [command = "", ...words] = prefix;
  const trial = 'test -w "$1" && exec "$2" --version';
  return spawnSync(command, [...words, "sh", "-c", trial, "sh", dataDir, join(bin, "postgres")]).status === 0;
}

type User = NonNullable<Owner["as"]>;

function mayEnter(as: User, folder: string): boolean {
  return spawnSync("test", ["-x", folder], { ...as, cwd: "/" }).status === 0;
}

/** Two programs may come here at once: the first to write the note decides for both. */
function newHomeElsewhere(elsewhere: string, as: User): string {
  const name = randomBytes(4).toString("hex");
  const home = join(systemHome, name);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  chownSync(home, as.uid, as.gid);
  const draft = `${elsewhere}.${name}`;
  writeFileSync(draft, home);
  try {
    linkSync(draft, elsewhere);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return homeElsewhere(elsewhere);
}

function homeElsewhere(elsewhere: string): string {
  const home = readFileSync(elsewhere, "utf8").trim();
  if (existsSync(home)) return join(home, "postgres");
  // A new and empty database in its place would look as if every booking had been lost.
  throw new ServerFault(
    `${elsewhere} says that PostgreSQL's data are in ${home}, which does not exist: restore it, or remove that file to begin with an empty database.`,
  );
}

function asOwnerOf(home: string, binaries: Binaries): Owner {
  const { uid, gid } = statSync(existsSync(home) ? home : dirname(home));
  return asUser({ uid, gid }, home, binaries);
}

function asUser(as: User, home: string, binaries: Binaries): Owner {
  const bin = join(binaries.folder, "bin");
  const readable = spawnSync(join(bin, "postgres"), ["--version"], { ...as, cwd: "/" }).status === 0;
  return { home, bin: readable ? bin : join(copyOf(binaries), "bin"), prefix: [], as };
}

/** For a user who may not enter the folder of this program. */
function copyOf(binaries: Binaries): string {
  const copy = join(systemHome, `postgresql-${binaries.version}`);
  if (existsSync(copy)) return copy;
  // It gets its name when it is whole; another program may be copying too, and one copy is enough.
  const draft = `${copy}.new-${randomBytes(4).toString("hex")}`;
  cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function findOrMakeSystemUser(): User {
  const known = lookUpSystemUser();
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--home-dir", systemHome, "--shell", "/usr/sbin/nologin", systemUser], {
      stdio: "pipe",
    });
  } catch {
    // dropped: another program may have made it a moment ago; if nobody did, the next line says so.
  }
  const made = lookUpSystemUser();
  if (made) return made;
  throw new ServerFault(
    "PostgreSQL does not run as root, and this machine allows neither a user namespace nor adding a system user: start as another user, or set DATABASE_URL.",
  );
}

function lookUpSystemUser(): User | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${systemUser}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
