import { sql, type Tx } from "../database/index.ts";

/** Sessions, tries and shifts that opened nothing for days go, by real time; that they were stands in the journal. */
export async function forgetOldSignIns(tx: Tx, real: Temporal.Instant): Promise<void> {
  await sql("forgetOldSignIns")`
    with sessions as (delete from auth.session where expires_at < ${real}::timestamptz - interval '1 day'),
      asked as (delete from auth.verification where expires_at < ${real}::timestamptz - interval '1 day'),
      tries as (delete from sign_in_try where since < ${real}::timestamptz - interval '1 day'),
      told as (delete from staff_notice where seen_at < ${real}::timestamptz - interval '30 days'
                  or told_at < ${real}::timestamptz - interval '400 days'),
      answered as (delete from answered_challenge where answered_at < ${real}::timestamptz - interval '1 day'),
      asked_for as (delete from staff_request where ended_at < ${real}::timestamptz - interval '30 days'),
      asking as (delete from auth.rate_limit where last_request < ${real.subtract({ hours: 24 }).epochMilliseconds})
    delete from shift where started_at < ${real}::timestamptz - interval '3 days'`.execute(tx);
}
