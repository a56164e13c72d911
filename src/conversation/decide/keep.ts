import { restore, wantCancel } from "./cancel.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { asks, denies, refusesSeat, speaksOf } from "./speech.ts";
import { speaksOfOneOfThem } from "./who-is-meant.ts";

/** The booking is safe; where it was just taken back, it comes again. */
export function keep(h: IntentContext): Intent {
  if (h.dialogue.bookings.length > 0) return intent(h, { on: "keep" });
  const rests = h.dialogue.resting.some(({ state, restsUntil }) => state === "cancelled" && restsUntil);
  if (rests && h.state.cancelled?.length && !asks(h.reading)) return restore(h);
  return intent(h, { on: "status", why: "asked" });
}

/** "Yang satunya ga jadi ikut": which of them; "ga usah diterusin, saya batal berangkat" gives the seat up; else nothing of theirs is meant. */
export function oneCancels(h: IntentContext): Intent {
  const { bookings } = h.dialogue;
  const { text } = h.reading;
  if (bookings.length > 1 && speaksOfOneOfThem(text)) return intent(h, { on: "which", act: "cancel", bookings });
  return bookings.length > 0 && refusesSeat(text) && speaksOf(text, "cancel") && !denies(text, "cancel")
    ? wantCancel(h)
    : keep(h);
}
