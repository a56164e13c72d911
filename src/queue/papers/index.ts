import type { World } from "../../booking/index.ts";
import type { Due } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Offices } from "../../office/index.ts";
import type { Day } from "../day.ts";
import type { DayEvent, DifferingField, MissingPaper } from "../event.ts";
import type { DayRefusal } from "../refusal.ts";
import type { ArrivalView, TicketView } from "../views.ts";

/** What the desk found for one person. No `missing` and no `differs`: complete. */
export interface Found {
  visitor: string;
  /** As the officer set it. */
  service: string;
  missing: MissingPaper[];
  differs: DifferingField[];
  /** Only copies are missing: back today instead of another day. */
  backToday?: true;
  /** Lost or damaged: to the right desk with its own kind of ticket. */
  otherDesk?: true;
}

/** What became of an arrival at the desk. A party may end in both: "three go on". */
export interface Checked {
  arrival: ArrivalView;
  ticket?: TicketView;
  returned?: {
    visitor: string;
    missing: MissingPaper[];
    differs: DifferingField[];
    /** The reserved second visit; undefined: none was free within the days of the rule, or it has no booking. */
    visit: { day: Temporal.PlainDate; starts: Temporal.PlainTime } | undefined;
    /** Back today before this hour, straight to the desk. */
    today: Temporal.PlainTime | undefined;
  }[];
}

/** The next of the document line for the hand's desk, in one statement: two officers never take the same. A desk takes one at a time. */
export async function nextForPapers(_tx: Tx, _ask: object, _day: Day): Promise<ArrivalView | DayRefusal> {
  throw new Error("not built yet");
}

/** A certain one, out of order: with a reason (not wanted for who was sent back today, or is alone in line). */
export async function pickForPapers(
  _tx: Tx,
  _ask: { arrival: string; reason?: string },
  _day: Day,
): Promise<ArrivalView | DayRefusal> {
  throw new Error("not built yet");
}

/** Not at the desk when taken: absent until seen again; or (`here`) back to the head of the line. */
export async function putBackFromDesk(
  _tx: Tx,
  _ask: { arrival: string; here: boolean },
  _day: Day,
): Promise<ArrivalView | DayRefusal> {
  throw new Error("not built yet");
}

/**
 * What the desk found, for each person of the arrival. Complete: a number is born. Incomplete: the list, and a seat of the second
 * visit's pool. `together`: of a party that is not whole, all come again together; else those with complete papers go on with
 * one ticket. With an open doubt on one of them: refused `doubt-open`. An arrival that was never taken to a desk (the API's) is taken by this act.
 */
export async function checkPapers(
  _tx: Tx,
  _ask: { arrival: string; people: Found[]; together?: boolean },
  _day: Day,
): Promise<Checked | DayRefusal> {
  throw new Error("not built yet");
}

/** Who stands here is not whom the booking is for: the arrival is undone and the code is the owner's again. `visitor` undefined: all of it. */
export async function notOwner(
  _tx: Tx,
  _ask: { arrival: string; visitor?: string },
  _day: Day,
): Promise<ArrivalView | DayRefusal> {
  throw new Error("not built yet");
}

/** Takes back the desk's last act on this arrival within two minutes: the ticket goes (its number is not given again), a reserved seat rests. */
export async function undoPapers(_tx: Tx, _ask: { arrival: string }, _day: Day): Promise<ArrivalView | DayRefusal> {
  throw new Error("not built yet");
}

/** A suspicion with facts for a supervisor: blocks this visit, ends by itself after three working days. The citizen is told whom to ask. */
export async function openDoubt(
  _tx: Tx,
  _ask: { arrival: string; visitor: string; facts: string },
  _day: Day,
): Promise<{ doubt: string } | DayRefusal> {
  throw new Error("not built yet");
}

export async function decideDoubt(
  _tx: Tx,
  _ask: { doubt: string; decision: "lifted" | "upheld"; reason: string },
  _day: Day,
): Promise<{ doubt: string } | DayRefusal> {
  throw new Error("not built yet");
}

export interface Doubt {
  id: string;
  arrival: string;
  facts: string | undefined;
  openedBy: string;
  openedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  decision: "lifted" | "upheld" | undefined;
  name: string | undefined;
}
/** Open ones and those decided in the last days. */
export async function doubtsOf(_tx: Tx, _day: Day): Promise<Doubt[]> {
  throw new Error("not built yet");
}

/** Doubts that nobody decided end after three working days. */
export function paperDues(
  _offices: Offices,
  _world: (now: Temporal.Instant) => World,
  _tell: (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>,
): Due[] {
  return [];
}

/** The document line in its order, then who is early, absent or back today. */
export async function documentLine(
  _tx: Tx,
  _day: Day,
): Promise<{
  line: ArrivalView[];
  early: ArrivalView[];
  away: ArrivalView[];
  atDesks: ArrivalView[];
  mine: ArrivalView | undefined;
}> {
  throw new Error("not built yet");
}
