import { type CalendarChange, national } from "../../office/index.ts";
import type { CalendarProps } from "./calendar-props.ts";

type Saying = Pick<CalendarProps, "words" | "say" | "offices">;

/** A change in one line: "Tutup: Pindah gedung, Selasa 15 Agustus 2017". */
export function changeSaid(change: CalendarChange, { words, say }: Saying): string {
  const { kind, firstDay, lastDay, after } = change;
  const names = namesOf(change);
  const what = names ? `${words.changes[kind]}: ${names}` : words.changes[kind];
  if (kind === "decreed-year" || kind === "yearly") return what;
  // Hours without a last day go on until somebody makes others.
  const goesOn = kind === "hours" && (after.hours ?? []).length < 2 && !change.takesBack;
  return `${what}, ${words.until(say.dayInline(firstDay), say.dayInline(goesOn ? firstDay : lastDay))}`;
}

/** For whom it holds. */
export function scopeSaid(scope: string, { words, offices }: Pick<Saying, "words" | "offices">): string {
  if (scope === national) return words.country;
  return offices.byCode.get(scope)?.short ?? scope;
}

function namesOf({ before, after }: CalendarChange): string {
  const named = (rows: CalendarChange["after"]) => [
    ...(rows.holidays ?? []).map(({ name }) => name),
    ...(rows.specialDays ?? []).map(({ name }) => name),
    ...(rows.decreedYears ?? []).map(({ year }) => String(year)),
    ...(rows.yearlyHolidays ?? []).map(({ name }) => name),
  ];
  const come = named(after);
  return [...new Set(come.length > 0 ? come : named(before))].join(", ");
}
