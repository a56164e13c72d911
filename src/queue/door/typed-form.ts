import type { Applicant } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";

const longestName = 100;
const firstYear = 1900;

/** A person as typed into the desk's form; undefined where name or birth date cannot be read. */
export function readApplicant(
  typed: { name: string; birth: string },
  today: Temporal.PlainDate,
): Applicant | undefined {
  const name = typed.name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .trim()
    .replace(/\s+/g, " ");
  const birthDate = readDay(typed.birth);
  if (!/\p{L}/u.test(name) || name.length > longestName || !birthDate) return undefined;
  if (dayIsBefore(today, birthDate) || birthDate.year < firstYear) return undefined;
  return { name, birthDate };
}

/** 25-01-1987, 25/1/1987, 25.01.1987, 25 01 1987, 25011987, 1987-01-25; undefined: no such day. */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  const text = typed.trim();
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  if (year) return dateOf(year, month, day);
  const [, d, m, y] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  return dateOf(y, m, d);
}

function dateOf(year?: string, month?: string, day?: string): Temporal.PlainDate | undefined {
  if (!year || !month || !day) return undefined;
  try {
    return Temporal.PlainDate.from({ year: +year, month: +month, day: +day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** 10, 10.00, 10:00, 1000. */
export function readHour(typed: string): Temporal.PlainTime | undefined {
  const [, hour, minute = "0"] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  if (!hour || +hour > 23 || +minute > 59) return undefined;
  return Temporal.PlainTime.from({ hour: +hour, minute: +minute });
}
