import { dateAt } from "./find-date.ts";
import type { Match } from "./found-date.ts";
import { lowAt, type Token } from "./tokens.ts";

// Days that are told by their number alone: "tgl 14", "the 24th", "tgl 5 bulan depan".

/** A number that can be a day of the month, with the month behind it where one is pointed at. */
export function ofMonthAt(tokens: readonly Token[], i: number): Match | undefined {
  const day = tokens[i];
  if (day?.is !== "number" || day.low.length > 2 || +day.low < 1 || +day.low > 31) return undefined;
  const pointed = monthBehind(tokens, i + 1);
  const found = { is: "of-month" as const, day: +day.low, typed: day.text };
  return pointed
    ? { found: [{ ...found, months: pointed.months }], next: pointed.next }
    : { found: [found], next: i + 1 };
}

/** "Bulan depan", "bln ini", "of next month". */
function monthBehind(tokens: readonly Token[], i: number): { months: number; next: number } | undefined {
  const at = skipOrdinal(tokens, i);
  const [first, second] = [lowAt(tokens, at), lowAt(tokens, at + 1)];
  const [month, which] = /^(next|this)$/.test(first) ? [second, first] : [first, second];
  if (!/^(bulan|bln|month|wulan)$/.test(month)) return undefined;
  if (/^(depan|dpn|dpan|ngarep|ngajeng|payun|muka|next)$/.test(which)) return { months: 1, next: at + 2 };
  return /^(ini|ni|iki|this)$/.test(which) ? { months: 0, next: at + 2 } : undefined;
}

function skipOrdinal(tokens: readonly Token[], i: number): number {
  const at = isOrdinal(tokens[i]) ? i + 1 : i;
  return lowAt(tokens, at) === "of" ? at + 1 : at;
}

/** Whether "st", "nd" or "th" stands right behind the number. */
export function isOrdinal(token: Token | undefined): boolean {
  return token !== undefined && !token.gap && /^(st|nd|rd|th|hb)$/.test(token.low);
}

/** "The 24th", "on the 2nd", where no month follows. */
export function theOrdinal(tokens: readonly Token[], i: number): Match | undefined {
  const at = lowAt(tokens, i) === "on" && lowAt(tokens, i + 1) === "the" ? i + 2 : i + 1;
  if (!isOrdinal(tokens[at + 1])) return undefined;
  const day = dateAt(tokens, at) ?? ofMonthAt(tokens, at);
  return day && { ...day, next: Math.max(day.next, at + 2) };
}

/** "14th at 9 is fine", "could we do 21st?": written as one, in English words; "umur 14th" counts years. */
export function bareOrdinal(tokens: readonly Token[], i: number): Match | undefined {
  if (tokens[i]?.is !== "number" || !isOrdinal(tokens[i + 1])) return undefined;
  const [before, behind] = [tokens[i - 1], tokens[i + 2]];
  const isAlone = before === undefined && (behind === undefined || behind.is === "mark");
  if (!isAlone && !englishBefore.has(before?.low ?? "") && !englishBehind.has(behind?.low ?? "")) return undefined;
  const day = ofMonthAt(tokens, i);
  return day && { ...day, next: Math.max(day.next, i + 2) };
}
const englishBefore = new Set(
  "to for by move make take do prefer until about rather on say want maybe or and".split(" "),
);
const englishBehind = new Set(
  "at is works would if then please pls instead or and in morning afternoon sounds suits will can should better also".split(
    " ",
  ),
);

/** "Pindah 23", "ganti ke 21 bisa?": a day of the month that no "tgl" introduces, with nothing counted behind it. */
export function standingDay(tokens: readonly Token[], i: number): Match | undefined {
  const day = dateAt(tokens, i) ? undefined : ofMonthAt(tokens, i);
  const next = tokens[day?.next ?? i + 1];
  if (!day || (next?.is === "mark" && !next.gap && tokens[day.next + 1]?.is === "number")) return undefined;
  if (isOrdinal(next)) return { ...day, next: day.next + 1 };
  return !next || next.is !== "word" || follows.has(next.low) ? day : undefined;
}
const follows = new Set(
  "aja saja aj sj ya yaa bisa dong min kak mas mbak pak bu gan please pls ga gak boleh deh gimana kalo kalau kah tolong jam jm pukul pagi siang sore agustus or".split(
    " ",
  ),
);
