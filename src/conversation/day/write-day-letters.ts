import { type Alternatives, lookAround, type World } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import { newId, type Tx } from "../../database/index.ts";
import { type Office, rulesOn } from "../../office/index.ts";
import { type LetterDraft, letterTimes, writeLetters } from "../../outbox/index.ts";
import { phrasesOf, templateWith } from "../../phrasebook/index.ts";
import {
  type ActContext,
  actContextOf,
  type DayEvent,
  expectations,
  markTold,
  noteTold,
  toldMinutes,
  untoldNearFront,
} from "../../queue/index.ts";
import type { Language } from "../dialogue-state.ts";
import type { Composed } from "./composed.ts";
import {
  type BookingRecipient,
  bookingRecipients,
  bookingsInTrouble,
  type LetterReader,
  type TicketRecipient,
  ticketRecipients,
} from "./letter-recipients.sql.ts";
import { type BookingEvent, letterOfBooking, letterOfMoved, openMove, writesUnasked } from "./letters-of-booking.ts";
import { farewellOfDesk } from "./letters-of-desk.ts";
import { factsAlong, isOfAnotherAge } from "./letters-of-facts.ts";
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
  // A booking that moved to another office is told of by that one.
  const elsewhere = events.filter((event) => event.is === "changed-at-desk" && event.office !== office.id);
  for (const event of elsewhere) {
    const there = "office" in event && world.offices.byId.get(event.office);
    if (there) await writeDayLetters(tx, there, [event], world);
  }
  await writeLettersOf(
    tx,
    office,
    events.filter((event) => !elsewhere.includes(event)),
    world,
  );
}

async function writeLettersOf(tx: Tx, office: Office, events: readonly DayEvent[], world: World): Promise<void> {
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
    if (!booking || isOfAnotherAge(event, booking)) return [];
    return [event, ...factsAlong(event, booking, context.office, context.day)].map((one) =>
      letter(letterOfBooking(one, booking, context.office, context.day, free), booking, context, booking),
    );
  });
}

/**
 * Whose hour lies in the trouble, as far ahead as it is near while nobody knows its end; each hour once a day, one letter for all of a
 * citizen. Who is told is written down: that word is kept.
 */
async function inTrouble(
  tx: Tx,
  event: Extract<DayEvent, { is: "disturbed" }>,
  context: ActContext,
): Promise<string[]> {
  const { office, day, now } = context;
  const there = (at: Temporal.Instant) => at.toZonedDateTimeISO(office.zone);
  const from = there(event.began.subtract({ minutes: rulesOn(office, day).graceMinutes }));
  const until = there(event.ended ?? now.add({ minutes: toldMinutes(office, day) }));
  if (dayIsBefore(day, from.toPlainDate()) || dayIsBefore(until.toPlainDate(), day)) return [];
  const found = await bookingsInTrouble(tx, {
    office: office.id,
    day,
    from: from.toPlainDate().equals(day) ? from.toPlainTime() : midnight,
    until: until.toPlainDate().equals(day) ? until.toPlainTime() : endOfDay,
  });
  if (found.length === 0) return [];
  const bookings = found.map(({ id }) => id);
  await noteTold(tx, { office: office.id, disturbance: event.disturbance, bookings, day }, now);
  return [...Map.groupBy(found, ({ citizen }) => citizen).values()].flatMap(([first]) => first?.id ?? []);
}
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
      return letter(openMove(turn, reader.language, office, event.here), reader, context);
    });
  });
}

async function aboutTickets(tx: Tx, events: readonly DayEvent[], context: ActContext): Promise<LetterDraft[]> {
  const happened = events.filter(({ is }) => is === "ticket" || is === "called" || is === "missed") as TicketEvent[];
  const soon = await soonCalled(tx, events, context);
  const told = [...happened, ...soon.map((ticket): TicketEvent => ({ is: "soon", ticket }))];
  if (told.length === 0) return [];
  const { office } = context;
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
        const composed = letterOfTicket(event, reader, expects.get(event.ticket), context);
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
  { kind, text, buttons, template, qr, visit, goodUntil }: Composed,
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
      ...(qr && { qr }),
      ...(buttons && { buttons }),
      ...(withTemplate && { template: templateWith(template.name, language, template.parameters) }),
    },
    createdAt: now,
    ...letterTimes(office, now, { visit, goodUntil }),
    ...(windowUntil && { windowUntil }),
  };
}

async function byId<T extends { id: string }>(rows: Promise<T[]>): Promise<Map<string, T>> {
  return new Map((await rows).map((row) => [row.id, row]));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** The farewell to the telephone that a booking is about to be taken off: without its code, and written while it still leads there. */
export async function writeFarewell(tx: Tx, office: Office, booking: string, world: World): Promise<void> {
  const context = actContextOf(world, { actor: "clock", office, source: "clock", seesNames: false });
  const readers = await bookingRecipients(tx, office.id, [booking], world.keys);
  await writeLetters(
    tx,
    readers.map((reader) => letter(farewellOfDesk(reader, office), reader, context)),
    world.keys,
  );
}
