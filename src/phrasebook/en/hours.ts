import { type Office, usualHoursOn, type Weekday } from "../../office/index.ts";
import { words } from "./words.ts";

/** "Monday to Thursday 08.00-15.00, break 12.00-13.00": one line for weekdays that are alike. */
export function openingHours(office: Office, day: Temporal.PlainDate): string[] {
  const groups: { from: number; to: number; text: string }[] = [];
  for (const [weekday, hours] of [...usualHoursOn(office, day).weekdays].toSorted(([a], [b]) => a - b)) {
    const text = hoursOf(hours);
    const last = groups.at(-1);
    if (last && last.text === text && last.to === weekday - 1) last.to = weekday;
    else groups.push({ from: weekday, to: weekday, text });
  }
  const name = words.weekdayNumber;
  return groups.map(({ from, to, text }) => `${from === to ? name(from) : `${name(from)} to ${name(to)}`} ${text}`);
}

/** On one line, with the zone. */
export function openingHoursShort(office: Office, day: Temporal.PlainDate): string {
  return `${openingHours(office, day).join("; ")} ${office.zoneName}`;
}

function hoursOf({ opens, closes, breaks }: Weekday): string {
  const rests = breaks.map(({ from, until }) => `${words.hour(from)}-${words.hour(until)}`);
  return `${words.hour(opens)}-${words.hour(closes)}${rests.length > 0 ? `, break ${words.and(rests)}` : ""}`;
}
