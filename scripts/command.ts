import { spawn } from "node:child_process";

export interface Ended {
  code: number;
  /** what it printed, both streams as they came */
  output: string;
  /** what it printed for other programs */
  stdout: string;
}

/** Runs one of the installed tools (found through PATH, where npm scripts have node_modules/.bin first). */
export function runTool(command: string, args: string[]): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let stdout = "";
  child.stdout.on("data", (part: Buffer) => {
    output += part.toString();
    stdout += part.toString();
  });
  child.stderr.on("data", (part: Buffer) => {
    output += part.toString();
  });
  child.on("error", (error) => resolve({ code: 127, output: error.message, stdout }));
  child.on("close", (code) => resolve({ code: code ?? 1, output, stdout }));
  return promise;
}
