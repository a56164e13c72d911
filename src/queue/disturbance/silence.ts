import { isBefore, momentAt } from "../../calendar/index.ts";
import { hoursOn, isWorkingDay, type Office, type Rules } from "../../office/index.ts";
import type { Quiet } from "./silence.sql.ts";

/** Opening time of a day as spans of moments, breaks left out; empty where the office is closed. */
export function openSpans(
  office: Office,
  day: Temporal.PlainDate,
): { from: Temporal.Instant; until: Temporal.Instant }[] {
  const weekday = hoursOn(office, day).weekdays.get(day.dayOfWeek);
  if (!weekday || !isWorkingDay(office, day)) return [];
  const at = (time: Temporal.PlainTime) => momentAt(office.zone, day, time);
  const spans: { from: Temporal.Instant; until: Temporal.Instant }[] = [];
  let from = at(weekday.opens);
  for (const pause of weekday.breaks.toSorted((a, b) => Temporal.PlainTime.compare(a.from, b.from))) {
    spans.push({ from, until: at(pause.from) });
    from = at(pause.until);
  }
  return [...spans, { from, until: at(weekday.closes) }];
}

// Whoever's window opened in time that the clock left out has not waited yet. (Who waited before the jump waits on: the demo of a power cut.)
function afterJump(waiting: Temporal.Instant, jumpedTo: Temporal.Instant | undefined): Temporal.Instant {
  return jumpedTo && isBefore(waiting, jumpedTo) ? jumpedTo : waiting;
}

/**
 * When the quiet of an office becomes a silence, and since when it was one: people wait, the office is open, and no officer has acted
 * for the rule's minutes, or for longer than nine of ten handlings take. A break interrupts it. Undefined: nobody waits, or it is closed.
 */
export function silenceOf(
  office: Office,
  rules: Rules,
  day: Temporal.PlainDate,
  quiet: Quiet,
): { began: Temporal.Instant; known: Temporal.Instant } | undefined {
  const { waiting, lastAct, usual } = quiet;
  if (!waiting) return undefined;
  const since = lastAct && isBefore(waiting, lastAct) ? lastAct : afterJump(waiting, quiet.jumpedTo);
  const minutes = Math.max(rules.disturbanceMinutes, usual);
  for (const span of openSpans(office, day)) {
    const began = isBefore(since, span.from) ? span.from : since;
    const known = began.add({ minutes });
    if (!isBefore(span.until, known)) return { began, known };
  }
  return undefined;
}
