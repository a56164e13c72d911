import { isBefore, momentAt } from "../../calendar/index.ts";
import { type Floor, hoursOn, stageOf } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { countersOf } from "../counters-of.ts";
import type { CounterRow } from "./counters.sql.ts";
import type { Pace } from "./expect.ts";
import type { InLine } from "./line.sql.ts";
import type { Pulse } from "./pulse.sql.ts";
import { beforeWork, breaksOf } from "./work-time.ts";

/** Without a sign for so many minutes of work, while somebody waits, nobody is thought to be there. */
const quietMinutes = 30;
/** For a stage that the floor does not know any more. */
const unknownMinutes = 10;

/** The moment since which somebody who works must have given a sign. */
export function quietSince({ office, day, now }: ActContext): Temporal.Instant {
  return beforeWork(now, quietMinutes, breaksOf(office, day));
}

/** How the line moves now, of what was read. */
export function paceOf(
  context: ActContext,
  counters: readonly CounterRow[],
  line: readonly InLine[],
  pulse: Pulse,
): Pace {
  const { floor, now } = context;
  return {
    floor,
    now,
    start: counters.some((counter) => counter.lastCallAt !== null) ? now : firstMoment(context),
    breaks: breaksOf(context.office, context.day),
    serving: servingCounters(floor, counters, line, quietSince(context)),
    busy: new Set(counters.flatMap((counter) => (counter.ticket === null ? [] : [counter.code]))),
    minutes: (stage) => pulse.stages[stage] ?? stageOf(floor, stage)?.usualMinutes ?? unknownMinutes,
  };
}

/** Nobody calls before the office opens, unless somebody already has. */
export function firstMoment({ office, day, now }: ActContext): Temporal.Instant {
  const weekday = hoursOn(office, day).weekdays.get(day.dayOfWeek);
  const opens = weekday ? momentAt(office.zone, day, weekday.opens) : now;
  return isBefore(now, opens) ? opens : now;
}

/**
 * The counters at which somebody works, as far as we can know. Paused and closed ones do not count, and neither does one that gave no
 * sign (a call, its end, an opening) since `since` although somebody it could have called has waited since before then. A
 * counter without a sign that had nobody to call is thought to work: early in the day, and where people come rarely.
 */
export function servingCounters(
  floor: Floor,
  rows: readonly CounterRow[],
  line: readonly InLine[],
  since: Temporal.Instant,
): ReadonlySet<string> {
  const kept = new Set(line.filter((one) => isBefore(one.stateAt, since)).flatMap((one) => countersOf(floor, one)));
  const serving = rows.filter((row) => {
    if (row.state !== "open") return false;
    const quiet = row.lastSignAt === null || isBefore(row.lastSignAt, since);
    return row.ticket !== null || !quiet || !kept.has(row.code);
  });
  return new Set(serving.map((row) => row.code));
}
