import { type Due, daily } from "../clock/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { eraseLetters } from "../outbox/index.ts";
import { forgetDays, forgetFollowers } from "../queue/index.ts";
import type { Sender } from "./said.ts";

/**
 * Erases citizens: the dialogue, what they wrote, what we wrote to them, the ways they were known by. Their number stays until the farewell
 * letter is out (see `numbersGo`), because nothing else tells where to send it.
 */
export async function forgetCitizens(tx: Tx, citizenIds: string[], now: Temporal.Instant): Promise<void> {
  if (citizenIds.length === 0) return;
  await sql("forgetCitizensDeleteAddress")`delete from address where citizen_id = any(${citizenIds}::uuid[])`.execute(
    tx,
  );
  await sql(
    "forgetCitizensUpdateCitizen",
  )`update citizen set place = '{}', erased_at = ${now} where citizen_id = any(${citizenIds}::uuid[])`.execute(tx);
  await sql(
    "forgetCitizensUpdateMessage",
  )`update message set said = null, attended_at = coalesce(attended_at, ${now}) where citizen_id = any(${citizenIds}::uuid[])`.execute(
    tx,
  );
  await forgetFollowers(tx, citizenIds);
  await eraseLetters(tx, citizenIds);
}

interface Retention {
  personDays: number;
  textDays: number;
  journalYears: number;
}

/** Told of people whose time is over, while their number can still be read, in the transaction that erases them. */
type OnGone = (tx: Tx, people: Sender[]) => Promise<void>;

/** The timed acts of forgetting: numbers after a farewell, texts that were set aside, people whose purpose is over. */
export function forgettingDues(retention: Retention, onGone: OnGone): Due[] {
  return [
    { name: "numbers-go", next: nextFarewell, run: numbersGo },
    // At 02.00 in Jakarta, when nobody writes.
    daily("retention", "19:00", (tx, now) => endRetention(tx, now, retention, onGone)),
  ];
}

const farewellIsOut = sql.fragment`not exists (
  select from letter l where l.citizen_id = c.citizen_id and l.accepted_at is null and l.failed_at is null and l.dropped_at is null)`;

async function nextFarewell(tx: Tx) {
  const { rows } = await sql("nextFarewell")`
    select erased_at as at from citizen c
     where erased_at is not null and (phone is not null or user_id is not null) and ${farewellIsOut} order by erased_at limit 1`.execute(
    tx,
  );
  return rows[0]?.at;
}

async function numbersGo(tx: Tx): Promise<number> {
  const { rows } = await sql("numbersGo")`
    update citizen set phone = null, user_id = null where citizen_id in (
      select citizen_id from citizen c
       where erased_at is not null and (phone is not null or user_id is not null) and ${farewellIsOut} limit 200 for update skip locked)
    returning citizen_id`.execute(tx);
  await eraseLetters(
    tx,
    rows.map((r) => r.citizen_id),
  );
  return rows.length;
}

/** What nobody needs any more goes: people after their visit, quiet citizens, old texts, messages and journal lines. */
async function endRetention(tx: Tx, now: Temporal.Instant, keep: Retention, onGone: OnGone): Promise<void> {
  const ago = (days: number) => now.subtract({ hours: 24 * days });
  const visitBefore = ago(keep.personDays).toZonedDateTimeISO("Asia/Jakarta").toPlainDate();
  await sql("endRetentionUpdateBooking")`
    with over as (
      update booking set code = null where day < ${visitBefore} and code is not null returning office_id, booking_id)
    update applicant a set name = null, birth_date = null, erased_at = ${now}
      from over o where (a.office_id, a.booking_id) = (o.office_id, o.booking_id)`.execute(tx);
  const quiet = await sql("endRetentionReadCitizen")`
    select citizen_id, phone, user_id from citizen c
     where erased_at is null and heard_at < ${ago(keep.personDays)}
       and not exists (select from claim where claim.citizen_id = c.citizen_id)
       and not exists (select from message m where m.citizen_id = c.citizen_id and m.attended_at is null and m.set_aside_at is null)
     limit 5000 for update skip locked`.execute(tx);
  await onGone(
    tx,
    quiet.rows.map(({ phone, user_id }) => ({ ...(phone && { phone }), ...(user_id && { userId: user_id }) })),
  );
  await forgetCitizens(
    tx,
    quiet.rows.map((row) => row.citizen_id),
    now,
  );
  await sql(
    "endRetentionUpdateMessage",
  )`update message set said = null where set_aside_at < ${ago(keep.textDays)} and said is not null`.execute(tx);
  await sql("endRetentionDeleteTicketFollow")`delete from ticket_follow where since < ${ago(keep.personDays)}`.execute(
    tx,
  );
  await sql(
    "endRetentionDeleteMessage",
  )`delete from message where heard_at < ${ago(30)} and num_nonnulls(attended_at, set_aside_at) > 0`.execute(tx);
  await sql("endRetentionRead")`select set_config('antrean.retention', 'on', true)`.execute(tx);
  const evidenceBefore = ago(365.25 * keep.journalYears);
  await sql("endRetentionDeleteJournal")`delete from journal where happened_at < ${evidenceBefore}`.execute(tx);
  const jakarta = (at: Temporal.Instant) => at.toZonedDateTimeISO("Asia/Jakarta").toPlainDate();
  await forgetDays(tx, { today: jakarta(now), evidence: jakarta(evidenceBefore) });
  // With the evidence go the digests that tied it together.
  await sql("endRetentionDeleteBooking")`
    with old as (delete from booking where day < ${jakarta(evidenceBefore)} returning office_id, booking_id)
    delete from applicant a using old o where (a.office_id, a.booking_id) = (o.office_id, o.booking_id)`.execute(tx);
  await sql("endRetentionDeleteLetter")`delete from letter where created_at < ${evidenceBefore}`.execute(tx);
  await sql(
    "endRetentionDeleteCitizen",
  )`delete from citizen where erased_at < ${evidenceBefore} and phone is null and user_id is null`.execute(tx);
}
