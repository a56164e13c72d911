import { momentAt } from "../../calendar/index.ts";
import { floorOn, type Office } from "../../office/index.ts";

/** Where somebody worked: a kind of desk, a program, a screen without a person, or no desk at all. Only people of one kind are compared. */
export const trailPlaces = ["door", "front", "papers", "counter", "none", "program", "kiosk"] as const;
export type TrailPlace = (typeof trailPlaces)[number];

/** Days of an office, both included, with the kind of each of its desks by code. */
export interface TrailSpan {
  office: Office;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** The most days that are looked at together. */
export const mostDays = 92;

/** The span as moments: from its first midnight, to the one after its last day. */
export function momentsOf({ office, from, to }: TrailSpan): { since: Temporal.Instant; until: Temporal.Instant } {
  const midnight = (day: Temporal.PlainDate) => momentAt(office.zone, day, new Temporal.PlainTime());
  return { since: midnight(from), until: midnight(to.add({ days: 1 })) };
}

/** The desks and counters of the floors on the first and the last day, each with its kind. */
export function placesOf({ office, from, to }: TrailSpan): { codes: string[]; places: TrailPlace[] } {
  const kinds = new Map<string, TrailPlace>();
  for (const { desks, counters } of [floorOn(office, from), floorOn(office, to)]) {
    for (const { code } of counters) kinds.set(code, "counter");
    for (const { code, kind } of desks) kinds.set(code, kind);
  }
  return { codes: [...kinds.keys()], places: [...kinds.values()] };
}
