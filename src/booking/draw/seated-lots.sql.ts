import { sql, type Tx } from "../../database/index.ts";

/** A lot that was drawn with a seat, or seats of one hour, and whose people have no booking yet; with its citizen. */
export interface UnseatedLot {
  office: number;
  day: Temporal.PlainDate;
  lot: string;
  citizenId: string;
  number: string | null;
  source: "whatsapp" | "desk" | "api";
  who: unknown;
  starts: Temporal.PlainTime;
  service: string | null;
  rests: string[] | null;
  askedAt: Temporal.Instant;
  digest: Buffer;
  recentBookings: Temporal.Instant[];
  lapsedHolds: Temporal.Instant[];
  givenBack: Temporal.Instant[];
  cameAt: Temporal.Instant | null;
  cautionUntil: Temporal.Instant | null;
  cautionCase: number | null;
  groupPeople: number | null;
  groupUntil: Temporal.Instant | null;
}

/** The next of them in the order of the draw, locked with their citizens: at most `limit`; who is busy, or in `skip`, is left for the next time. */
export async function unseatedLots(tx: Tx, limit: number, skip: readonly string[]): Promise<UnseatedLot[]> {
  const { rows } = await sql("unseatedLots")`
    select l.office_id as office, l.day, l.lot_id as lot, c.citizen_id as "citizenId", l.phone_number_id as number, l.source, l.who, l.starts, l.service, l.rests,
           l.asked_at as "askedAt", c.digest, c.recent_bookings as "recentBookings", c.lapsed_holds as "lapsedHolds", c.given_back as "givenBack",
           c.came_at as "cameAt", c.caution_until as "cautionUntil", c.caution_case as "cautionCase", c.group_people as "groupPeople", c.group_until as "groupUntil"
      from lot l join citizen c using (citizen_id)
     where l.place is not null and l.starts is not null and l.settled_at is null and l.lot_id <> all(${skip}::text[])
     order by l.office_id, l.day, l.place limit ${limit} for update of c, l skip locked`.execute(tx);
  return rows;
}

/** Whether there is one: at `now`. */
export async function nextUnseated(
  tx: Tx,
  now: Temporal.Instant,
  skip: readonly string[],
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextUnseated")`
    select 1 as one from lot
     where place is not null and starts is not null and settled_at is null and lot_id <> all(${skip}::text[]) limit 1`.execute(
    tx,
  );
  return rows.length > 0 ? now : undefined;
}

/** What became of a lot with a seat: these bookings, or (none) the seat goes on to the next one. */
export async function settleLots(
  tx: Tx,
  lots: readonly { office: number; day: Temporal.PlainDate; lot: string; bookings: readonly string[] }[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = lots.map(({ office, day, lot, bookings }) => ({ office, day: day.toString(), lot, bookings }));
  await sql("settleLots")`
    update lot l set bookings = s.bookings, settled_at = ${now}, who = null
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (office smallint, day date, lot text, bookings uuid[])
     where l.office_id = s.office and l.day = s.day and l.lot_id = s.lot`.execute(tx);
}

/** Each of these seats counts among its citizen's new bookings. */
export async function countNew(tx: Tx, citizenIds: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql("countNewOfDraw")`
    update citizen c set recent_bookings = c.recent_bookings || array_fill(${now}::timestamptz, array[n.count])
      from (select id, count(*)::int as count from unnest(${citizenIds}::uuid[]) as u (id) group by id) n
     where c.citizen_id = n.id`.execute(tx);
}

/** Lots of people who are erased: those that wait for their draw are taken out of it, the others forget whose they were. @returns the seats that nobody has any more */
export async function forgetLotsOf(tx: Tx, citizenIds: readonly string[], now: Temporal.Instant) {
  await sql("deleteLotsOf")`
    delete from lot l using draw d
     where (l.office_id, l.day) = (d.office_id, d.day) and l.citizen_id = any(${citizenIds}::uuid[]) and d.drawn_at is null`.execute(
    tx,
  );
  const { rows } = await sql("forgetLotsOf")`
    with theirs as (
      select office_id, day, lot_id, rests, settled_at from lot where citizen_id = any(${citizenIds}::uuid[]) for update)
    update lot l set citizen_id = null, phone_number_id = null, who = null, settled_at = coalesce(l.settled_at, ${now}), told_at = coalesce(l.told_at, ${now})
      from theirs t where (l.office_id, l.day, l.lot_id) = (t.office_id, t.day, t.lot_id)
    returning l.office_id as office, t.rests, t.settled_at as "settledAt"`.execute(tx);
  return rows.flatMap(({ office, rests, settledAt }) => (rests && !settledAt ? [{ office, rests }] : []));
}
