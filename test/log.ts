import { type Log, openLog } from "../src/log/index.ts";

/** A log whose lines can be read. */
export function aLog(): { log: Log; lines(): Record<string, unknown>[]; text(): string } {
  const written: string[] = [];
  const log = openLog({ level: "debug", write: (line) => void written.push(line) });
  return {
    log,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => written.join(""),
  };
}
