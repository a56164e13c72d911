import type { Booking } from "../../booking/index.ts";
import type { Office } from "../../office/index.ts";
import type { DialogueState, Draft, Meaning } from "../dialogue-state.ts";
import type { Reading } from "../recognise/reading.ts";
import { timeSaid } from "./time.ts";

/**
 * Whether a message names another day, hour or office than the one that stands open. What was offered before is withdrawn by it, whatever the
 * answer says: no bare yes behind it carries the older offer out.
 */
export function namesOther(
  reading: Reading,
  named: readonly Office[],
  { offer, draft }: DialogueState,
  bookings: readonly Booking[],
): boolean {
  const open = offer ? standsOpen(offer, bookings) : bookings.length === 0 ? echoed(draft) : [];
  if (!offer && open.length === 0) return false;
  const { day, hour, part } = timeSaid(reading);
  if (reading.dayWish || part || (reading.day && !day)) return true;
  if (day && !open.some((one) => one.day === day.toString())) return true;
  if (hour && !open.some((one) => one.hour === hour.toString({ smallestUnit: "minute" }))) return true;
  return named.some(({ id }) => !open.some((one) => one.office === id));
}

interface Open {
  /** Undefined: the usual one. */
  office: number | undefined;
  day: string;
  hour?: string | undefined;
}

/** An echo whose seat nobody keeps, or keeps no more: a yes still asks for it. */
function echoed(draft: Draft | undefined): Open[] {
  return draft?.echoed && draft.day ? [{ office: draft.office, day: draft.day, hour: draft.hour }] : [];
}

/** The times and offices that an offer speaks of: where it leads, and where those come who have a seat already. */
function standsOpen(offer: Meaning, bookings: readonly Booking[]): Open[] {
  const refs = offer.do === "cancel" ? offer.bookings : "booking" in offer && offer.booking ? [offer.booking] : [];
  const theirs = bookings.flatMap(({ id, office, day, starts }): Open[] =>
    refs.some((ref) => ref.id === id && ref.office === office)
      ? [{ office, day: day.toString(), hour: starts.toString({ smallestUnit: "minute" }) }]
      : [],
  );
  if (offer.do === "seat") return [{ office: offer.office, day: offer.day, hour: offer.hour }];
  if (offer.do !== "move") return theirs;
  const there = { office: offer.office ?? offer.booking.office, day: offer.day, hour: offer.hour };
  // An hour that is not said stays theirs.
  return [{ ...there, hour: there.hour ?? theirs[0]?.hour }];
}
