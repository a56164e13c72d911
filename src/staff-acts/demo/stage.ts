import type { World } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Log } from "../../log/index.ts";
import { countersFor, floorOn, hoursOn, type Office, slotsOf, streamOf } from "../../office/index.ts";
import { type ActContext, actContextOf, type DayEvent } from "../../queue/index.ts";
import { type Chance, chanceOf } from "./chance.ts";

/** Hears of what the demonstration tried and could not do. */
export type DemoLog = Pick<Log, "error">;

/** Where the invented day is played: the office, its desks and its hours. */
export interface Stage {
  tx: Tx;
  log: DemoLog;
  world: World;
  office: Office;
  day: Temporal.PlainDate;
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
  /** What happened, for the letters of real citizens; the invented have no telephone. */
  events: DayEvent[];
}

/** The same while it is being filled. */
export interface Filling extends Stage {
  chance: Chance;
}

/** Whose hand it is in the journal. */
export const demoActor = "demo";

/** Undefined: the office is closed on that day. */
export function stageOf(
  tx: Tx,
  log: DemoLog,
  world: World,
  office: Office,
  day: Temporal.PlainDate,
): Stage | undefined {
  const hours = hoursOn(office, day);
  const weekday = hours.weekdays.get(day.dayOfWeek);
  const [first] = slotsOf(office, day);
  if (!weekday || !first) return undefined;
  const at = (time: Temporal.PlainTime) => momentAt(office.zone, day, time);
  return {
    tx,
    log,
    world,
    office,
    day,
    ...desksOf(office, day),
    begins: at(first.starts).subtract({ minutes: 60 }),
    doorsOpen: at(hours.doorsOpen),
    opens: at(weekday.opens),
    closes: at(weekday.closes),
    breaks: weekday.breaks.map(({ from, until }) => ({ from: at(from), until: at(until) })),
    events: [],
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
export function dayAt({ world, office, events }: Stage, minute: Temporal.Instant, desk?: string): ActContext {
  const hand = { actor: demoActor, office, desk, source: "desk", seesNames: false } as const;
  return { ...actContextOf({ ...world, now: minute }, hand), events };
}

/** Dice that fall the same way for the same thing of this day, so that nothing has to be remembered. */
export function diceOf({ office, day }: Stage, ...about: (string | number)[]): Chance {
  return chanceOf([office.code, day, ...about].join(" "));
}

/** Is this a minute from `from` to `until`, and no break? */
export function isOpenAt(
  { breaks }: Stage,
  minute: Temporal.Instant,
  from: Temporal.Instant,
  until: Temporal.Instant,
): boolean {
  const isIn = (begin: Temporal.Instant, end: Temporal.Instant) => !isBefore(minute, begin) && isBefore(minute, end);
  return isIn(from, until) && !breaks.some((pause) => isIn(pause.from, pause.until));
}

/** Has this moment come at that minute? */
export function isDue(moment: Temporal.Instant, minute: Temporal.Instant): boolean {
  return !isBefore(minute, moment);
}

export function minuteOf(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: "minute", roundingMode: "floor" });
}
