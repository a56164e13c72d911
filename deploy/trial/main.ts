// `npm run trial -- nginx [--minutes 60]` and `npm run trial -- failover [--messages 1500]`: the files of deploy/ with Debian's real
// programs around ours, all on 127.0.0.1. Exit code: 0 everything held, 1 something did not, 2 not understood, 3 Debian's
// packages are not installed (they are named).

import { parseArgs } from "node:util";
import { tryFailover } from "./failover.ts";
import { tryNginx } from "./nginx.ts";
import { NotInstalled } from "./processes.ts";

const usage = "npm run trial -- nginx [--minutes 1.5] | failover [--messages 1500]";

process.exit(await main());

async function main(): Promise<number> {
  const read = readArguments();
  if (!read) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  try {
    const held = read.trial === "nginx" ? await tryNginx(read.minutes * 60) : await tryFailover(read.messages);
    return held ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 3;
  }
}

function readArguments(): { trial: "nginx" | "failover"; minutes: number; messages: number } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { minutes: { type: "string", default: "1.5" }, messages: { type: "string", default: "1500" } },
    });
    const [trial, ...more] = positionals;
    const minutes = Number(values.minutes);
    const messages = Number(values.messages);
    if ((trial !== "nginx" && trial !== "failover") || more.length > 0 || !(minutes > 0) || !(messages > 0))
      return undefined;
    return { trial, minutes, messages };
  } catch {
    return undefined;
  }
}
