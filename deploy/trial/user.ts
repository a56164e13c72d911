import { spawnSync } from "node:child_process";

/** PostgreSQL refuses root: then its programs run as Debian's user `postgres`. */
export function whoRuns(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(spawnSync("id", [flag, "postgres"]).stdout.toString());
  const [uid, gid] = [id("-u"), id("-g")];
  if (!uid || !gid)
    throw new Error("There is no user postgres on this machine, which Debian's package would have made.");
  return { uid, gid };
}
