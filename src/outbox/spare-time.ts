import { performance } from "node:perf_hooks";

const busy = 0.6;
const windowMs = 40;

/**
 * How many letters a round may start, so that sending lives on what hearing and answering leave of this process: while its loop
 * is busy the number is halved, and while it is not it grows by one a round.
 */
export function spareTime(least = 1, most = 64): () => number {
  let now = 8;
  let last = performance.eventLoopUtilization();
  return () => {
    const since = performance.eventLoopUtilization(last);
    if (since.active + since.idle < windowMs) return now;
    last = performance.eventLoopUtilization();
    now = since.utilization > busy ? Math.max(least, Math.floor(now / 2)) : Math.min(most, now + 1);
    return now;
  };
}
