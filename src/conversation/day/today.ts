import type { World } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { floorOn } from "../../office/index.ts";
import {
  type DifferingField,
  type Expectation,
  expectations,
  goesOnWith,
  type HeldUp,
  type MissingPaper,
} from "../../queue/index.ts";
import { aheadOf, heldUpOf } from "./before-papers.ts";
import { dayAtOffice, isToday } from "./day-at-office.ts";
import { type EndedBooking, endedIn } from "./ended-booking.ts";
import { type VisitRow, visitsOf } from "./today.sql.ts";
import { bookingIn, type TodaysBooking } from "./todays-booking.ts";

type Of<K extends keyof VisitRow> = NonNullable<VisitRow[K]>;

/** A number of today that is this citizen's, by booking or because they follow it. */
export interface TodaysTicket {
  office: number;
  id: string;
  number: string;
  state: Of<"ticketState">;
  counter: string | undefined;
  calls: number;
  lastCalledAt: Temporal.Instant | undefined;
  rulesVersion: number;
  /** Where it still waits for a call. */
  expects: Expectation | undefined;
}

/** Who was seen at the door today and has no number. */
export interface TodaysArrival {
  office: number;
  id: string;
  state: Of<"arrivalState">;
  presentAt: Temporal.Instant;
  eligibleFrom: Temporal.Instant;
  /** Before them in the line for the document desk; undefined: not in that line. */
  ahead: number | undefined;
  /** The document desk that has called them. */
  desk: string | undefined;
  /** A supervisor looks at their papers first. */
  doubted: boolean;
  /** Sent for copies: whose, and which. */
  lacks: (TodaysBooking & { missing: MissingPaper[] })[];
}

/** A visit ahead after one that did not come to its end: what was missing there, or the stage that its day did not reach. */
export interface SecondVisit extends TodaysBooking {
  missing: MissingPaper[];
  differs: DifferingField[];
  goesOn: string | undefined;
}

/** What the day holds for one citizen. */
export interface Today {
  tickets: TodaysTicket[];
  arrivals: TodaysArrival[];
  /** Live bookings, by id, whose people stand at the office: the chat moves and cancels them no more. */
  here: string[];
  /** Bookings of today that live and whose people were not seen yet; `isProtected`: a disturbance keeps their code all day. */
  expected: (TodaysBooking & { isProtected: boolean })[];
  /** Offices whose day is held up right now, and since when. */
  heldUp: { office: number; began: Temporal.Instant }[];
  secondVisits: SecondVisit[];
  /** The newest first; nobody has booked for these people since. */
  ended: EndedBooking[];
}

/** For so long a bare day is an answer to "your place is lost". */
const daysBack = { days: 7 };

/** What the day holds for each of these citizens; most have nothing and are not in the answer. */
export async function todayOf(tx: Tx, citizens: readonly string[], world: World): Promise<Map<string, Today>> {
  const since = world.now.toZonedDateTimeISO(world.offices.country.zone).toPlainDate().subtract(daysBack);
  const rows = await visitsOf(tx, citizens, since, world.keys);
  const known: Known = {
    world,
    expects: await expectationsOf(tx, rows, world),
    ahead: await aheadOf(tx, rows, world),
    heldUp: await heldUpOf(tx, rows, world),
  };
  return new Map(
    [...Map.groupBy(rows, ({ citizen }) => citizen)].map(([citizen, theirs]) => [citizen, todayFrom(theirs, known)]),
  );
}

/** What was looked up beside the rows. */
interface Known {
  world: World;
  /** By ticket, by arrival, by office. */
  expects: ReadonlyMap<string, Expectation>;
  ahead: ReadonlyMap<string, number>;
  heldUp: ReadonlyMap<number, HeldUp>;
}

async function expectationsOf(tx: Tx, rows: readonly VisitRow[], world: World): Promise<Map<string, Expectation>> {
  const found = new Map<string, Expectation>();
  const waiting = rows.filter((row) => row.ticketState === "waiting" && isToday(row, row.ticketDay, world));
  for (const [id, theirs] of Map.groupBy(waiting, ({ office }) => office)) {
    const office = world.offices.byId.get(id);
    if (!office) continue;
    const tickets = [...new Set(theirs.map(({ ticket }) => ticket as string))];
    for (const [ticket, expects] of await expectations(tx, tickets, dayAtOffice(office, world)))
      found.set(ticket, expects);
  }
  return found;
}

