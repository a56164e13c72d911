import type { Tx } from "../database/index.ts";

/** What an operator's command is given. It asks nothing and prints plain lines. */
export interface CommandTools {
  tx: Tx;
  /** What stood behind the command's name. */
  args: string[];
  print(line: string): void;
  now: Temporal.Instant;
  real: Temporal.Instant;
  /** Where the key file of this database lies; most commands do without it. */
  keyFile: string;
  /** How many times it said "again" before. */
  round: number;
}

/**
 * The exit code: 0 done, 1 there was nothing to do it to, 2 the command was not understood (then the usage is printed). "again": what
 * was done stays done, and there is more for the next transaction.
 */
export type Command = (tools: CommandTools) => Promise<0 | 1 | 2 | "again">;
