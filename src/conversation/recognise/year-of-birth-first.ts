import { monthOf } from "./months.ts";
import { lowAt, type Token } from "./tokens.ts";

const births = /^(?:lahir(?:nya|ku|an)?|kelahiran|lair(?:e)?|lhr|born)$/;
const years = /^(?:tahun|thn|th|taun|taon|in|year|di|pada)$/;
const days = /^(?:tgl|tanggal|tggl|tgal|tg|ping)$/;
const monthTags = /^(?:bulan|bln|month)$/;
/** A day so soon is that of a visit, and of the birth only the year is told: "lahir 1955, tgl 10 agustus". */
const soon = 60;

/**
 * "Kelahiran 82 tanggal 4 bulan 4", "lahir tahun 75 tgl 3 mei": a date of birth told with its year first, in the order in which dates are read.
 * Only the words change their places, so that every one still stands in the text.
 */
export function withBirthInOrder(tokens: readonly Token[], today: Temporal.PlainDate): Token[] {
  const ordered = [...tokens];
  for (let i = 0; i < tokens.length; i++) {
    if (!births.test(lowAt(tokens, i))) continue;
    const [year, day, end] = partsBehind(tokens, i + 1) ?? [];
    if (year === undefined || day === undefined || end === undefined || isVisit(tokens, day, today)) continue;
    const words = [...tokens.slice(day, end), ...tokens.slice(year, day).map(inFull)].filter(({ is }) => is !== "mark");
    const places = tokens.slice(year, end).filter(({ is }) => is !== "mark");
    ordered.splice(
      year,
      end - year,
      ...words.map((word, at) => ({
        ...word,
        from: (places[at] as Token).from,
        to: (places[at] as Token).to,
        gap: true,
      })),
    );
    return ordered;
  }
  return ordered;
}

/** Where the year begins, where the day begins, and where the month ends. */
function partsBehind(tokens: readonly Token[], from: number): [number, number, number] | undefined {
  let year = from;
  while (years.test(lowAt(tokens, year)) && year < from + 2) year += 1;
  if (!isNumber(tokens, year, (digits) => digits.length === 4 || (digits.length === 2 && Number(digits) > 31)))
    return undefined;
  const day = tokens[year + 1]?.text === "," ? year + 2 : year + 1;
  if (!days.test(lowAt(tokens, day)) || !isNumber(tokens, day + 1, (digits) => Number(digits) <= 31)) return undefined;
  const month = monthTags.test(lowAt(tokens, day + 2)) ? day + 3 : day + 2;
  const isMonth = monthOf(lowAt(tokens, month)) !== undefined;
  const isNumbered = month > day + 2 && isNumber(tokens, month, (digits) => Number(digits) <= 12);
  return isMonth || isNumbered ? [from, day, month + 1] : undefined;
}

/** "82" behind a month in figures would be read as nothing. */
function inFull(token: Token): Token {
  return token.is === "number" && token.low.length === 2
    ? { ...token, text: `19${token.text}`, low: `19${token.low}` }
    : token;
}

function isNumber(tokens: readonly Token[], i: number, fits: (digits: string) => boolean): boolean {
  const token = tokens[i];
  return token?.is === "number" && fits(token.low);
}

function isVisit(tokens: readonly Token[], day: number, today: Temporal.PlainDate): boolean {
  const said = monthTags.test(lowAt(tokens, day + 2)) ? lowAt(tokens, day + 3) : lowAt(tokens, day + 2);
  const month = monthOf(said) ?? Number(said);
  const ahead = today.until(
    today.with({ day: 1, month }).with({ day: Math.min(Number(lowAt(tokens, day + 1)), 28) }),
  ).days;
  return ahead >= 0 && ahead < soon;
}
