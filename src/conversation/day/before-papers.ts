import type { World } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { aheadForPapers, type HeldUp, heldUp } from "../../queue/index.ts";
import { dayAtOffice, isToday } from "./day-at-office.ts";
import type { VisitRow } from "./today.sql.ts";

/** How many stand before those who wait for the document desk, by arrival. */
export async function aheadOf(tx: Tx, rows: readonly VisitRow[], world: World): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const waiting = rows.filter((row) => row.arrivalState === "waiting" && isToday(row, row.visitDay, world));
  for (const [office, theirs] of byOffice(waiting, world)) {
    const arrivals = theirs.flatMap(({ arrival }) => arrival ?? []);
    for (const [arrival, ahead] of await aheadForPapers(tx, arrivals, dayAtOffice(office, world)))
      found.set(arrival, ahead);
  }
  return found;
}

/** What holds the day up at offices where somebody of these has something today. */
export async function heldUpOf(tx: Tx, rows: readonly VisitRow[], world: World): Promise<Map<number, HeldUp>> {
  const found = new Map<number, HeldUp>();
  const todays = rows.filter((row) =>
    [row.live ? row.day : null, row.visitDay, row.ticketDay].some((day) => isToday(row, day, world)),
  );
  for (const [office, theirs] of byOffice(todays, world)) {
    const bookings = theirs.flatMap(({ booking, day, starts, rulesVersion }) =>
      booking && starts && rulesVersion !== null ? [{ id: booking, day, starts, rulesVersion }] : [],
    );
    found.set(office.id, await heldUp(tx, bookings, dayAtOffice(office, world)));
  }
  return found;
}

function byOffice(rows: readonly VisitRow[], { offices }: World) {
  return [...Map.groupBy(rows, ({ office }) => offices.byId.get(office))].flatMap(([office, theirs]) =>
    office ? [[office, theirs] as const] : [],
  );
}
