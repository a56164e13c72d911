import { type GraphError, graphError } from "./errors.ts";

/** Meta's speed limits, on real time: per number in and out together, and per pair of number and citizen. */
export interface Pace {
  /** A message that came in counts for its number. */
  heard(number: string): void;
  /** Counts one send; a refused one costs nothing. */
  send(number: string, citizen: string): GraphError | undefined;
}

interface Bucket {
  left: number;
  at: number;
}

const perNumber = { size: 80, perSecond: 80 };
const perPair = { size: 45, perSecond: 1 / 6 };

/**
 * Buckets in this process only. One number is sent for by one server, so that is where its sends are counted.
 * @param seconds real time in seconds
 */
export function openPace(seconds: () => number = () => performance.now() / 1000): Pace {
  const numbers = new Map<string, Bucket>();
  const pairs = new Map<string, Bucket>();
  return {
    heard: (number) => void take(numbers, number, perNumber, seconds(), true),
    send(number, citizen) {
      const pair = `${number} ${citizen}`;
      if (!take(pairs, pair, perPair, seconds())) return graphError(131056);
      if (take(numbers, number, perNumber, seconds())) return undefined;
      giveBack(pairs, pair);
      return graphError(130429);
    },
  };
}

function take(buckets: Map<string, Bucket>, key: string, rate: typeof perPair, now: number, always = false): boolean {
  const bucket = buckets.get(key) ?? { left: rate.size, at: now };
  const left = Math.min(rate.size, bucket.left + (now - bucket.at) * rate.perSecond);
  const enough = left >= 1;
  if (buckets.size > 20_000) forgetFull(buckets, rate, now);
  buckets.set(key, { left: enough || always ? Math.max(0, left - 1) : left, at: now });
  return enough;
}

function giveBack(buckets: Map<string, Bucket>, key: string) {
  const bucket = buckets.get(key);
  if (bucket) bucket.left += 1;
}

function forgetFull(buckets: Map<string, Bucket>, rate: typeof perPair, now: number) {
  for (const [key, { left, at }] of buckets) if (left + (now - at) * rate.perSecond >= rate.size) buckets.delete(key);
}
