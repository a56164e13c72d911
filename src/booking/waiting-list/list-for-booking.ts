import type { Tx } from "../../database/index.ts";
import { type Asker, noRecord, type World } from "../ask.ts";
import { bookingsOf } from "../bookings.sql.ts";
import type { BookingRef, WishOutcome } from "../wish.ts";
import { join } from "./join.ts";
import { citizenToList } from "./list-for-booking.sql.ts";

/**
 * Puts a booking's people on the list for an earlier day, on the word of an officer: whoever booked is asked by letter when a seat is free, and takes
 * it or not. Undefined: nobody can be asked, because the desk booked it or its sender was erased.
 */
export async function listForBooking(
  tx: Tx,
  ref: BookingRef,
  by: { actor: string; desk: string | undefined; source: "desk" | "api" },
  world: World,
): Promise<WishOutcome | undefined> {
  const contact = await citizenToList(tx, ref);
  if (!contact) return undefined;
  const theirs = (await bookingsOf(tx, [contact.id], world.keys)).get(contact.id);
  const own = theirs?.live.find(({ id }) => id === ref.id);
  if (!own) return { is: "not-listed", why: "unknown" };
  const together = (theirs?.live ?? []).filter(
    (one) => one === own || (own.party !== undefined && one.party === own.party && one.day.equals(own.day)),
  );
  const asker: Asker = {
    from: { contact: { kind: "whatsapp", ...contact } },
    source: by.source,
    actor: by.actor,
    ...(by.desk && { desk: by.desk }),
    ...noRecord,
    live: theirs?.live ?? [],
    liveOrdinals: theirs?.liveOrdinals ?? [],
    resting: theirs?.resting ?? [],
  };
  const wish = { act: "wait" as const, office: ref.office, offices: [ref.office], people: [], bookings: together };
  return join(tx, { wish, by: asker, saidAt: world.now }, world);
}
