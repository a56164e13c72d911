import type { World } from "../../booking/index.ts";
import { isBefore } from "../../calendar/index.ts";
import { type TimedAct, together } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Offices, today } from "../../office/index.ts";
import { type ActContext, actContextOf, writeEntry } from "../act-context.ts";
import type { DayEvent } from "../event.ts";
import { insertDisturbance } from "./disturbances.sql.ts";
import { nearHours } from "./near-hours.ts";
import { officesWithPeople, quietOf } from "./silence.sql.ts";
import { silenceOf } from "./silence.ts";
import { silenceNights } from "./silence-nights.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

interface Silence {
  context: ActContext;
  began: Temporal.Instant;
  known: Temporal.Instant;
}

/**
 * Silences begin by themselves, at the moment at which nobody has acted for too long; the next act ends them, or the night. Whoever has a
 * later hour hears of what goes on as the hour comes near.
 */
export function disturbanceTimedActs(
  offices: Offices,
  world: (now: Temporal.Instant) => World,
  tell: Tell,
): TimedAct[] {
  const firstAt = async (tx: Tx, now: Temporal.Instant, skip: readonly string[]) =>
    (await silencesToCome(tx, offices, world(now), skip))[0];
  return [
    {
      name: "silences",
      next: async (tx, now, held) => (await firstAt(tx, now, held?.skip ?? []))?.known,
      async run(tx, now, work = together) {
        const silence = await firstAt(tx, now, work.skip);
        if (!silence || isBefore(now, silence.known)) return 0;
        let began = 0;
        await work.apart(
          [silence],
          ({ context }) => context.office.code,
          async () => {
            began = await begin(tx, silence, now, tell);
          },
        );
        return began;
      },
    },
    silenceNights(offices, world),
    nearHours(offices, world, tell),
  ];
}

async function begin(tx: Tx, silence: Silence, now: Temporal.Instant, tell: Tell): Promise<number> {
  const one = await insertDisturbance(
    tx,
    silence.context.office.id,
    {
      kind: "silence",
      began: silence.began,
      actor: "clock",
      at: now,
    },
    silence.context.keys,
  );
  if (!one) return 0;
  await writeEntry(tx, silence.context, "disturbance-began", {
    reason: "silence",
    happenedAt: silence.began,
    detail: { disturbance: one.id, began: silence.began.toString() },
  });
  await tell(
    tx,
    [
      {
        office: silence.context.office.id,
        event: { is: "disturbed", disturbance: one.id, began: silence.began, ended: undefined },
      },
    ],
    now,
  );
  return 1;
}

async function silencesToCome(tx: Tx, offices: Offices, world: World, skip: readonly string[]): Promise<Silence[]> {
  const found: Silence[] = [];
  const first = offices.all[0];
  if (!first) return [];
  for (const id of await officesWithPeople(tx, today(first, world.now).subtract({ days: 1 }))) {
    const office = offices.byId.get(id);
    if (!office || skip.includes(office.code)) continue;
    const context = actContextOf(world, { actor: "clock", office, source: "clock", seesNames: false });
    const silence = silenceOf(office, context.rules, context.day, await quietOf(tx, id, context.day, world.now));
    if (silence) found.push({ context, ...silence });
  }
  return found.toSorted((a, b) => Temporal.Instant.compare(a.known, b.known));
}
