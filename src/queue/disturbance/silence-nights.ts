import type { World } from "../../booking/index.ts";
import { dayIn, isBefore } from "../../calendar/index.ts";
import { type TimedAct, together } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Office, Offices } from "../../office/index.ts";
import { actContextOf, writeEntry } from "../act-context.ts";
import { endGoingOn, silencesGoingOn } from "./disturbances.sql.ts";

/**
 * A silence ends at midnight at the latest: nobody waits for an office whose day is over. Otherwise one forgotten person in the line of an
 * evening would be an amnesty for eight o'clock of the next morning.
 */
export function silenceNights(offices: Offices, world: (now: Temporal.Instant) => World): TimedAct {
  async function firstOf(tx: Tx, skip: readonly string[]) {
    const nights = (await silencesGoingOn(tx)).flatMap(({ office: id, began }) => {
      const office = offices.byId.get(id);
      return office && !skip.includes(office.code) ? [{ office, midnight: midnightAfter(office, began) }] : [];
    });
    return nights.toSorted((a, b) => Temporal.Instant.compare(a.midnight, b.midnight))[0];
  }
  return {
    name: "silence-nights",
    next: async (tx, _now, held) => (await firstOf(tx, held?.skip ?? []))?.midnight,
    async run(tx, now, work = together) {
      const night = await firstOf(tx, work.skip);
      if (!night || isBefore(now, night.midnight)) return 0;
      let ended = 0;
      await work.apart(
        [night],
        ({ office }) => office.code,
        async ([one]) => {
          ended = await endAt(tx, one!.office, one!.midnight, world(now));
        },
      );
      return ended;
    },
  };
}

async function endAt(tx: Tx, office: Office, midnight: Temporal.Instant, world: World): Promise<number> {
  const context = actContextOf(world, { actor: "clock", office, source: "clock", seesNames: false });
  const ended = await endGoingOn(tx, office.id, { kind: "silence" }, midnight, world.keys);
  for (const { id, began } of ended)
    await writeEntry(tx, context, "disturbance-ended", {
      reason: "silence",
      happenedAt: midnight,
      detail: { disturbance: id, began: began.toString(), ended: midnight.toString() },
    });
  return ended.length;
}

function midnightAfter({ zone }: Office, moment: Temporal.Instant): Temporal.Instant {
  return dayIn(zone, moment).add({ days: 1 }).toZonedDateTime(zone).toInstant();
}
