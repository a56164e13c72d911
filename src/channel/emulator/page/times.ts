import type { Language } from "./words.ts";

/** "Selasa, 1 Agustus 2017" */
export function longDay(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(locale(language), { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** "Sel, 1 Agu" */
export function shortDay(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(locale(language), { weekday: "short", day: "numeric", month: "short" });
}

/** "09.05" */
export function clockTime(at: Temporal.ZonedDateTime): string {
  return `${String(at.hour).padStart(2, "0")}.${String(at.minute).padStart(2, "0")}`;
}

/** The next 07.30 on the office's wall. */
export function nextMorning(now: Temporal.Instant, zone: string): Temporal.Instant {
  const there = now.toZonedDateTimeISO(zone);
  const morning = there.withPlainTime("07:30");
  return (Temporal.ZonedDateTime.compare(morning, there) > 0 ? morning : morning.add({ days: 1 })).toInstant();
}

const months = "januari februari maret april mei juni juli agustus september oktober november desember".split(" ");
const visitWords = /(\d{1,2}) ([A-Za-z]+) (\d{4}), pukul (\d{2})\.(\d{2})/g;

/** How long before the hour the doors of a visit are open: the arrival window. */
const arrivalMinutes = 60;

/**
 * The next visit that the letters of a talk speak of, read as the citizen reads it: "Senin, 14 Agustus 2017, pukul 09.00".
 * @param letters texts, the newest last
 * @returns when the doors are open for it, if that is still ahead of `now`
 */
export function visitIn(letters: string[], zone: string, now: Temporal.Instant): Temporal.Instant | undefined {
  for (const text of letters.toReversed()) {
    const moments = [...text.matchAll(visitWords)].flatMap((match) => momentOf(match, zone));
    const ahead = moments.find((at) => Temporal.Instant.compare(at, now) > 0);
    if (ahead) return ahead;
  }
  return undefined;
}

function momentOf([, day, month, year, hour, minute]: RegExpMatchArray, zone: string): Temporal.Instant[] {
  const at = { day: Number(day), month: months.indexOf(String(month).toLowerCase()) + 1, year: Number(year) };
  if (at.month === 0) return [];
  try {
    const there = Temporal.PlainDateTime.from(
      { ...at, hour: Number(hour), minute: Number(minute) },
      { overflow: "reject" },
    );
    return [there.toZonedDateTime(zone).subtract({ minutes: arrivalMinutes }).toInstant()];
  } catch {
    return [];
  }
}

function locale(language: Language): string {
  return language === "id" ? "id-ID" : "en-GB";
}
