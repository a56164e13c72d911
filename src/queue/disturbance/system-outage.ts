import type { World } from "../../booking/index.ts";
import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Office, type Offices, rulesOn, today } from "../../office/index.ts";
import { type ActContext, actContextOf, writeEntry } from "../act-context.ts";
import { endGoingOn, insertDisturbance } from "./disturbances.sql.ts";
import { openSpans } from "./silence.ts";
import { isClockOff } from "./whole-house.sql.ts";

function dayAt(office: Office, world: World): ActContext {
  return actContextOf(world, { actor: "clock", office, source: "clock", seesNames: false });
}

/**
 * Our own outage: no program ran between these moments of real time. A disturbance, in domain time, of every office whose rule it was too
 * long for and whose opening hours (an hour before them included: people stand there) it touched. A jump of the clock is none.
 */
export async function noteSystemOutage(
  tx: Tx,
  offices: Offices,
  world: World,
  was: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<void> {
  const ahead = world.now.since(world.real);
  const began = was.from.add(ahead);
  const ended = was.until.add(ahead);
  for (const office of offices.all) {
    const minutes = rulesOn(office, today(office, ended)).outageMinutes;
    if (isBefore(ended, began.add({ minutes })) || !touchesOpening(office, began, ended)) continue;
    const context = dayAt(office, world);
    const one = await insertDisturbance(
      tx,
      office.id,
      { kind: "outage", began, ended, actor: "clock", at: world.now },
      world.keys,
    );
    if (one)
      await writeEntry(tx, context, "disturbance-began", {
        reason: "outage",
        happenedAt: began,
        detail: { disturbance: one.id, began: began.toString(), ended: ended.toString() },
      });
  }
}

function touchesOpening(office: Office, began: Temporal.Instant, ended: Temporal.Instant): boolean {
  for (
    let day = today(office, began);
    Temporal.PlainDate.compare(day, today(office, ended)) <= 0;
    day = day.add({ days: 1 })
  ) {
    const spans = openSpans(office, day);
    const first = spans[0]?.from.subtract({ hours: 1 });
    const last = spans.at(-1)?.until;
    if (first && last && isBefore(began, last) && isBefore(first, ended)) return true;
  }
  return false;
}

/** Our clock is off by so many seconds from the `Date` header of Graph's answers (0: it is right again). */
export async function noteClockOff(tx: Tx, offices: Offices, world: World, seconds: number): Promise<void> {
  for (const office of offices.all) {
    const context = dayAt(office, world);
    const known = await isClockOff(tx, office.id);
    const off = seconds >= context.rules.clockSeconds;
    if (off && !known) {
      const one = await insertDisturbance(
        tx,
        office.id,
        {
          kind: "clock",
          began: world.now,
          actor: "clock",
          at: world.now,
        },
        world.keys,
      );
      await writeEntry(tx, context, "disturbance-began", {
        reason: "clock",
        detail: { disturbance: one?.id, seconds },
      });
    }
    if (off || !known) continue;
    for (const one of await endGoingOn(tx, office.id, { kind: "clock" }, world.now, world.keys))
      await writeEntry(tx, context, "disturbance-ended", { reason: "clock", detail: { disturbance: one.id } });
  }
}
