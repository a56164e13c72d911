import { randomFillSync } from "node:crypto";

// One call of the generator costs as much for four thousand bytes as for twelve; a booking needs some forty small pieces.
const poolBytes = 4_096;
let pool = Buffer.alloc(0);
let used = 0;

/**
 * So many random bytes of the cryptographic generator, at most 64, for ids and nonces: each byte is given out once. Keys and other secrets
 * that live for long are drawn for themselves (`randomBytes` of node:crypto).
 */
export function fewRandomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    // A new one each time: what was given out is a part of the old one, and stays as it is.
    pool = randomFillSync(Buffer.allocUnsafeSlow(poolBytes));
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
