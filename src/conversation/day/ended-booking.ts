import type { VisitRow } from "./today.sql.ts";
import { bookingIn, type TodaysBooking } from "./todays-booking.ts";

/** Lost by lateness, or sent back and without a seat: the person is known, a day is all that is missing. */
export interface EndedBooking extends TodaysBooking {
  endedAt: Temporal.Instant;
  why: "forfeited" | "returned";
}

/** The newest first; without whoever has booked for the same person since. */
export function endedIn(rows: readonly VisitRow[]): EndedBooking[] {
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
