import type { Tx } from "../database/index.ts";
import type { Ask, Asker, World } from "./ask.ts";
import { confirm } from "./confirm.ts";
import type { Booking } from "./wish.ts";

/** Seats that were given just now are sure at once: whoever is asked for a YA otherwise has said it already. */
export async function makeSure(
  tx: Tx,
  ask: Pick<Ask, "by" | "saidAt">,
  bookings: Booking[],
  world: World,
): Promise<Booking[]> {
  const held = bookings.filter(({ state }) => state === "held");
  if (held.length === 0) return bookings;
  const by: Asker = { ...ask.by, live: [...ask.by.live, ...held] };
  const asks = held.map(({ office, id }) => ({
    by,
    saidAt: ask.saidAt,
    wish: { act: "confirm" as const, booking: { office, id } },
  }));
  const outcomes = await confirm(tx, asks, world);
  const confirmed = outcomes.flatMap((one) => (one.is === "confirmed" ? [one.booking] : []));
  return bookings.map((booking) => confirmed.find(({ id }) => id === booking.id) ?? booking);
}
