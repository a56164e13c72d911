import { execFile } from "node:child_process";
import { withKeyFile } from "./key-file.ts";

/** What a command said, and how it ended. */
export interface CommandEnded {
  code: number;
  out: string;
  err: string;
}

/** Runs an operator's command in a process of its own, with these settings and no others. */
export function runCommand(
  settings: Record<string, string>,
  args: string[],
  file = "src/commands.ts",
): Promise<CommandEnded> {
  const call = ["--import", "./sources.mjs", file, ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      call,
      { env: { PATH: process.env["PATH"], ...withKeyFile(settings) } },
      (error, out, err) => resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    );
  });
}
