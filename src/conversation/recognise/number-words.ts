import { lowAt, type Token } from "./tokens.ts";

// Numbers said in words, in Indonesian, Javanese, Sundanese and English: "dua puluh tiga", "selikur", "twenty-first".

export interface SaidNumber {
  value: number;
  next: number;
  /** "Twenty-first": it says a day of the month by itself. */
  ordinal?: true;
}

const numbered = (lines: string[], from = 1) =>
  new Map(lines.flatMap((line, i) => line.split(" ").map((word) => [word, i + from] as const)));

const ones = numbered([
  "satu siji hiji one",
  "dua loro two",
  "tiga telu tilu three",
  "empat papat opat four",
  "lima limo five",
  "enam enem genep six",
  "tujuh pitu seven",
  "delapan lapan wolu dalapan eight",
  "sembilan sanga songo salapan nine",
]);
const fixed = new Map([
  ...numbered(["sepuluh sapuluh ten", "sebelas sewelas sabelas eleven", "twelve", "thirteen", "fourteen"], 10),
  ...numbered(["fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], 15),
  ["selikur", 21] as const,
  ["selawe", 25] as const,
  ["duapuluh", 20] as const,
  ["tigapuluh", 30] as const,
]);
const tens = numbered(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2);
const ordinals = new Map([
  ...numbered(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]),
  ...numbered(["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"], 11),
  ...numbered(["seventeenth", "eighteenth", "nineteenth", "twentieth"], 17),
  ["thirtieth", 30] as const,
]);

/** Whether a number in words can begin with this word. */
export function isNumberWord(low: string): boolean {
  return ones.has(low) || fixed.has(low) || tens.has(low) || ordinals.has(low) || low === "seribu" || low === "nol";
}

/** The number below a hundred that begins at `i`: "dua puluh tiga", "tujuh belas", "seventy-four", "sixteenth". */
export function smallNumber(tokens: readonly Token[], i: number): SaidNumber | undefined {
  const word = lowAt(tokens, i);
  const ordinal = ordinals.get(word);
  if (ordinal) return { value: ordinal, next: i + 1, ordinal: true };
  const ten = tens.get(word);
  if (ten) return english(tokens, i, ten * 10);
  const round = fixed.get(word);
  if (round) return round % 10 === 0 && round > 10 ? withOnes(tokens, i + 1, round) : { value: round, next: i + 1 };
  const one = ones.get(word);
  if (!one) return undefined;
  const behind = lowAt(tokens, i + 1);
  if (/^(belas|welas|blas)$/.test(behind)) return { value: 10 + one, next: i + 2 };
  if (behind === "likur") return { value: 20 + one, next: i + 2 };
  if (/^(puluh|puluhan)$/.test(behind)) return withOnes(tokens, i + 2, one * 10);
  return { value: one, next: i + 1 };
}

/** "Dua puluh" and what may follow: "tiga". */
function withOnes(tokens: readonly Token[], i: number, value: number): SaidNumber {
  const one = ones.get(lowAt(tokens, i));
  const isNext = /^(belas|welas|puluh|ratus|ribu)$/.test(lowAt(tokens, i + 1));
  return one && !isNext ? { value: value + one, next: i + 1 } : { value, next: i };
}

/** "Twenty", "twenty-one", "twenty first". */
function english(tokens: readonly Token[], i: number, value: number): SaidNumber {
  const at = tokens[i + 1]?.text === "-" ? i + 2 : i + 1;
  const first = ordinals.get(lowAt(tokens, at));
  if (first && first < 10) return { value: value + first, next: at + 1, ordinal: true };
  const one = ones.get(lowAt(tokens, at));
  return one ? { value: value + one, next: at + 1 } : { value, next: i + 1 };
}

/**
 * The year that begins at `i`: whole ("seribu sembilan ratus delapan puluh dua", "dua ribu satu"), in two halves ("nineteen seventy-four",
 * "sembilan belas delapan dua"), or its last two figures ("tujuh lima", "delapan puluh tiga").
 */
export function yearInWords(tokens: readonly Token[], i: number): { digits: string; next: number } | undefined {
  const whole = wholeYear(tokens, i);
  if (whole) return isYear(whole.value) ? { digits: String(whole.value), next: whole.next } : undefined;
  const parts: SaidNumber[] = [];
  for (let at = i; parts.length < 4; at = parts.at(-1)?.next ?? at) {
    const part = nought(tokens, at) ?? smallNumber(tokens, tokens[at]?.text === "-" && at > i ? at + 1 : at);
    if (!part || part.ordinal) break;
    parts.push(part);
  }
  for (let length = parts.length; length > 0; length--) {
    const digits = parts
      .slice(0, length)
      .map(({ value }) => value)
      .join("");
    const last = parts[length - 1] as SaidNumber;
    const alone = length === 1 && last.value > 31;
    if (length > 1 && digits.length === 2) return { digits, next: last.next };
    if (alone || (digits.length === 4 && isYear(+digits))) return { digits, next: last.next };
  }
  return undefined;
}

function nought(tokens: readonly Token[], i: number): SaidNumber | undefined {
  return /^(nol|kosong|oh|zero)$/.test(lowAt(tokens, i)) ? { value: 0, next: i + 1 } : undefined;
}

/** "Seribu sembilan ratus delapan puluh dua", "dua ribu satu", "two thousand and one". */
function wholeYear(tokens: readonly Token[], i: number): SaidNumber | undefined {
  const thousands = lowAt(tokens, i) === "seribu" ? { value: 1, next: i + 1 } : counted(tokens, i, /^(ribu|thousand)$/);
  if (!thousands) return undefined;
  const hundreds = counted(tokens, thousands.next, /^(ratus|hundred)$/);
  const whole = thousands.value * 1000 + (hundreds?.value ?? 0) * 100;
  const at = hundreds?.next ?? thousands.next;
  const rest = smallNumber(tokens, lowAt(tokens, at) === "and" ? at + 1 : at);
  return rest ? { value: whole + rest.value, next: rest.next } : { value: whole, next: at };
}

/** How many of such a unit: "sembilan ratus" is nine. */
function counted(tokens: readonly Token[], i: number, unit: RegExp): SaidNumber | undefined {
  const number = smallNumber(tokens, i);
  return number && unit.test(lowAt(tokens, number.next)) ? { value: number.value, next: number.next + 1 } : undefined;
}

function isYear(year: number): boolean {
  return year >= 1900 && year < 2100;
}
