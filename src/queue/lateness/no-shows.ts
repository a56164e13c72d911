import type { World } from "../../booking/index.ts";
import { isBefore } from "../../calendar/index.ts";
import { recurring, type TimedAct, together, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Office, type Offices, rulesOfVersion, rulesOn, slotsOf, today } from "../../office/index.ts";
import { actContextOf } from "../act-context.ts";
import { disturbancesIn } from "../disturbance/disturbances.sql.ts";
import { toldOf } from "../disturbance/told.sql.ts";
import type { DayEvent } from "../event.ts";
import { mannedOffices, unseen } from "./forfeit.sql.ts";
import { forfeit } from "./forfeit.ts";
import { judge, momentsOf, noShowMoment } from "./judge.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

/** Bookings nobody came for are forfeited, once after each hour of an office; never in a disturbance. */
export function noShowTimedActs(offices: Offices, world: (now: Temporal.Instant) => World, tell: Tell): TimedAct[] {
  return [
    recurring(
      "no-shows",
      (settled) => nextMoment(offices, settled),
      async (tx, now, work) => {
        await forfeitNoShows(tx, offices, world(now), work, tell);
      },
    ),
  ];
}

/**
 * Forfeits what is due at the world's now, each office apart. Bookings are locked before their claims, as everywhere.
 * Returns what happened; `tell` was told of each.
 */
export async function forfeitNoShows(
  tx: Tx,
  offices: Offices,
  world: World,
  work: Work = together,
  tell: Tell = async () => {},
): Promise<{ office: number; event: DayEvent }[]> {
  const told: { office: number; event: DayEvent }[] = [];
  const manned = new Set(await mannedOffices(tx, today(offices.all[0] as Office, world.now).subtract({ days: 2 })));
  const theirs = offices.all.filter(({ id, code }) => manned.has(id) && !work.skip.includes(code));
  for (const office of theirs) {
    let events: { office: number; event: DayEvent }[] = [];
    await work.apart(
      [office],
      ({ code }) => code,
      async () => {
        events = await forfeitIn(tx, office, world);
        if (events.length > 0) await tell(tx, events, world.now);
      },
    );
    told.push(...events);
  }
  return told;
}

async function forfeitIn(tx: Tx, office: Office, world: World): Promise<{ office: number; event: DayEvent }[]> {
  const context = actContextOf(world, { actor: "clock", office, source: "clock", seesNames: false });
  // An hour late in the evening falls due after midnight.
  const waiting = await unseen(tx, office.id, [context.day.subtract({ days: 1 }), context.day]);
  if (waiting.length === 0) return [];
  const disturbances = await disturbancesIn(tx, office.id, world.now.subtract({ hours: 48 }), world.now);
  const told = await toldOf(
    tx,
    office.id,
    waiting.map(({ id }) => id),
  );
  const gone = waiting.filter((booking) => {
    if (told.has(booking.id)) return false;
    const rules = rulesOfVersion(office, booking.rulesVersion);
    const moments = momentsOf(office, rules, booking.day, booking.starts);
    if (isBefore(world.now, noShowMoment(moments, rules)) || isBefore(moments.latest, booking.mannedAt)) return false;
    return judge(moments, rules, world.now, disturbances) === "late";
  });
  await forfeit(tx, gone, undefined, context);
  return context.events.map((event) => ({ office: office.id, event }));
}

// The calendar alone says when: asking the table every second for whoever is late would cost more than the acts themselves.
function nextMoment(offices: Offices, settled: Temporal.Instant): Temporal.Instant {
  let next = settled.add({ hours: 24 });
  for (const office of offices.all) {
    for (const moment of momentsAfter(office, settled)) {
      if (isBefore(settled, moment) && isBefore(moment, next)) next = moment;
    }
  }
  return next;
}

const known = new WeakMap<Office, Map<string, Temporal.Instant[]>>();

function momentsAfter(office: Office, settled: Temporal.Instant): Temporal.Instant[] {
  const from = today(office, settled).subtract({ days: 1 });
  return [0, 1, 2].flatMap((days) => momentsOn(office, from.add({ days })));
}

function momentsOn(office: Office, day: Temporal.PlainDate): Temporal.Instant[] {
  const days = known.get(office) ?? new Map<string, Temporal.Instant[]>();
  known.set(office, days);
  const found = days.get(day.toString());
  if (found) return found;
  if (days.size > 100) days.clear();
  const hours = new Set(slotsOf(office, day).map(({ starts }) => starts.toString()));
  // Bookings may stand under older rules, whose moments differ.
  const versions = new Set([rulesOn(office, day), ...office.rules]);
  const moments = [...hours].flatMap((hour) =>
    [...versions].map((rules) => noShowMoment(momentsOf(office, rules, day, Temporal.PlainTime.from(hour)), rules)),
  );
  days.set(day.toString(), moments);
  return moments;
}
