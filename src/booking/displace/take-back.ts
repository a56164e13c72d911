import { isBefore, momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import type { Office } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { shortTime } from "../entries.ts";
import { lockHours, type Seat } from "../seats.sql.ts";
import { lockBookings } from "../second-visit.sql.ts";
import { countByHour } from "./displace.ts";
import {
  closeDisplaced,
  lockDisplacement,
  markTakenBack,
  type OpenDisplaced,
  openOf,
  placeBookings,
} from "./displacement.sql.ts";
import type { DisplacedEvent, Why } from "./displacement.ts";
import { placeDisplaced } from "./place-displaced.ts";
import { freeSeats, reopenSeats, type Seated, seatedBookings } from "./seats-away.sql.ts";
import { entryFor } from "./settle.ts";

export type TakeBackRefusal =
  | "unknown"
  | "taken-back-before"
  /** Somebody has answered by now: they chose by what they were told. */
  | "answered"
  /** The hours have begun: nobody can come to them any more. */
  | "over";

export interface TakenBack {
  /** Bookings that have their seat of before again. */
  back: number;
  events: DisplacedEvent[];
}

/**
 * Takes a displacement back: its people have their seats of before again, and what they were given is free, first for those who wait.
 * Refused once somebody has answered; `partly`: those who have not answered go back all the same, and the others keep what they chose.
 * The caller makes the day what it was (the calendar, the hours) before or after it in the same transaction.
 */
export async function takeBackDisplacement(
  tx: Tx,
  office: Office,
  displacement: string,
  by: Pick<Why, "actor" | "source" | "desk"> & { partly?: boolean },
  world: World,
): Promise<TakenBack | { refused: TakeBackRefusal }> {
  const refs = (await openOf(tx, office.id, displacement)).map(({ id }) => ({ office: office.id, id }));
  const alive = new Set((await lockBookings(tx, refs)).map(({ id }) => id));
  const found = await lockDisplacement(tx, office.id, displacement);
  if (!found) return { refused: "unknown" };
  if (found.takenBackAt) return { refused: "taken-back-before" };
  if (found.answered && !by.partly) return { refused: "answered" };
  // Once more: who answered while we waited for their lock has nothing open now.
  const open = (await openOf(tx, office.id, displacement)).filter((one) => alive.has(one.id));
  const back = await stillThere(tx, office, open, world);
  if (back.length === 0) return { refused: open.length > 0 || refs.length === 0 ? "over" : "answered" };
  await seatAgain(tx, office, back, world);
  await markTakenBack(tx, office.id, displacement, world.now);
  await writeJournal(
    tx,
    back.map(({ booking, was }) =>
      entryFor("displacement-taken-back", booking, by, world, {
        detail: {
          day: was.fromDay.toString(),
          starts: shortTime(was.fromStarts),
          pool: was.fromPool,
          displacement,
        },
      }),
    ),
    world.keys,
  );
  const also = await placeDisplaced(tx, office, world);
  const events = back.map(
    ({ booking, was }): DisplacedEvent => ({
      is: "seat-back",
      booking: booking.id,
      seat: { day: was.fromDay, starts: was.fromStarts },
    }),
  );
  return { back: back.length, events: [...events, ...also.events] };
}

interface Back {
  booking: Seated;
  was: OpenDisplaced;
}

/** Those whose old hour is still ahead and who are where the displacement left them. */
async function stillThere(tx: Tx, office: Office, open: readonly OpenDisplaced[], world: World): Promise<Back[]> {
  const refs = open.map(({ id }) => ({ office: office.id, id }));
  const bookings = new Map((await seatedBookings(tx, refs)).map((booking) => [booking.id, booking]));
  return open.flatMap((was) => {
    const booking = bookings.get(was.id);
    const isAhead = isBefore(world.now, momentAt(office.zone, was.fromDay, was.fromStarts));
    return booking && isAhead ? [{ booking, was }] : [];
  });
}

async function seatAgain(tx: Tx, office: Office, back: readonly Back[], world: World): Promise<void> {
  const from = back.map(
    ({ was }): Seat => ({
      office: office.id,
      day: was.fromDay,
      pool: was.fromPool,
      starts: was.fromStarts,
    }),
  );
  const to = back.filter(({ booking }) => !booking.waits).map(({ booking }) => booking);
  await lockHours(tx, [...from, ...to]);
  const givenUp = back.filter(({ was }) => was.fromGivenUp);
  await reopenSeats(
    tx,
    office.id,
    countByHour(givenUp.map(({ was }) => ({ day: was.fromDay, pool: was.fromPool, starts: was.fromStarts }))),
  );
  await freeSeats(tx, office.id, countByHour(to));
  await placeBookings(
    tx,
    back.map(({ booking, was }) => ({
      booking,
      seat: { day: was.fromDay, starts: was.fromStarts },
      pool: was.fromPool,
      moves: was.fromMoves,
    })),
  );
  await closeDisplaced(
    tx,
    back.map(({ booking }) => booking),
    "taken-back",
    world.now,
  );
}
