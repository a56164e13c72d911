import type { Fault } from "./fault.ts";
import type { Page, Way } from "./page.ts";
import type { WrittenRules } from "./shape.ts";

/** What the bounds of single rules cannot say; `way` leads to where these rules are written. */
export function rulesFaults(page: Page, way: Way, rules: Omit<WrittenRules, "version" | "firstDay">): Fault[] {
  const faults: Fault[] = [];
  const wanted = (fine: boolean, name: string, sentence: string) =>
    fine || faults.push(page.fault([...way, name], sentence));
  wanted(
    rules.restingMinutesLeast <= rules.restingMinutesMost,
    "restingMinutesMost",
    `Seats rest at most ${rules.restingMinutesMost} minutes, wanted is at least ${rules.restingMinutesLeast}.`,
  );
  wanted(
    rules.secondVisitFirst <= rules.secondVisitLast,
    "secondVisitLast",
    `A second visit is last proposed ${rules.secondVisitLast} days ahead, wanted is at least ${rules.secondVisitFirst}.`,
  );
  wanted(
    rules.arrivalWindowMinutes >= rules.comeMinutes,
    "arrivalWindowMinutes",
    `The arrival window is ${rules.arrivalWindowMinutes} minutes, wanted is at least the ${rules.comeMinutes} minutes at which people are asked to come.`,
  );
  return faults;
}

/** Versions count upwards and so do their first days. */
export function versionFaults(
  page: Page,
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
