import { findAtDesk, readCode, type SoughtBooking } from "../../booking/index.ts";
import { phoneParts } from "../../conversation/index.ts";
import type { Tx } from "../../database/index.ts";
import { wholePhone } from "../../office/index.ts";
import { type ActContext, type ActRefusal, readApplicant, takeFromBudget, writeEntry } from "../../queue/index.ts";
import { type BookingView, viewOf } from "./booking-view.ts";

/** One of the three: a whole code; a whole name (words in any order) with the birth date; a whole telephone number. */
export interface FindAsk {
  code?: string;
  name?: string;
  birth?: string;
  phone?: string;
}

/**
 * Bookings of any day and state for somebody who stands at the desk. Rows are sealed, so only what is whole is found: parts of a name or
 * the end of a number are looked for at the door, among today's. Refused: `unreadable`, `too-many`. Journal: searched.
 */
export async function findBookings(
  tx: Tx,
  ask: FindAsk,
  context: ActContext,
): Promise<{ found: BookingView[] } | ActRefusal> {
  const sought = read(ask, context);
  if (!sought) return { refused: "unreadable" };
  const spent = await takeFromBudget(tx, "searches", context);
  if (spent) return spent;
  const found = await findAtDesk(tx, sought, context.keys);
  const by = "code" in sought ? "code" : "person" in sought ? "name" : "number";
  // That somebody was looked for, never for whom.
  await writeEntry(tx, context, "searched", { detail: { by, anyDay: true, found: found.length } });
  return { found: found.map((one) => viewOf(one, context)) };
}

function read(ask: FindAsk, context: ActContext): SoughtBooking | undefined {
  if (ask.code?.trim()) {
    const code = readCode(ask.code.slice(0, 40));
    return code ? { code } : undefined;
  }
  if (ask.phone?.trim()) {
    const phone = wholePhone(context.office.country, ask.phone);
    return phone ? { phone: phoneParts(phone) } : undefined;
  }
  const person = readApplicant({ name: ask.name ?? "", birth: ask.birth ?? "" }, context.day);
  return person && { person };
}
