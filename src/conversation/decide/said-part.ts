import { monthOf } from "../recognise/months.ts";
import type { ReadPerson } from "../recognise/reading.ts";

type Parts = NonNullable<ReadPerson["birthParts"]>;

/** A word of the birth: beside it a number is a part of that date. */
export const ofBirth = /\b(?:lahir\w*|kelahiran|ttl|born|birth\w*|dob|d\.o\.b)\b/i;

// What follows is what is not meant: "it's 1978 not 1996".
const notThis = /\b(?:bukan|bkn|not|instead of|dari|from)\W+(?:(?:tgl|tanggal|tahun|bulan)\W+)?[\p{L}\d]+/giu;

// "Salah tulis tahun 1988 harusnya 1998".
const beforeRight =
  /\b(?:19|20)\d\d\b(?=\W+(?:(?:se)?harusnya|hrsnya|(?:se)?mestinya|(?:yg|yang) ben[ae]r|should be)\W+(?:19|20)?\d\d\b)/gi;

const notThisDay = /\b(?:bukan|bkn|not|instead of|dari|from)\W+(?:(?:tgl|tanggal)\W+)?\d{1,2}\W+(\p{L}+)/giu;

/** The part of a birth date that the words put right: "kecuali tahunnya, 1978", "bulannya salah, harusnya maret", "lahirnya tanggal 15 bukan 14". */
export function partSaid(text: string): Parts | undefined {
  const said = text
    .replace(notThisDay, (all, word: string) => (monthOf(word.toLowerCase()) ? " " : all))
    .replace(notThis, " ")
    .replace(beforeRight, " ");
  const years = said.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const months = (said.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => monthOf(word) ?? []);
  const day = /\b(?:lahir\w*|born|birth\w*)\W+(?:(?:on|the|tgl|tanggal|day)\W+)*(\d{1,2})\b/i.exec(said)?.[1];
  const rest = said.replace(/\b(?:19|20)\d\d\b/g, " ");
  const short = shortYear(rest);
  if (
    short !== undefined &&
    years.length === 0 &&
    months.length === 0 &&
    /\b(?:tahun\w*|thn\w*|taun\w*|year|lahir\w*|born)\b/i.test(said)
  )
    return { year: short };
  const [year, more] = years;
  if (year && !more && months.length === 0 && !/\d/.test(rest))
    return /\b(?:tahun\w*|thn\w*|taun\w*|year|kelahiran|harusnya|should be|maksud\w*|meant)\b/i.test(said)
      ? { year: +year }
      : undefined;
  if (year || /\b(?:datang|visit|kunjungan)\b/i.test(said)) return undefined;
  const [month, another] = months;
  // "Should be 13 July not 31": the day and the month of it.
  const [, dayOf, ofDay] =
    /\b(\d{1,2})(?:st|nd|rd|th)?\W+\p{L}+|\p{L}+\W+(\d{1,2})(?:st|nd|rd|th)?\b/iu.exec(rest) ?? [];
  const both = Number(dayOf ?? ofDay);
  if (month && !another && ofBirth.test(said) && rest.match(/\d+/g)?.length === 1 && both > 0 && both < 32)
    return { day: both, month };
  if (month && !another && !/\d/.test(rest)) return /\b(?:bulan\w*|bln\w*|month)\b/i.test(said) ? { month } : undefined;
  const numbers = said.match(/\d+/g) ?? [];
  const told =
    numbers.length === 1 && ofBirth.test(said)
      ? /\b(?:tgl|tanggal|day|the|(?:se)?harusnya|hrsnya|mestinya|maksud\w*|be)\W+(\d{1,2})\b/i.exec(said)?.[1]
      : undefined;
  const only = day ?? told;
  return only && months.length === 0 && +only > 0 && +only < 32 ? { day: +only } : undefined;
}

/** "78", the only number, that no day can be: a year of birth. */
function shortYear(text: string): number | undefined {
  const [one, more] = text.match(/\d+/g) ?? [];
  return one?.length === 2 && more === undefined && +one > 31 ? 1900 + +one : undefined;
}
