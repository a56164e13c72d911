import type { Fault } from "./fault.ts";
import type { PackFile, Way } from "./pack-file.ts";
import type { WrittenRules } from "./shape.ts";

/** A rule whose value must be at least that of another. */
export interface RuleClash {
  rule: "restingMinutesMost" | "secondVisitLast" | "arrivalWindowMinutes";
  atLeast: "restingMinutesLeast" | "secondVisitFirst" | "comeMinutes";
}

const clashes: readonly RuleClash[] = [
  { rule: "restingMinutesMost", atLeast: "restingMinutesLeast" },
  { rule: "secondVisitLast", atLeast: "secondVisitFirst" },
  { rule: "arrivalWindowMinutes", atLeast: "comeMinutes" },
];

type Compared = Pick<WrittenRules, RuleClash["rule"] | RuleClash["atLeast"]>;

/** Which rules do not fit together; the bounds of single rules cannot say it. */
export function clashesOf(rules: Compared): RuleClash[] {
  return clashes.filter(({ rule, atLeast }) => rules[rule] < rules[atLeast]);
}

/** What the bounds of single rules cannot say; `way` leads to where these rules are written. */
export function rulesFaults(page: PackFile, way: Way, rules: Compared): Fault[] {
  return clashesOf(rules).map(({ rule }) => page.fault([...way, rule], clashSentence[rule](rules)));
}

const clashSentence: Record<RuleClash["rule"], (rules: Compared) => string> = {
  restingMinutesMost: ({ restingMinutesLeast, restingMinutesMost }) =>
    `Seats rest at most ${restingMinutesMost} minutes, wanted is at least ${restingMinutesLeast}.`,
  secondVisitLast: ({ secondVisitFirst, secondVisitLast }) =>
    `A second visit is last proposed ${secondVisitLast} days ahead, wanted is at least ${secondVisitFirst}.`,
  arrivalWindowMinutes: ({ arrivalWindowMinutes, comeMinutes }) =>
    `The arrival window is ${arrivalWindowMinutes} minutes, wanted is at least the ${comeMinutes} minutes at which people are asked to come.`,
};

/** Versions count upwards and so do their first days. */
export function versionFaults(
  page: PackFile,
  way: Way,
  versions: readonly { version: number; firstDay: string }[],
): Fault[] {
  return versions.flatMap((version, at) => {
    const before = versions[at - 1];
    if (!isDate(version.firstDay))
      return [page.fault([...way, at, "firstDay"], `${version.firstDay} is no day of the calendar.`)];
    if (!before || (version.version > before.version && version.firstDay > before.firstDay)) return [];
    return [
      page.fault(
        [...way, at, "version"],
        `Version ${version.version} must come after version ${before.version}, with a later first day.`,
      ),
    ];
  });
}

/** Is this ("2017-02-30") a day of the calendar? */
export function isDate(written: string): boolean {
  try {
    return Temporal.PlainDate.from(written, { overflow: "reject" }).toString() === written;
  } catch {
    return false;
  }
}
