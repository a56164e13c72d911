import type { TodaysArrival, TodaysTicket } from "../day/today.ts";
import type { IntentContext } from "./intent-context.ts";

const living: ReadonlySet<TodaysTicket["state"]> = new Set([
  "waiting",
  "called",
  "serving",
  "missed",
  "parked",
  "at-papers",
]);

/** Stands at the office: seen at the door, or has a number that lives. */
export function isThere({ dialogue: { today } }: IntentContext): boolean {
  return today !== undefined && (today.arrivals.some(({ state }) => !ended.has(state)) || hasNumber(today.tickets));
}
const ended: ReadonlySet<TodaysArrival["state"]> = new Set(["checked", "undone"]);

/** Has a number of today that lives. */
export function hasNumber(tickets: readonly TodaysTicket[]): boolean {
  return tickets.some(({ state }) => living.has(state));
}

/** Has anything to do with an office today. */
export function hasToday({ dialogue: { today } }: IntentContext): boolean {
  return today !== undefined && today.tickets.length + today.arrivals.length + today.expected.length > 0;
}
