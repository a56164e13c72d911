import { handOver } from "../../booking/index.ts";
import { writeFarewell } from "../../conversation/index.ts";
import type { Tx } from "../../database/index.ts";
import {
  type ActContext,
  type ActRefusal,
  isRefused,
  ownWords,
  takeFromBudget,
  writeEntry,
} from "../../queue/index.ts";
import { viewOf } from "./booking-view.ts";
import { ofThisOffice } from "./of-this-office.ts";

/**
 * Takes a booking off its telephone, which is lost or another one now, with the identity card in hand: a new code on paper, the farewell to
 * the old telephone, and whoever writes the new code within a day has the booking on theirs. A number that is only told, and not written
 * from, may be a stranger's. Refused: `card-wanted`, `reason-wanted`, `no-booking`, `visit-over`, `too-many`. Journal: handed-over.
 */
export async function handOverBooking(
  tx: Tx,
  ask: { booking: string; card?: boolean; reason: string },
  context: ActContext,
): Promise<{ booking: string } | ActRefusal> {
  const reason = ownWords(ask.reason);
  if (!ask.card) return { refused: "card-wanted" };
  if (!reason) return { refused: "reason-wanted" };
  const spent = await takeFromBudget(tx, "identity", context);
  if (spent) return spent;
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  if (viewOf(found, context).over) return { refused: "visit-over" };
  const { booking, contact } = found;
  if (contact) await writeFarewell(tx, context.office, booking.id, context);
  await handOver(tx, found, context);
  const detail = { card: true, telephone: contact !== undefined };
  await writeEntry(tx, context, "handed-over", { booking: booking.id, subject: contact?.digest, reason, detail });
  return { booking: booking.id };
}
