import type { Rules } from "./office.ts";

/** When a citizen with this hour should be at the door (local time): the sentence of 2017, "30 minutes before". */
export function comeTime(rules: Rules, starts: Temporal.PlainTime): Temporal.PlainTime {
  return starts.subtract({ minutes: rules.comeMinutes });
}

/** The last moment (local time, inclusive) at which somebody at the door is in time for this hour. */
export function latestTime(rules: Rules, starts: Temporal.PlainTime): Temporal.PlainTime {
  return starts.add({ minutes: rules.graceMinutes });
}
