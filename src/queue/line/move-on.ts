import { displace, reserveSecondVisit } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Entry, writeJournal } from "../../journal/index.ts";
import { lastDayOfHorizon, type Pool, today, workingDays } from "../../office/index.ts";
import { type ActContext, journalEntryOf } from "../act-context.ts";
import type { DayEvent } from "../event.ts";
import { goesOnWith } from "../goes-on.ts";
import { endCall } from "./calls.sql.ts";
import { bookingsOfTickets, notVisited } from "./move-on.sql.ts";
import { lockTicket, type TicketRow } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

type SeatTold = NonNullable<Extract<DayEvent, { is: "moved" }>["seat"]>;
type Seat = SeatTold & { pool?: Pool };

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

/** So many working days ahead seats of second visits are looked for, before any public seat is better. */
const soonDays = 2;

/**
 * Gives the first free seats of the second visits' pool on the next working days, and where it has none so soon the nearest public seats;
 * people who came together together. Who finds none waits, with the first right. The claims stay: the bookings live, and whose papers are
 * complete go on there with the stage that was not reached. Journal: ticket-moved, one line a booking (or a number without one).
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
    const waiting = await amongPublic(tx, refs, seats, context);
    for (const booking of one.bookings.length > 0 ? one.bookings : [undefined]) {
      const seat = booking === undefined ? undefined : seats.get(booking);
      sum[seat ? "moved" : "withoutSeat"] += 1;
      entries.push(journalEntryOf("ticket-moved", context, entryOf(one, booking, seat)));
      const { ticket, goesOn } = one;
      if (booking !== undefined && waiting.has(booking)) continue;
      if (ticket ?? booking) context.events.push({ is: "moved", ticket, booking, seat: shown(seat), here, goesOn });
    }
  }
  await writeJournal(tx, entries, context.keys);
  return sum;
}

/** Public seats for those whom the second visits' had no room for. Answers who waits now, and tells them so. */
async function amongPublic(
  tx: Tx,
  refs: readonly { office: number; id: string }[],
  seats: Map<string, Seat>,
  context: ActContext,
): Promise<ReadonlySet<string>> {
  const left = refs.filter(({ id }) => !seats.has(id));
  if (left.length === 0) return new Set();
  const { actor, source, desk } = context.hand;
  const why = { because: "not-reached" as const, actor, source, desk };
  const { events } = await displace(tx, context.office, left, why, context, { used: true, on: context.day });
  const told = events.filter((event) => event.is === "displaced");
  for (const { booking, seat } of told) if (seat) seats.set(booking, seat);
  const waiting = told.filter(({ seat }) => !seat);
  context.events.push(...waiting);
  return new Set(waiting.map(({ booking }) => booking));
}

function entryOf(one: Unreached, booking: string | undefined, seat: Seat | undefined): Partial<Entry> {
  const { ticket, arrival, goesOn } = one;
  const to = seat && { day: seat.day.toString(), starts: seat.starts.toString({ smallestUnit: "minute" }) };
  const left = booking && goesOn ? { goesOn } : {};
  return {
    ticket,
    arrival,
    booking,
    detail: { ...(to ? { ...to, pool: seat?.pool ?? "public" } : { seat: false }), ...left },
  };
}

function shown(seat: Seat | undefined): SeatTold | undefined {
  return seat && { day: seat.day, starts: seat.starts };
}

/** Never the day on which they are told: at midnight that is the next morning. */
function seatDays({ office, now }: ActContext): Temporal.PlainDate[] {
  const last = lastDayOfHorizon(office, now);
  return workingDays(office, today(office, now).add({ days: 1 }), soonDays).filter((one) => !dayIsBefore(last, one));
}
