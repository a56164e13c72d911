import { isReal } from "./found-date.ts";
import { isClean, readName } from "./names.ts";
import { normalise } from "./normalise.ts";
import type { Reading, Span } from "./reading.ts";

/**
 * The published format to the letter, #NAMA#TGLLahir#TglKedatangan with two real dates of eight digits, the first past:
 * read without any of the machinery for mistyped texts, because most messages of a busy morning look like this.
 */
export function readPublished(text: string, today: Temporal.PlainDate): Reading | undefined {
  const trimmed = text.trim();
  const length = trimmed.length;
  if (trimmed.charCodeAt(0) !== hash || length < 20 || length > 200) return undefined;
  if (trimmed.charCodeAt(length - 9) !== hash || trimmed.charCodeAt(length - 18) !== hash) return undefined;
  const typed = trimmed.slice(1, length - 18);
  if (/[^\p{L}\p{M} '’‘`ʼ.,/-]| {2}|^ | $/u.test(typed)) return undefined;
  if (/^(?:nama|name)\b/i.test(typed)) return undefined;
  if (isForeign(typed) && normalise(typed) !== typed) return undefined;
  const birth = dateAt(trimmed, length - 17);
  const day = dateAt(trimmed, length - 8);
  const name = birth && day ? readName(typed) : undefined;
  if (!birth || !day || !name || !isClean(name)) return undefined;
  // A birth date before 1900 and a day years ahead are slips: they are for the other way.
  if (birth.year < 1900 || day.year > today.year + 1) return undefined;
  if (Temporal.PlainDate.compare(birth, today) >= 0 || Temporal.PlainDate.compare(birth, day) > 0) return undefined;
  const people = [{ name, birth: { date: birth, doubts: [] }, day: { date: day, doubts: [] } }];
  const spans: Span[] = [
    { is: "name", from: 1, to: length - 18 },
    { is: "birth", from: length - 17, to: length - 9 },
    { is: "day", from: length - 8, to: length },
  ];
  return { text: trimmed, exact: true, placeholder: false, people, greeted: false, masked, spans, birthDates: 1 };
}

const hash = 35;
const masked = "#<NAME>#<DATE>#<DATE>";

function isForeign(text: string): boolean {
  return /[^ -~]/.test(text);
}

function dateAt(text: string, from: number): Temporal.PlainDate | undefined {
  let number = 0;
  for (let i = from; i < from + 8; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  const [day, month, year] = [Math.floor(number / 1_000_000), Math.floor(number / 10_000) % 100, number % 10_000];
  return isReal(day, month, year) ? new Temporal.PlainDate(year, month, day) : undefined;
}
