import type { Tx } from "../../database/index.ts";
import {
  type ActContext,
  type ActRefusal,
  bookingSlip,
  isRefused,
  takeFromBudget,
  writeEntry,
} from "../../queue/index.ts";
import { ofThisOffice } from "./of-this-office.ts";

/** The booking's slip once more. Refused: `no-booking`, `visit-over` (nothing of it is ahead), `too-many`. Journal: slip-printed. */
export async function printSlip(
  tx: Tx,
  ask: { booking: string },
  context: ActContext,
): Promise<{ booking: string } | ActRefusal> {
  const spent = await takeFromBudget(tx, "changes", context);
  if (spent) return spent;
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  if (!(await bookingSlip(tx, found.booking.id, context))) return { refused: "visit-over" };
  await writeEntry(tx, context, "slip-printed", { booking: found.booking.id });
  return { booking: found.booking.id };
}

/** The letter with the code once more, to its telephone. Refused: as above, and `no-telephone`. Journal: letter-resent. */
export async function resendLetter(
  tx: Tx,
  ask: { booking: string },
  context: ActContext,
): Promise<{ booking: string } | ActRefusal> {
  const spent = await takeFromBudget(tx, "changes", context);
  if (spent) return spent;
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  const { booking, contact } = found;
  if (!contact) return { refused: "no-telephone" };
  if (!(await bookingSlip(tx, booking.id, context))) return { refused: "visit-over" };
  context.events.push({ is: "changed-at-desk", booking: booking.id, office: booking.office, did: "booked" });
  await writeEntry(tx, context, "letter-resent", { booking: booking.id, subject: contact.digest });
  return { booking: booking.id };
}
