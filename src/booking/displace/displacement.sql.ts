import { newId, sql, type Tx } from "../../database/index.ts";
import { storedWords } from "../../keys/index.ts";
import type { Pool } from "../../office/index.ts";
import type { World } from "../ask.ts";
import type { BookingRef } from "../wish.ts";
import type { SeatAt, Why } from "./displacement.ts";
import type { Seated } from "./seats-away.sql.ts";

/** Writes the act down; its id. */
export async function insertDisplacement(
  tx: Tx,
  office: number,
  why: Why,
  { now, keys }: Pick<World, "now" | "keys">,
): Promise<string> {
  const id = newId();
  const reason = why.reason === undefined ? null : storedWords(keys, why.reason);
  await sql("insertDisplacement")`
    insert into displacement (office_id, displacement_id, because, reason, actor, made_at)
    values (${office}, ${id}, ${why.because}, ${reason}, ${why.actor}, ${now})`.execute(tx);
  return id;
}

/** A booking whose seat went, and the seat that it has now; undefined: it waits. */
export interface NewlyDisplaced {
  booking: Seated;
  seat: SeatAt | undefined;
  /** Nobody had used the seat that went. */
  givenUp: boolean;
}

/** Writes down whom a displacement hit. Whatever an earlier one still asked them is over. */
export async function insertDisplaced(
  tx: Tx,
  office: number,
  displacement: string,
  people: readonly NewlyDisplaced[],
  at: Temporal.Instant,
): Promise<void> {
  await closeDisplaced(
    tx,
    people.map(({ booking }) => booking),
    "displaced-again",
    at,
  );
  const rows = people.map(({ booking, seat, givenUp }) => ({
    booking_id: booking.id,
    from_day: booking.day.toString(),
    from_pool: booking.pool,
    from_starts: booking.starts.toString(),
    from_moves: booking.moves,
    from_given_up: givenUp,
    to_day: seat?.day.toString(),
    to_pool: seat && "public",
    to_starts: seat?.starts.toString(),
    placed_at: seat && at.toString(),
  }));
  await sql("insertDisplaced")`
    insert into displaced (office_id, displacement_id, booking_id, from_day, from_pool, from_starts, from_moves, from_given_up, to_day, to_pool, to_starts, placed_at)
    select ${office}::smallint, ${displacement}::uuid, booking_id, from_day, from_pool, from_starts, from_moves, from_given_up, to_day, to_pool, to_starts, placed_at
      from jsonb_populate_recordset(null::displaced, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** What became of it: the citizen's answer, another displacement, the act taken back, or the day that came. */
export type DisplacedEnd = "kept" | "moved" | "given-back" | "displaced-again" | "taken-back" | "passed";

/** Ends what was asked of the people of these bookings; answers which of them had something open. */
export async function closeDisplaced(
  tx: Tx,
  refs: readonly BookingRef[],
  answer: DisplacedEnd,
  at: Temporal.Instant,
): Promise<string[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql("closeDisplaced")`
    update displaced d set answered_at = ${at}, answer = ${answer}
      from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
     where (d.office_id, d.booking_id) = (w.office_id, w.booking_id) and d.answered_at is null
    returning d.booking_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Seats that the office chose and that were never answered are as they were taken once their day has begun. */
export async function closePassed(
  tx: Tx,
  office: number,
  before: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<void> {
  await sql("closePassed")`
    update displaced set answered_at = ${at}, answer = 'passed'
     where office_id = ${office} and answered_at is null and to_day < ${before}`.execute(tx);
}

/** The office owes these bookings a seat; they keep code and claim. */
export async function markDisplaced(tx: Tx, refs: readonly BookingRef[], at: Temporal.Instant): Promise<void> {
  if (refs.length === 0) return;
  await sql("markDisplaced")`
    update booking b set displaced_at = coalesce(b.displaced_at, ${at})
      from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}

/** A seat that the office chose, for each of these bookings. It is no move of theirs, and they may move from it as from a first one. */
export async function placeBookings(
  tx: Tx,
  places: readonly { booking: BookingRef; seat: SeatAt; pool: Pool; moves: number }[],
): Promise<void> {
  if (places.length === 0) return;
  await sql("placeBookings")`
    update booking b set day = w.day, starts = w.starts, pool = w.pool, moves = w.moves, displaced_at = null
      from unnest(${places.map((p) => p.booking.office)}::smallint[], ${places.map((p) => p.booking.id)}::uuid[],
                  ${places.map((p) => p.seat.day)}::date[], ${places.map((p) => p.seat.starts)}::time[], ${places.map((p) => p.pool)}::text[],
                  ${places.map((p) => p.moves)}::smallint[]) as w (office_id, booking_id, day, starts, pool, moves)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}

/** Holds end with their hour. */
export async function endHolds(tx: Tx, refs: readonly BookingRef[], at: Temporal.Instant): Promise<void> {
  await sql("endHolds")`
    update booking b set lapsed_at = ${at}
      from unnest(${refs.map((r) => r.office)}::smallint[], ${refs.map((r) => r.id)}::uuid[]) as w (office_id, booking_id)
     where (b.office_id, b.booking_id) = (w.office_id, w.booking_id)`.execute(tx);
}

/** Bookings of an office that wait for a seat, who lost it first first. Unlocked. */
export async function waitingIn(tx: Tx, office: number, limit: number): Promise<BookingRef[]> {
  const { rows } = await sql("waitingIn")`
    select d.office_id as office, d.booking_id as id
      from displaced d join displacement m using (office_id, displacement_id)
     where d.office_id = ${office} and d.answered_at is null and d.to_day is null
     order by m.made_at, d.booking_id limit ${limit}`.execute(tx);
  return rows;
}

/** Offices in which somebody waits for a seat. */
export async function officesWithWaiting(tx: Tx): Promise<number[]> {
  const { rows } = await sql("officesWithWaiting")`
    select distinct office_id as office from displaced where answered_at is null and to_day is null`.execute(tx);
  return rows.map(({ office }) => office);
}

/** Who waited has a seat. */
export async function setPlaced(
  tx: Tx,
  places: readonly { booking: BookingRef; seat: SeatAt }[],
  at: Temporal.Instant,
): Promise<void> {
  await sql("setPlaced")`
    update displaced d set to_day = w.day, to_starts = w.starts, to_pool = 'public', placed_at = ${at}
      from unnest(${places.map((p) => p.booking.office)}::smallint[], ${places.map((p) => p.booking.id)}::uuid[],
                  ${places.map((p) => p.seat.day)}::date[], ${places.map((p) => p.seat.starts)}::time[]) as w (office_id, booking_id, day, starts)
     where (d.office_id, d.booking_id) = (w.office_id, w.booking_id) and d.answered_at is null`.execute(tx);
}

/** One row of a displacement that nobody has answered, with where its booking is now. */
export interface OpenDisplaced {
  id: string;
  fromDay: Temporal.PlainDate;
  fromPool: Pool;
  fromStarts: Temporal.PlainTime;
  fromMoves: number;
  fromGivenUp: boolean;
  toDay: Temporal.PlainDate | null;
  toPool: Pool | null;
  toStarts: Temporal.PlainTime | null;
}

/** A displacement, locked; undefined: there is none. */
export async function lockDisplacement(
  tx: Tx,
  office: number,
  id: string,
): Promise<{ takenBackAt: Temporal.Instant | null; answered: boolean } | undefined> {
  const { rows } = await sql("lockDisplacement")`
    select m.taken_back_at as "takenBackAt",
           exists (select from displaced d where d.office_id = m.office_id and d.displacement_id = m.displacement_id
                      and d.answer in ('kept', 'moved', 'given-back')) as answered
      from displacement m where m.office_id = ${office} and m.displacement_id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Whom it hit and who has not answered; locked where `lockBookings` has locked their citizens before. */
export async function openOf(tx: Tx, office: number, displacement: string): Promise<OpenDisplaced[]> {
  const { rows } = await sql("openDisplacedOf")`
    select booking_id as id, from_day as "fromDay", from_pool as "fromPool", from_starts as "fromStarts", from_moves as "fromMoves",
           from_given_up as "fromGivenUp", to_day as "toDay", to_pool as "toPool", to_starts as "toStarts"
      from displaced where office_id = ${office} and displacement_id = ${displacement} and answered_at is null
     order by booking_id`.execute(tx);
  return rows as OpenDisplaced[];
}

export async function markTakenBack(tx: Tx, office: number, id: string, at: Temporal.Instant): Promise<void> {
  await sql("markTakenBack")`
    update displacement set taken_back_at = ${at} where office_id = ${office} and displacement_id = ${id}`.execute(tx);
}
