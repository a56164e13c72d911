import type { World } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { floorOn, type Office, today } from "../../office/index.ts";
import {
  type Day,
  type DifferingField,
  dayOf,
  type Expectation,
  expectations,
  goesOnWith,
  type MissingPaper,
} from "../../queue/index.ts";
import { type VisitRow, visitsOf } from "./today.sql.ts";

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
}

/** A booking with whose person it is: what an answer can be made of. */
export interface TodaysBooking {
  office: number;
  id: string;
  code: string;
  person: { name: string; birthDate: Temporal.PlainDate };
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  service: string | undefined;
}

/** Lost by lateness, or sent back and without a seat: the person is known, a day is all that is missing. */
export interface EndedBooking extends TodaysBooking {
  endedAt: Temporal.Instant;
  why: "forfeited" | "returned";
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
  /** Bookings of today that live and whose people were not seen yet. */
  expected: TodaysBooking[];
  secondVisits: SecondVisit[];
  /** The newest first; nobody has booked for these people since. */
  ended: EndedBooking[];
}

/** For so long a bare day is an answer to "your place is lost". */
const remembered = { days: 7 };

/** What the day holds for each of these citizens; most have nothing and are not in the answer. */
export async function todayOf(tx: Tx, citizens: readonly string[], world: World): Promise<Map<string, Today>> {
  const since = world.now.toZonedDateTimeISO("Asia/Jakarta").toPlainDate().subtract(remembered);
  const rows = await visitsOf(tx, citizens, since);
  const expects = await expectationsOf(tx, rows, world);
  return new Map(
    [...Map.groupBy(rows, ({ citizen }) => citizen)].map(([citizen, theirs]) => [
      citizen,
      todayFrom(theirs, expects, world),
    ]),
  );
}

/** The office's day as a reader of it needs it: nobody's hand. */
export function dayThere(office: Office, world: World): Day {
  return dayOf(world, { actor: "citizen", office, source: "clock", seesNames: false });
}

async function expectationsOf(tx: Tx, rows: readonly VisitRow[], world: World): Promise<Map<string, Expectation>> {
  const found = new Map<string, Expectation>();
  const waiting = rows.filter((row) => row.ticketState === "waiting" && isToday(row, row.ticketDay, world));
  for (const [id, theirs] of Map.groupBy(waiting, ({ office }) => office)) {
    const office = world.offices.byId.get(id);
    if (!office) continue;
    const tickets = [...new Set(theirs.map(({ ticket }) => ticket as string))];
    for (const [ticket, expects] of await expectations(tx, tickets, dayThere(office, world)))
      found.set(ticket, expects);
  }
  return found;
}

function todayFrom(rows: readonly VisitRow[], expects: ReadonlyMap<string, Expectation>, world: World): Today {
  const seen = rows.filter((row) => isToday(row, row.visitDay, world));
  // Complete and live: the day ended before their number was called, and they come again.
  const live = rows.filter((row) => row.live && (row.outcome !== "complete" || row.ticketState === "moved"));
  return {
    tickets: ticketsIn(rows, expects, world),
    arrivals: unique(
      seen.flatMap((row): TodaysArrival[] =>
        row.arrival &&
        row.arrivalState &&
        !row.ticket &&
        row.presentAt &&
        row.eligibleFrom &&
        row.outcome !== "returned"
          ? [
              {
                office: row.office,
                id: row.arrival,
                state: row.arrivalState,
                presentAt: row.presentAt,
                eligibleFrom: row.eligibleFrom,
              },
            ]
          : [],
      ),
    ),
    expected: live.filter((row) => isToday(row, row.day, world) && !seen.includes(row)).flatMap(bookingIn),
    secondVisits: live.flatMap((row) => secondVisitIn(row, world)),
    ended: endedIn(rows),
  };
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

function endedIn(rows: readonly VisitRow[]): EndedBooking[] {
  const ended = rows.flatMap((row): EndedBooking[] => {
    if (row.live || row.cancelled || hasBookedSince(row, rows)) return [];
    const returned = row.outcome === "returned" ? row.returnedAt : null;
    const endedAt = row.forfeitedAt ?? returned;
    const why = row.forfeitedAt ? ("forfeited" as const) : ("returned" as const);
    return endedAt ? bookingIn(row).map((one) => ({ ...one, endedAt, why })) : [];
  });
  return ended.toSorted((a, b) => Temporal.Instant.compare(b.endedAt, a.endedAt));
}

function hasBookedSince(row: VisitRow, rows: readonly VisitRow[]): boolean {
  return rows.some(
    (other) =>
      other.createdAt &&
      row.createdAt &&
      Temporal.Instant.compare(other.createdAt, row.createdAt) > 0 &&
      other.name?.toLowerCase() === row.name?.toLowerCase() &&
      other.birthDate?.toString() === row.birthDate?.toString(),
  );
}

function bookingIn(row: VisitRow): TodaysBooking[] {
  const { booking, code, name, birthDate, starts } = row;
  if (!booking || !code || !name || !birthDate || !starts) return [];
  return [
    {
      office: row.office,
      id: booking,
      code,
      person: { name, birthDate },
      day: row.day,
      starts,
      service: row.service ?? undefined,
    },
  ];
}

function isToday({ office: id }: VisitRow, day: Temporal.PlainDate | null, { offices, now }: World): boolean {
  const office = offices.byId.get(id);
  return day !== null && office !== undefined && day.equals(today(office, now));
}

function unique<T extends { id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}
