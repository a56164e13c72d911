import type { Log } from "./log.ts";

/**
 * Says once that the database went away and once that it is back, however often a loop meets it meanwhile. Each loop has one
 * of its own. The errors in between are written at level debug.
 * @param what who goes away, as a sentence begins or goes on with it
 */
export function connectionWatch(log: Log, what = "the database") {
  let away = false;
  return {
    away(error: unknown) {
      if (away) return log.debug({ err: error }, `${what} is still away`);
      away = true;
      log.warn({ err: error }, `${what} is away; this goes on when it is back`);
    },
    back() {
      if (!away) return;
      away = false;
      log.info(`${what} is back`);
    },
  };
}
