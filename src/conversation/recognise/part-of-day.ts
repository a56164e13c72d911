import type { Reading } from "./reading.ts";
import { isDoubled, lowAt, type Token } from "./tokens.ts";

type Hour = NonNullable<Reading["hour"]>;
export interface HourMatch {
  hour: Hour;
  next: number;
}

const parts = new Map<string, "morning" | "afternoon">([
  ["pagi", "morning"],
  ["pagi2", "morning"],
  ["morning", "morning"],
  ["early", "morning"],
  ["siang", "afternoon"],
  ["sore", "afternoon"],
  ["afternoon", "afternoon"],
  ["late", "afternoon"],
  ["siangan", "afternoon"],
  ["sorean", "afternoon"],
  ["evening", "afternoon"],
  ["siang2", "afternoon"],
  ["sore2", "afternoon"],
  ["pagian", "morning"],
  ["awan", "afternoon"],
  ["beurang", "afternoon"],
  ["isuk", "morning"],
  ["enjing", "morning"],
  ["sonten", "afternoon"],
]);
/** English words that say a part of the day only where it is denied: "not too early". */
const onlyDenied = new Set(["early", "late"]);

/** Whether a word says a part of the day. */
export function isPart(low: string): boolean {
  return parts.has(low) && !onlyDenied.has(low);
}

/** "Besok pagi": behind a day the part of the day needs no other word. */
export function partAt(tokens: readonly Token[], i: number): HourMatch | undefined {
  const low = lowAt(tokens, i);
  const part = isPart(low) ? parts.get(low) : undefined;
  return part && { hour: { part }, next: i + 1 };
}

const between = new Set("in the di usah perlu yang yg kalau kalo klo for pas jam".split(" "));
const much = new Set("terlalu trlalu too paling".split(" "));
const veryMuch = new Set("banget bgt bngt amat teuing pisan kali bana sekali sangat men".split(" "));

/**
 * "Jangan pagi", "not in the morning": the other half of the day. "Jangan pagi banget", "not too early", "jangan kepagian" denies only its
 * first hours, so ten o'clock stands for what is left of the morning.
 */
export function deniedPart(tokens: readonly Token[], i: number): HourMatch | undefined {
  let at = i;
  while (at < i + 3 && between.has(lowAt(tokens, at))) at += 1;
  const word = lowAt(tokens, at);
  if (/^(ke|ka)(pagian|isukan|esukan)$/.test(word)) return { hour: ten, next: at + 1 };
  if (/^(ke|ka)(siangan|sorean|beurangan)$/.test(word)) return { hour: { part: "morning" }, next: at + 1 };
  const before = much.has(word);
  if (before) at += 1;
  const part = parts.get(lowAt(tokens, at));
  if (!part) return undefined;
  const next = skipEcho(tokens, at);
  const isMuch = before || onlyDenied.has(lowAt(tokens, at)) || next > at + 1 || veryMuch.has(lowAt(tokens, next));
  const end = veryMuch.has(lowAt(tokens, next)) ? next + 1 : next;
  if (part === "afternoon") return { hour: { part: "morning" }, next: end };
  return { hour: isMuch || lowAt(tokens, at).endsWith("2") ? ten : { part: "afternoon" }, next: end };
}

const ten: Hour = { hour: new Temporal.PlainTime(10) };

function skipEcho(tokens: readonly Token[], i: number): number {
  return isDoubled(tokens, i) ? i + 3 : i + 1;
}

/** "Pagi-pagi", "enjing-enjing": nobody greets so. */
export function saidTwice(tokens: readonly Token[], i: number): HourMatch | undefined {
  const part = isDoubled(tokens, i) ? partAt(tokens, i) : undefined;
  return part && { ...part, next: i + 3 };
}

/** "In the afternoon", "afternoon please", "late morning"; "good morning" and "this morning" wish for nothing. */
export function englishPart(tokens: readonly Token[], i: number): HourMatch | undefined {
  const word = lowAt(tokens, i);
  if (word !== "morning" && word !== "afternoon" && word !== "evening") return undefined;
  const [before, behind] = [lowAt(tokens, i - 1), lowAt(tokens, i + 1)];
  if (/^(good|gd|gud|this|selamat)$/.test(before)) return undefined;
  if (!wishedBefore.has(before) && !wishedBehind.has(behind)) return undefined;
  const isLate = word === "morning" && /^(late|mid)$/.test(before);
  return { hour: isLate ? ten : { part: word === "morning" ? "morning" : "afternoon" }, next: i + 1 };
}
const wishedBefore = new Set("the a an any for prefer prefers preferably late early mid of sometime".split(" "));
const wishedBehind = new Set(
  "preferably preferred ideally please pls slot session if would is works instead appointment time better only on".split(
    " ",
  ),
);
