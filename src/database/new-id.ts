import { v7 } from "uuid";
import { fewRandomBytes } from "./random-bytes.ts";

let last = 0;
let seq = 0;

/**
 * A new id for a row: a UUID of version 7 (RFC 9562) that sorts behind every id this process made before, in the same millisecond
 * too. Two entries of one moment (served, then called) can so be read in the order in which they were written.
 */
export function newId(): string {
  const random = fewRandomBytes(16);
  const now = Date.now();
  if (now > last) {
    last = now;
    // Half of what can be counted is left above it.
    seq = random.readUInt32BE(4) >>> 1;
  } else seq += 1;
  return v7({ random, msecs: last, seq });
}
