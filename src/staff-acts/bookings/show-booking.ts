import { showCode } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, type ActRefusal, isRefused, writeEntry } from "../../queue/index.ts";
import { type Explained, explain } from "../../report/index.ts";
import { type BookingView, viewOf } from "./booking-view.ts";
import { ofThisOffice } from "./of-this-office.ts";

/** A booking of this office with what happened to it. Refused: `no-booking`. Journal: booking-shown. */
export async function showBooking(
  tx: Tx,
  ask: { booking: string },
  context: ActContext,
): Promise<{ shown: BookingView; story: Explained | undefined } | ActRefusal> {
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  const { booking } = found;
  const sight = { code: (office: number) => office === context.office.id, facts: () => false };
  const story = await explain(tx, context.offices, context.keys, showCode(booking.code), sight);
  await writeEntry(tx, context, "booking-shown", { booking: booking.id });
  return { shown: viewOf(found, context), story: typeof story === "string" ? undefined : story };
}
