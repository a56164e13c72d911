import type { Rules } from "./office.ts";
import { contentOf } from "./offices-of-pack.ts";
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
  "drawMinutes",
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
  "quietFrom",
  "quietUntil",
  "reminder",
] as const;
export type OwnRule = (typeof ownRules)[number];

/** The words of `confirmation`, `dayLetters` and `reminder`, "12:00" (for `release` also "all open") for hours, whole numbers for the others. */
export type RuleValues = Record<OwnRule, string | number>;

/** What a rule may be: a whole number between two others, one of some words, or an hour (`orNothing`: or none). */
type RuleLimits = { least: number; most: number } | { words: readonly string[] } | { hour: true; orNothing: boolean };

export function limitsOf(rule: OwnRule): RuleLimits {
  const shape = ruleShapes[rule] as { minimum?: number; maximum?: number; enum?: string[] };
  if (shape.enum) return { words: shape.enum };
  return shape.minimum === undefined
    ? { hour: true, orNothing: rule === "release" }
    : { least: shape.minimum, most: shape.maximum ?? 0 };
}

/** The rules an office sets itself, in the form in which they are asked. */
export function ruleValues(rules: Rules): RuleValues {
  const content = contentOf(rules);
  return Object.fromEntries(ownRules.map((rule) => [rule, content[rule]])) as RuleValues;
}
