import { lastSecondVisitDay, reserveSecondVisit, type Seat } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Entry, writeJournal } from "../../journal/index.ts";
import { type ActContext, journalEntryOf } from "../act-context.ts";
import { refsOf } from "./at-hand.sql.ts";
import type { PapersOutcome } from "./judge-papers.ts";

/**
 * Reserves the second visit of everybody who is returned (the bookings are marked before), and says so in the journal and to the
 * citizen. Returns the seats by booking. Whoever came without a booking gets the list, and no seat.
 */
export async function reserveReturns(
  tx: Tx,
  results: readonly PapersOutcome[],
  context: ActContext,
): Promise<Map<string, Seat>> {
  const returned = results.filter(({ outcome }) => outcome === "returned");
  const people = returned.map(({ person }) => person);
  const seats = await reserveSecondVisit(tx, refsOf(people, context), context);
  for (const result of returned) tellReturned(result, seats, context);
  return seats;
}

function tellReturned(
  { person, missing, differs }: PapersOutcome,
  seats: Map<string, Seat>,
  context: ActContext,
): void {
  if (person.booking === null) return;
  const seat = seats.get(person.booking);
  context.events.push({
    is: "returned",
    booking: person.booking,
    missing,
    differs,
    seat: seat && { day: seat.day, starts: seat.starts },
    until: lastSecondVisitDay(context.office, person.rulesVersion ?? context.rules.version, context.now),
  });
}

/** A line for each person, and one for each seat reserved. `reason`: why, where it was not their papers. */
export async function noteOutcomes(
  tx: Tx,
  arrival: string,
  results: readonly (PapersOutcome & { ticket: string | null })[],
  seats: Map<string, Seat>,
  context: ActContext,
  reason?: string,
): Promise<void> {
  await writeJournal(
    tx,
    results.flatMap((result) => [
      entryOf(arrival, result, context, { act: acts[result.outcome], reason: reason ?? knownBefore(result) }),
      ...seatEntry(arrival, result, seats, context),
    ]),
    context.keys,
  );
}

// Complete on an earlier day that did not reach their stage: nothing had to be looked at again.
function knownBefore({ person, outcome }: PapersOutcome): string | undefined {
  return outcome === "complete" && person.goesOn !== undefined ? "complete-before" : undefined;
}

const acts = {
  complete: "papers-complete",
  returned: "returned",
  "back-today": "back-today",
  "other-desk": "to-other-desk",
} as const;

function entryOf(
  arrival: string,
  { person, service, missing, differs, ticket }: PapersOutcome & { ticket: string | null },
  context: ActContext,
  { act, ...more }: Partial<Entry> & Pick<Entry, "act">,
): Entry {
  return journalEntryOf(act, context, {
    arrival,
    booking: person.booking ?? undefined,
    ticket: ticket ?? undefined,
    rulesVersion: person.rulesVersion ?? undefined,
    detail: {
      visitor: person.visitor,
      ...(service && { service }),
      ...(missing.length > 0 && { missing }),
      ...(differs.length > 0 && { differs }),
    },
    ...more,
  });
}

function seatEntry(
  arrival: string,
  result: PapersOutcome & { ticket: string | null },
  seats: Map<string, Seat>,
  context: ActContext,
): Entry[] {
  const seat = result.person.booking === null ? undefined : seats.get(result.person.booking);
  if (!seat) return [];
  const detail = {
    ...(result.service && { service: result.service }),
    day: seat.day.toString(),
    starts: seat.starts.toString({ smallestUnit: "minute" }),
    pool: seat.pool,
    missing: result.missing,
    differs: result.differs,
  };
  return [entryOf(arrival, { ...result, ticket: null }, context, { act: "second-visit-reserved", detail })];
}
