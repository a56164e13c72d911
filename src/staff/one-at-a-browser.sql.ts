import { sql, type Tx } from "../database/index.ts";

/** Ends the session of a stored token. */
export function endSessionOfToken(tx: Tx, session: string) {
  return sql("endSessionOfToken")`delete from auth.session where token = ${session}`.execute(tx);
}

/** Ends the shift of a token's digest. */
export function endShiftOfDigest(tx: Tx, real: Temporal.Instant, digest: Uint8Array) {
  return sql(
    "endShiftOfDigest",
  )`update shift set ended_at = ${real} where token_digest = ${digest} and ended_at is null`.execute(tx);
}
