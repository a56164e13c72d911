import { dayIsBefore, momentAt } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { type Office, officeOf, type Pool, rulesOfVersion, today } from "../office/index.ts";
import { type AskTo, liveOf, movesOf, type World } from "./ask.ts";
import { atDoor } from "./at-door.sql.ts";
import { isOver } from "./cancel.ts";
import { fullDay, hoursWanted, refusedDay, refusedSeats, seeDay } from "./day-seats.ts";
import { closeDisplaced } from "./displace/displacement.sql.ts";
import { entryOf, shortTime } from "./entries.ts";
import { giveBackSeats, seatOf } from "./give-back.ts";
import { lookAround } from "./look.ts";
import { setSeat } from "./move.sql.ts";
import { lockHours, type SeatWanted, slotsOfDays } from "./seats.sql.ts";
import { lastSecondVisitDay } from "./second-visit.ts";
import { takeSeats } from "./take-seats.ts";
import type { Booking, UnavailableDay, WishOutcome } from "./wish.ts";

/**
 * Another hour or day. The new seat is taken before the old one is given back, in one transaction; the code stays.
 * A confirmed booking moves twice at most, and not in the last hours; a hold moves freely and is kept anew. A second visit moves among its
 * own seats, as long as the rule lets it; one that found no seat when it was sent back takes its first one so.
 */
export async function move(tx: Tx, ask: AskTo<"move">, world: World): Promise<WishOutcome> {
  const booking = liveOf(ask.by, ask.wish.booking);
  if (!booking) return { is: "gone", why: "unknown" };
  const office = officeOf(world.offices, booking.office);
  const seatless = isSeatless(booking, office);
  const too = seatless ? undefined : tooLate(booking, ask, office, world);
  if (too) return { is: "gone", why: too, booking };
  const there = await atDoor(tx, booking, world);
  if (there) return { is: "gone", why: there, booking };
  const want: SeatWanted = {
    office: office.id,
    day: ask.wish.day,
    pool: ask.pool ?? poolOf(booking),
    ...hoursWanted(office, ask.wish.day, hoursOf(ask.wish), world),
  };
  if (!seatless && isThere(booking, want)) return { is: "gone", why: "already", booking };
  const last = lastDayFor(booking, office);
  const refused = refusedDay(office, want.day, world) ?? beyond(last, want.day);
  if (refused) return refusal(tx, refused, want, last, world);
  const seen = seeDay(office, want, await slotsOfDays(tx, [want]), world, hoursOf(ask.wish));
  const none = refusedSeats(seen, want, ask.wish);
  if (none) return refusal(tx, none, want, last, world);
  await lockHours(tx, seatless ? [] : [seatOf(booking)], [want]);
  const [seat] = await takeSeats(tx, [want]);
  if (!seat) return refusal(tx, fullDay(seen, ask.wish), want, last, world);
  return settle(tx, ask, booking, seat, world);
}

async function settle(
  tx: Tx,
  ask: AskTo<"move">,
  booking: Booking,
  seat: ReturnType<typeof seatOf>,
  world: World,
): Promise<WishOutcome> {
  const held = booking.state === "held";
  const office = officeOf(world.offices, booking.office);
  const seatless = isSeatless(booking, office);
  const rules = rulesOfVersion(office, booking.rulesVersion);
  const holdUntil = held ? world.now.add({ minutes: rules.holdMinutes }) : undefined;
  // Whoever answers a seat that the office chose has not moved: the office has.
  const free = held || seatless || booking.displaced !== undefined;
  const { displaced: _, ...before } = booking;
  const moved: Booking = {
    ...before,
    day: seat.day,
    starts: seat.starts,
    pool: seat.pool,
    moves: booking.moves + (free ? 0 : 1),
    holdUntil,
  };
  await setSeat(tx, booking, seat, moved.moves, holdUntil);
  if (booking.displaced) await closeDisplaced(tx, [booking], "moved", world.now);
  // The seat of a first visit was used, and is given back to nobody.
  if (!seatless) await giveBackSeats(tx, [{ booking, seat: seatOf(booking) }], "moved", world);
  const from = { office: booking.office, day: booking.day, hour: booking.starts };
  await writeJournal(
    tx,
    [
      entryOf("moved", moved, ask.by, world, {
        happenedAt: ask.saidAt,
        reason: ask.because,
        detail: {
          day: seat.day.toString(),
          starts: shortTime(seat.starts),
          fromDay: from.day.toString(),
          fromStarts: shortTime(from.hour),
        },
      }),
    ],
    world.keys,
  );
  return { is: "moved", booking: moved, from, ...(free && { free: true }) };
}

