import { execFile } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { chown, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { readerRole, runtimeRole } from "./privileges.sql.ts";
import { ServerFault } from "./server-fault.ts";
import type { Owner } from "./server-owner.ts";

const run = promisify(execFile);

/** A PostgreSQL cluster on disk: its data, the passwords of its users, and the port it was last given. */
export interface Cluster {
  data: string;
  log: string;
  /** of the owner, who made the cluster */
  password: string;
  /** by role: each has a file beside the data, readable by nobody else */
  passwords: ReadonlyMap<string, string>;
}

export const serverUser = "antrean";

/** Nothing of our own environment may reach PostgreSQL: LANG and PGDATA would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const path = process.env["PATH"] ?? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  return { PATH: path, LC_ALL: "C", TZ: "UTC" };
}

/** Opens the cluster in the owner's home, making it first where there is none. Two programs may do so at once. */
export async function openCluster(owner: Owner): Promise<Cluster> {
  const paths = { data: join(owner.home, "data"), log: join(owner.home, "log") };
  const passwordFile = join(owner.home, "password");
  if ((await readIfThere(passwordFile)) === undefined) await makeCluster(owner);
  else await refuseOtherVersion(owner, paths.data);
  const passwords = new Map<string, string>();
  for (const [role, file] of passwordFiles) passwords.set(role, await passwordIn(owner, join(owner.home, file)));
  return { ...paths, password: await readFile(passwordFile, "utf8"), passwords };
}

const passwordFiles = [
  [runtimeRole, "runtime-password"],
  [readerRole, "reader-password"],
] as const;

/** What stands in the file, which is made where it is missing. Two programs may do so at once: it gets its name when it is whole. */
async function passwordIn(owner: Owner, path: string): Promise<string> {
  const known = await readIfThere(path);
  if (known !== undefined) return known;
  const draft = `${path}.new-${randomBytes(4).toString("hex")}`;
  await writeFile(draft, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (owner.as) await chown(draft, owner.as.uid, owner.as.gid);
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, "utf8");
}

// The folder gets its name only when it is whole, so a program killed half way leaves nothing that looks like a
// cluster, and of two programs that begin together one keeps its folder and the other throws its own away.
async function makeCluster(owner: Owner): Promise<void> {
  const draft = `${owner.home}.new-${randomBytes(4).toString("hex")}`;
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = join(draft, "password");
  await writeFile(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  for (const path of owner.as ? [draft, passwordFile] : []) await chown(path, owner.as!.uid, owner.as!.gid);
  try {
    await runAs(owner, "initdb", [
      `--pgdata=${join(draft, "data")}`,
      `--username=${serverUser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      // The libc side of the locale too: C exists on every machine, id_ID.UTF-8 or C.UTF-8 may not.
      "--lc-collate=C",
      "--lc-ctype=C",
      "--lc-messages=C",
    ]);
    await rename(draft, owner.home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

async function runAs(owner: Owner, program: string, args: string[]): Promise<void> {
  const [command = "", ...words] = [...owner.prefix, join(owner.bin, program), ...args];
  await run(command, words, { env: serverEnvironment(), cwd: "/", ...owner.as });
}

async function refuseOtherVersion(owner: Owner, data: string): Promise<void> {
  const { stdout } = await run(join(owner.bin, "postgres"), ["--version"], { env: serverEnvironment() });
  const ours = /\) (\d+)/.exec(stdout)?.[1];
  const theirs = (await readFile(join(data, "PG_VERSION"), "utf8")).trim();
  if (ours === theirs) return;
  throw new ServerFault(
    `The data in ${data} was written by PostgreSQL ${theirs}, this program brings ${ours}: carry it over with "npm run upgrade-postgresql" (deploy/README.md, "A new PostgreSQL").`,
  );
}

/**
 * The port for a server about to start: the one it had, if it is free, so that programs which know it find it again.
 * New ones come from below the range for outgoing connections: one of those must not take it while we are down.
 */
export async function choosePort(owner: Owner): Promise<number> {
  const file = join(owner.home, "port");
  const last = Number(await readIfThere(file));
  if (last && (await isFree(last))) return last;
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (!(await isFree(port))) continue;
    await writeFile(file, String(port));
    return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  // dropped: whatever stands in the way, another port is tried.
  server.once("error", () => resolve(false));
  server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  return promise;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