function todayFrom(rows: readonly VisitRow[], known: Known): Today {
  const { world, expects, heldUp } = known;
  const seen = rows.filter((row) => isToday(row, row.visitDay, world));
  // Complete and live: the day ended before their number was called, and they come again.
  const live = rows.filter((row) => row.live && (row.outcome !== "complete" || row.ticketState === "moved"));
  const expected = live.filter((row) => isToday(row, row.day, world) && !seen.includes(row)).flatMap(bookingIn);
  return {
    tickets: ticketsIn(rows, expects, world),
    arrivals: unique(seen.flatMap((row) => arrivalIn(row, seen, known))),
    here: seen.filter(isHere).flatMap(({ booking }) => booking ?? []),
    expected: expected.map((one) => ({
      ...one,
      isProtected: heldUp.get(one.office)?.isProtected.has(one.id) ?? false,
    })),
    heldUp: [...heldUp].flatMap(([office, { goesOn }]) => (goesOn ? [{ office, began: goesOn.began }] : [])),
    secondVisits: live.flatMap((row) => secondVisitIn(row, world)),
    ended: endedIn(rows),
  };
}

/** Seen at the door, and what the desk or the counter has to do with them is not done. */
function isHere({ live, arrivalState }: VisitRow): boolean {
  return live && arrivalState !== null && arrivalState !== "checked" && arrivalState !== "undone";
}

function arrivalIn(row: VisitRow, seen: readonly VisitRow[], { ahead }: Known): TodaysArrival[] {
  const { arrival, arrivalState, presentAt, eligibleFrom } = row;
  if (!arrival || !arrivalState || row.ticket || !presentAt || !eligibleFrom || row.outcome === "returned") return [];
  const together = seen.filter((one) => one.arrival === arrival);
  return [
    {
      office: row.office,
      id: arrival,
      state: arrivalState,
      presentAt,
      eligibleFrom,
      ahead: ahead.get(arrival),
      desk: row.desk ?? undefined,
      doubted: row.doubted,
      lacks: together
        .filter(({ outcome }) => outcome === "back-today")
        .flatMap((one) => bookingIn(one).map((booking) => ({ ...booking, missing: one.missing ?? [] }))),
    },
  ];
}

function ticketsIn(rows: readonly VisitRow[], expects: ReadonlyMap<string, Expectation>, world: World): TodaysTicket[] {
  const tickets = rows.flatMap((row): TodaysTicket[] => {
    const { ticket, number, ticketState } = row;
    if (!ticket || !number || !ticketState || !isToday(row, row.ticketDay, world)) return [];
    return [
      {
        office: row.office,
        id: ticket,
        number,
        state: ticketState,
        counter: row.counter ?? undefined,
        calls: row.calls ?? 0,
        lastCalledAt: row.lastCalledAt ?? undefined,
        rulesVersion: row.ticketRules ?? 0,
        expects: expects.get(ticket),
      },
    ];
  });
  return unique(tickets).toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

const lacking: readonly (VisitRow["outcome"] | null)[] = ["returned", "back-today"];

function secondVisitIn(row: VisitRow, { offices }: World): SecondVisit[] {
  const office = offices.byId.get(row.office);
  const isAhead = row.pool === "second" && row.visitDay !== null && dayIsBefore(row.visitDay, row.day);
  if (!office || !isAhead) return [];
  // Where a counter had sent them back to the papers, their arrival ended with the day, and they begin there.
  const isLeft = row.ticketState === "moved" && row.arrivalState === "checked";
  const goesOn = isLeft ? goesOnWith(floorOn(office, row.day), row.stage) : undefined;
  if (goesOn === undefined && !lacking.includes(row.outcome)) return [];
  const { missing, differs } = row;
  return bookingIn(row).map((one) => ({ ...one, missing: missing ?? [], differs: differs ?? [], goesOn }));
}

function unique<T extends { id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}
