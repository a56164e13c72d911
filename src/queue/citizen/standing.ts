import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Office, rulesOfVersion } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { disturbancesIn } from "../disturbance/disturbances.sql.ts";
import { toldOf } from "../disturbance/told.sql.ts";
import type { Judged } from "../lateness/forfeit.sql.ts";
import { momentsOf, noShowMoment, protects } from "../lateness/judge.ts";
import type { Disturbed } from "../views.ts";

/** What holds an office's day up, as far as somebody with a booking may have to hear of it. */
export interface HeldUp {
  /** What goes on now; undefined: nothing, or it is over. */
  goesOn: Disturbed | undefined;
  /** Of the bookings asked about those whose code lives all day, whenever their people come. */
  isProtected: ReadonlySet<string>;
}

/** What is known now of disturbances at the day's office: whether one goes on, and which of these bookings it has made safe. */
export async function heldUp(tx: Tx, bookings: readonly Judged[], context: ActContext): Promise<HeldUp> {
  const known = await disturbancesIn(tx, context.office.id, context.now.subtract({ hours: 24 }), context.now);
  // What goes on protects for sure only those whose time it has touched by now.
  const sure = known.map((one) => ({ ...one, ended: one.ended ?? context.now }));
  const told = await toldOf(
    tx,
    context.office.id,
    bookings.map(({ id }) => id),
  );
  const safe = bookings.filter(({ id, day: on, starts, rulesVersion }) => {
    if (told.has(id)) return true;
    const rules = rulesOfVersion(context.office, rulesVersion);
    return sure.some((one) => protects(one, momentsOf(context.office, rules, on, starts), rules));
  });
  return {
    goesOn: known.find(({ began, ended }) => !isBefore(context.now, began) && ended === undefined),
    isProtected: new Set(safe.map(({ id }) => id)),
  };
}

/** The last moment at the door for a booking, and when it is written down that nobody came: from then on its person can book again. */
export function endOfHour(office: Office, { day, starts, rulesVersion }: Omit<Judged, "id">) {
  const rules = rulesOfVersion(office, rulesVersion);
  const moments = momentsOf(office, rules, day, starts);
  return { latest: moments.latest, writtenDown: noShowMoment(moments, rules) };
}
