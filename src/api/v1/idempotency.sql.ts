import { sql, type Tx } from "../../database/index.ts";
import { type Keys, openedOwnValue, storedOwnValue } from "../../keys/index.ts";

const what = "answer to a program";

/** What a request was answered with. */
export interface KeptAnswer {
  status: number;
  answer: unknown;
}

/**
 * Takes an idempotency key for a request, or gives what it was answered with before. Two at once: the second waits for the first's
 * transaction at the primary key, then finds its answer. "other": the key was used for another request.
 */
export async function takeIdempotencyKey(
  tx: Tx,
  keys: Keys,
  key: string,
  idem: string,
  fingerprint: Buffer,
  at: Temporal.Instant,
): Promise<KeptAnswer | "taken" | "other"> {
  const { rows } = await sql("takeIdempotencyKey")`
    insert into idempotent (key_id, idem, fingerprint, at) values (${key}, ${idem}, ${fingerprint}, ${at})
    on conflict do nothing returning 1`.execute(tx);
  if (rows.length > 0) return "taken";
  const found = await sql("readIdempotentAnswer")`
    select fingerprint, status, answer from idempotent where key_id = ${key} and idem = ${idem} and status is not null`.execute(
    tx,
  );
  const kept = found.rows[0];
  if (!kept) throw new Error("an idempotency key was forgotten while it was used");
  return kept.fingerprint.equals(fingerprint)
    ? { status: kept.status, answer: openedOwnValue(keys, what, kept.answer) }
    : "other";
}

export async function keepIdempotentAnswer(
  tx: Tx,
  keys: Keys,
  key: string,
  idem: string,
  { status, answer }: KeptAnswer,
): Promise<void> {
  await sql("keepIdempotentAnswer")`
    update idempotent set status = ${status}, answer = ${JSON.stringify(storedOwnValue(keys, what, answer as object))}::jsonb where key_id = ${key} and idem = ${idem}`.execute(
    tx,
  );
}

/** The key was taken in this transaction, and nothing was done with it. */
export async function giveBackIdempotencyKey(tx: Tx, key: string, idem: string): Promise<void> {
  await sql("giveBackIdempotencyKey")`delete from idempotent where key_id = ${key} and idem = ${idem}`.execute(tx);
}

/** Keys older than a day are forgotten: nobody repeats a request for so long. */
export async function forgetIdempotencyKeys(tx: Tx, real: Temporal.Instant): Promise<void> {
  await sql("forgetIdempotencyKeys")`delete from idempotent where at < ${real.subtract({ hours: 24 })}`.execute(tx);
}
