import Value from "typebox/value";
import type { Tx } from "../database/index.ts";
import { clashesOf, type RuleClash } from "./check-rules.ts";
import { comeFault } from "./come-fault.ts";
import type { Office, Rules, Weekday } from "./office.ts";
import { contentOf } from "./offices-of-pack.ts";
import type { RulesContent } from "./pack.ts";
import { deleteRules, insertRules } from "./rules.sql.ts";
import { ruleShapes } from "./shape.ts";

/**
 * The rules an office sets itself, as they are read on its page. The others are the country's: how many people a citizen may book for,
 * what an outage of ours is, how long something is kept.
 */
export const ownRules = [
  "comeMinutes",
  "arrivalWindowMinutes",
  "graceMinutes",
  "confirmation",
  "holdMinutes",
  "lapsedHolds",
  "horizonDays",
  "release",
  "sameDayHours",
  "moveHours",
  "moves",
  "restingMinutesLeast",
  "restingMinutesMost",
  "secondVisitDays",
  "secondVisitFirst",
  "secondVisitLast",
  "calls",
  "callMinutes",
  "callValidMinutes",
  "dayLetters",
  "disturbanceMinutes",
] as const;
export type OwnRule = (typeof ownRules)[number];

/** The words of `confirmation` and `dayLetters`, "12:00" or "all open" for `release`, whole numbers for the others. */
export type RuleValues = Record<OwnRule, string | number>;

/** What a rule may be: a whole number between two others, one of some words, or an hour. */
export type RuleLimits = { least: number; most: number } | { words: readonly string[] } | { hour: true };

export type RuleFault =
  /** Not a value of this rule. */
  | { fault: "value"; rule: OwnRule }
  /** Less than another rule, which it must not be. */
  | ({ fault: "order" } & RuleClash)
  /** Under these rules people with this hour would be asked to come when nobody is let in. */
  | { fault: "come"; rule: "comeMinutes"; weekday: number; starts: Temporal.PlainTime };

export type RulesRefusal =
  | { refused: "faults"; faults: RuleFault[] }
  | { refused: "nothing-changed" }
  /** Somebody else was quicker: the page was older than the rules. */
  | { refused: "changed-meanwhile" }
  /** A version waits for its first day; it has to be withdrawn before another is made. */
  | { refused: "planned"; firstDay: Temporal.PlainDate }
  | { refused: "day-past" };

/** What would be written, or why not. */
export interface NewRules {
  version: number;
  firstDay: Temporal.PlainDate;
  changed: { rule: OwnRule; from: string | number; to: string | number }[];
  content: RulesContent;
}

export interface RulesAsk {
  /** Rules that are not named stay as they are. */
  values: Partial<RuleValues>;
  /** Default: today. */
  firstDay?: Temporal.PlainDate | undefined;
  /** The newest version that the asker has seen. */
  seen: number;
}

export function limitsOf(rule: OwnRule): RuleLimits {
  const shape = ruleShapes[rule] as { minimum?: number; maximum?: number; enum?: string[] };
  if (shape.enum) return { words: shape.enum };
  return shape.minimum === undefined ? { hour: true } : { least: shape.minimum, most: shape.maximum ?? 0 };
}

/** The rules an office sets itself, in the form in which they are asked. */
export function ruleValues(rules: Rules): RuleValues {
  const content = contentOf(rules);
  return Object.fromEntries(ownRules.map((rule) => [rule, content[rule]])) as RuleValues;
}

/** The version that waits for its first day, if there is one. */
export function plannedRules(office: Office, today: Temporal.PlainDate): Rules | undefined {
  const newest = office.rules.at(-1);
  return newest && Temporal.PlainDate.compare(newest.firstDay, today) > 0 ? newest : undefined;
}

/** What a change would be. Writes nothing. @param today the office's own day */
export function planRules(office: Office, ask: RulesAsk, today: Temporal.PlainDate): NewRules | RulesRefusal {
  const newest = office.rules.at(-1) as Rules;
  const planned = plannedRules(office, today);
  if (ask.seen !== newest.version) return { refused: "changed-meanwhile" };
  if (planned) return { refused: "planned", firstDay: planned.firstDay };
  const firstDay = ask.firstDay ?? today;
  if (Temporal.PlainDate.compare(firstDay, today) < 0) return { refused: "day-past" };
  const before = contentOf(newest);
  const content = { ...before, ...ask.values } as RulesContent;
  const faults = faultsOf(office, content, firstDay);
  if (faults.length > 0) return { refused: "faults", faults };
  const changed = ownRules
    .filter((rule) => content[rule] !== before[rule])
    .map((rule) => ({ rule, from: before[rule], to: content[rule] }));
  if (changed.length === 0) return { refused: "nothing-changed" };
  return { version: newest.version + 1, firstDay, changed, content };
}

/**
 * A new version of an office's rules, for what is booked from its first day on (promise 9). Two heads of office at once: the number of the
 * version is a key, so the second is told that the rules have changed meanwhile.
 */
export async function changeRules(
  tx: Tx,
  office: Office,
  ask: RulesAsk,
  today: Temporal.PlainDate,
): Promise<NewRules | RulesRefusal> {
  const plan = planRules(office, ask, today);
  if ("refused" in plan) return plan;
  return (await insertRules(tx, office.id, plan)) ? plan : { refused: "changed-meanwhile" };
}

/** Takes back a version whose first day has not come: nothing was ever booked under it. Answers whether there was one. */
export function withdrawRules(tx: Tx, office: Office, version: number, today: Temporal.PlainDate): Promise<boolean> {
  return deleteRules(tx, office.id, version, today);
}

function faultsOf(office: Office, content: RulesContent, firstDay: Temporal.PlainDate): RuleFault[] {
  const values = ownRules
    .filter((rule) => !Value.Check(ruleShapes[rule], content[rule]))
    .map((rule) => ({ fault: "value" as const, rule }));
  if (values.length > 0) return values;
  const orders = clashesOf(content).map((clash) => ({ fault: "order" as const, ...clash }));
  return [...orders, ...comeFaults(office, content.comeMinutes, firstDay)];
}

/** The first hour of the week at which nobody could come, under the hours in force from that day on. */
function comeFaults({ hours }: Office, comeMinutes: number, firstDay: Temporal.PlainDate): RuleFault[] {
  const inForce = hours.findLastIndex((version) => Temporal.PlainDate.compare(version.firstDay, firstDay) <= 0);
  for (const { doorsOpen, weekdays } of hours.slice(Math.max(inForce, 0))) {
    for (const [weekday, opening] of weekdays) {
      const starts = hourWithoutWay(opening, comeMinutes, doorsOpen);
      if (starts) return [{ fault: "come", rule: "comeMinutes", weekday, starts }];
    }
  }
  return [];
}

function hourWithoutWay(
  { slots, breaks }: Weekday,
  comeMinutes: number,
  doorsOpen: Temporal.PlainTime,
): Temporal.PlainTime | undefined {
  const doors = {
    doorsOpen: minutesIn(doorsOpen),
    breaks: breaks.map(({ from, until }) => ({ from: minutesIn(from), until: minutesIn(until) })),
  };
  return slots.find(({ starts }) => comeFault(minutesIn(starts), comeMinutes, doors))?.starts;
}

function minutesIn({ hour, minute }: Temporal.PlainTime): number {
  return hour * 60 + minute;
}
