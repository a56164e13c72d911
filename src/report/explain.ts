import { readCode } from "../booking/index.ts";
import { dayIn } from "../calendar/index.ts";
import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { type Office, type Offices, type Rules, rulesOfVersion } from "../office/index.ts";
import { type Appointment, appointmentsOf } from "./appointments.ts";
import {
  bookingOfCode,
  type ExplainedBooking,
  type JournalLine,
  journalOf,
  type LetterLine,
  lettersOf,
  visitsOf,
} from "./explain.sql.ts";
import {
  type CallLine,
  callsOf,
  type DisturbanceLine,
  type DoubtLine,
  disturbancesOn,
  doubtsAbout,
  namesOfActors,
} from "./explain-floor.sql.ts";
import { callsOfOne, linesOfOne } from "./lines-of-one.ts";

/** Everything we know of one code: complete also after the person's data are gone. */
export interface Explained {
  office: Office;
  booking: ExplainedBooking;
  /** The version it was given under: it alone judges this booking. */
  rules: Rules;
  /** Every day and hour that was promised, in order; the last one stands. */
  appointments: Appointment[];
  journal: JournalLine[];
  letters: LetterLine[];
  calls: CallLine[];
  /** Of the office, on the days of this booking. */
  disturbances: DisturbanceLine[];
  doubts: DoubtLine[];
  /** Who acted, by the name the journal has for them. "citizen" and "clock" are nobody's name. */
  names: ReadonlyMap<string, string>;
}

/** What the reader may see. */
export interface Sight {
  /** The codes of this office at all. */
  code(office: number): boolean;
  /** What an officer wrote down about a doubt. */
  facts(office: number): boolean;
}

const operators: Sight = { code: () => true, facts: () => false };

/**
 * What happened to a code. `not-a-code`: mistyped (the check letter says so); `unknown`: no booking ever had it, or its time of keeping
 * is over; `other-office`: it is for an office whose codes this reader does not see.
 */
export async function explain(
  tx: Tx,
  offices: Offices,
  keys: Keys,
  typed: string,
  sight: Sight = operators,
): Promise<Explained | "not-a-code" | "unknown" | "other-office"> {
  const code = readCode(typed);
  if (!code) return "not-a-code";
  const booking = await bookingOfCode(tx, keys.digest("code", code));
  const office = booking && offices.byId.get(booking.office);
  if (!office) return "unknown";
  if (!sight.code(office.id)) return "other-office";
  return gather(tx, offices, keys, office, booking, sight.facts(office.id));
}

async function gather(
  tx: Tx,
  offices: Offices,
  keys: Keys,
  office: Office,
  booking: ExplainedBooking,
  facts: boolean,
): Promise<Explained> {
  const { bookingId } = booking;
  const visits = await visitsOf(tx, office.id, bookingId);
  const everywhere = offices.all.map(({ id }) => id);
  const journal = linesOfOne(await journalOf(tx, keys, office.id, bookingId, visits, everywhere), visits.tickets);
  const rules = rulesOfVersion(office, booking.rulesVersion);
  const appointments = appointmentsOf(journal, rules);
  const calls = callsOfOne(await callsOf(tx, office.id, visits.tickets), journal);
  const days = daysOf(office, booking, appointments, journal);
  const disturbances = await disturbancesOn(tx, office.id, office.zone, days, keys);
  const doubts = await doubtsAbout(tx, keys, office.id, bookingId, facts);
  const actors = [...journal, ...calls, ...disturbances].map(({ actor }) => actor);
  const doubters = doubts.flatMap(({ openedBy, decidedBy }) => [openedBy, decidedBy ?? openedBy]);
  const names = await namesOfActors(tx, [...actors, ...doubters]);
  const letters = await lettersOf(tx, office.id, bookingId);
  return { office, booking, rules, appointments, journal, letters, calls, disturbances, doubts, names };
}

const atOffice = new Set(["arrived", "seen-again", "turned-away", "forfeited"]);

// The days promised, and those on which they stood there: an office that was cut off on either has to say so.
function daysOf(
  office: Office,
  booking: ExplainedBooking,
  appointments: readonly Appointment[],
  journal: readonly JournalLine[],
): Temporal.PlainDate[] {
  const days = [
    booking.day,
    ...appointments.map(({ day }) => day),
    ...journal
      .filter((line) => line.office === office.id && atOffice.has(line.act))
      .map(({ happenedAt }) => dayIn(office.zone, happenedAt)),
  ];
  return [...new Map(days.map((day) => [day.toString(), day])).values()];
}
