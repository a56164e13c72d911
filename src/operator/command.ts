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
  /** Has this done in a transaction of its own when what the command did is committed; one that was killed in between has not done it. */
  afterwards(work: (tx: Tx) => Promise<unknown>): void;
}

/**
 * The exit code: 0 done, 1 there was nothing to do it to, 2 the command was not understood (then the usage is printed).
 */
export type Command = (tools: CommandTools) => Promise<0 | 1 | 2>;
