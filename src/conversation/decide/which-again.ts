import type { IntentName } from "../classify/intents.ts";
import type { Meaning } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking } from "./intent-context.ts";
import { bookingOf, named } from "./spoken.ts";
import { newTimeOf } from "./time.ts";

// A yes to "which of these?" chooses none of them: the question once more. undefined: that was not what we asked last.

export function whichMeaningAgain(h: IntentContext): Intent | undefined {
  const asked = h.state.last === "which-meaning" ? h.state.list?.options.filter((option) => option.do === "mean") : [];
  const first = asked?.[0];
  if (!asked || !first) return undefined;
  const meanings = asked.map(({ intent }) => intent as IntentName);
  return intent(h, { on: "which-meaning", meanings, to: newTimeOf(first) });
}

export function whichBookingAgain(h: IntentContext): Intent | undefined {
  const asked = h.state.last === "which" ? (h.state.list?.options ?? []) : [];
  const bookings = asked.flatMap((option) => liveBooking(h, bookingOf(option)) ?? []);
  const [first] = asked;
  if (!first || bookings.length === 0) return undefined;
  // "Iya, yang Anita aja" says which.
  const one = named(h);
  if (one) return one;
  if (first.do === "retime") return intent(h, { on: "which", act: "retime", bookings, to: newTimeOf(first) });
  const act = acts[first.do];
  return act && intent(h, { on: "which", act, bookings });
}

/** "Another day, or cancel?" */
export function cannotComeAgain(h: IntentContext): Intent | undefined {
  const booking = h.state.last === "cannot-come" ? liveBooking(h, h.state.about) : undefined;
  return booking && intent(h, { on: "cannot-come", booking });
}

const acts: Partial<Record<Meaning["do"], "cancel" | "move" | "change">> = {
  cancel: "cancel",
  "move-days": "move",
  change: "change",
};
