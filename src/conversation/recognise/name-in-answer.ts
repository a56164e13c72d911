import { goodRuns } from "./good-runs.ts";
import { isKin } from "./kin.ts";
import { readName } from "./names.ts";
import { normalise } from "./normalise.ts";
import type { ReadPerson } from "./reading.ts";
import type { Run } from "./runs.ts";
import { newWalk, scan } from "./scan.ts";
import { isSelf } from "./self.ts";
import { lowAt, type Token, tokenise, typed } from "./tokens.ts";
import { isAddress, opensTalk } from "./words.ts";

/**
 * The name that ends a sentence of who is meant, where a name was asked for: "yang bikin istri saya, Maria Tallo", "the applicant is my driver Agus
 * Salim", "itu buat bos saya pak Hendra". Nothing where it stands in the middle, beside another one, or behind a word that says no "who".
 */
export function nameInAnswer(text: string, today: Temporal.PlainDate): ReadPerson["name"] {
  const tokens = tokenise(normalise(text));
  const walk = newWalk(tokens, today);
  if (!walk.mixed || tokens.some(({ is, text: sign }) => is === "line" || sign === "?")) return undefined;
  const [run, more] = goodRuns(tokens, scan(tokens, walk), walk).filter((one) => isWritten(tokens, one));
  if (!run || more || !isLast(tokens, run) || !saysWho(tokens, run.from)) return undefined;
  return readName(typed(tokens, run.from, run.to));
}

function isWritten(tokens: readonly Token[], { from, to }: Run): boolean {
  return tokens.slice(from, to).every(({ is, text }) => is !== "word" || /^\p{Lu}|^(?:bin|binti|br)$/u.test(text));
}

/** Only signs, small talk and who it is behind it: "Maria Tallo ya kak", "Yohana Bessie, adik saya". */
function isLast(tokens: readonly Token[], { to }: Run): boolean {
  return tokens
    .slice(to)
    .every(({ is, low }) => is === "mark" || closing.test(low) || isKin(low) || isSelf(low) || low === "my");
}
const closing =
  /^(ya|yah|kak|ka|min|mas|mbak|pak|bu|bang|please|pls|thanks|thank|you|makasih|terima|kasih|itu|orangnya|namanya)$/;

/** Whose name follows: a relative, whoever somebody works for or with ("sopir saya"), a pronoun, "namanya", or a pause. */
function saysWho(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (isAddress(lowAt(tokens, at)) && !isKin(lowAt(tokens, at))) at -= 1;
  const low = lowAt(tokens, at);
  if (isKin(low) || who.test(low)) return true;
  if (isSelf(low) || /^(kami|kita|ku|mu|my|our)$/.test(low)) return true;
  if (/^[,:;-]$/.test(low)) return at > 0;
  if (opensTalk(low)) return true;
  // "My driver Agus Salim", "our helper, Sumi".
  return /^(my|our|his|her|their)$/.test(lowAt(tokens, at - 1));
}
const who =
  /^(nama|namanya|bernama|nm|name|named|called|is|are|adalah|ialah|yaitu|yakni|dia|beliau|untuk|buat|utk|for|an|pemohon|pemohonnya|applicant|si|namely|ktp|kk|akta|akte|paspor|passport|card)$/;
