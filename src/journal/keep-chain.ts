import { type Database, isDatabaseDown } from "../database/index.ts";
import { connectionWatch, type Log } from "../log/index.ts";
import { type ChainHouse, extendChain } from "./chain.ts";

/** Real time between two looks for lines that are in no block yet. */
const everyMs = 10_000;

/** Extends the chain every ten seconds as long as the program runs; the same on every server, one at a time. */
export function keepChain(database: Database, house: () => ChainHouse, parentLog: Log): { stop(): Promise<void> } {
  const log = parentLog.child({ worker: "journal-chain" });
  const connection = connectionWatch(log);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = extend();

  async function extend(): Promise<void> {
    try {
      // A large past is walked in many small transactions.
      while (!stopped && (await database.transaction((tx) => extendChain(tx, house()))) > 0);
      connection.back();
    } catch (error) {
      if (isDatabaseDown(error)) connection.away(error);
      else log.error({ err: error }, "the journal's chain could not be extended");
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = extend();
    }, everyMs);
    timer.unref();
  }

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
