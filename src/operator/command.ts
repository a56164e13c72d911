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
  afterCommit(work: (tx: Tx) => Promise<unknown>): void;
}

/** What the long part of a command is given: as many transactions as it wants, one after another. */
export interface LongTools {
  /** What stood behind the command's name. */
  args: readonly string[];
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  print(line: string): void;
  keyFile: string;
}

/** What a command does in small steps once its own transaction is over, each kept by itself: it may be stopped, and goes on when it is called again. */
export type Afterwards = (tools: LongTools, code: 0 | 1) => Promise<0 | 1>;

/**
 * The exit code: 0 done, 1 there was nothing to do it to, 2 the command was not understood (then the usage is printed).
 */
export type Command = (tools: CommandTools) => Promise<0 | 1 | 2>;
