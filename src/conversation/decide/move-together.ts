import type { Booking, BookingRef } from "../../booking/index.ts";
import type { Intent, NewTime } from "./intent.ts";
import { type IntentContext, intent, liveBooking } from "./intent-context.ts";
import { asksToMove, isAt, listDays, nearBooking, offerMove } from "./offer-move.ts";
import { look } from "./seat.ts";
import { severalMeant } from "./who-is-meant.ts";

// Several who move together: nobody is left behind without a word.

/** "Dua-duanya pindah ke tgl 16", "Dimas sama Ratna jam 10 aja": one offer for all who are meant. undefined: nobody is said together. */
export function moveTogether(h: IntentContext, bookings: readonly Booking[], said: NewTime): Intent | undefined {
  const meant = severalMeant(h.reading.text, bookings);
  const to = meant[0] ? nearBooking(h, meant[0], said) : said;
  const [first, ...also] = meant.filter((booking) => !isAt(booking, to));
  if (meant.length < 2 || !first || meant.some(({ state }) => state === "held")) return undefined;
  if (!to.day && !to.hour && !to.part) return listDays(h, first, also);
  if (also.length === 0) return offerMove(h, first, to);
  // One hour on different days is no move of all to one time.
  if (!to.day && also.some(({ day }) => !day.equals(first.day))) return undefined;
  return offerTogether(h, first, also, to, asksToMove(h));
}

/** One new time for several, offered; `wished`: the move itself was. */
export function offerTogether(h: IntentContext, first: Booking, also: Booking[], to: NewTime, wished = true): Intent {
  const office = h.dialogue.offices.byId.get(first.office) ?? h.office;
  return intent(h, { on: "move-offer", booking: first, to, also, ...(wished && { asked: true as const }) }, [
    look(office, to.day ?? first.day, first),
  ]);
}

/** Those who were to move along, as far as they still have their seats. */
export function alsoLive(h: IntentContext, refs: readonly BookingRef[] = []): Booking[] {
  return refs.flatMap((ref) => liveBooking(h, ref) ?? []);
}
