import type { Origin } from "../ask.ts";
import type { BookingAtDesk } from "./bookings-at-desk.sql.ts";

/** Where a booking came from, for whatever takes its place. */
export function originOf({ contact }: BookingAtDesk): Origin {
  return contact ? { contact } : { at: "desk" };
}
