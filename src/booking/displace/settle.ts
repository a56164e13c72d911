import type { Tx } from "../../database/index.ts";
import { type Entry, type ReasonCode, writeJournal } from "../../journal/index.ts";
import type { Office } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { dropClaims } from "../claims.sql.ts";
import { shortTime } from "../entries.ts";
import { endHolds, insertDisplaced, insertDisplacement, markDisplaced, placeBookings } from "./displacement.sql.ts";
import { type Displaced, type DisplacedEvent, nobody, type SeatAt, type Why } from "./displacement.ts";
import type { Placed } from "./places.ts";
import type { Seated } from "./seats-away.sql.ts";

/**
 * Writes down whose seats went: the bookings with their new seats or without, the holds that end, the displacement and the journal. The
 * seats themselves were counted by the caller. `givenUp`: nobody had used the seats that went.
 */
export async function settle(
  tx: Tx,
  office: Office,
  people: readonly Seated[],
  placed: readonly Placed[],
  why: Why,
  givenUp: boolean,
  world: World,
): Promise<Displaced> {
  const holds = people.filter(({ held }) => held);
  const sure = people.filter(({ held }) => !held);
  await endHoldsOf(tx, holds, why, world);
  if (sure.length === 0) return { ...nobody, events: holds.map((hold) => holdTaken(hold, why)) };
  const seats = new Map(placed.map(({ booking, seat }) => [booking.id, seat]));
  const displacement = await insertDisplacement(tx, office.id, why, world);
  const rows = sure.map((booking) => ({ booking, seat: seats.get(booking.id), givenUp }));
  await insertDisplaced(tx, office.id, displacement, rows, world.now);
  const waiting = rows.filter(({ seat }) => !seat).map(({ booking }) => booking);
  await markDisplaced(tx, waiting, world.now);
  await placeBookings(
    tx,
    placed.map(({ booking, seat }) => ({ booking, seat, pool: "public" as const, moves: 0 })),
  );
  await writeJournal(
    tx,
    rows.map(({ booking, seat }) => displacedEntry(booking, seat, displacement, why, world)),
    world.keys,
  );
  return {
    displacement,
    moved: placed.length,
    waiting: waiting.length,
    events: [
      ...rows.map(
        ({ booking, seat }): DisplacedEvent => ({
          is: "displaced",
          booking: booking.id,
          because: why.because,
          reason: why.reason,
          from: fromOf(booking),
          seat,
        }),
      ),
      ...holds.map((hold) => holdTaken(hold, why)),
    ],
  };
}

async function endHoldsOf(tx: Tx, holds: readonly Seated[], why: Why, world: World): Promise<void> {
  if (holds.length === 0) return;
  await endHolds(tx, holds, world.now);
  await dropClaims(
    tx,
    holds.map(({ id }) => id),
  );
  await writeJournal(
    tx,
    holds.map((hold) => entryFor("hold-lapsed", hold, why, world, { reason: why.because, detail: detailOf(hold) })),
    world.keys,
  );
}

function displacedEntry(
  booking: Seated,
  seat: SeatAt | undefined,
  displacement: string,
  why: Why,
  world: World,
): Entry {
  const to = seat ? { day: seat.day.toString(), starts: shortTime(seat.starts), pool: "public" } : { seat: false };
  return entryFor("displaced", booking, why, world, {
    reason: why.because satisfies ReasonCode,
    detail: {
      ...to,
      fromDay: booking.day.toString(),
      fromStarts: shortTime(booking.starts),
      fromPool: booking.pool,
      displacement,
    },
  });
}

/** The journal's line about what an office did to a booking. */
export function entryFor(
  act: Entry["act"],
  booking: Pick<Seated, "office" | "id" | "rulesVersion">,
  by: Pick<Why, "actor" | "source" | "desk">,
  world: World,
  more: Partial<Entry>,
): Entry {
  return {
    office: booking.office,
    act,
    booking: booking.id,
    actor: by.actor,
    desk: by.desk,
    source: by.source,
    rulesVersion: booking.rulesVersion,
    happenedAt: world.now,
    recordedAt: world.now,
    ...more,
  };
}

function detailOf({ day, starts, pool }: Seated): Record<string, unknown> {
  return { day: day.toString(), starts: shortTime(starts), pool };
}

function fromOf({ day, starts }: Seated): SeatAt {
  return { day, starts };
}

function holdTaken(hold: Seated, why: Why): DisplacedEvent {
  return { is: "hold-taken", booking: hold.id, because: why.because, from: fromOf(hold) };
}
