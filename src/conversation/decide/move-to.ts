import type { Booking } from "../../booking/index.ts";
import type { Intent, NewTime } from "./intent.ts";
import { type IntentContext, intent, refOf } from "./intent-context.ts";
import { listDays } from "./offer-move.ts";

/** Moves at once: the time was said in so many words, or chosen from a list. */
export function moveTo(h: IntentContext, booking: Booking, to: NewTime, also: Booking[] = []): Intent {
  if (!to.day && !to.hour && !to.part) return listDays(h, booking, also);
  const { office, ...time } = to;
  const wishes = [booking, ...also].map((one) => {
    const elsewhere = office !== undefined && office !== one.office ? { office } : {};
    return { act: "move" as const, booking: refOf(one), day: one.day, ...time, ...elsewhere };
  });
  return intent(h, { on: "move", booking, to, ...(also.length > 0 && { also }) }, wishes);
}
