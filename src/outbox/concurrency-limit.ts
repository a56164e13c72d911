import { performance } from "node:perf_hooks";

const busy = 0.6;
const measureMs = 40;

/**
 * How many letters a round may start, so that sending uses only what receiving and answering leave of this process: while its
 * event loop is busy the limit is halved, otherwise it grows by one a round.
 */
export function concurrencyLimit(least = 1, most = 64): () => number {
  let limit = 8;
  let last = performance.eventLoopUtilization();
  return () => {
    const since = performance.eventLoopUtilization(last);
    if (since.active + since.idle < measureMs) return limit;
    last = performance.eventLoopUtilization();
    limit = since.utilization > busy ? Math.max(least, Math.floor(limit / 2)) : Math.min(most, limit + 1);
    return limit;
  };
}
