import type { ExplainedBooking } from "./explain.sql.ts";

/** What has become of a booking, in one word: how it ended, and where it has not, whether its seat is gone or how sure it is. */
export function stateOf(booking: ExplainedBooking) {
  if (booking.lapsedAt) return "lapsed";
  if (booking.cancelledAt) return "cancelled";
  if (booking.forfeitedAt) return "forfeited";
  if (booking.visitedAt) return "visited";
  if (booking.displacedAt) return "displaced";
  return booking.confirmedAt ? "confirmed" : "held";
}
