import type { Booking } from "../../booking/index.ts";
import { type IntentContext, liveBooking } from "./intent-context.ts";
import { isWritersOwn, meantAmong, severalMeant, speaksOfOneOfThem, speaksOfSomebody } from "./who-is-meant.ts";

/** The only one, the one who is named, or the one the last letter was about; whose it is where somebody else may be meant is asked. */
export function theOne(h: IntentContext, bookings: readonly Booking[]): Booking | undefined {
  if (h.meant && bookings.includes(h.meant)) return h.meant;
  const { text } = h.reading;
  const several = severalMeant(text, bookings);
  const isAll = several.length > 1 && several.length === bookings.length;
  const meant = isAll ? undefined : meantAmong(h, bookings);
  if (meant) return meant;
  // "Can she come on the 23rd?", right behind a letter about her.
  const spoken = liveBooking(h, h.state.about);
  if (pronoun.test(text) && spoken && bookings.includes(spoken) && !isWritersOwn(h, spoken)) return spoken;
  if (speaksOfSomebody(text)) return undefined;
  // "We both", "salah satu dari kami": not whoever the last letter was about.
  if (bookings.length > 1 && (several.length > 0 || speaksOfOneOfThem(text))) return undefined;
  const about = liveBooking(h, h.state.about);
  if (!about || !bookings.includes(about)) return undefined;
  return about.state === "held" || bookings.length === 1 || ofOneSeat.test(h.state.last ?? "") ? about : undefined;
}
const pronoun = /\b(?:she|he|her|him|hers|his|dia|beliau)\b/i;

/** Letters after which more words are about the seat they were about. A letter that somebody was booked is not: the other seat may be meant. */
const ofOneSeat =
  /^(?:move|not-moved|ask-cancel|not-cancelled|cannot-come|own-word|late$|renamed|not-renamed|ask-rename|birth|not-corrected|asked-again|from-list|restored|other-day|not-yet)/;
