import { earliest } from "../calendar/index.ts";
import { type Due, daily, recurring } from "../clock/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { nextOpening, type Offices, openAllDays, today } from "../office/index.ts";
import type { World } from "./ask.ts";
import { entryOf, shortTime } from "./entries.ts";
import { endBookings } from "./give-back.ts";
import { endRests } from "./seats.sql.ts";
import type { Booking } from "./wish.ts";

/** How many things one transaction of a timed act takes at most. */
const some = 200;

/** The timed acts of seats: days that open, holds that lapse, resting seats that are offered again, days that end. */
export function bookingDues(offices: Offices, world: (now: Temporal.Instant) => World): Due[] {
  return [
    recurring(
      "days-open",
      (settled) => earliest(...offices.all.map((office) => nextOpening(office, settled))),
      (tx, now) => openDays(tx, world(now)),
    ),
    { name: "holds-lapse", next: nextLapse, run: (tx, now) => lapseHolds(tx, world(now)) },
    { name: "rests-end", next: nextRestEnd, run: (tx, now) => offerAgain(tx, world(now)) },
    // 00.05 in Jakarta: a day that is over holds nobody any more, so people may book again.
    daily("days-end", "17:05", (tx, now) => endDays(tx, world(now))),
  ];
}

// No hold lapses while an unread message of its owner waits that was said in time: it may be the YA.
const unread = sql.fragment`exists (
  select from message m where m.citizen_id = b.citizen_id and m.attended_at is null and m.set_aside_at is null and m.sent_at <= b.hold_until)`;

async function nextLapse(tx: Tx) {
  const { rows } = await sql("nextLapse")`
    select b.hold_until as at from booking b
     where b.confirmed_at is null and b.lapsed_at is null and b.cancelled_at is null and not ${unread}
     order by b.hold_until limit 1`.execute(tx);
  return rows[0]?.at ?? undefined;
}

/** Holds that ran out give their seats to rest. The citizen's row is locked first, as everywhere; who is busy is left for the next time. */
export async function lapseHolds(tx: Tx, world: World): Promise<number> {
  const { rows } = await sql("lapseHoldsReadBooking")`
    select b.office_id as office, b.booking_id as id, b.day, b.starts, b.pool, b.rules_version as "rulesVersion", b.citizen_id as "citizenId"
      from booking b join citizen c using (citizen_id)
     where b.hold_until <= ${world.now} and b.confirmed_at is null and b.lapsed_at is null and b.cancelled_at is null and not ${unread}
     order by b.hold_until limit ${some} for update of c, b skip locked`.execute(tx);
  if (rows.length === 0) return 0;
  await sql("lapseHoldsUpdateBooking")`update booking set lapsed_at = hold_until where (office_id, booking_id) in (
    select * from unnest(${rows.map((r) => r.office)}::smallint[], ${rows.map((r) => r.id)}::uuid[]))`.execute(tx);
  await sql("lapseHoldsUpdateCitizen")`
    update citizen c set lapsed_holds = (select coalesce(array_agg(at), '{}') from unnest(c.lapsed_holds) at where at > ${world.now.subtract({ hours: 24 })}) || ${world.now}::timestamptz
     where citizen_id = any(${rows.map((r) => r.citizenId)}::uuid[])`.execute(tx);
  const bookings = rows.map((row) => row as unknown as Booking);
  await endBookings(tx, bookings, "lapsed", world);
  await writeJournal(
    tx,
    bookings.map((booking) => entryOf("hold-lapsed", booking, "clock", world)),
  );
  return rows.length;
}

async function nextRestEnd(tx: Tx) {
  const { rows } = await sql("nextRestEnd")`select until as at from rest order by until limit 1`.execute(tx);
  return rows[0]?.at;
}

/** Seats whose rest is over are there for everybody again. */
export async function offerAgain(tx: Tx, world: World): Promise<number> {
  const seats = await endRests(tx, world.now, some);
  await writeJournal(
    tx,
    seats.map((seat) => ({
      office: seat.office,
      act: "seat-offered-again" as const,
      booking: seat.booking,
      actor: "clock",
      source: "clock" as const,
      happenedAt: world.now,
      recordedAt: world.now,
      detail: { day: seat.day.toString(), starts: shortTime(seat.starts), pool: seat.pool },
    })),
  );
  return seats.length;
}

/** Bookings of days that are over give up their claims. Their rows stay: what became of them is the day's to tell. */
async function endDays(tx: Tx, world: World): Promise<void> {
  const offices = world.offices.all;
  await sql("endDays")`
    delete from claim c using booking b, unnest(${offices.map((o) => o.id)}::smallint[], ${offices.map((o) => today(o, world.now))}::date[]) as t (office_id, today)
     where (b.office_id, b.booking_id) = (c.office_id, c.booking_id) and b.office_id = t.office_id and b.day < t.today`.execute(
    tx,
  );
}

async function openDays(tx: Tx, world: World): Promise<void> {
  const opened = await openAllDays(tx, world.offices.all, world.now);
  await writeJournal(
    tx,
    opened.flatMap(({ office, days }) =>
      days.map((day) => ({
        office,
        act: "day-opened" as const,
        actor: "clock",
        source: "clock" as const,
        happenedAt: world.now,
        recordedAt: world.now,
        detail: { day: day.toString() },
      })),
    ),
  );
}
