import { foldName } from "../../booking/index.ts";
import type { NameDoubt, ReadPerson } from "./reading.ts";
import { isSampleName } from "./samples.ts";
import { isAddress } from "./words.ts";

type ReadName = NonNullable<ReadPerson["name"]>;

// Passports are written in Latin letters; another script is a mistake or a trick.
const letters = /^[\p{Script=Latin}\p{M} '.,-]+$/u;
const apostrophes = /[’‘`ʼ′]/g;
/** The data page of a passport has room for 30 letters; a longer name goes on, and is explained at the desk. */
const longName = 30;
/** Nobody is called that; it is a sentence. */
const absurdName = 100;
/** In front of a name, and yet perhaps a part of it (Raden, Raden Roro, Raden Ajeng). */
const nobility = new Set(["r", "rr", "ra", "rm"]);

/** A name as it was typed, cleaned, with what we are not sure about. Nothing in it is ever thrown away unasked. */
export function readName(typed: string): ReadName | undefined {
  const value = cleaned(typed);
  if (!/\p{L}/u.test(value)) return undefined;
  return { typed, value, doubts: doubtsOf(value) };
}

/** Whether the name is well-formed as it stands: a hint may go with it, a question need not. */
export function isClean(name: ReadName): boolean {
  return (
    name.value === name.typed.replace(apostrophes, "'") && name.doubts.every(isHint) && !opensWithAddress(name.value)
  );
}

/** Whether a doubt about a name asks for nothing: it is only told. */
export function isHint(doubt: NameDoubt): boolean {
  return doubt.is === "long" || doubt.is === "title";
}

function cleaned(typed: string): string {
  return typed
    .replace(apostrophes, "'")
    .replace(/ +/g, " ")
    .replace(/^[\s.,:;"“”„«»'-]+(?=[\p{L}\p{M}])/u, "")
    .replace(/[\s,:;"“”„«»-]+$/u, "")
    .trim();
}

function doubtsOf(value: string): NameDoubt[] {
  if (isSampleName(value)) return [{ is: "sample" }];
  const doubts: NameDoubt[] = [];
  const withoutDigits = value.replace(/\p{N}/gu, "");
  if (withoutDigits !== value) doubts.push(guessed("digits", value, lettersForDigits(value)));
  if (value.length === 1 && /^\p{L}$/u.test(value)) return [{ is: "short" }];
  const strange = isStrange(withoutDigits);
  if (strange) doubts.push({ ...guessed("strange", value, withoutSigns(value)), why: whyStrange(withoutDigits) });
  const bare = strange ? value : withoutTitles(value);
  if (bare !== value) doubts.push({ is: "title", guess: bare });
  if (value.length > longName) doubts.push({ is: "long" });
  return doubts;
}

function isStrange(name: string): boolean {
  const plain = name.replace(/\bd\/h\b/gi, "");
  return name.length > absurdName || !letters.test(plain) || plain.replace(/[^\p{L}]/gu, "").length < 2;
}

/** What to tell whoever typed it. */
function whyStrange(name: string): NonNullable<NameDoubt["why"]> {
  if (name.length > absurdName) return "too-long";
  return /(?!\p{Script=Latin}|\p{M})\p{L}/u.test(name) ? "other-script" : "signs";
}

function guessed(is: NameDoubt["is"], value: string, guess: string): NameDoubt {
  return guess !== value && guess !== "" && !isStrange(guess) && !/\p{N}/u.test(guess) ? { is, guess } : { is };
}

const likeDigits: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 6: "g", 7: "t", 8: "b", 9: "g" };

/** "Bud1 Sant0so" was meant as letters; a number for itself ("Budi 2") as nothing. */
function lettersForDigits(value: string): string {
  return value
    .split(" ")
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => word.replace(/\d/g, (digit) => likeDigits[digit] ?? ""))
    .map((word, i) => (i > 0 || /^\p{Lu}/u.test(value) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}

/** Without tags, emoji and what stands in brackets; anything stranger gets no guess, we ask for the name again. */
function withoutSigns(value: string): string {
  return cleaned(
    value
      .replace(/<[^<>]{0,40}>/g, "")
      .replace(/\([\p{L} ]{0,40}\)/gu, " ")
      .replace(/[\p{So}\p{Sk}\p{Extended_Pictographic}]/gu, "")
      // "Tan Mei Ling 陈美玲": the same name once more, in letters that no passport has.
      .replace(/(?<= )(?:(?!\p{Script=Latin})\p{L})+(?= |$)/gu, ""),
  );
}

/** Titles and forms of address at the ends, as far as matching leaves them out. */
function withoutTitles(value: string): string {
  const folded = foldName(value);
  const words = value.split(" ");
  let first = 0;
  let end = words.length;
  const rest = () => words.slice(first, end).join(" ");
  const same = () => foldName(rest()) === folded;
  while (end - first > 1 && wouldStay(words.slice(first + 1, end), folded)) first += 1;
  while (end - first > 1 && wouldStay(words.slice(first, end - 1), folded)) end -= 1;
  return same() ? cleaned(rest()) : value;
}

function wouldStay(words: readonly string[], folded: string): boolean {
  return foldName(words.join(" ")) === folded;
}

function opensWithAddress(value: string): boolean {
  const [first = "", second] = value.toLowerCase().split(" ");
  const word = first.replace(/\./g, "");
  return second !== undefined && (isAddress(word) || nobility.has(word));
}
