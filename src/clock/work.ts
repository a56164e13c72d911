import { isDeadlock, type Tx } from "../database/index.ts";
import { isOutage } from "./outage.ts";
import { beginPart, keepPart, undoPart } from "./work.sql.ts";

/** What of a timed act failed and has to wait. */
export interface Held {
  /** Keys that wait for their next try or were set aside: nothing with one of them is taken. */
  skip: readonly string[];
  /** True when something that failed may be tried again now. */
  retry: boolean;
}

/** What a run is given beside its moment. */
export interface Work extends Held {
  /**
   * Does `act` for all `items` at once. If that throws, it is undone and done by halves, down to the single item that throws: this
   * one is undone, counted by its key and left out until its next try, while the others stay done.
   * Returns the items that were done. A lost connection or a deadlock is thrown on: they are nobody's fault.
   */
  apart<T>(items: readonly T[], keyOf: (item: T) => string, act: (some: T[]) => Promise<void>): Promise<T[]>;
}

export const nothingHeld: Held = { skip: [], retry: false };

/** Everything at once; what throws, throws. For who runs an act without the loop. */
export const together: Work = {
  ...nothingHeld,
  async apart(items, _keyOf, act) {
    if (items.length > 0) await act([...items]);
    return [...items];
  },
};

/** One thing of an act that failed. */
export interface FailedPart {
  key: string;
  error: unknown;
}

/** Work in a transaction whose failed parts are gathered in `failed`, each undone with a savepoint. */
export function apartIn(tx: Tx, held: Held, failed: FailedPart[]): Work {
  return {
    ...held,
    async apart(items, keyOf, act) {
      if (items.length === 0) return [];
      await beginPart(tx);
      try {
        await act([...items]);
        await keepPart(tx);
        return [...items];
      } catch (error) {
        if (isOutage(error) || isDeadlock(error)) throw error;
        await undoPart(tx);
        if (items.length === 1) {
          failed.push({ key: keyOf(items[0]!), error });
          return [];
        }
      }
      const half = items.length >> 1;
      const first = await this.apart(items.slice(0, half), keyOf, act);
      return [...first, ...(await this.apart(items.slice(half), keyOf, act))];
    },
  };
}