/**
 * Why a booking may not move any more, by the rules it was given under: over, moved as often as it or its sender may, or too near. A seat that the office
 * chose may be exchanged until its hour, and whoever waits for one takes any.
 */
export function tooLate(booking: Booking, ask: AskTo<"move">, office: Office, world: World) {
  if (booking.displaced === "waits") return undefined;
  if (isOver(booking, ask.saidAt, world)) return "over" as const;
  if (booking.state === "held" || booking.displaced || ask.wish.atDesk) return undefined;
  const rules = rulesOfVersion(office, booking.rulesVersion);
  if (booking.moves >= rules.moves) return "moved-twice" as const;
  if (movesOf(ask.by, world.now) >= rules.movesUnproved) return "moved-often" as const;
  const last = momentAt(office.zone, booking.day, booking.starts).subtract({
    minutes: Math.round(rules.moveHours * 60),
  });
  return Temporal.Instant.compare(ask.saidAt, last) > 0 ? ("too-late-to-move" as const) : undefined;
}

/** Which hours of a day a move may take: at the desk those of today until they strike. */
export function hoursOf({ hour, part, atDesk }: AskTo<"move">["wish"]) {
  return { ...(hour && { hour }), ...(part && { part }), ...(atDesk && { pool: "desk" as const }) };
}

function isThere(booking: Booking, want: SeatWanted): boolean {
  const { compare } = Temporal.PlainTime;
  return (
    booking.day.equals(want.day) && compare(booking.starts, want.from) >= 0 && compare(booking.starts, want.until) < 0
  );
}

/**
 * It has no seat to give back. Sent back while no second visit was free: what it has is the seat of the first, of that day. Or the office
 * took its seat away and it waits.
 */
function isSeatless({ returnedAt, pool, day, displaced }: Booking, office: Office): boolean {
  if (displaced === "waits") return true;
  return returnedAt !== undefined && pool !== "second" && !dayIsBefore(today(office, returnedAt), day);
}

function poolOf({ returnedAt, pool, displaced }: Booking): Pool {
  // Whose seat the office took away gets any seat that everybody may have.
  if (displaced) return "public";
  return returnedAt ? "second" : pool;
}

/** Until when a second visit is possible; undefined: it is none, the horizon alone counts. */
export function lastDayFor({ returnedAt, rulesVersion }: Booking, office: Office): Temporal.PlainDate | undefined {
  return returnedAt && lastSecondVisitDay(office, rulesVersion, returnedAt);
}

function beyond(last: Temporal.PlainDate | undefined, day: Temporal.PlainDate): UnavailableDay | undefined {
  return last && dayIsBefore(last, day) ? { why: "beyond-horizon", lastDay: last } : undefined;
}

/** A no with what helps: the free days of the office that was asked for. */
export async function refusal(
  tx: Tx,
  because: UnavailableDay,
  want: SeatWanted,
  second: Temporal.PlainDate | undefined,
  world: World,
): Promise<WishOutcome> {
  const [alternatives] = await lookAround(tx, [{ office: want.office, from: want.day, second }], world);
  return { is: "refused", because, alternatives: alternatives as NonNullable<typeof alternatives> };
}
