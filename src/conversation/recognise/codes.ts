import { readCode } from "../../booking/index.ts";
import type { Token } from "./tokens.ts";

const shape = /(?<![\p{L}\p{N}])([a-z0-9]{4})([ .–—-]?)([a-z0-9]{4})(?![\p{L}\p{N}])/giu;
/** The letters of our codes and what is typed for them. */
const letters = /^[34679ACDEFGHJKMNPRTVWXYUQZ]+$/;

export interface CodeAt {
  code: string;
  from: number;
  to: number;
}

/** A code of ours in the text (7KMX-4PTM); also one whose check letter is wrong, if it looks like nothing else. */
export function ourCode(text: string): CodeAt | undefined {
  const named = /(?<!\p{L})(kode|code)(?!\p{L})/iu.test(text);
  let likely: CodeAt | undefined;
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const [typed, first = "", sign = "", last = ""] = match;
    // The second half may be the first half of a code: "kode 7KMX 4PTH".
    shape.lastIndex = match.index + first.length;
    const at = { from: match.index, to: match.index + typed.length };
    const upper = (first + last).toUpperCase();
    const mixed = /\d/.test(upper) && /[A-Z]/.test(upper) && letters.test(upper);
    const code = mixed || named || sign === "-" || typed.length === text.length ? readCode(typed) : undefined;
    if (code) return { code, ...at };
    if (mixed && (sign !== " " || (/\d/.test(first) && /\d/.test(last)))) likely ??= { code: upper, ...at };
  }
  return likely;
}

/** Eight digits, the code of the old office chat. */
export function eightDigits(tokens: readonly Token[]): string | undefined {
  return tokens.find((token) => token.is === "number" && !token.letters && token.low.length === 8)?.low;
}
