import { type DayFault, dayFaults } from "./check-day.ts";
import type { Fault } from "./fault.ts";
import { dayContent } from "./hours-content.ts";
import { pools } from "./office.ts";
import type { PackFile, Way } from "./pack-file.ts";
import type { WrittenHours, WrittenRules, WrittenSpecialDay, WrittenWeekday } from "./shape.ts";
import { minutesOf, timeOf, weekdaysIn } from "./weekday.ts";

/**
 * What is wrong with one version of an office's hours: weekdays nobody knows, seats that do not add up to the quota, and hours whose
 * come-time (under any of `rules`) is no time at which somebody can come. The quota is that of the weekday where it names its own.
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
      ...quotaFaults(page, place, written, weekday.quota ?? hours.quota, weekday),
      ...faultsOfDay(page, place, written, weekday, hours.doorsOpen, rules),
    ];
  });
}

/** The same of one date with hours of its own. */
export function specialDayFaults(
  page: PackFile,
  way: Way,
  { day, name: _name, doorsOpen, ...hours }: WrittenSpecialDay,
  rules: readonly WrittenRules[],
): Fault[] {
  return faultsOfDay(page, way, day, hours, doorsOpen ?? hours.opens, rules);
}

function quotaFaults(
  page: PackFile,
  place: Way,
  name: string,
  quota: WrittenHours["quota"],
  weekday: WrittenWeekday,
): Fault[] {
  return pools.flatMap((pool) => {
    const sum = Object.values(weekday[pool] ?? {}).reduce((total, seats) => total + seats, 0);
    if (sum === quota[pool]) return [];
    return [
      page.fault(
        [...place, pool],
        `The ${pool} seats on ${name} add up to ${sum}, wanted is the quota of ${quota[pool]}.`,
      ),
    ];
  });
}

function faultsOfDay(
  page: PackFile,
  place: Way,
  name: string,
  weekday: WrittenWeekday,
  doorsOpen: string,
  rules: readonly WrittenRules[],
): Fault[] {
  const day = dayContent(weekday, doorsOpen);
  return dayFaults(day, rules).map((fault) => {
    const { way, sentence } = told(fault);
    return page.fault([...place, ...way], sentence);
  });

  function told(fault: DayFault): { way: Way; sentence: string } {
    const { opens, closes, breaks } = day;
    switch (fault.fault) {
      case "closes-early":
        return { way: ["closes"], sentence: `${name} closes at ${closes}, wanted is a time after ${opens}.` };
      case "doors-late":
        return { way: ["opens"], sentence: `${name} opens at ${opens}, but the doors only at ${doorsOpen}.` };
      case "break": {
        const { from, until } = breaks[fault.at]!;
        return {
          way: ["breaks", fault.at],
          sentence: `The break ${from}-${until} on ${name} does not lie between ${opens} and ${closes}.`,
        };
      }
      case "hour":
        return {
          way: [fault.pool, fault.starts],
          sentence: `The hour ${fault.starts} on ${name} cannot be offered: ${hourWhy(fault)}.`,
        };
    }
  }

  function hourWhy(fault: Extract<DayFault, { fault: "hour" }>): string {
    if (fault.why === "outside") return `the office is open from ${day.opens} to ${day.closes}`;
    if (fault.why === "in-break") return `it lies in the break ${fault.break.from}-${fault.break.until}`;
    const under = rules.length > 1 ? ` (rules ${fault.version})` : "";
    if (fault.why === "come-doors-closed")
      return `${fault.come} minutes before it the doors are still closed, they open at ${doorsOpen}${under}`;
    const come = timeOf(minutesOf(fault.starts) - fault.come);
    return `its come-time ${come} lies in the break ${fault.break.from}-${fault.break.until}${under}`;
  }
}
