import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withKeyFile } from "./key-file.ts";

/** The program under measurement: a process of its own, as an operator would start it. */
export interface Program {
  url: string;
  pid: number;
  words(): string;
  /** Resident memory of the program without PostgreSQL, in MiB. */
  rssMiB(): Promise<number>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const root = fileURLToPath(new URL("..", import.meta.url));

/** Starts the program with some settings and waits until it is ready. Its words go to ours when `loud`. `folder`: of another release. */
export async function startProgram(
  settings: Record<string, string>,
  loud = false,
  folder: string = root,
): Promise<Program> {
  const port = Number(settings["PORT"]) || (await freePort());
  const child = spawn(
    process.execPath,
    [
      ...(process.env.PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.PROFILE}`] : []),
      "--import",
      // Releases before there was sources.mjs bring another loader.
      existsSync(join(folder, "sources.mjs")) ? "./sources.mjs" : "@oxc-node/core/register",
      "src/main.ts",
    ],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), ...withKeyFile(settings) },
      stdio: ["ignore", loud ? "inherit" : "pipe", "pipe"],
    },
  );
  let words = "";
  child.stdout?.on("data", (data) => (words += data));
  child.stderr?.on("data", (data) => (words += data));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => words);
  return {
    url,
    pid: child.pid as number,
    words: () => words,
    async rssMiB() {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    },
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
  };
}

async function untilReady(url: string, child: ChildProcess, words: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}:\n${words()}`);
    const ready = await fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((on) => setTimeout(on, 100));
  }
  throw new Error(`the program did not become ready:\n${words()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((on) => child.once("exit", on));
  child.kill(signal);
  await ended;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((on) => server.listen(0, "127.0.0.1", on));
  const { port } = server.address() as { port: number };
  await new Promise((on) => server.close(on));
  return port;
}
