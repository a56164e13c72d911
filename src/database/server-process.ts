import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Cluster, serverEnvironment } from "./server-cluster.ts";
import type { Owner } from "./server-owner.ts";

/** The main process of a running PostgreSQL, as it wrote itself down in postmaster.pid. */
export interface ServerProcess {
  pid: number;
  port: number;
}

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  timezone: "UTC",
  log_timezone: "UTC",
  // An error's text or detail may quote a name or a number, and the log must hold none: the program that asked gets
  // the error, the log only what concerns the server itself.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/**
 * Starts a PostgreSQL that outlives us: in a process group of its own, so that Ctrl-C in our terminal ends only us and
 * we can finish our work before we end it. Whether it came up is for the caller to see; PostgreSQL's own lock on
 * postmaster.pid lets at most one run on a cluster, however many programs call this.
 */
export function launch(owner: Owner, cluster: Cluster, port: number, onError: (error: Error) => void): void {
  forgetStrangerInPidFile(cluster);
  keepLogSmall(cluster.log);
  const options = Object.entries({ ...settings, port }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command = "", ...words] = [...owner.prefix, join(owner.bin, "postgres"), "-D", cluster.data, ...options];
  const log = openSync(cluster.log, "a", 0o600);
  const child = spawn(command, words, {
    env: serverEnvironment(),
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    ...owner.as,
  });
  child.on("error", onError);
  child.unref();
  closeSync(log);
}

/** The living PostgreSQL of this cluster, if there is one. */
export function findServerProcess(cluster: Cluster): ServerProcess | undefined {
  const [pid, , , port] = readPidFile(cluster).map(Number);
  return pid && port && isOurs(pid, cluster) ? { pid, port } : undefined;
}

// A number in a file is no proof: after a reboot, and always in a container, it may be another program's, and a dead
// process whose parent never asked about it still has one. So look at what it runs.
export function isOurs(pid: number, cluster: Cluster): boolean {
  return commandOf(pid).includes(cluster.data);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)]).stdout.toString();
  } catch {
    // dropped: the process is gone, and so runs nothing.
    return "";
  }
}

// PostgreSQL refuses to start while the number in postmaster.pid belongs to any living process, even when that is no
// PostgreSQL. The file must stay, since its last line leads to children that a killed server may have left behind; only
// the number becomes one that no process can have.
function forgetStrangerInPidFile(cluster: Cluster): void {
  const [first, ...rest] = readPidFile(cluster);
  const pid = Number(first);
  if (pid && isAlive(pid) && !isOurs(pid, cluster)) {
    writeFileSync(join(cluster.data, "postmaster.pid"), [noProcess, ...rest].join("\n"));
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const noProcess = 2 ** 31 - 1;

function readPidFile(cluster: Cluster): string[] {
  try {
    return readFileSync(join(cluster.data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    // dropped: no such file, so no server.
    return [];
  }
}

function keepLogSmall(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 20_000_000) truncateSync(log);
}
