import { comeFault } from "./come-fault.ts";
import type { Fault } from "./fault.ts";
import { pools } from "./office.ts";
import type { PackFile, Way } from "./pack-file.ts";
import type { WrittenHours, WrittenRules, WrittenWeekday } from "./shape.ts";
import { breakOf, minutesOf, timeOf, weekdaysIn } from "./weekday.ts";

/**
 * What is wrong with one version of an office's hours: weekdays nobody knows, seats that do not add up to the quota,
 * and hours whose come-time (under any of `rules`) is no time at which somebody can come.
 */
export function hoursFaults(page: PackFile, way: Way, hours: WrittenHours, rules: readonly WrittenRules[]): Fault[] {
  const seen = new Set<number>();
  return Object.entries(hours.days).flatMap(([written, weekday]) => {
    const place = [...way, "days", written];
    const days = weekdaysIn(written);
    if (!days) return [page.fault(place, `"${written}" is no weekday, wanted is friday or monday-thursday.`)];
    const twice = days.some((day) => seen.has(day));
    for (const day of days) seen.add(day);
    return [
      ...(twice ? [page.fault(place, `${written} has a day that already stands above.`)] : []),
      ...frameFaults(page, place, written, hours, weekday),
      ...quotaFaults(page, place, written, hours, weekday),
      ...slotFaults(page, place, written, hours, weekday, rules),
    ];
  });
}

function frameFaults(page: PackFile, place: Way, name: string, hours: WrittenHours, weekday: WrittenWeekday): Fault[] {
  const { opens, closes, breaks = [] } = weekday;
  const faults: Fault[] = [];
  if (closes <= opens)
    faults.push(page.fault([...place, "closes"], `${name} closes at ${closes}, wanted is a time after ${opens}.`));
  if (hours.doorsOpen > opens) {
    faults.push(
      page.fault([...place, "opens"], `${name} opens at ${opens}, but the doors only at ${hours.doorsOpen}.`),
    );
  }
  breaks.forEach((written, at) => {
    const { from, until } = breakOf(written);
    if (from >= until || from < opens || until > closes) {
      faults.push(
        page.fault(
          [...place, "breaks", at],
          `The break ${written} on ${name} does not lie between ${opens} and ${closes}.`,
        ),
      );
    }
  });
  return faults;
}

function quotaFaults(page: PackFile, place: Way, name: string, hours: WrittenHours, weekday: WrittenWeekday): Fault[] {
  return pools.flatMap((pool) => {
    const sum = Object.values(weekday[pool] ?? {}).reduce((total, seats) => total + seats, 0);
    if (sum === hours.quota[pool]) return [];
    return [
      page.fault(
        [...place, pool],
        `The ${pool} seats on ${name} add up to ${sum}, wanted is the quota of ${hours.quota[pool]}.`,
      ),
    ];
  });
}

function slotFaults(
  page: PackFile,
  place: Way,
  name: string,
  hours: WrittenHours,
  weekday: WrittenWeekday,
  rules: readonly WrittenRules[],
): Fault[] {
  return pools.flatMap((pool) =>
    Object.keys(weekday[pool] ?? {}).flatMap((starts) => {
      const why = refused(starts, hours.doorsOpen, weekday, rules);
      return why
        ? [page.fault([...place, pool, starts], `The hour ${starts} on ${name} cannot be offered: ${why}.`)]
        : [];
    }),
  );
}

/** Why this hour cannot be offered under any of these rules. */
function refused(
  starts: string,
  doorsOpen: string,
  weekday: WrittenWeekday,
  rules: readonly WrittenRules[],
): string | undefined {
  const inBreak = (time: string) =>
    (weekday.breaks ?? []).find((written) => breakOf(written).from <= time && time < breakOf(written).until);
  if (starts < weekday.opens || starts >= weekday.closes)
    return `the office is open from ${weekday.opens} to ${weekday.closes}`;
  if (inBreak(starts)) return `it lies in the break ${inBreak(starts)}`;
  const doors = { doorsOpen: minutesOf(doorsOpen), breaks: (weekday.breaks ?? []).map(minutesOfBreak) };
  for (const { comeMinutes, version } of rules) {
    const under = rules.length > 1 ? ` (rules ${version})` : "";
    const fault = comeFault(minutesOf(starts), comeMinutes, doors);
    if (fault === "doors-closed")
      return `${comeMinutes} minutes before it the doors are still closed, they open at ${doorsOpen}${under}`;
    const come = timeOf(minutesOf(starts) - comeMinutes);
    if (fault === "in-break") return `its come-time ${come} lies in the break ${inBreak(come)}${under}`;
  }
  return undefined;
}

function minutesOfBreak(written: string): { from: number; until: number } {
  const { from, until } = breakOf(written);
  return { from: minutesOf(from), until: minutesOf(until) };
}
