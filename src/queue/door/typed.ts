import { foldName, readCode } from "../../booking/index.ts";
import type { Country } from "../../office/index.ts";

/** What a text at the door may mean; a text may be several of these ("RAMA JAYA" is a name and might be a code). */
export interface Typed {
  /** Whole codes of ours, by their check letter. */
  codes: string[];
  /** The end of a telephone number, digits only. */
  phoneEnd: string | undefined;
  /** Folded words of a name. */
  words: string[];
}

/** Four signs, at most one between, four signs: how a code is printed, with whatever a scanner's keyboard makes of the hyphen. */
const shape = /(?<![\p{L}\p{N}])([a-z0-9]{4})[^\p{L}\p{N}]?([a-z0-9]{4})(?![\p{L}\p{N}])/giu;
const hyphened = /^\s*\p{L}{4}-\p{L}{4}\s*$/u;
const nameOnly = /^[\p{L}\p{M}\s.,'’‘`´-]+$/u;
/** Longer than any QR of ours; the rest is not looked at. */
const longest = 1000;

/** Reads what was scanned or typed: a code, also somewhere inside a longer text (a QR's), the end of a number, a part of a name. */
export function readTyped(text: string, country: Pick<Country, "callingCode" | "trunk">): Typed {
  // In a link a blank is "%20", and its digits would stand before the code as if they were part of it.
  const typed = text
    .slice(0, longest)
    .toWellFormed()
    .replace(/%[0-9a-f]{2}/gi, " ");
  return { codes: codesIn(typed), phoneEnd: phoneEndIn(typed, country), words: wordsIn(typed) };
}

function codesIn(text: string): string[] {
  const whole = readCode(text.slice(0, 40));
  const found = whole ? [whole] : [];
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const [, first = "", last = ""] = match;
    // The second half may be the first half of a code: "KODE 7KMX-4PTM".
    shape.lastIndex = match.index + first.length;
    const code = readCode(first + last);
    if (code) found.push(code);
  }
  return [...new Set(found)].slice(0, 8);
}

function phoneEndIn(text: string, { callingCode, trunk }: Pick<Country, "callingCode" | "trunk">): string | undefined {
  const digits = text.replace(/[\s().+–—-]/g, "");
  if (!/^\d{4,15}$/.test(digits)) return undefined;
  // We keep +62 812..., people say 0812...
  const within = trunk !== "" && digits.length > 8 && digits.startsWith(trunk);
  return within ? `${callingCode}${digits.slice(trunk.length)}` : digits;
}

function wordsIn(text: string): string[] {
  if (!nameOnly.test(text) || hyphened.test(text)) return [];
  const words = foldName(text)
    .split(" ")
    .filter((word) => /\p{L}/u.test(word));
  return words.join("").length >= 2 ? words : [];
}
