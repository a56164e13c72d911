import { goodRuns } from "./good-runs.ts";
import { isKin } from "./kin.ts";
import { readName } from "./names.ts";
import type { ReadPerson } from "./reading.ts";
import type { Run } from "./runs.ts";
import { newWalk, scan } from "./scan.ts";
import { isSelf } from "./self.ts";
import { lowAt, type Token, typed } from "./tokens.ts";
import { opensTalk } from "./words.ts";

/** Names of more words are rare, rows of capitals are not. */
const most = 5;

/**
 * The one name that a sentence tells beside what it wants: "saya Yohanes Tobing mau urus paspor", "Daniel Wong here", "daftar sekarang. Melati Kusuma".
 * Two words with capitals at least. By itself it asks for nothing; whoever begins a form is not asked for it again.
 */
export function nameTold(tokens: readonly Token[], today: Temporal.PlainDate): ReadPerson["name"] {
  const walk = newWalk(tokens, today);
  if (!walk.mixed) return undefined;
  const runs = goodRuns(tokens, scan(tokens, walk), walk);
  const written = runs.filter((run) => isWhole(tokens, run));
  const forAnother = tokens.some(({ low }) => isKin(low) && !opensTalk(low));
  const [run, more] = written.filter((one) => (isIntroduced(tokens, one) && !forAnother) || isAlone(tokens, one));
  const told =
    run ?? (more ? undefined : (ofRelative(tokens, runs) ?? calledSo(tokens, runs) ?? apposed(tokens, runs)));
  return told && !more ? readName(typed(tokens, told.from, told.to)) : undefined;
}

/** "For my mother in law Sumarni", "buat istri saya Yuni Astuti": right behind the only relative that is spoken of. */
function ofRelative(tokens: readonly Token[], runs: readonly Run[]): Run | undefined {
  const relatives = tokens.filter(({ low }) => isKin(low) && !opensTalk(low));
  const [run, more] = runs.filter((one) => isWritten(tokens, one) && isBehindRelative(tokens, one));
  return relatives.length === 1 && !more ? run : undefined;
}

/** "Zulfikar namanya", "Sari Dewi is her name": said behind the only name. */
function calledSo(tokens: readonly Token[], runs: readonly Run[]): Run | undefined {
  const [run, more] = runs.filter((one) => isWritten(tokens, one) && one.words <= most);
  const behind = run && `${lowAt(tokens, run.to)} ${lowAt(tokens, run.to + 1)} ${lowAt(tokens, run.to + 2)}`;
  return behind && !more && /^(?:namanya|jenenge|namina|is (?:his|her) name)\b/.test(behind) ? run : undefined;
}

/** "My domestic helper, Sumiyem, for Thursday", "daftarkan abdi, Mak Itoh, ...": between commas behind who it is, the only name. */
function apposed(tokens: readonly Token[], runs: readonly Run[]): Run | undefined {
  const [run, more] = runs.filter((one) => isWritten(tokens, one) && one.words <= most);
  if (!run || more || lowAt(tokens, run.from - 1) !== ",") return undefined;
  const after = tokens[run.to];
  if (after !== undefined && after.is !== "line" && !/^[,.!]$/.test(after.text)) return undefined;
  const who = [2, 3, 4].map((before) => lowAt(tokens, run.from - before));
  const isOwners = who.some((low, i) => isSelf(low) || isKin(low) || (i > 0 && /^(my|our)$/.test(low)));
  return isOwners ? run : undefined;
}

function isBehindRelative(tokens: readonly Token[], { from, words }: Run): boolean {
  let at = from - 1;
  while (at > from - 4 && /^(saya|sy|aku|ku|kami|in|law|mertua|named|namanya|nama|,|:)$/.test(lowAt(tokens, at)))
    at -= 1;
  return words <= most && isKin(lowAt(tokens, at));
}

function isWhole(tokens: readonly Token[], { from, to, words }: Run): boolean {
  return words > 1 && words <= most && isWritten(tokens, { from, to });
}

function isWritten(tokens: readonly Token[], { from, to }: Pick<Run, "from" | "to">): boolean {
  return tokens.slice(from, to).every(({ is, text }) => is !== "word" || /^\p{Lu}|^(?:bin|binti|br)$/u.test(text));
}

/** "Saya Budi Santoso", "this is Maria Goreti", "dengan Ibu Ratna Sari", "Daniel Wong here". */
function isIntroduced(tokens: readonly Token[], { from, to }: Run): boolean {
  const [before, word] = [lowAt(tokens, from - 2), lowAt(tokens, from - 1)];
  if (/^(here|disini|speaking)$/.test(lowAt(tokens, to))) return true;
  return isSelf(word) || word === "dengan" || `${before} ${word}` === "i am" || `${before} ${word}` === "this is";
}

/** Between the ends of sentences or lines, with commas as well at the end of the text. */
function isAlone(tokens: readonly Token[], { from, to }: Run): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  const begins = before === undefined || before.is === "line" || /^[.!?:,]$/.test(before.text);
  return begins && (after === undefined || after.is === "line" || /^[.!]$/.test(after.text));
}
