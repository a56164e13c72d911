import { monthOf } from "./months.ts";

/** A word, a number or a sign of the text. `text` is as typed, `low` in small letters without apostrophes (for a number: its digits). */
export interface Token {
  is: "word" | "number" | "mark" | "line";
  text: string;
  low: string;
  from: number;
  to: number;
  /** A blank or the beginning of a line stands before it. */
  gap: boolean;
  /** The number was typed with letters: "O1", "l987". */
  letters?: true;
}

// One alternative a character class, so that the text is walked once. An apostrophe between letters is part of the word: Ya'kub, Jum'at.
const pieces = /[\p{L}\p{M}\p{Nd}]+(?:(?<=\p{L})['’‘`ʼ′](?=\p{L})[\p{L}\p{M}\p{Nd}]+)*|\n| +|[^\p{L}\p{M}\p{Nd}\n ]/gu;
const apostrophes = /['’‘`ʼ′]/g;
const glued = /^(tgl|tgal|tanggal|tg|jam|jm|pukul|pkl|no|nomor)(\d{1,8})$/;
const unitAfter = /^(\d{1,2})(am|pm|wib|wita|wit|pagi|siang|sore|orang|org|thn|th|x|kali|an|st|nd|rd|th|hb|ish)$/;
const monthInside = /^(\d{1,2})(\p{L}{3,10})(\d{2}|\d{4})?$/u;

/** The word, digits or sign at `i`, in small letters; empty beside the text. */
export function lowAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.low ?? "";
}

/** "Pagi-pagi", "enjing-enjing": a word said twice, with a sign between. */
export function isDoubled(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === "-" && tokens[i]?.is === "word" && lowAt(tokens, i + 2) === lowAt(tokens, i);
}

/** The tokens of a normalised text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let gap = true;
  for (const match of text.matchAll(pieces)) {
    const piece = match[0];
    if (piece[0] === " ") {
      gap = true;
      continue;
    }
    pushPiece(tokens, piece, match.index, gap);
    gap = piece === "\n";
  }
  return tokens;
}

function pushPiece(tokens: Token[], text: string, from: number, gap: boolean): void {
  const is = kindOf(text);
  if (is === "word") pushWord(tokens, text, from, gap);
  else tokens.push({ is, text, low: text, from, to: from + text.length, gap });
}

function kindOf(text: string): Token["is"] {
  const first = text.charCodeAt(0);
  if (first === 10) return "line";
  if (first >= 48 && first <= 57) return /^\d+$/.test(text) ? "number" : "word";
  if (first > 127) return /^[\p{L}\p{M}\p{Nd}]/u.test(text) ? "word" : "mark";
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) ? "word" : "mark";
}

function pushWord(tokens: Token[], text: string, from: number, gap: boolean): void {
  const low = lowOf(text, tokens.at(-1));
  const parts = /\d/.test(text) ? partsOf(text, low) : undefined;
  if (parts) {
    let at = from;
    for (const [n, part] of parts.entries()) {
      pushPiece(tokens, part, at, gap && n === 0);
      at += part.length;
    }
    return;
  }
  if (/\d/.test(text) && /^[\dOolI]+$/.test(text)) {
    const digits = asDigits(text);
    tokens.push({ is: "number", text, low: digits, from, to: from + text.length, gap, letters: true });
    return;
  }
  tokens.push({ is: "word", text, low, from, to: from + text.length, gap });
}

function lettersOf(text: string): string {
  const low = text.toLowerCase();
  return /^[a-z]+$/.test(low) ? low : low.replace(apostrophes, "");
}

/** Kasih is a given name, but not behind "terima". */
function lowOf(text: string, before: Token | undefined): string {
  const low = lettersOf(text);
  return low === "kasih" && before !== undefined && /^(terima|trima|terimah|trm)$/.test(before.low)
    ? "terimakasih"
    : low;
}

/** "tgl14", "jam8", "14agustus2017": words and numbers written together. Anything else ("Bud1") stays one word. */
function partsOf(text: string, low: string): string[] | undefined {
  const match = glued.exec(low) ?? unitAfter.exec(low);
  const dated = match ? undefined : monthInside.exec(low);
  const found = match ?? (dated && monthOf(dated[2] as string) ? dated : undefined);
  if (!found) return undefined;
  let at = 0;
  return found
    .slice(1)
    .filter(Boolean)
    .map((part) => {
      const piece = text.slice(at, at + part.length);
      at += part.length;
      return piece;
    });
}

/** O and o are 0, l and I are 1, as a camera or a hurried thumb writes them. */
export function asDigits(text: string): string {
  return text.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
}

/** The tokens from `from` to before `to` as they were typed, blanks squeezed. */
export function typed(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    text += (token.gap && i > from ? " " : "") + token.text;
  }
  return text;
}
