import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { accessSync, appendFileSync, constants } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** Programs of the system that a trial needs are not there; the message names their packages. */
export class NotInstalled extends Error {}

/**
 * Finds programs on this machine.
 * @param wanted the program's name or path, and the Debian package that brings it
 * @throws NotInstalled naming every package that is missing, with the line that installs them
 */
export function findPrograms<T extends string>(wanted: Record<T, string>): Record<T, string> {
  const found = Object.keys(wanted).map((name) => [name, pathOf(name)] as const);
  const missing = [...new Set(found.filter(([, path]) => !path).map(([name]) => wanted[name as T]))];
  if (missing.length > 0)
    throw new NotInstalled(
      `This trial needs Debian's programs around ours. Not installed: ${missing.join(", ")}.\n` +
        `On Debian 12: sudo apt-get install --no-install-recommends ${missing.join(" ")}`,
    );
  return Object.fromEntries(found) as Record<T, string>;
}

function pathOf(name: string): string | undefined {
  const folders = name.startsWith("/") ? [""] : [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin"];
  return folders.map((folder) => (folder ? join(folder, name) : name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Started {
  name: string;
  child: ChildProcess;
  /** Ends it and waits until it has ended. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export interface StartWishes {
  env?: Record<string, string>;
  as?: { uid: number; gid: number } | undefined;
  /** The file that its words are added to. */
  log: string;
}

/** Starts a program of the system in the foreground, in a process group of its own. */
export function start(name: string, command: string, args: string[], { env, as, log }: StartWishes): Started {
  const child = spawn(command, args, {
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, LC_ALL: "C", ...env },
    ...as,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => appendFileSync(log, data));
  child.on("error", (error) => appendFileSync(log, `${error.message}\n`));
  return {
    name,
    child,
    async end(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
      const ended = new Promise((on) => child.once("exit", on));
      child.kill(signal);
      const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Runs a program to its end. @throws Error with its words where it failed */
export function runToEnd(command: string, args: string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { env: { ...process.env, ...env } });
  if (status === 0) return stdout.toString();
  throw new Error(`${command} ended with ${status}: ${error?.message ?? stderr.toString()}`);
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((on) => server.listen(0, "127.0.0.1", on));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((on) => server.close(on))));
  return ports;
}

const began = performance.now();

/** A line of the trial's own report, with the seconds since it began. */
export function say(line: string): void {
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${line}\n`);
}

export const pause = (ms: number) => new Promise<void>((on) => setTimeout(on, ms));

/** What a trial started, each with the way it is ended; the last is ended first. */
export type Ends = (() => unknown)[];

export async function endAll(ends: Ends): Promise<void> {
  for (const end of ends.splice(0).toReversed()) await end();
}

/** Ctrl-C and SIGTERM leave nothing running: what a trial starts does not end with us by itself. */
export function endWhenStopped(ends: Ends): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      say("stopped; ending everything");
      void endAll(ends).finally(() => process.exit(1));
    });
  }
}
