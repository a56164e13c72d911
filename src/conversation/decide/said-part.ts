import { monthOf } from "../recognise/months.ts";
import type { ReadPerson } from "../recognise/reading.ts";

type Parts = NonNullable<ReadPerson["birthParts"]>;

// What follows is what is not meant: "it's 1978 not 1996".
const notThis = /\b(?:bukan|bkn|not|instead of|dari|from)\W+(?:(?:tgl|tanggal|tahun|bulan)\W+)?[\p{L}\d]+/giu;

/** The part of a birth date that the words put right: "kecuali tahunnya, 1978", "bulannya salah, harusnya maret", "lahirnya tanggal 15 bukan 14". */
export function partSaid(text: string): Parts | undefined {
  const said = text.replace(notThis, " ");
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
    return /\b(?:tahun\w*|thn\w*|taun\w*|year|harusnya|should be|maksud\w*|meant)\b/i.test(said)
      ? { year: +year }
      : undefined;
  if (year || /\b(?:datang|visit|kunjungan)\b/i.test(said)) return undefined;
  const [month, another] = months;
  if (month && !another && !/\d/.test(rest)) return /\b(?:bulan\w*|bln\w*|month)\b/i.test(said) ? { month } : undefined;
  return day && months.length === 0 && +day > 0 && +day < 32 ? { day: +day } : undefined;
}

/** "78", the only number, that no day can be: a year of birth. */
function shortYear(text: string): number | undefined {
  const [one, more] = text.match(/\d+/g) ?? [];
  return one?.length === 2 && more === undefined && +one > 31 ? 1900 + +one : undefined;
}

/** "Tgl 25 mei bukan 15", "bukan 85 tapi 86": the part of this birth date that was wrong, with what it should be. */
export function partTurned(text: string, birth: Temporal.PlainDate): Parts | undefined {
  const found = turned.flatMap((pair): Partial<Record<string, string>>[] => {
    const groups = pair.exec(text)?.groups;
    return groups ? [groups] : [];
  });
  for (const { wrong = "", right = "", month } of found) {
    const meant = month === undefined ? undefined : monthOf(month.toLowerCase());
    if (month !== undefined && meant !== undefined && meant !== birth.month) continue;
    if (+wrong === birth.day && +right > 0 && +right < 32) return { day: +right };
    if (+wrong === birth.year && right.length === 4) return { year: +right };
    if (+wrong === birth.year % 100 && wrong.length === 2 && right.length === 2)
      return { year: birth.year - (birth.year % 100) + +right };
  }
  return undefined;
}

const about = "(?:(?:tgl|tanggal|tahun|thn|taun|the)\\W+)?";
const turned = [
  new RegExp(
    `\\b(?<right>\\d{1,4})\\s*(?<month>\\p{L}+)?[\\s,]+(?:bukan|bkn|not)\\s+${about}(?<wrong>\\d{1,4})\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:bukan|bkn|not)\\s+${about}(?<wrong>\\d{1,4})\\W+(?:(?:tapi|tp|melainkan|but|harusnya)\\W+)?${about}(?<right>\\d{1,4})\\b`,
    "iu",
  ),
];
