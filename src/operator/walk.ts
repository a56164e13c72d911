import { isDeadlock, isLockTimeout, type Tx } from "../database/index.ts";
import { waitAtMost } from "../keys/index.ts";
import type { LongTools } from "./command.ts";

/** A step over some rows: until where it went, how many they were, and what counts once it is committed. */
export interface Step<Place> {
  /** Undefined: that was all. */
  last: Place | undefined;
  rows: number;
  took(): void;
}

const atOnce = 200;
/** A step gives way this soon: those it would wait for are citizens and officers, and PostgreSQL looks for deadlocks after a second. */
const waitsAtMostMs = 100;
const mostTries = 240;
/** Rows between two lines that say how far it is. */
const told = 20_000;

/**
 * Goes over a table in small steps, each a transaction, resting as long as it worked: at most one connection is busy, half the time. Where rows
 * are in another's hand it gives way and takes smaller steps. False, and said: a row was held for a minute.
 */
export async function walk<Place>(
  { transaction, print }: LongTools,
  what: string,
  step: (tx: Tx, after: Place | undefined, some: number) => Promise<Step<Place>>,
): Promise<boolean> {
  let [after, some, rows]: [Place | undefined, number, number] = [undefined, atOnce, 0];
  for (let tries = 0; tries < mostTries; ) {
    const began = performance.now();
    const done: Step<Place> | undefined = await transaction(async (tx) => {
      await waitAtMost(tx, waitsAtMostMs);
      return step(tx, after, some);
    }).catch((error: unknown) => {
      if (isLockTimeout(error) || isDeadlock(error)) return undefined;
      throw error;
    });
    if (!done) {
      tries++;
      some = Math.max(1, some >> 1);
      await pause(250);
      continue;
    }
    done.took();
    if (done.last === undefined) return true;
    if (Math.floor((rows + done.rows) / told) > Math.floor(rows / told)) print(`${rows + done.rows} ${what} so far.`);
    [after, some, rows, tries] = [done.last, Math.min(atOnce, some * 2), rows + done.rows, 0];
    await pause(performance.now() - began);
  }
  print(`Some transaction holds ${what} for more than a minute (pg_stat_activity says which).`);
  return false;
}

export function pause(ms: number): Promise<void> {
  return new Promise((on) => setTimeout(on, ms));
}
