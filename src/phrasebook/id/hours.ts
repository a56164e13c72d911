import { type Office, usualHoursOn, type Weekday } from "../../office/index.ts";
import { words } from "./words.ts";

/** "Senin sampai Kamis 08.00-15.00, istirahat 12.00-13.00": one line for weekdays that are alike. */
export function openingHours(office: Office, day: Temporal.PlainDate): string[] {
  const groups: { from: number; to: number; text: string }[] = [];
  for (const [weekday, hours] of [...usualHoursOn(office, day).weekdays].toSorted(([a], [b]) => a - b)) {
    const text = hoursOf(hours);
    const last = groups.at(-1);
    if (last && last.text === text && last.to === weekday - 1) last.to = weekday;
    else groups.push({ from: weekday, to: weekday, text });
  }
  return groups.map(({ from, to, text }) => `${weekdays(from, to)} ${text}`);
}

/** On one line, with the zone: "Senin sampai Kamis 08.00-15.00, ...; Jumat ... WIB". */
export function openingHoursShort(office: Office, day: Temporal.PlainDate): string {
  return `${openingHours(office, day).join("; ")} ${office.zoneName}`;
}

function weekdays(from: number, to: number): string {
  if (from === to) return words.weekdayNumber(from);
  return `${words.weekdayNumber(from)} sampai ${words.weekdayNumber(to)}`;
}

function hoursOf({ opens, closes, breaks }: Weekday): string {
  const rests = breaks.map((rest) => `${words.hour(rest.from)}-${words.hour(rest.until)}`);
  return `${words.hour(opens)}-${words.hour(closes)}${rests.length ? `, istirahat ${words.and(rests)}` : ""}`;
}
