import { earliest } from "../calendar/index.ts";
import { type Due, daily, recurring } from "../clock/index.ts";
import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { nextOpening, type Offices, openAllDays, today } from "../office/index.ts";
import type { World } from "./ask.ts";
import { countLapsed, dropClaimsBefore, lapsedHolds, markLapsed, nextHoldEnd, nextRestingEnd } from "./due.sql.ts";
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

async function nextLapse(tx: Tx) {
  const { rows } = await nextHoldEnd(tx);
  return rows[0]?.at ?? undefined;
}

/** Holds that ran out give their seats to rest. The citizen's row is locked first, as everywhere; who is busy is left for the next time. */
export async function lapseHolds(tx: Tx, world: World): Promise<number> {
  const { rows } = await lapsedHolds(tx, world.now, some);
  if (rows.length === 0) return 0;
  await markLapsed(
    tx,
    rows.map((r) => r.office),
    rows.map((r) => r.id),
  );
  await countLapsed(
    tx,
    world.now.subtract({ hours: 24 }),
    world.now,
    rows.map((r) => r.citizenId),
  );
  const bookings = rows.map((row) => row as unknown as Booking);
  await endBookings(tx, bookings, "lapsed", world);
  await writeJournal(
    tx,
    bookings.map((booking) => entryOf("hold-lapsed", booking, "clock", world)),
  );
  return rows.length;
}

async function nextRestEnd(tx: Tx) {
  const { rows } = await nextRestingEnd(tx);
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
  await dropClaimsBefore(
    tx,
    offices.map((o) => o.id),
    offices.map((o) => today(o, world.now)),
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
