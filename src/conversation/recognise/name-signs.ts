import { foldName } from "../../booking/index.ts";
import type { Token } from "./tokens.ts";
import { talkOf } from "./words.ts";

// Signs inside a name and at its ends, and words that are signs of one.

/** An apostrophe in front of a word: 'Aini. */
export function opensName(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return i >= 0 && "'’‘`ʼ′".includes((tokens[i] as Token).text) && next?.is === "word" && !next.gap;
}

/** "Wa Ode Rahma", "Wa Ina": women of Buton are called so; in other letters, and before no name, it is WhatsApp. */
export function isWaOfName(tokens: readonly Token[], i: number): boolean {
  const [wa, next] = [tokens[i], tokens[i + 1]];
  if (wa?.low !== "wa" || next?.is !== "word") return false;
  return next.low === "ode" || (wa.text === "Wa" && /^\p{Lu}\p{Ll}/u.test(next.text) && talkOf(next.low) === "no");
}

/** A sign inside a name: Al-Fatih, Ai'nun, M. Firman, d/h, "Tuti Sriwati, S.E". */
export function joins(tokens: readonly Token[], i: number): boolean {
  const [before, mark, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  if (next?.is !== "word") return mark.text === "." && before?.is === "word" && before.text.length === 1 && !mark.gap;
  if ("'’‘`ʼ′-".includes(mark.text)) return !mark.gap && !next.gap;
  if (mark.text === ".") return before?.is === "word" && !mark.gap && (!next.gap || isAbbreviation(before));
  if (mark.text === "/") return before?.low === "d" && next.low === "h";
  return mark.text === "," && isDegree(tokens, i + 1);
}

/** "M.", "Muh.", "Drs.": the full stop ends no sentence; behind "bos" or "Fine" it does. */
function isAbbreviation({ text, low }: Token): boolean {
  // "Dg." between capitals is Daeng, and no "dengan".
  if (text.length === 1 || text === "Dg" || foldName(`${text} X`) === "X") return true;
  // "Udin." is a whole name and the end of a sentence.
  const vowels = low.match(/[aeiou]/g)?.length ?? 0;
  if (text.length > 4 || vowels > 1 || /[aeiou]$/.test(low) || talkOf(low) !== "no") return false;
  return /^\p{Lu}/u.test(text) || !/[aeiou]/.test(low) || shortened.has(low);
}
const shortened = new Set("muh moh abd ahm".split(" "));

/** "S.E", "M.Si.", "Sp.A" behind a comma: what matching would leave out at the end of a name, and a doctor's field. */
function isDegree(tokens: readonly Token[], i: number): boolean {
  let letters = (tokens[i] as Token).text;
  for (let at = i + 1; at < i + 6; at++) {
    const token = tokens[at];
    if (!token || token.gap || (token.is !== "word" && token.text !== ".")) break;
    letters += token.text;
  }
  return letters.length < 10 && (foldName(`X ${letters}`) === "X" || /^Sp\.\p{Lu}/u.test(letters));
}

/** A joining sign at the end stays only behind an initial or in a degree ("Budi M.", "S.Kom."). */
export function isOpenEnd(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const last = tokens[to - 1] as Token;
  if (last.is !== "mark" || to - 1 <= from) return false;
  const [before, sign] = [tokens[to - 2], tokens[to - 3]];
  const short = before?.is === "word" && (before.text.length === 1 || (sign?.text === "." && !before.gap));
  return !(last.text === "." && short);
}
