import type { Asker, Origin } from "../ask.ts";
import type { BookingAtDesk } from "./bookings-at-desk.sql.ts";

/** Limits are for who asks by telephone; where we act for somebody none of this counts. */
export const nothingCounts = {
  liveOrdinals: [],
  resting: [],
  recentBookings: [],
  lapsedHolds: [],
  givenBack: [],
  cameAt: undefined,
  caution: undefined,
} satisfies Partial<Asker>;

/** Where a booking came from, for whatever takes its place. */
export function originOf({ contact }: BookingAtDesk): Origin {
  return contact ? { contact } : { at: "desk" };
}
