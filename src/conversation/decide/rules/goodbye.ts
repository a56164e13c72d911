import type { Intent } from "../intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "../intent-context.ts";
import { asks, speaksOf } from "../speech.ts";
import { wordCount } from "../word-count.ts";

/** "See you on wednesday", "sampai ketemu hari senin ya", of whoever has booked: the day is no wish. */
export function goodbye(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (exact || people.length > 0 || asks(h.reading) || wordCount(text) > mostWords) return undefined;
  if (confirmedBookings(h).length === 0 || openHolds(h).length > 0 || h.state.offer) return undefined;
  if (!leaves.test(text) || speaksOf(text, "move") || speaksOf(text, "cancel")) return undefined;
  return intent(h, { on: "small", what: "thanks" });
}
const mostWords = 10;
const leaves =
  /\bsee (?:you|u|ya)\b|\b(?:good ?bye|bye(?: bye)?|have a (?:nice|good|great) (?:day|one|week|weekend))\b|\bsampai\s+(?:jumpa|ketemu|bertemu|nanti)\b|\b(?:smpe|sampe)\s+(?:jumpa|ketemu)\b|^\W*(?:dadah|dah|daah)\W*$/i;
