import { newId, type Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { bringAlong } from "../keys/index.ts";
import { type Office, offers, officeOf } from "../office/index.ts";
import { type AskTo, contactOf, liveOf, type World } from "./ask.ts";
import { atDoor } from "./at-door.sql.ts";
import { markCancelled } from "./cancel.sql.ts";
import { carryClaim } from "./claims.sql.ts";
import { newCode } from "./code.ts";
import { fullDay, hoursWanted, refusedDay, refusedSeats, rulesToday, seeDay } from "./day-seats.ts";
import { closeDisplaced } from "./displace/displacement.sql.ts";
import { entryOf, shortTime } from "./entries.ts";
import { giveBackSeats, seatOf } from "./give-back.ts";
import { hoursOf, refusal, tooLate } from "./move.ts";
import { insertMoved } from "./move-office.sql.ts";
import { numbersFor, storedPerson } from "./sealed-person.ts";
import { lockHours, type Seat, type SeatWanted, slotsOfDays } from "./seats.sql.ts";
import { takeSeats } from "./take-seats.ts";
import type { Booking, WishOutcome } from "./wish.ts";

/**
 * A seat at another office. A booking belongs to its office (its key, rules and journal), so there it is a new one with a new code,
 * under that office's rules; the old one ends in the same transaction. The claim goes over first (persons before slots) and back if
 * no seat is left, so the person has one live booking all the time. It counts as a move, by the limits that the old one was given under.
 * A second visit stays: the desk that asked for papers is the one that reads them.
 */
export async function moveOffice(tx: Tx, ask: AskTo<"move">, world: World): Promise<WishOutcome> {
  const booking = liveOf(ask.by, ask.wish.booking);
  const office = world.offices.byId.get(ask.wish.office ?? 0);
  if (!booking || !office) return { is: "gone", why: "unknown" };
  if (booking.returnedAt) return { is: "gone", why: "stays-in-office", booking };
  const too =
    tooLate(booking, ask, officeOf(world.offices, booking.office), world) ?? (await atDoor(tx, booking, world));
  if (too) return { is: "gone", why: too, booking };
  const { day } = ask.wish;
  const want: SeatWanted = {
    office: office.id,
    day,
    pool: ask.pool ?? "public",
    ...hoursWanted(office, day, hoursOf(ask.wish), world),
  };
  const closed = refusedDay(office, day, world);
  if (closed) return refusal(tx, closed, want, undefined, world);
  const seen = seeDay(office, want, await slotsOfDays(tx, [want]), world, hoursOf(ask.wish));
  const none = refusedSeats(seen, want, ask.wish);
  if (none) return refusal(tx, none, want, undefined, world);
  const there = { office: office.id, id: newId() };
  await carryClaim(tx, booking, there);
  await lockHours(tx, [seatOf(booking)], [want]);
  const [seat] = await takeSeats(tx, [want]);
  if (seat) return settle(tx, ask, booking, bookingThere(booking, there.id, office, seat, world), world);
  await carryClaim(tx, there, booking);
  return refusal(tx, fullDay(seen, ask.wish), want, undefined, world);
}

/** The booking as it is at the other office, still without its code. */
export function bookingThere(booking: Booking, id: string, office: Office, seat: Seat, world: World): Booking {
  const rules = rulesToday(office, world);
  const held = booking.state === "held";
  const { displaced: _, ...before } = booking;
  return {
    ...before,
    office: office.id,
    id,
    day: seat.day,
    starts: seat.starts,
    pool: seat.pool,
    service: offers(office, booking.service) ? booking.service : undefined,
    holdUntil: held ? world.now.add({ minutes: rules.holdMinutes }) : undefined,
    rulesVersion: rules.version,
    moves: booking.moves + (held || booking.displaced ? 0 : 1),
  };
}

async function settle(tx: Tx, ask: AskTo<"move">, old: Booking, booking: Booking, world: World): Promise<WishOutcome> {
  await goOver(tx, ask, old, booking, world);
  await giveBackSeats(tx, [{ booking: old, seat: seatOf(old) }], "moved", world);
  const from = { office: old.office, day: old.day, hour: old.starts };
  return { is: "moved", booking, from, ...(booking.moves === old.moves && { free: true }) };
}

/** Writes the booking at the other office, which gets its code, and ends the one before; whose seat is left to the caller. */
export async function goOver(
  tx: Tx,
  ask: Pick<AskTo<"move">, "by" | "saidAt" | "because">,
  old: Booking,
  booking: Booking,
  world: World,
): Promise<void> {
  const { source } = ask.by;
  const number = contactOf(ask.by)?.number;
  const [keyNo] = await numbersFor(tx, 1, world.keys);
  const digests = await world.keys.digestsIn(tx);
  for (let written = false; !written; ) {
    booking.code = newCode();
    const [codeDigest] = await bringAlong(tx, world.keys, "code", [[booking.code]]);
    const person = storedPerson({ ...booking.applicant, code: booking.code }, keyNo, world.keys, digests);
    written = await insertMoved(tx, old, { booking, person, codeDigest: codeDigest!, source, number, at: world.now });
  }
  await markCancelled(tx, [old], world.now);
  if (old.displaced) await closeDisplaced(tx, [old], "moved", world.now);
  const [to, from] = [booking, old].map(({ day, starts }) => ({ day: day.toString(), starts: shortTime(starts) }));
  const happenedAt = ask.saidAt;
  await writeJournal(
    tx,
    [
      entryOf("moved-away", old, ask.by, world, {
        happenedAt,
        reason: ask.because,
        detail: { ...from, pool: old.pool, toOffice: booking.office, by: booking.id },
      }),
      entryOf("moved", booking, ask.by, world, {
        happenedAt,
        reason: ask.because,
        detail: {
          ...to,
          fromDay: from?.day,
          fromStarts: from?.starts,
          fromOffice: old.office,
          after: old.id,
          consent: world.consentVersion,
        },
      }),
    ],
    world.keys,
  );
}
