import type { Tx } from "../../database/index.ts";
import { rulesOfVersion } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { disturbancesIn } from "../disturbance/disturbances.sql.ts";
import { toldOf } from "../disturbance/told.sql.ts";
import { type HourMoments, judge, momentsOf } from "../lateness/judge.ts";
import type { AtDoor } from "./party.sql.ts";
import { cameLate, takeStamp } from "./presence.sql.ts";

/** When somebody stood here, and whether that is in time for their hour. */
export interface Presence {
  moments: HourMoments;
  verdict: "early" | "in-window" | "amnesty" | "late";
  presentAt: Temporal.Instant;
  /** The stamp that says so. */
  stamp: string | undefined;
}

/**
 * Judges a scan, under the rules of the booking. The clock first; then a disturbance, or that they were told of one; then a stamp ("everyone standing here at 08.05"),
 * of which a scan is used up only where nothing else helps. Whoever was seen too late before is judged by when they
 * first stood here, with what is known of that time now.
 */
export async function presence(tx: Tx, booking: AtDoor, context: ActContext): Promise<Presence> {
  const rules = rulesOfVersion(context.office, booking.rulesVersion);
  const moments = momentsOf(context.office, rules, booking.day, booking.starts);
  const before = booking.forfeitedAt ? await cameLate(tx, booking.office, booking.id) : undefined;
  const presentAt = before ?? context.now;
  const plain = judge(moments, rules, presentAt, []);
  if (plain !== "late") return { moments, verdict: plain, presentAt, stamp: undefined };
  const disturbances = await disturbancesIn(tx, context.office.id, moments.windowOpens, context.now);
  const told = await toldOf(tx, booking.office, [booking.id]);
  if (told.has(booking.id) || judge(moments, rules, presentAt, disturbances) === "amnesty") {
    return { moments, verdict: "amnesty", presentAt, stamp: undefined };
  }
  // The whole last minute counts, as it does for whoever is scanned in it.
  const stamp = await takeStamp(tx, context.office.id, context.day, moments.latest.add({ minutes: 1 }));
  if (!stamp) return { moments, verdict: "late", presentAt, stamp: undefined };
  return { moments, verdict: judge(moments, rules, stamp.moment, []), presentAt: stamp.moment, stamp: stamp.id };
}
