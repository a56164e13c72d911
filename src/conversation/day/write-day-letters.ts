import { type Alternatives, lookAround, type World } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import { type Office, rulesOn } from "../../office/index.ts";
import { type LetterDraft, writeLetters } from "../../outbox/index.ts";
import { phrasesOf, templateWith } from "../../phrasebook/index.ts";
import {
  type ActContext,
  actContextOf,
  type DayEvent,
  expectations,
  markTold,
  untoldNearFront,
} from "../../queue/index.ts";
import type { Language } from "../dialogue-state.ts";
import {
  type BookingRecipient,
  bookingRecipients,
  bookingsInTrouble,
  type LetterReader,
  type TicketRecipient,
  ticketRecipients,
} from "./letter-recipients.sql.ts";
import {
  type BookingEvent,
  type Composed,
  letterOfBooking,
  letterOfMoved,
  openMove,
  writesUnasked,
} from "./letters-of-booking.ts";
import { letterOfTicket, type TicketEvent } from "./letters-of-ticket.ts";

/**
 * Writes the letters that events of the day ask for, in the transaction in which they happened: each event once, to each citizen it
 * concerns once. Free words while the citizen's 24 hours are open, else the same as an approved template. Nothing to whoever said STOP, was
 * erased, or never wrote; of numbers and calls only to those who asked for it, or wrote today where the office writes unasked.
 * Locks no citizen: the desk has locked bookings and tickets before.
 */
export async function writeDayLetters(
  tx: Tx,
  office: Office,
  events: readonly DayEvent[],
  world: World,
): Promise<void> {
  if (events.length === 0) return;
  const context = actContextOf(world, { actor: "clock", office, source: "clock", seesNames: false });
  const letters = [
    ...(await aboutBookings(tx, events, context)),
    ...(await aboutMoved(tx, events, context)),
    ...(await aboutTickets(tx, events, context)),
  ];
  await writeLetters(tx, letters, world.keys);
}

async function aboutBookings(tx: Tx, events: readonly DayEvent[], context: ActContext): Promise<LetterDraft[]> {
  const told: { event: BookingEvent; booking: string }[] = [];
  for (const event of events) {
    if (event.is === "disturbed") {
      for (const booking of await inTrouble(tx, event, context)) told.push({ event, booking });
    } else if ("booking" in event && event.is !== "moved") told.push({ event, booking: event.booking });
  }
  const bookings = await byId(
    bookingRecipients(tx, context.office.id, unique(told.map(({ booking }) => booking)), context.keys),
  );
  const free = told.some(({ event }) => event.is === "forfeited") ? await freeNow(tx, context) : undefined;
  return told.flatMap(({ event, booking: id }) => {
    const booking = bookings.get(id);
    return booking
      ? [letter(letterOfBooking(event, booking, context.office, context.day, free), booking, context, booking)]
      : [];
  });
}

/** Whose hour lies in the trouble, up to an hour ahead while nobody knows its end; told once a day. */
async function inTrouble(
  tx: Tx,
  event: Extract<DayEvent, { is: "disturbed" }>,
  context: ActContext,
): Promise<string[]> {
  const { office } = context;
  const there = (at: Temporal.Instant) => at.toZonedDateTimeISO(office.zone);
  const from = there(event.began.subtract({ minutes: rulesOn(office, context.day).graceMinutes }));
  const until = there(event.ended ?? context.now.add({ minutes: minutesAhead }));
  if (!there(event.began).toPlainDate().equals(context.day)) return [];
  return bookingsInTrouble(
    tx,
    {
      office: office.id,
      day: context.day,
      from: from.toPlainDate().equals(context.day) ? from.toPlainTime() : midnight,
      until: until.toPlainDate().equals(context.day) ? until.toPlainTime() : endOfDay,
    },
    momentAt(office.zone, context.day, midnight),
  );
}
const minutesAhead = 60;
const midnight = Temporal.PlainTime.from("00:00");
const endOfDay = Temporal.PlainTime.from("23:59:59");

async function freeNow(tx: Tx, context: ActContext): Promise<Alternatives | undefined> {
  const [free] = await lookAround(tx, [{ office: context.office.id }], context);
  return free;
}

/** Numbers that the day did not reach: the booking's citizen, and whoever else follows the number. */
async function aboutMoved(tx: Tx, events: readonly DayEvent[], context: ActContext): Promise<LetterDraft[]> {
  const moved = events.filter((event) => event.is === "moved");
  if (moved.length === 0) return [];
  const { office } = context;
  const bookings = await byId(
    bookingRecipients(tx, office.id, unique(moved.flatMap(({ booking }) => booking ?? [])), context.keys),
  );
  const tickets = await ticketRecipients(tx, office.id, unique(moved.flatMap(({ ticket }) => ticket ?? [])));
  return moved.flatMap((event) => {
    const theirs = tickets.filter(({ id }) => id === event.ticket);
    // Who was still before the document desk has no number yet, but a seat and a right to hear of it.
    const number = theirs[0]?.ticketNumber;
    const booking = event.booking && bookings.get(event.booking);
    if (booking) return [letter(letterOfMoved(event, number, booking, office, context.day), booking, context, booking)];
    if (event.booking || !number) return [];
    return readersOf(theirs).map((reader) => {
      const turn = phrasesOf(reader.language).day.yourTurn(number, "");
      return letter(openMove(turn, reader.language, office), reader, context);
    });
  });
}

