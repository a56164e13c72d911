import type { World } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { countersFor, floorOn, hoursOn, type Office, slotsOf, streamOf } from "../../office/index.ts";
import { type Day, dayOf } from "../../queue/index.ts";
import type { Chance } from "./chance.ts";

/** Where the invented day is played: the office, its desks and its hours. */
export interface Stage {
  tx: Tx;
  world: World;
  office: Office;
  day: Temporal.PlainDate;
  chance: Chance;
  door: string | undefined;
  front: string | undefined;
  /** At most two document desks, at most four counters of the booked stream. */
  papers: string[];
  counters: string[];
  /** One counter each for what goes straight to a number, and for every stage that comes after the first. */
  others: string[];
  /** An hour before the first hour. */
  begins: Temporal.Instant;
  doorsOpen: Temporal.Instant;
  opens: Temporal.Instant;
  closes: Temporal.Instant;
  breaks: { from: Temporal.Instant; until: Temporal.Instant }[];
}

/** Whose hand it is in the journal. */
export const demoActor = "demo";

/** Undefined: the office is closed on that day. */
export function stageOf(
  tx: Tx,
  world: World,
  office: Office,
  day: Temporal.PlainDate,
  chance: Chance,
): Stage | undefined {
  const hours = hoursOn(office, day);
  const weekday = hours.weekdays.get(day.dayOfWeek);
  const [first] = slotsOf(office, day);
  if (!weekday || !first) return undefined;
  const at = (time: Temporal.PlainTime) => momentAt(office.zone, day, time);
  return {
    tx,
    world,
    office,
    day,
    chance,
    ...desksOf(office, day),
    begins: at(first.starts).subtract({ minutes: 60 }),
    doorsOpen: at(hours.doorsOpen),
    opens: at(weekday.opens),
    closes: at(weekday.closes),
    breaks: weekday.breaks.map(({ from, until }) => ({ from: at(from), until: at(until) })),
  };
}

function desksOf(office: Office, day: Temporal.PlainDate) {
  const floor = floorOn(office, day);
  const desk = (kind: string) => floor.desks.filter((one) => one.kind === kind).map(({ code }) => code);
  const stagesOf = (stream: string) =>
    (streamOf(floor, stream)?.stages ?? []).map((stage) => countersFor(floor, stream, stage).map(({ code }) => code));
  const [first = [], ...later] = stagesOf("booked");
  const counters = first.slice(0, 4);
  const others = [...later, ...["lost", "collection"].flatMap(stagesOf)].flatMap((codes) => codes.slice(0, 1));
  return {
    door: desk("door")[0],
    front: desk("front")[0],
    papers: desk("papers").slice(0, 2),
    counters,
    others: [...new Set(others)].filter((code) => !counters.includes(code)),
  };
}

/** The office at a minute of the invented day, by the hand of whoever sits at this desk. */
export function dayAt({ world, office }: Stage, minute: Temporal.Instant, desk?: string): Day {
  return dayOf({ ...world, now: minute }, { actor: demoActor, office, desk, source: "desk", seesNames: false });
}

/** Do the desks take new people at this minute? */
export function isOpenAt({ closes, breaks }: Stage, minute: Temporal.Instant, from: Temporal.Instant): boolean {
  const isIn = (begin: Temporal.Instant, end: Temporal.Instant) =>
    Temporal.Instant.compare(begin, minute) <= 0 && Temporal.Instant.compare(minute, end) < 0;
  return isIn(from, closes) && !breaks.some((pause) => isIn(pause.from, pause.until));
}

/** Has this moment come at that minute? */
export function isDue(moment: Temporal.Instant | undefined, minute: Temporal.Instant): boolean {
  return moment !== undefined && Temporal.Instant.compare(moment, minute) <= 0;
}
