import type { Tx } from "../../database/index.ts";
import { comeTime, latestTime, rulesOfVersion } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import type { DifferingField, MissingPaper } from "../event.ts";
import { nameFor } from "../initials.ts";
import type { Expectation, TicketView } from "../views.ts";
import { expectations } from "./expectations.ts";
import { applicantRow, slipRow, ticketOfNumber } from "./paper.sql.ts";
import { seen } from "./seen.ts";
import { ticketOf } from "./tickets.ts";

/** A number of today (A014), and when it first came out on paper; undefined: there is none. */
export async function ticketByNumber(
  tx: Tx,
  number: string,
  context: ActContext,
): Promise<{ ticket: TicketView; printedAt: Temporal.Instant | undefined } | undefined> {
  const found = await ticketOfNumber(tx, context.office.id, context.day, number);
  const ticket = found && (await ticketOf(tx, found.id, context));
  return ticket && { ticket, printedAt: found.printedAt ?? undefined };
}

/** What somebody without a telephone takes home on paper. */
export interface BookingSlip {
  /** As the table keeps it, without the hyphen. */
  code: string;
  name: string | undefined;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  come: Temporal.PlainTime;
  latest: Temporal.PlainTime;
  service: string | undefined;
  /** Of a second visit: only what was missing. Both empty: the whole list of the service. */
  missing: MissingPaper[];
  differs: DifferingField[];
  secondVisit: boolean;
}

/** A booking of this office that is still to come, for paper; undefined: there is none, or its person is erased. */
export async function bookingSlip(tx: Tx, booking: string, context: ActContext): Promise<BookingSlip | undefined> {
  const row = await slipRow(tx, context.office.id, booking, context.keys);
  if (!row) return undefined;
  const rules = rulesOfVersion(context.office, row.rulesVersion);
  return {
    code: row.code,
    name: nameFor(context.hand, row.name),
    day: row.day,
    starts: row.starts,
    come: comeTime(rules, row.starts),
    latest: latestTime(rules, row.starts),
    service: row.service ?? undefined,
    missing: row.missing,
    differs: row.differs,
    secondVisit: row.returned,
  };
}

/** Whom a booking of this office is for, to book again without asking twice; not to be shown. Undefined: erased, or there is none. */
export function applicantOf(
  tx: Tx,
  booking: string,
  context: ActContext,
): Promise<{ name: string; birthDate: Temporal.PlainDate } | undefined> {
  return applicantRow(tx, context.office.id, booking, context.keys);
}

/** A ticket as its paper shows it: what stands on it, and what its person may expect now. */
export async function printedTicket<A extends { ticket: string }>(tx: Tx, printed: A, context: ActContext) {
  const expects = (await expectations(tx, [printed.ticket], context)).get(printed.ticket);
  const none: Expectation = { before: 0, from: undefined, until: undefined, counters: [] };
  return { ...(await seen(tx, printed, context)), expects: expects ?? none };
}
