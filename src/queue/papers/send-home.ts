import { lastSecondVisitDay, reserveSecondVisit, type Seat } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Entry, writeJournal } from "../../journal/index.ts";
import { type Day, entryOfDay } from "../day.ts";
import { refsOf } from "./at-hand.sql.ts";
import type { Fate } from "./judge-papers.ts";

/**
 * Reserves the second visit of everybody who is returned (the bookings are marked before), and says so in the journal and to the
 * citizen. Returns the seats by booking. Whoever came without a booking gets the list, and no seat.
 */
export async function reserveReturns(tx: Tx, fates: readonly Fate[], day: Day): Promise<Map<string, Seat>> {
  const returned = fates.filter(({ outcome }) => outcome === "returned");
  const people = returned.map(({ person }) => person);
  const seats = await reserveSecondVisit(tx, refsOf(people, day), day);
  for (const fate of returned) tellReturned(fate, seats, day);
  return seats;
}

function tellReturned({ person, missing, differs }: Fate, seats: Map<string, Seat>, day: Day): void {
  if (person.booking === null) return;
  const seat = seats.get(person.booking);
  day.events.push({
    is: "returned",
    booking: person.booking,
    missing,
    differs,
    seat: seat && { day: seat.day, starts: seat.starts },
    until: lastSecondVisitDay(day.office, person.rulesVersion ?? day.rules.version, day.now),
  });
}

/** A line for each person, and one for each seat reserved. `reason`: why, where it was not their papers. */
export async function noteFates(
  tx: Tx,
  arrival: string,
  fates: readonly (Fate & { ticket: string | null })[],
  seats: Map<string, Seat>,
  day: Day,
  reason?: string,
): Promise<void> {
  await writeJournal(
    tx,
    fates.flatMap((fate) => [
      entryOf(arrival, fate, day, { act: acts[fate.outcome], reason: reason ?? knownBefore(fate) }),
      ...seatEntry(arrival, fate, seats, day),
    ]),
  );
}

// Complete on an earlier day that did not reach their stage: nothing had to be looked at again.
function knownBefore({ person, outcome }: Fate): string | undefined {
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
  { person, service, missing, differs, ticket }: Fate & { ticket: string | null },
  day: Day,
  { act, ...more }: Partial<Entry> & Pick<Entry, "act">,
): Entry {
  return entryOfDay(act, day, {
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
  fate: Fate & { ticket: string | null },
  seats: Map<string, Seat>,
  day: Day,
): Entry[] {
  const seat = fate.person.booking === null ? undefined : seats.get(fate.person.booking);
  if (!seat) return [];
  const detail = {
    ...(fate.service && { service: fate.service }),
    day: seat.day.toString(),
    starts: seat.starts.toString({ smallestUnit: "minute" }),
    pool: seat.pool,
    missing: fate.missing,
    differs: fate.differs,
  };
  return [entryOf(arrival, { ...fate, ticket: null }, day, { act: "second-visit-reserved", detail })];
}
