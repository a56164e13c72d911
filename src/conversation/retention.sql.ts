import { sql, type Tx } from "../database/index.ts";

/** People in one transaction; each has a few dozen rows. */
export const peopleAtOnce = 500;
/** Rows of one table in one transaction. */
export const rowsAtOnce = 5_000;
/** How many people are looked at for those whose time is over. */
const lookedAtOnce = 5_000;

export interface BookingId {
  office: number;
  id: string;
}

/** Bookings before this day whose people still have their names; locked. */
export async function namedBefore(tx: Tx, day: Temporal.PlainDate, skip: readonly string[]): Promise<BookingId[]> {
  const { rows } = await sql("namedBefore")`
    select office_id as office, booking_id as id from booking
     where day < ${day} and code is not null and booking_id <> all(${skip}::uuid[])
     order by day limit ${peopleAtOnce} for update skip locked`.execute(tx);
  return rows;
}

/** The code, the name and the birth date of these bookings go. @returns the numbers of their keys, which are theirs no more */
export async function eraseApplicants(
  tx: Tx,
  bookings: readonly BookingId[],
  now: Temporal.Instant,
): Promise<number[]> {
  const { rows } = await sql("eraseApplicants")`
    with over as (
      update booking b set code = null
        from unnest(${bookings.map((b) => b.office)}::smallint[], ${bookings.map((b) => b.id)}::uuid[]) as o (office_id, booking_id)
       where (b.office_id, b.booking_id) = (o.office_id, o.booking_id)
      returning b.office_id, b.booking_id),
    people as (
      select a.office_id, a.booking_id, a.key_no from over o join applicant a using (office_id, booking_id) for update of a)
    update applicant a set key_no = null, name = null, birth_date = null, alike = null, erased_at = ${now}
      from people p where (a.office_id, a.booking_id) = (p.office_id, p.booking_id)
    returning p.key_no as "keyNo"`.execute(tx);
  return rows.flatMap(({ keyNo }) => keyNo ?? []);
}

export interface QuietCitizen {
  id: string;
  /** As they are stored. */
  phone: string | null;
  userId: string | null;
}

/**
 * The next people, in the order of their ids, who have been silent since `before`, hold no seat and wait for no answer; locked. Whoever
 * never got an answer (the message was set aside) has no `heard_at`: of them the message itself says since when. Where the walk stands is kept with what is done to them, so two servers walk together. Undefined: the walk is over.
 */
export async function nextQuiet(
  tx: Tx,
  night: Temporal.PlainDate,
  before: Temporal.Instant,
  skip: readonly string[],
): Promise<QuietCitizen[] | undefined> {
  const walk = await sql("nextQuietReadRetentionWalk")`
    select after, night = ${night} as same from retention_walk for update`.execute(tx);
  // A server that is late with an earlier night may begin that one again; this one then begins again too, and leaves nobody out.
  const after = walk.rows[0]!.same ? walk.rows[0]!.after : "00000000-0000-0000-0000-000000000000";
  const ids = sql.fragment("ids")`
    select citizen_id from citizen where erased_at is null and citizen_id > ${after} order by citizen_id limit ${lookedAtOnce}`;
  const end = await sql("nextQuietRead")`
    select citizen_id as id from (${ids}) looked order by citizen_id desc limit 1`.execute(tx);
  const last = end.rows[0]?.id;
  if (last === undefined) return undefined;
  const { rows } = await sql("nextQuietReadCitizen")`
    select c.citizen_id as id, c.phone, c.user_id as "userId" from citizen c
     where c.erased_at is null and c.citizen_id > ${after} and c.citizen_id <= ${last}
       and (c.heard_at < ${before} or (c.heard_at is null and not exists (
         select from message m where m.citizen_id = c.citizen_id and m.attended_at is null and m.heard_at >= ${before})))
       and c.citizen_id <> all(${skip}::uuid[])
       and not exists (select from claim where claim.citizen_id = c.citizen_id)
       and not exists (select from message m where m.citizen_id = c.citizen_id and m.attended_at is null and m.set_aside_at is null)
     order by c.citizen_id limit ${peopleAtOnce} for update skip locked`.execute(tx);
  await sql(
    "nextQuietUpdateRetentionWalk",
  )`update retention_walk set night = ${night}, after = ${rows.length < peopleAtOnce ? last : rows.at(-1)!.id}`.execute(
    tx,
  );
  return rows;
}

/** Texts of messages that were set aside before `before`, follows older than `since`, messages heard before `heard`. */
export async function dropOldTalk(
  tx: Tx,
  before: { text: Temporal.Instant; since: Temporal.Instant; heard: Temporal.Instant },
): Promise<number> {
  const texts = await sql("dropOldTalkUpdateMessage")`
    update message set said = null where message_id in (
      select message_id from message where set_aside_at < ${before.text} and attended_at is null and said is not null
       limit ${rowsAtOnce} for update skip locked)`.execute(tx);
  const follows = await sql("dropOldTalkDeleteTicketFollow")`
    delete from ticket_follow where ctid = any(array(
      select ctid from ticket_follow where since < ${before.since} limit ${rowsAtOnce}))`.execute(tx);
  const messages = await sql("dropOldTalkDeleteMessage")`
    delete from message where message_id in (
      select message_id from message where heard_at < ${before.heard} and num_nonnulls(attended_at, set_aside_at) > 0
       limit ${rowsAtOnce} for update skip locked)`.execute(tx);
  return [texts, follows, messages].reduce((sum, { count }) => sum + count, 0);
}

/**
 * Journal lines of an office before this moment: the only place at which lines of the journal are deleted, by a function of the owner
 * that deletes only what is past its time.
 */
export async function dropJournal(tx: Tx, office: number, before: Temporal.Instant): Promise<number> {
  const { rows } = await sql("dropJournal")`
    select forget_journal(${office}, ${before}, ${rowsAtOnce}) as gone`.execute(tx);
  return rows[0]!.gone ?? 0;
}

/** With the evidence go the digests that tied it together: bookings, letters, and citizens who were erased. */
export async function dropDigests(tx: Tx, day: Temporal.PlainDate, before: Temporal.Instant): Promise<number> {
  const bookings = await sql("dropDigestsDeleteBooking")`
    with old as (
      delete from booking where ctid = any(array(select ctid from booking where day < ${day} limit ${rowsAtOnce}))
      returning office_id, booking_id)
    delete from applicant a using old o where (a.office_id, a.booking_id) = (o.office_id, o.booking_id)`.execute(tx);
  const letters = await sql("dropDigestsDeleteLetter")`
    delete from letter where letter_id in (
      select letter_id from letter where created_at < ${before} limit ${rowsAtOnce} for update skip locked)`.execute(
    tx,
  );
  const citizens = await sql("dropDigestsDeleteCitizen")`
    delete from citizen where citizen_id in (
      select citizen_id from citizen
       where erased_at < ${before} and erased_at is not null and phone is null and user_id is null
       limit ${rowsAtOnce} for update skip locked)`.execute(tx);
  return [bookings, letters, citizens].reduce((sum, { count }) => sum + count, 0);
}
