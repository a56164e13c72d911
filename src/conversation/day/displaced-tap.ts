import type { BookingRef } from "../../booking/index.ts";

/** The choices beneath a letter about a seat that the office took away. */
export type DisplacedTap = "keep" | "move" | "cancel";

const shape = /^displaced\.(keep|move|cancel)\.(\d{1,5})\.([0-9a-f-]{36})$/;

/** A tap on a letter that no dialogue has in mind: it names its booking. Only its own citizen's counts, whoever sends it. */
export function displacedTapOf(tap: DisplacedTap, { office, id }: BookingRef): string {
  return `displaced.${tap}.${office}.${id}`;
}

/** Undefined: it is no such tap. */
export function readDisplacedTap(id: string): { tap: DisplacedTap; booking: BookingRef } | undefined {
  const [, tap, office, booking] = shape.exec(id) ?? [];
  if (!tap || !office || !booking) return undefined;
  return { tap: tap as DisplacedTap, booking: { office: Number(office), id: booking } };
}
