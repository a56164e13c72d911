import { monthOf } from "../recognise/months.ts";

/** Numbers of a date as they were said; `number` is one alone that may be a day, a month or a year of two digits. */
export interface SaidDate {
  day?: number;
  month?: number;
  year?: number;
  number?: number;
}

/** What is right and what it stands for: "tgl 25 mei bukan 15", "bukan 87 tapi 78", "should be 13 July not 31". */
export function oldAndNew(text: string): { right: SaidDate; wrong: SaidDate } | undefined {
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*|\d+|[,.;!?]/gu) ?? [];
  for (let i = 0; i < words.length; i++) {
    if (!isDenial(words, i)) continue;
    const wrong = behind(words, words[i] === "instead" ? i + 2 : i + 1);
    if (!wrong) continue;
    const right = before(words, i - 1) ?? behind(words, wrong.next)?.said;
    if (right) return { right, wrong: wrong.said };
  }
  return undefined;
}

const denials = new Set("bukan bkn bukannya not dudu sanes sanés indak".split(" "));

function isDenial(words: readonly string[], i: number): boolean {
  return denials.has(words[i] ?? "") || (words[i] === "instead" && words[i + 1] === "of");
}

const fillers = new Set(
  `, tgl tanggal tanggalnya tglnya tahun tahunnya thn thnnya taun taunnya bulan bulannya bln lahir lahirnya lair born on in the it is it's its that year month date day yang yg
  itu tapi tp melainkan but harusnya seharusnya mestinya hrsnya maksudnya should be was benar bener nya saya sy my jadi ya`.split(
    /\s+/,
  ),
);
const ordinals = /^(?:st|nd|rd|th|of)$/;
const isPart = (word: string) => /^\d{1,4}$/.test(word) || monthOf(word) !== undefined;

/** The date that stands behind, after words that only lead to it; where it ends. */
function behind(words: readonly string[], from: number): { said: SaidDate; next: number } | undefined {
  let i = from;
  while (i < from + mostFillers && !isPart(words[i] ?? "") && fillers.has(words[i] ?? "")) i += 1;
  let next = i;
  while (isPart(words[next] ?? "") || (next > i && ordinals.test(words[next] ?? ""))) next += 1;
  const said = dateOf(words.slice(i, next));
  return said && { said, next };
}
const mostFillers = 6;

/** The date that ends right before. */
function before(words: readonly string[], at: number): SaidDate | undefined {
  let i = at;
  while (i > at - mostFillers && i >= 0 && !isPart(words[i] ?? "") && fillers.has(words[i] ?? "")) i -= 1;
  if (ordinals.test(words[i] ?? "")) i -= 1;
  let from = i;
  while (from >= 0 && (isPart(words[from] ?? "") || (from < i && ordinals.test(words[from] ?? "")))) from -= 1;
  return dateOf(words.slice(from + 1, i + 1));
}

function dateOf(parts: readonly string[]): SaidDate | undefined {
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const named = parts.flatMap((part) => monthOf(part) ?? []);
  const years = numbers.filter((part) => part.length === 4).map(Number);
  const [first, second, third] = numbers.filter((part) => part.length < 3).map(Number);
  if (named.length > 1 || years.length > 1 || third !== undefined) return undefined;
  const year = years[0] === undefined ? {} : { year: years[0] };
  const [month] = named;
  if (month !== undefined && second === undefined) return { ...(first && { day: first }), month, ...year };
  if (month !== undefined || parts.length === 0) return undefined;
  if (first && second) return { day: first, month: second, ...year };
  if (first && years.length > 0) return undefined;
  return first === undefined ? (years.length > 0 ? year : undefined) : { number: first };
}
