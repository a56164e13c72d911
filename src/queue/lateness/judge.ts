import { isBefore, momentAt } from "../../calendar/index.ts";
import type { Office, Rules } from "../../office/index.ts";
import type { Disturbed } from "../views.ts";

/** The moments of one booked hour, by the rules the booking was given under. */
export interface HourMoments {
  /** From here on somebody at the door is expected. */
  windowOpens: Temporal.Instant;
  come: Temporal.Instant;
  starts: Temporal.Instant;
  /** The last moment, inclusive: the whole minute that a clock on the wall shows. */
  latest: Temporal.Instant;
}

/** @param starts the hour, local time of the office */
export function momentsOf(
  office: Office,
  rules: Rules,
  day: Temporal.PlainDate,
  starts: Temporal.PlainTime,
): HourMoments {
  const hour = momentAt(office.zone, day, starts);
  return {
    windowOpens: hour.subtract({ minutes: rules.arrivalWindowMinutes }),
    // Counted from the hour as a moment: what is late in the evening has its grace after midnight.
    come: hour.subtract({ minutes: rules.comeMinutes }),
    starts: hour,
    latest: hour.add({ minutes: rules.graceMinutes }),
  };
}

/**
 * In time, or not: judged by when somebody stood at the door, never by how long our desk took (promise 7).
 * `amnesty`: late by the clock, but a disturbance touched their hour, and in it nobody forfeits.
 */
export function judge(
  moments: HourMoments,
  rules: Rules,
  presentAt: Temporal.Instant,
  disturbances: readonly Disturbed[],
): "early" | "in-window" | "amnesty" | "late" {
  if (isBefore(presentAt, moments.windowOpens)) return "early";
  // "Lewat 08.15": the clock on the wall shows 08.15 until 08.16.
  if (isBefore(presentAt, moments.latest.add({ minutes: 1 }))) return "in-window";
  return disturbances.some((one) => protects(one, moments, rules)) ? "amnesty" : "late";
}

/**
 * Does a disturbance protect an hour? It touched the time from when its people were expected until the moment at which we would
 * have noticed that nobody is being scanned: whoever stood in front of a dark office at ten is not late because it went dark at five past.
 */
export function protects(disturbance: Disturbed, moments: HourMoments, rules: Rules): boolean {
  const { began, ended } = disturbance;
  return isBefore(began, noticed(moments, rules)) && (ended === undefined || isBefore(moments.windowOpens, ended));
}

function noticed(moments: HourMoments, rules: Rules): Temporal.Instant {
  return moments.starts.add({ minutes: Math.max(rules.graceMinutes, rules.disturbanceMinutes) });
}

/**
 * When nobody's coming is written down: late enough that a silence of the office, which protects, would be known by then.
 */
export function noShowMoment(moments: HourMoments, rules: Rules): Temporal.Instant {
  return noticed(moments, rules).add({ minutes: rules.disturbanceMinutes });
}
