import { reserveSecondVisit } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Entry, writeJournal } from "../../journal/index.ts";
import { lastDayOfHorizon, today, workingDays } from "../../office/index.ts";
import { type ActContext, journalEntryOf } from "../act-context.ts";
import type { DayEvent } from "../event.ts";
import { goesOnWith } from "../goes-on.ts";
import { endCall } from "./calls.sql.ts";
import { bookingsOfTickets, notVisited } from "./move-on.sql.ts";
import { lockTicket, type TicketRow } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

type Seat = NonNullable<Extract<DayEvent, { is: "moved" }>["seat"]>;

/** What was not reached today: a number, an arrival before the document desk, and the bookings that go with it. */
export interface Unreached {
  ticket?: string;
  arrival: string | undefined;
  bookings: string[];
  /** Their papers are complete: what is left to do begins with this stage. */
  goesOn?: string | undefined;
}

export interface Moved {
  /** Bookings that have a seat on another day. */
  moved: number;
  /** Bookings for which none was free, and people without a booking: they come by themselves. */
  withoutSeat: number;
}

/** After closing no number stays alive: one that an act has put back into the line is on another day at once. */
export async function moveIfClosed(tx: Tx, ticket: string, closed: boolean, context: ActContext): Promise<void> {
  if (!closed) return;
  const found = await lockTicket(tx, ticket, context);
  if (found && living.has(found.state)) await moveTickets(tx, [found], context);
}

const living: ReadonlySet<string> = new Set(["waiting", "missed", "parked", "at-papers"]);

/** Ends locked numbers for today, in the order given: the first in line gets the first seat. */
export async function moveTickets(tx: Tx, tickets: readonly TicketRow[], context: ActContext): Promise<Moved> {
  const ids = tickets.map(({ id }) => id);
  const bookings = Map.groupBy(await bookingsOfTickets(tx, ids, context), ({ ticket }) => ticket);
  for (const ticket of tickets) {
    await endCall(tx, ticket.id, "missed", context);
    await turn(tx, ticket, { state: "moved", forCounter: null, final: true }, context);
  }
  const unreached = tickets.map((ticket): Unreached => {
    const theirs = bookings.get(ticket.id) ?? [];
    const goesOn = theirs.every(({ checked }) => checked) ? goesOnAfter(ticket, context) : undefined;
    return { ticket: ticket.id, arrival: ticket.arrival, bookings: theirs.map(({ booking }) => booking), goesOn };
  });
  return moveOn(tx, unreached, context);
}

// Whoever a counter sent back to the papers has still to show them. (The next visit reads the same from what is left: `earlierVisit`.)
function goesOnAfter({ state, stage }: TicketRow, { floor }: ActContext): string | undefined {
  return state === "at-papers" ? undefined : goesOnWith(floor, stage);
}

/**
 * Gives the first free seats of the second visits' pool from the next working day on; people who came together together. The claims
 * stay: the bookings live, and whose papers are complete go on there with the stage that was not reached. Journal: ticket-moved, one line a booking (or a number without one).
 */
export async function moveOn(tx: Tx, all: readonly Unreached[], context: ActContext): Promise<Moved> {
  const entries: Entry[] = [];
  const sum: Moved = { moved: 0, withoutSeat: 0 };
  const days = seatDays(context);
  const here = context.day.equals(today(context.office, context.now));
  await notVisited(
    tx,
    all.flatMap(({ bookings }) => bookings),
    context,
  );
  for (const one of all) {
    const refs = one.bookings.map((id) => ({ office: context.office.id, id }));
    const seats: Map<string, Seat> = refs.length > 0 ? await reserveSecondVisit(tx, refs, context, days) : new Map();
    for (const booking of one.bookings.length > 0 ? one.bookings : [undefined]) {
      const seat = booking === undefined ? undefined : seats.get(booking);
      sum[seat ? "moved" : "withoutSeat"] += 1;
      entries.push(journalEntryOf("ticket-moved", context, entryOf(one, booking, seat)));
      const { ticket, goesOn } = one;
      if (ticket ?? booking) context.events.push({ is: "moved", ticket, booking, seat: shown(seat), here, goesOn });
    }
  }
  await writeJournal(tx, entries, context.keys);
  return sum;
}

function entryOf(one: Unreached, booking: string | undefined, seat: Seat | undefined): Partial<Entry> {
  const { ticket, arrival, goesOn } = one;
  const to = seat && { day: seat.day.toString(), starts: seat.starts.toString({ smallestUnit: "minute" }) };
  const left = booking && goesOn ? { goesOn } : {};
  return { ticket, arrival, booking, detail: { ...(to ? { ...to, pool: "second" } : { seat: false }), ...left } };
}

function shown(seat: Seat | undefined): Seat | undefined {
  return seat && { day: seat.day, starts: seat.starts };
}

function seatDays(context: ActContext): Temporal.PlainDate[] {
  const last = lastDayOfHorizon(context.office, context.now);
  // At midnight the day after is today: whoever is moved hears of it in the morning, and has no seat before that.
  const tomorrow = today(context.office, context.now).add({ days: 1 });
  return workingDays(context.office, tomorrow, 30).filter((one) => !dayIsBefore(last, one));
}
