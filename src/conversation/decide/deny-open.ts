import { askCorrection } from "./holds.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, openHolds } from "./intent-context.ts";

/** A no, to what is open: nothing is changed, or something is wrong. */
export function denyOpen(h: IntentContext): Intent | undefined {
  const { offer, asked, last } = h.state;
  if (asked?.ask === "correction" && openHolds(h).length > 0) return intent(h, { on: "again", bookings: openHolds(h) });
  if (offer || asked?.ask === "move-day" || (asked?.ask === "correction" && last === "asked-again"))
    return intent(h, { on: "small", what: "nothing-changed" });
  const correction = askCorrection(h);
  if (correction) return correction;
  if (h.state.list || asked) return intent(h, { on: "small", what: "nothing-changed" });
  // "Ndak dulu lah", "ga usah deh yg itu" of what is sure: another day, or not at all?
  return h.dialogue.bookings.length > 0 && !isShortNo.test(h.reading.text)
    ? intent(h, { on: "cancel-or-move" })
    : undefined;
}
/** "Bukan", "salah", "no": of a thing we said, and not of the seat. */
const isShortNo = /\b(?:bukan|bkn|salah|keliru|wrong)\b|^\W*\p{L}+\W*$/iu;
