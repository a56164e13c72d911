export { bearTicket } from "./bear-ticket.ts";
export { takeBackTicket } from "./take-back-ticket.ts";

import type { World } from "../../booking/index.ts";
import type { Due } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Offices } from "../../office/index.ts";
import type { Day } from "../day.ts";
import type { DayEvent } from "../event.ts";
import type { DayRefusal } from "../refusal.ts";
import type { BoardView, CounterView, Expectation, FloorView, Help, TicketView } from "../views.ts";

/** What a counter's acts answer: the ticket it was about, and what the counter has in hand now. */
export interface AtCounter {
  ticket: TicketView;
  counter: CounterView;
}

/**
 * The next in line for the hand's counter (hand.desk), in one statement: two officers never take the same person. What the counter had in
 * hand ends first: served if it had reached the counter, else missed. `inHand` (the page's knowledge: a ticket's id, or "" for none) makes a
 * second press harmless: refused `moved-on`.
 */
export async function callNext(_tx: Tx, _ask: { inHand?: string }, _day: Day): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** Somebody whose turn it is not: a permission, and a reason. */
export async function callOutOfOrder(
  _tx: Tx,
  _ask: { ticket: string; reason: string },
  _day: Day,
): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** Again, after the rule's minutes and at most so many times: one in hand, or one that was missed (then the counter must be free). */
export async function recall(_tx: Tx, _ask: { ticket: string }, _day: Day): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** The person has come to the counter: the way ends, handling begins. */
export async function reached(_tx: Tx, _ask: { ticket: string }, _day: Day): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** Done here: on to the next stage of its stream, or served for good. */
export async function served(_tx: Tx, _ask: { ticket: string }, _day: Day): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** Not there. It can be recalled; after two calls and the rule's validity it dies. */
export async function missed(_tx: Tx, _ask: { ticket: string }, _day: Day): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

export async function park(
  _tx: Tx,
  _ask: { ticket: string; reason?: string },
  _day: Day,
): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** A parked or missed one is back: into the line with its old order. */
export async function rejoin(_tx: Tx, _ask: { ticket: string }, _day: Day): Promise<TicketView | DayRefusal> {
  throw new Error("not built yet");
}

/** To another counter, another stage, or (`stage: "papers"`) back to the document desk with the same number. */
export async function transfer(
  _tx: Tx,
  _ask: { ticket: string; counter?: string; stage?: string; reason?: string },
  _day: Day,
): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** Takes back the last act on this ticket, within two minutes. An undone call does not count and is gone from the board. */
export async function undo(_tx: Tx, _ask: { ticket: string }, _day: Day): Promise<AtCounter | DayRefusal> {
  throw new Error("not built yet");
}

/** A number that died lives again, by a supervisor with a reason, on the same day. */
export async function readmit(
  _tx: Tx,
  _ask: { ticket: string; reason: string },
  _day: Day,
): Promise<TicketView | DayRefusal> {
  throw new Error("not built yet");
}

/** A number written by hand while we were away (900 to 999 of its stream), entered with its time. */
export async function enterHandwritten(
  _tx: Tx,
  _ask: { number: string; at: Temporal.Instant; people: number; arrival?: string },
  _day: Day,
): Promise<TicketView | DayRefusal> {
  throw new Error("not built yet");
}

/** For paper: the first time "original", every other time "copy" (SALINAN), the same number. */
export async function printTicket(
  _tx: Tx,
  _ask: { ticket: string },
  _day: Day,
): Promise<{ ticket: TicketView; copy: boolean; expects: Expectation; secret: string } | DayRefusal> {
  throw new Error("not built yet");
}

/** A counter opens, pauses or closes. Paused or closed: with a reason; its person returns to the head of the line with the old order. */
export async function setCounter(
  _tx: Tx,
  _ask: { counter: string; state: "open" | "paused" | "closed"; reason?: string },
  _day: Day,
): Promise<CounterView | DayRefusal> {
  throw new Error("not built yet");
}

/**
 * Ends the day: no living number is left. What a counter has in hand is served after hours; every other number
 * with a booking gets one of the first second-visit seats of the next working day, with a letter; who was in the document line too.
 */
export async function closeDay(
  _tx: Tx,
  _ask: object,
  _day: Day,
): Promise<{ moved: number; withoutSeat: number } | DayRefusal> {
  throw new Error("not built yet");
}

/** Numbers that nobody came for die; an office's day that nobody closed is closed at its midnight. */
export function lineDues(
  _offices: Offices,
  _world: (now: Temporal.Instant) => World,
  _tell: (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>,
): Due[] {
  return [];
}

/** Why is that one before this one? The first rule in which they differ. */
export interface OrderExplained {
  first: string;
  second: string;
  because:
    | { rule: "put-back"; at: Temporal.Instant }
    | { rule: "rank"; first: string; second: string }
    | { rule: "hour"; first: Temporal.Instant; second: Temporal.Instant }
    | { rule: "presence"; first: Temporal.Instant; second: Temporal.Instant }
    | { rule: "number" }
    /** They do not stand in one line. */
    | { rule: "different-lines" };
}
export async function explainOrder(
  _tx: Tx,
  _ask: { first: string; second: string },
  _day: Day,
): Promise<OrderExplained | DayRefusal> {
  throw new Error("not built yet");
}

export async function ticketOf(_tx: Tx, _ticket: string, _day: Day): Promise<TicketView | undefined> {
  throw new Error("not built yet");
}

/** What each of these numbers may expect now, by ticket id. */
export async function expectations(_tx: Tx, _tickets: readonly string[], _day: Day): Promise<Map<string, Expectation>> {
  throw new Error("not built yet");
}

/** A counter's own screen: what it has in hand, who is next, who was missed or parked here. */
export async function counterView(
  _tx: Tx,
  _counter: string,
  _day: Day,
): Promise<
  | {
      counter: CounterView;
      next: TicketView[];
      waiting: number;
      missed: TicketView[];
      parked: TicketView[];
      others: CounterView[];
    }
  | undefined
> {
  throw new Error("not built yet");
}

export async function floorView(_tx: Tx, _day: Day): Promise<FloorView> {
  throw new Error("not built yet");
}

/** What the board of a room shows; undefined: there is no such room. */
export async function boardView(_tx: Tx, _room: string, _day: Day): Promise<BoardView | undefined> {
  throw new Error("not built yet");
}
