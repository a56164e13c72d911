import { changeAtDesk } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, type ActRefusal, isRefused, ownWords, takeFromBudget } from "../../queue/index.ts";
import { handOf, ofThisOffice, refusalOf } from "./of-this-office.ts";

/**
 * Cancels a booking for its person; its telephone hears of it and may take it back (URUNG). Refused: `reason-wanted`, `no-booking`,
 * `visit-over`, `is-here`, `too-many`. Journal: cancelled, with the reason.
 */
export async function cancelBooking(
  tx: Tx,
  ask: { booking: string; reason: string },
  context: ActContext,
): Promise<{ booking: string } | ActRefusal> {
  const because = ownWords(ask.reason);
  if (!because) return { refused: "reason-wanted" };
  const spent = await takeFromBudget(tx, "changes", context);
  if (spent) return spent;
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  const { booking } = found;
  const outcome = await changeAtDesk(tx, { act: "cancel", booking }, { by: handOf(context), because }, context);
  if (outcome.is !== "cancelled") return refusalOf(outcome, context);
  context.events.push({ is: "changed-at-desk", booking: booking.id, office: booking.office, did: "cancelled" });
  return { booking: booking.id };
}
