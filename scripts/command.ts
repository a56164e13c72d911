import { spawn } from "node:child_process";

export interface Ended {
  code: number;
  /** what it printed, both streams as they came */
  output: string;
  /** what it printed for other programs */
  stdout: string;
}

/** Runs a program, first of all one of those in node_modules/.bin: npm adds that to PATH only where there is a PATH. */
export function runTool(command: string, args: string[]): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const path = `node_modules/.bin:${process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"}`;
  const child = spawn(command, args, { env: { ...process.env, PATH: path }, stdio: ["ignore", "pipe", "pipe"] });
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
