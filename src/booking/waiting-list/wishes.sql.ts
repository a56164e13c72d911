import { sql, type Tx } from "../../database/index.ts";

/** How a wish of the waiting list came to its end. */
export type WishEnd = "taken" | "missed" | "left" | "over" | "erased";

/** A wish as it is stored. */
export interface NewWish {
  office: number;
  offices: readonly number[];
  citizenId: string;
  number: string;
  source: "whatsapp" | "desk" | "api";
  people: number;
  /** Who it is for, sealed; undefined: the seats of `bookings` would be exchanged. */
  who: object | undefined;
  bookings: readonly string[] | undefined;
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate | undefined;
  at: Temporal.Instant;
}

/** Writes a wish at the end of the lists of its offices. @returns its number */
export async function insertWish(tx: Tx, wish: NewWish): Promise<number> {
  const who = wish.who === undefined ? null : JSON.stringify(wish.who);
  const { rows } = await sql("insertWish")`
    with made as (
      insert into wish (office_id, citizen_id, phone_number_id, source, people, who, bookings, first_day, last_day, wished_at)
      values (${wish.office}, ${wish.citizenId}, ${wish.number}, ${wish.source}, ${wish.people}, ${who}::jsonb, ${wish.bookings ?? null}::uuid[],
              ${wish.firstDay}, ${wish.lastDay ?? null}, ${wish.at})
      returning wish_no)
    insert into wish_office (office_id, wish_no)
    select o.office_id, made.wish_no from made, unnest(${wish.offices}::smallint[]) as o (office_id)
    returning wish_no as no`.execute(tx);
  return rows[0]!.no;
}

/** The number of a citizen's key; null: they have none. */
export async function keyOfCitizen(tx: Tx, citizenId: string): Promise<number | null> {
  const { rows } = await sql("keyOfCitizen")`
    select key_no as "keyNo" from citizen where citizen_id = ${citizenId}`.execute(tx);
  return rows[0]?.keyNo ?? null;
}

/** A wish that lives, with the offer that waits for its answer, if there is one. */
export interface WishRow {
  no: number;
  citizenId: string;
  office: number;
  offices: number[];
  people: number;
  who: unknown;
  bookings: string[] | null;
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate | null;
  missed: number;
  offer: string | null;
  offerOffice: number | null;
  day: Temporal.PlainDate | null;
  starts: Temporal.PlainTime | null;
  rests: string[] | null;
  until: Temporal.Instant | null;
}

/** The wishes of these citizens that live, the oldest first. */
export async function wishesOfCitizens(tx: Tx, citizenIds: readonly string[]): Promise<WishRow[]> {
  const { rows } = await sql("wishesOfCitizens")`
    select w.wish_no as no, w.citizen_id as "citizenId", w.office_id as office, l.offices, w.people, w.who, w.bookings, w.first_day as "firstDay",
           w.last_day as "lastDay", w.missed, f.offer_id as offer, f.office_id as "offerOffice", f.day, f.starts, f.rests, f.until
      from wish w
     cross join lateral (select array_agg(o.office_id order by o.office_id) as offices from wish_office o where o.wish_no = w.wish_no) l
      left join wish_offer f on f.wish_no = w.wish_no and f.answer is null
     where w.citizen_id = any(${citizenIds}::uuid[]) and w.ended_at is null order by w.wish_no`.execute(tx);
  return rows.map((row) => ({ ...row, offices: row.offices ?? [] }));
}

/**
 * For each of these wishes, how many that came before it wait at one of its offices for one of its days. The booking of a wish for an
 * earlier day says until when that is.
 */
export async function countBefore(tx: Tx, wishes: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql("countBefore")`
    select w.wish_no as no, (
             select count(distinct b.wish_no)::int from wish_office mine join wish_office o using (office_id) join wish b on b.wish_no = o.wish_no
              where mine.wish_no = w.wish_no and b.wish_no < w.wish_no and b.ended_at is null
                and b.first_day <= coalesce(w.last_day, 'infinity') and coalesce(b.last_day, 'infinity') >= w.first_day) as before
      from wish w where w.wish_no = any(${wishes}::bigint[])`.execute(tx);
  return new Map(rows.map(({ no, before }) => [no, before]));
}

/** Ends wishes: who they were for is forgotten, and they leave every list. Those that had ended stay as they are. */
export async function endWishes(tx: Tx, wishes: readonly number[], how: WishEnd, at: Temporal.Instant): Promise<void> {
  if (wishes.length === 0) return;
  await sql("endWishes")`
    with ended as (
      update wish set ended_at = ${at}, ended = ${how}, who = null
       where wish_no = any(${wishes}::bigint[]) and ended_at is null returning wish_no)
    delete from wish_office o using ended e where o.wish_no = e.wish_no`.execute(tx);
}

/** Wishes whose last day is past, or whose own seats are none any more: at most `limit`, the oldest first; locked. */
export async function wishesOver(
  tx: Tx,
  today: Temporal.PlainDate,
  limit: number,
): Promise<{ no: number; office: number }[]> {
  const { rows } = await sql("wishesOver")`
    select w.wish_no as no, w.office_id as office from wish w
     where w.ended_at is null
       and not exists (select from wish_offer f where f.wish_no = w.wish_no and f.answer is null)
       and (w.last_day < ${today} or w.bookings is not null and (
             select count(*) from claim c where c.office_id = w.office_id and c.booking_id = any(w.bookings)) < w.people)
     order by w.wish_no limit ${limit} for update of w skip locked`.execute(tx);
  return rows;
}

/** Drops wishes that ended before `before`, with what they were offered. */
export async function dropOldWishes(tx: Tx, before: Temporal.Instant, limit: number): Promise<number> {
  const { count } = await sql("dropOldWishes")`
    delete from wish where wish_no in (select wish_no from wish where ended_at < ${before} order by ended_at limit ${limit})`.execute(
    tx,
  );
  return count;
}
