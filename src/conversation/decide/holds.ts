import type { Booking } from "../../booking/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, openHolds, refOf } from "./intent-context.ts";
import { wantSeat } from "./seat.ts";

/** YA to what was echoed: all holds that wait; one that lapsed meanwhile is asked for again. undefined: nothing waits. */
export function confirmHolds(h: IntentContext): Intent | undefined {
  const holds = openHolds(h);
  if (holds.length > 0) return confirm(h, holds);
  if (!h.draft?.echoed) return undefined;
  const births = new Set(h.draft.people.map(({ birth }) => birth));
  const lapsed = h.dialogue.resting.filter(
    ({ state, applicant }) => state === "lapsed" && births.has(applicant.birthDate.toString()),
  );
  if (lapsed.length > 0) return confirm(h, lapsed);
  const intent = wantSeat(h, { ...h.draft, sure: true });
  return intent.topic.on === "seat" ? { ...intent, topic: { ...intent.topic, late: true } } : intent;
}

/** "Ada yang keliru": which part? undefined: nothing waits. */
export function askCorrection(h: IntentContext): Intent | undefined {
  return openHolds(h).length > 0 ? intent(h, { on: "ask-correction" }) : undefined;
}

function confirm(h: IntentContext, bookings: Booking[]): Intent {
  return intent(
    h,
    { on: "confirm", bookings },
    bookings.map((booking) => ({ act: "confirm", booking: refOf(booking) })),
  );
}
