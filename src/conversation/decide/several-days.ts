import { emptyDraft } from "../dialogue-state.ts";
import type { DayWish } from "../recognise/reading.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, openHolds } from "./intent-context.ts";
import { moveByWish, theOne } from "./move.ts";
import { listDaysOf } from "./seat.ts";

/** Days said otherwise than as one date: for a hold or a booking, for what was begun, or for anybody who only looks. */
export function lookForDays(h: IntentContext, wish: DayWish): Intent | undefined {
  const held = openHolds(h);
  const booking = theOne(h, h.dialogue.bookings);
  const begun = h.draft?.people.some(({ name }) => name) && !h.draft.echoed;
  if (booking && !begun) return moveByWish(h, booking, wish);
  if (wish.is === "shift" || (held.length > 1 && !booking)) return undefined;
  return listDaysOf({ ...h, draft: h.draft ?? emptyDraft() }, wish);
}
