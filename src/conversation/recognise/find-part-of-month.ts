import { monthOf } from "./months.ts";
import { lowAt, type Token } from "./tokens.ts";
import { dateOf, dayAt, daysFrom, type WishMatch, wordSet } from "./wish-days.ts";

// "Akhir bulan", "awal september", "minggu ini".

/** The words that it begins with. */
export const partOfMonthBegins = wordSet(
  "awal akhir terakhir pertengahan tengah ujung early late mid end beginning start bulan minggu pekan week this first second third last",
);

/** "Akhir bulan", "awal september", "pertengahan bulan depan", "bulan depan", "minggu ini", "end of August". */
export function partOfMonth(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const word = lowAt(tokens, i);
  const week = weekOfMonth(tokens, i, today) ?? weekAround(tokens, i, today);
  if (week) return week;
  if (word === "minggu" || word === "this") {
    if (!/^(minggu ini|this week)$/.test(`${word} ${lowAt(tokens, i + 1)}`)) return undefined;
    const days = daysFrom(today.add({ days: 1 }), today.add({ days: 7 - today.dayOfWeek }));
    return days.length > 0 ? { days: i, wish: { is: "one-of", days }, next: i + 2 } : undefined;
  }
  const part = partNamed(word);
  if (!part && word !== "bulan") return undefined;
  let at = part ? i + 1 : i;
  while (part && at < i + 4 && /^(of|the|bln|tgl)$/.test(lowAt(tokens, at)) && lowAt(tokens, at) !== "bln") at += 1;
  const month = monthAt(tokens, at, today, part);
  if (!month || (word === "tengah" && !part)) return undefined;
  const [from, to] = part ? part(month.first.daysInMonth) : [1, month.first.daysInMonth];
  const days = daysFrom(month.first.with({ day: from }), month.first.with({ day: to })).filter(
    (day) => Temporal.PlainDate.compare(day, today) > 0,
  );
  return days.length > 0 ? { days: i, wish: { is: "one-of", days }, next: month.next } : undefined;
}

const nth = [/^(pertama|kesatu|first)$/, /^(kedua|second)$/, /^(ketiga|third)$/, /^(keempat|fourth)$/];

/** "First week of September", "minggu kedua bulan depan", "minggu ke 3 agustus", "minggu terakhir agustus". */
function weekOfMonth(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const isEnglish = lowAt(tokens, i + 1) === "week";
  if (!isEnglish && !/^(minggu|pekan)$/.test(lowAt(tokens, i))) return undefined;
  const counted = isEnglish ? undefined : countedWeek(tokens, i + 1);
  const which = lowAt(tokens, isEnglish ? i : i + 1);
  const number = counted ? counted.number - 1 : nth.findIndex((words) => words.test(which));
  const isLast = /^(terakhir|last)$/.test(which);
  const behind = counted?.next ?? i + 2;
  const at = /^(of|di|in)$/.test(lowAt(tokens, behind)) ? behind + 1 : behind;
  if (number < 0 && !isLast) return undefined;
  const part: Part = (length) => (isLast ? [length - 6, length] : [number * 7 + 1, number * 7 + 7]);
  const month = monthAt(tokens, at, today, part);
  if (!month) return undefined;
  const [from, to] = part(month.first.daysInMonth);
  const days = daysFrom(month.first.with({ day: from }), month.first.with({ day: to })).filter(
    (day) => Temporal.PlainDate.compare(day, today) > 0,
  );
  return days.length > 0 ? { days: i, wish: { is: "one-of", days }, next: month.next } : undefined;
}

/** The "ke 3" of "minggu ke 3 agustus", "minggu ke-3 bulan depan". */
function countedWeek(tokens: readonly Token[], i: number): { number: number; next: number } | undefined {
  if (lowAt(tokens, i) !== "ke") return undefined;
  const at = lowAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
  const number = tokens[at];
  return number?.is === "number" && /^[1-4]$/.test(number.low) ? { number: +number.low, next: at + 1 } : undefined;
}

/** "The week of August 21", "the week of the 14th": its working days. */
function weekAround(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  if (lowAt(tokens, i) !== "week" || lowAt(tokens, i + 1) !== "of") return undefined;
  const day = dayAt(tokens, i + 2, today);
  const date = dateOf(day?.found[0], today);
  if (!day || !date) return undefined;
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return { days: i, wish: { is: "one-of", days: daysFrom(monday, monday.add({ days: 4 })) }, next: day.next };
}

type Part = (length: number) => [number, number];

function partNamed(word: string): Part | undefined {
  if (/^(awal|early|beginning|start)$/.test(word)) return () => [1, 5];
  if (/^(pertengahan|tengah|mid)$/.test(word)) return () => [13, 17];
  return /^(akhir|terakhir|ujung|late|end)$/.test(word) ? (length) => [length - 3, length] : undefined;
}

function monthAt(
  tokens: readonly Token[],
  i: number,
  today: Temporal.PlainDate,
  part: Part | undefined,
): { first: Temporal.PlainDate; next: number } | undefined {
  const word = lowAt(tokens, i);
  const first = today.with({ day: 1 });
  if (word === "bulan" || word === "bln" || word === "month" || word === "next") {
    const second = lowAt(tokens, i + 1);
    const ahead = /^(depan|dpn)$/.test(second) || (word === "next" && second === "month");
    if (ahead) return { first: first.add({ months: 1 }), next: i + 2 };
    if (second === "ini") return { first, next: i + 2 };
    const named = word === "bulan" || word === "bln" ? monthOf(second) : undefined;
    if (named) return { first: monthFrom(named, today), next: i + 2 };
    if (!part || word === "next") return undefined;
    // "Awal bulan" said on the eighth is of the next month.
    const over = part(first.daysInMonth)[1] <= today.day;
    return { first: over ? first.add({ months: 1 }) : first, next: i + 1 };
  }
  const named = part && tokens[i]?.is === "word" ? monthOf(word) : undefined;
  return named ? { first: monthFrom(named, today), next: i + 1 } : undefined;
}

function monthFrom(month: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const first = today.with({ day: 1, month });
  return month < today.month ? first.add({ years: 1 }) : first;
}
