import { countAt } from "./count.ts";
import { isAnd, isKin } from "./kin.ts";
import type { Paired } from "./paired.ts";
import { wordsOf } from "./runs.ts";
import { isSelf } from "./self.ts";
import { lowAt, type Token } from "./tokens.ts";
import { canonical } from "./words.ts";

/** Of the people of a line those who are to come: each once, without whoever stays at home and without a writer who only books. */
export function whoComes(tokens: readonly Token[], people: readonly Paired[]): Paired[] {
  return people.filter(
    (one) =>
      !staysAtHome(tokens, one) &&
      !isSaidTwice(tokens, one, people) &&
      !onlyBooks(tokens, one, people) &&
      !isParent(tokens, one, people),
  );
}

/** "Bungsu Ester 1-1-2008 tidak usah", "Budi 3-3-1990 ga ikut": named, and not to come. */
function staysAtHome(tokens: readonly Token[], { run, dates }: Paired): boolean {
  let at = Math.max(run?.to ?? 0, ...dates.map(({ to }) => to));
  while (tokens[at]?.is === "mark" && tokens[at]?.text !== "." && tokens[at]?.text !== ",") at += 1;
  const what = lowAt(tokens, at + 1);
  return canonical(lowAt(tokens, at)) === "tidak" && /^(usah|ikut|perlu|jadi|need|coming|needed)$/.test(what);
}

/** "Anaknya pak Sutrisno, mau daftarin bapak. Sutrisno 5-5-1951": the name without a date is the beginning of another one's. */
function isSaidTwice(tokens: readonly Token[], { run, dates }: Paired, people: readonly Paired[]): boolean {
  if (!run || dates.length > 0) return false;
  const name = wordsOf(tokens, run);
  return people.some((other) => {
    if (!other.run || other.run === run || other.dates.length === 0) return false;
    const words = wordsOf(tokens, other.run);
    return name.every((word, i) => word === words[i]);
  });
}

/** "Kevin 3 mei 2015, anak dari bapak Hendra dan ibu Siti": they say whose child comes, and have no birth date of their own. */
function isParent(tokens: readonly Token[], { run, dates }: Paired, people: readonly Paired[]): boolean {
  if (!run || dates.length > 0) return false;
  // "Nama anak: Aisyah, TTL: ..., nama ibu: Fatimah": a form asks for them.
  const named = lowAt(tokens, run.from - 1) === ":" ? [lowAt(tokens, run.from - 3), lowAt(tokens, run.from - 2)] : [];
  if (/^nama$/.test(named[0] ?? "") && parents.test(named[1] ?? "") && people.some((other) => other.dates.length > 0))
    return true;
  const child = people.findLast((other) => other.dates.length > 0 && (other.run?.from ?? run.from) < run.from);
  if (!child) return false;
  const between = tokens.slice(child.run?.to ?? 0, run.from).map(({ low }) => low);
  return between.some((low, i) => isChildWord.test(low) && /^(dari|of|dr|pasangan)$/.test(between[i + 1] ?? ""));
}
const parents = /^(ayah|ibu|bapak|bpk|ortu|wali|kandung)$/;
const isChildWord = /^(anak|anaknya|putra|putri|putranya|putrinya|son|daughter|child)$/;

/** "I'm Mark, my wife Sri needs a passport", "saya Budi, mau daftarin istri saya Rina, 3 mei 1990": who writes has no date and asks for another. */
function onlyBooks(tokens: readonly Token[], { run, dates }: Paired, people: readonly Paired[]): boolean {
  if (!run || dates.length > 0 || countAt(tokens) || !introducesSelf(tokens, run.from)) return false;
  if (tokens.some(({ low }, i) => isOfBoth(tokens, low, i))) return false;
  return people.some((other) => other.dates.length > 0) && tokens.some(({ low }, i) => isKin(low) && isFor(tokens, i));
}

function introducesSelf(tokens: readonly Token[], from: number): boolean {
  const [before, word] = [lowAt(tokens, from - 2), lowAt(tokens, from - 1)];
  return isSelf(word) ? !isKin(before) : (word === "am" && before === "i") || (word === "is" && before === "this");
}

/** "Kami", "both of us", "saya dan istri", "for my wife and me". */
function isOfBoth(tokens: readonly Token[], low: string, i: number): boolean {
  if (/^(kami|kita|both|us|ourselves|juga|jg)$/.test(low)) return true;
  const isWriter = isSelf(low) || low === "me" || low === "i" || low === "myself";
  return isWriter && (isAnd(lowAt(tokens, i - 1)) || isAnd(lowAt(tokens, i + 1)));
}

/** "For my wife", "daftarin istri saya"; "my wife Sri Rahayu needs". */
function isFor(tokens: readonly Token[], i: number): boolean {
  const before = /^(my|our|the|si|buat|untuk|utk|for)$/.test(lowAt(tokens, i - 1)) ? lowAt(tokens, i - 2) : "";
  const wished = [before, lowAt(tokens, i - 1)].some((low) => /^(for|register|book)$/.test(low) || asksFor.test(low));
  return wished || tokens.slice(i + 1, i + 8).some(({ low }) => /^(needs|wants|wishes)$/.test(low));
}
const asksFor = /^(buat|untuk|utk|bwt|buatkan|bikinin|(men|di)?da[fp]tar(in|kan|keun)|(mem|di)?pesan(in|kan))$/;
