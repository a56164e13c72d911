import type { Draft } from "../dialogue-state.ts";
import type { Reading } from "../recognise/reading.ts";
import type { NewTime } from "./intent.ts";

/** The day, hour and part of the day that a draft wants. */
export function newTimeOf(draft: Pick<Draft, "day" | "hour" | "part">): NewTime {
  return {
    ...(draft.day && { day: Temporal.PlainDate.from(draft.day) }),
    ...(draft.hour && { hour: Temporal.PlainTime.from(draft.hour) }),
    ...(draft.part && { part: draft.part }),
  };
}

/** The time that a text says outside of anybody's line; a day that does not exist is no time. */
export function timeSaid(reading: Reading): NewTime {
  const { day, hour } = reading;
  const date = day && ("date" in day ? day.date : "guess" in day ? day.guess : undefined);
  return { ...(date && { day: date }), ...hour };
}

export function saysTime(reading: Reading): boolean {
  return reading.day !== undefined || reading.hour !== undefined;
}

/** A draft whose day stands with its people, as one time: the first one's. */
export function closeTo(draft: Draft): Pick<Draft, "day" | "hour" | "part"> {
  const day = draft.people[0]?.day ?? draft.day;
  return { ...draft, ...(day && { day }) };
}

/** Whether the hour of before is meant: "jam yang sama", "jamnya tetep", "same time". */
export const sameHour =
  /\b(?:jam|jamnya|pukul|waktu\w*)\s+(?:(?:yg|yang|nya)\s+)?(?:(?:di)?sama\w*|tetep|tetap|ttp|segitu)\b|\bsame (?:(?:day|date) (?:and|&) )?(?:hour|time|slot)\b|\b(?:bareng\w*|bersamaan)\b/i;

/** The next day of the calendar with that number, today included. */
export function nextDay(today: Temporal.PlainDate, number: number): Temporal.PlainDate {
  for (let month = 0; month < 12; month++) {
    const at = today.with({ day: 1 }).add({ months: month });
    if (number > at.daysInMonth) continue;
    const day = at.with({ day: number });
    if (Temporal.PlainDate.compare(day, today) >= 0) return day;
  }
  return today;
}
