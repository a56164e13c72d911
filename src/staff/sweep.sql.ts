import { sql, type Tx } from "../database/index.ts";

/** Sessions, tries and shifts that opened nothing for days go; that they were stands in the journal. */
export async function forgetOldSignIns(tx: Tx, real: Temporal.Instant): Promise<void> {
  await sql`
    with sessions as (delete from auth.session where expires_at < ${real}::timestamptz - interval '1 day'),
      asked as (delete from auth.verification where expires_at < ${real}::timestamptz - interval '1 day'),
      tries as (delete from sign_in_try where since < ${real}::timestamptz - interval '1 day'),
      answers as (delete from idempotent where at < ${real}::timestamptz - interval '3 days')
    delete from shift where started_at < ${real}::timestamptz - interval '3 days'`.execute(tx);
}