async function aboutTickets(tx: Tx, events: readonly DayEvent[], context: ActContext): Promise<LetterDraft[]> {
  const happened = events.filter(({ is }) => is === "ticket" || is === "called" || is === "missed") as TicketEvent[];
  const soon = await soonCalled(tx, events, context);
  const told = [...happened, ...soon.map((ticket): TicketEvent => ({ is: "soon", ticket }))];
  if (told.length === 0) return [];
  const { office, floor } = context;
  const unasked = writesUnasked(office, context.day);
  const readers = (await ticketRecipients(tx, office.id, unique(told.map(({ ticket }) => ticket)))).filter((row) =>
    wantsToHear(row, unasked, context.now),
  );
  const waiting = unique(
    told
      .filter(({ is, ticket }) => (is === "ticket" || is === "soon") && readers.some(({ id }) => id === ticket))
      .map(({ ticket }) => ticket),
  );
  const expects = waiting.length > 0 ? await expectations(tx, waiting, context) : new Map();
  await doNotRepeat(tx, told, readers, expects, context);
  return told.flatMap((event) =>
    readers
      .filter(({ id }) => id === event.ticket)
      // One call by telephone; the next ones are the board's and the voice's, but for whom calls in writing were agreed.
      .filter(({ help }) => !(event.is === "called" && event.again) || help === "written")
      .map((reader) => {
        const composed = letterOfTicket(event, reader, expects.get(event.ticket), floor, office);
        return letter(composed, reader, context, undefined, reader.asked === true);
      }),
  );
}

/** Who comes near the front now and was not told yet, each stage. */
async function soonCalled(tx: Tx, events: readonly DayEvent[], context: ActContext): Promise<string[]> {
  const stages = unique(events.flatMap((event) => (event.is === "line-moved" ? [event.stage] : [])));
  const found: string[] = [];
  for (const stage of stages) {
    const front = await untoldNearFront(
      tx,
      context.office.id,
      context.day,
      stage,
      writesUnasked(context.office, context.day),
    );
    if (front.length === 0) continue;
    const expects = await expectations(tx, front, context);
    const near = front.filter((id) => (expects.get(id)?.before ?? Number.POSITIVE_INFINITY) <= soonAt);
    found.push(...(await markTold(tx, context.office.id, near, stage, context.now)));
  }
  return found;
}
const soonAt = 3;

/** Whoever hears with the number itself that three or fewer are before them needs no second letter. */
async function doNotRepeat(
  tx: Tx,
  told: readonly TicketEvent[],
  readers: readonly TicketRecipient[],
  expects: ReadonlyMap<string, { before: number }>,
  context: ActContext,
): Promise<void> {
  for (const { is, ticket } of told) {
    const row = readers.find(({ id }) => id === ticket);
    const before = expects.get(ticket)?.before;
    if (is === "ticket" && row && before !== undefined && before <= soonAt)
      await markTold(tx, context.office.id, [ticket], row.stage, context.now);
  }
}

type TicketReader = TicketRecipient & LetterReader;

function readersOf(rows: readonly TicketRecipient[]): TicketReader[] {
  return rows.filter((row): row is TicketReader => row.citizen !== null && row.number !== null);
}

/** Of numbers and calls hears who asked for it, or who wrote today where the office writes unasked. */
function wantsToHear(row: TicketRecipient, unasked: boolean, now: Temporal.Instant): row is TicketReader {
  if (row.citizen === null || row.number === null) return false;
  return row.asked === true || (unasked && isOpen(row.windowUntil, now));
}

function isOpen(until: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return until !== null && Temporal.Instant.compare(now, until) < 0;
}

/** `template`: it may leave as a template too. */
function letter(
  { kind, text, buttons, template }: Composed,
  { citizen, number, language, windowUntil }: LetterReader & { language: Language },
  { office, now }: ActContext,
  booking?: BookingRecipient,
  withTemplate = true,
): LetterDraft {
  return {
    letterId: newId(),
    number,
    citizenId: citizen,
    office: office.id,
    ...(booking && { booking: booking.id }),
    kind,
    content: {
      text,
      ...(buttons && { buttons }),
      ...(withTemplate && { template: templateWith(template.name, language, template.parameters) }),
    },
    createdAt: now,
    ...(windowUntil && { windowUntil }),
  };
}

async function byId<T extends { id: string }>(rows: Promise<T[]>): Promise<Map<string, T>> {
  return new Map((await rows).map((row) => [row.id, row]));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
