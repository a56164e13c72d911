import type { World } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import { recurring, recurringWhile, type TimedAct, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Office, type Offices, rulesOn, slotsOf, today } from "../../office/index.ts";
import type { DayEvent } from "../event.ts";
import { anyAhead, goingOnEverywhere } from "./disturbances.sql.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

/**
 * So long before its hour somebody hears of a disturbance that goes on: an hour, and no later than the door would take them, since from
 * then on the chat says that their code is protected.
 */
export function toldMinutes(office: Office, day: Temporal.PlainDate): number {
  return Math.max(60, rulesOn(office, day).arrivalWindowMinutes);
}

/** As each hour of a day comes near, its people hear of the disturbance that goes on. Who was told before is not told again. */
export function nearHours(offices: Offices, world: (now: Temporal.Instant) => World, tell: Tell): TimedAct {
  return recurringWhile(
    (tx, now) =>
      anyAhead(
        tx,
        offices.all.map(({ id }) => id),
        now,
      ),
    recurring(
      "disturbances-near",
      (settled) => nextNearHour(offices, settled),
      (tx, now, work) => tellNear(tx, world(now), tell, work),
    ),
  );
}

async function tellNear(tx: Tx, { offices, now }: World, tell: Tell, work: Work): Promise<void> {
  for (const { office: id, id: disturbance, began, ended } of await goingOnEverywhere(tx, now)) {
    const office = offices.byId.get(id);
    if (!office || work.skip.includes(office.code)) continue;
    const event = { is: "disturbed", disturbance, began, ended: ended ?? undefined } as const;
    await work.apart(
      [office],
      ({ code }) => code,
      () => tell(tx, [{ office: id, event }], now),
    );
  }
}

function nextNearHour(offices: Offices, settled: Temporal.Instant): Temporal.Instant {
  let next = settled.add({ hours: 24 });
  for (const office of offices.all) {
    const from = today(office, settled);
    for (const day of [from, from.add({ days: 1 })]) {
      for (const { starts } of slotsOf(office, day)) {
        const near = momentAt(office.zone, day, starts).subtract({ minutes: toldMinutes(office, day) });
        if (isBefore(settled, near) && isBefore(near, next)) next = near;
      }
    }
  }
  return next;
}
