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
