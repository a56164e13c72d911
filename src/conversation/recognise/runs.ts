import { isEveryday } from "./everyday-words.ts";
import { isAnd, isKin } from "./kin.ts";
import { isOpenEnd, isWaOfName, joins, opensName } from "./name-signs.ts";
import type { Piece, Walk } from "./scan.ts";
import { lowAt, type Token, typed } from "./tokens.ts";
import { canonical, closesTalk, isAddress, isConnector, isOfNames, mayOpenTalk, opensTalk, talkOf } from "./words.ts";

/** Words that stand together and may be a name: tokens `from` to before `to`. */
export interface Run {
  from: number;
  to: number;
  words: number;
  /** "Nama:" or "a.n." stands before it. */
  labelled: boolean;
  /** Written as names are, in a text that has small letters as well. */
  capital: boolean;
  /** "Istri", "dan" stand before it: it is somebody else than the one before. */
  introduced: boolean;
}

/** What stands between two boundaries (a line, a comma, a label, a date): words, and signs that join words. */
interface Segment {
  words: Word[];
  /** "Nama" without a colon, with one, or nothing stands before it. */
  label?: "named" | "firm";
  /** A date, or the end of a form's line, follows. */
  ends: "date" | "other";
}

interface Word {
  at: number;
  /** Where the signs that join it to the next word end. */
  to: number;
  token: Token;
  talk: "no" | "may" | "sure";
  capital: boolean;
  taken: boolean;
}

/** The words of a line that may be names. A run between two boundaries is kept whole, also where a word of it is a word of chat. */
export function runsOf(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): Run[] {
  const runs: Run[] = [];
  for (const segment of segmentsOf(tokens, pieces, walk)) {
    choose(segment, walk.mixed && segment.words.some((word) => word.capital));
    runs.push(...takenRuns(tokens, segment, walk));
  }
  return runs.filter((run) => lettersIn(tokens, run) > (run.labelled && run.capital ? 0 : 1));
}

/** The words of a run, in small letters. */
export function wordsOf(tokens: readonly Token[], run: Pick<Run, "from" | "to">): string[] {
  return tokens.slice(run.from, run.to).flatMap((token) => (token.is === "word" ? [token.low] : []));
}

function lettersIn(tokens: readonly Token[], { from, to }: Run): number {
  return typed(tokens, from, to).replace(/[^\p{L}]/gu, "").length;
}

function segmentsOf(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  let label: Segment["label"];
  for (const [i, piece] of pieces.entries()) {
    if (piece.is === "word") {
      if (!open) segments.push((open = { words: [], ends: "other", ...(label && { label }) }));
      open.words.push(wordAt(tokens, piece.from));
    } else if (piece.is === "mark" && open && joins(tokens, piece.from)) {
      (open.words.at(-1) as Word).to = piece.to;
    } else if (piece.is === "mark" && opensName(tokens, piece.from)) {
      // The apostrophe of 'Aini belongs to the word behind it.
      if (open) (open.words.at(-1) as Word).to = piece.to;
      continue;
    } else {
      const next = pieces[i + 1]?.is;
      const comma = ",(".includes(tokens[piece.from]?.text ?? " ") && (next === "date" || next === "label");
      if (open && (piece.is === "date" || piece.is === "label" || comma)) open.ends = "date";
      open = undefined;
      label = undefined;
      if (piece.is === "label" && piece.label === "name") label = piece.firm ? "firm" : "named";
      continue;
    }
    label = undefined;
  }
  // In a text with its dates on other lines, the end of a line is as good as a date.
  if (open && walk.dated) open.ends = "date";
  return segments;
}

function wordAt(tokens: readonly Token[], at: number): Word {
  const token = tokens[at] as Token;
  const named = (token.low === "anak" && tokens[at + 1]?.low === "agung") || isWaOfName(tokens, at);
  const english = isEnglish(tokens, at) || isInLaw(tokens, at);
  const talk = english ? "sure" : token.text === "a" ? "may" : talkOf(token.low);
  return {
    at,
    to: at + 1,
    token,
    talk: named ? "no" : isAnd(token.text) && talk === "no" ? "may" : talk,
    capital: !english && /^\p{Lu}/u.test(token.text),
    taken: false,
  };
}

/** "My mother in law": a relative in three words. */
function isInLaw(tokens: readonly Token[], at: number): boolean {
  const law = lowAt(tokens, at) === "in" ? at + 1 : at;
  return lowAt(tokens, law) === "law" && lowAt(tokens, law - 1) === "in" && isKin(lowAt(tokens, law - 2));
}

/** "I made a mistake", "I want": no initial and no name as in "I Made Sukerta", "I wayan". */
function isEnglish(tokens: readonly Token[], at: number): boolean {
  const [word, next, behind] = [tokens[at]?.text ?? "", lowAt(tokens, at + 1), lowAt(tokens, at + 2)];
  const made = (verb: string, object: string) => verb === "made" && /^(an?|the|my|it|this|some)$/.test(object);
  if (made(word, next)) return true;
  return word === "I" && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? "") && (!balinese.has(next) || made(next, behind));
}
const balinese = new Set("wayan gede putu made kadek nengah nyoman komang ketut gusti dewa".split(" "));

/** Marks the words that may be a name. */
function choose({ words, label, ends }: Segment, capitals: boolean): void {
  if (label === "named" && isRemark(words)) return;
  for (const word of words) word.taken = word.talk === "no";
  const isTitled = words.every(({ token }) => /^\p{Lu}\p{Ll}/u.test(token.text));
  if (label === "firm" && isTitled && isValueAlone(words, words)) for (const word of words) word.taken = true;
  else if (capitals) {
    chooseCapitals(words, label, ends);
    if (label !== "firm") leaveSmall(words);
    leaveWhich(words);
  } else chooseBounded(words, label !== undefined, ends === "date");
  const [first] = words;
  // "Nama: Jadi" is somebody, "nama: idem" and "nama: menyusul" nobody.
  if (first && label === "firm" && !isEveryday(first.token.low) && canonical(first.token.low) !== "tidak")
    first.taken = true;
}

/** "Nama muhamad m nya satu", "nama di ijazah beda": words about a name, none of them with a capital but the name in question. */
function isRemark(words: readonly Word[]): boolean {
  const begun = words.slice(words.findIndex((word) => !isOwner(word.token.low)));
  // "I changed my name after divorce": when or why, and no name.
  const [first] = begun;
  if (first && !first.capital && ofWhen.test(first.token.low)) return true;
  // "Perkenalkan Jumat Harefa mau bikin paspor": what is wanted is no remark.
  const wants = begun.findIndex(({ token }) => /^(mau|ingin|bikin|daftar|perpanjang)$/.test(canonical(token.low)));
  const said = wants < 0 ? begun : begun.slice(0, wants);
  return said.some((word) => isOfNames(word.token.low) && !/^\p{Lu}\p{Ll}/u.test(word.token.text));
}

const ofWhen =
  /^(?:after|before|since|when|while|because|during|from|setelah|sesudah|sebelum|sejak|waktu|pas|karena|krn|gara|semenjak)$/;

/** Where some words have capitals and others none, a row of capitals is a name, whatever its words mean elsewhere. */
function chooseCapitals(words: Word[], label: Segment["label"], ends: Segment["ends"]): void {
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (to < words.length && isOfRow(words, to, from)) to += 1;
    if (to > from) {
      const all = words.slice(from, to);
      const row = label === "firm" && isValueAlone(words, all) ? all : trimmed(all, label !== undefined && from === 0);
      const sure = row.some((word) => word.talk === "no");
      const begins = from === 0 || row.length > 2 || isEnd(words, from - 1);
      const alone =
        row.length > 1 && isEnd(words, to) && begins && (ends === "date" || label !== undefined || to < words.length);
      const named = label !== undefined && from === 0 && row.length > 0;
      if (sure || alone || named) for (const word of row) word.taken = true;
    }
    from = to + 1;
  }
}

/** "Name: Fransiska Mau, DOB: ...": the whole value of a form's field, written as names are, with one word of chat in it at most. */
function isValueAlone(words: readonly Word[], row: readonly Word[]): boolean {
  const [first, ...others] = row;
  if (!first || row.length !== words.length || row.length > mostOfValue || isAddress(first.token.low)) return false;
  return first.talk === "no" && others.filter(({ talk }) => talk === "sure").length < 2;
}
const mostOfValue = 5;

/** The end of what stands between two boundaries, or "dan" behind it. */
function isEnd(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || isAnd(word.token.text);
}

function isOfRow(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at] as Word;
  if (word.capital) return true;
  if (at === from || !isConnector(word.token.low)) return false;
  const next = words[at + 1];
  return next !== undefined && (next.capital || (isConnector(next.token.low) && words[at + 2]?.capital === true));
}

/** Without greetings, forms of address and kin in front, and without what is surely talk at the ends. */
function trimmed(row: readonly Word[], labelled: boolean): readonly Word[] {
  let [from, to] = [0, row.length];
  if (/^(selamat|slmt|slamat|met|good)$/.test(row[0]?.token.low ?? "") && isTime(row[1])) from = 2;
  // "Pagi Min Budi", but Pagi Tuhumury is a name.
  if (isTime(row[from]) && opensTalk(row[from + 1]?.token.low ?? "")) from += 1;
  while (from < to && !isFirstOfName(row[from] as Word, labelled)) from += 1;
  while (to > from && (row[to - 1] as Word).talk === "sure") to -= 1;
  return row.slice(from, to);
}

function isTime(word: Word | undefined): boolean {
  return /^(pagi|siang|sore|malam|malem|morning|afternoon|evening)$/.test(word?.token.low ?? "");
}

function isFirstOfName({ talk, token }: Word, labelled: boolean): boolean {
  return (
    talk === "no" ||
    (talk === "may" && (labelled ? !isAddress(token.low) || token.low === "mas" : !opensTalk(token.low)))
  );
}

/** "Yang gede Saripah": in small letters behind "yang" it says which of them. */
function leaveWhich(words: Word[]): void {
  for (const [i, word] of words.entries()) {
    const behindYang = canonical(words[i - 1]?.token.low ?? "") === "yang" || words[i - 1]?.token.low === "nyang";
    if (behindYang && !word.capital && words[i + 1]?.capital) word.taken = false;
  }
}

/** "bantuin Budi Santoso": beside two words with capitals one in small letters in front of them is not of the name. */
function leaveSmall(words: Word[]): void {
  const first = words.findIndex((word) => word.taken && word.capital);
  const second = words[first + 1];
  if (first < 1 || !second?.taken || !second.capital) return;
  for (const word of words.slice(0, first)) word.taken = false;
}

/** In small letters, or in capitals throughout: what stands between two boundaries and has no word that is surely talk. */
function chooseBounded(words: Word[], labelled: boolean, dated: boolean): void {
  // "SING IS AN 03051970": nothing but words of chat, written as a name and followed by a date.
  const whole = words.length > 1 && dated && words.every((word) => word.talk === "may" && word.capital);
  if (whole && !words.some(({ token }) => opensTalk(token.low) || closesTalk(token.low, true)))
    for (const word of words) word.taken = true;
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (to < words.length && (words[to] as Word).talk !== "sure") to += 1;
    const part = words.slice(from, to);
    if (part.some((word) => word.talk === "no")) takePart(part, from === 0, to === words.length, labelled);
    from = to + 1;
  }
}

function takePart(part: readonly Word[], begins: boolean, ends: boolean, labelled: boolean): void {
  // "Hari sama, jamnya sama": Hari is a name as well, but no name stands there so small and alone.
  const [only, more] = part;
  if (only?.token.low === "hari" && !more && !only.capital && !labelled) return;
  let [from, to] = [0, part.length];
  while (from < to && (part[from] as Word).talk === "may" && !(begins && staysInFront(part[from] as Word, labelled)))
    from += 1;
  while (to > from && (part[to - 1] as Word).talk === "may" && !(ends && staysBehind(part[to - 1] as Word))) to -= 1;
  for (const word of part.slice(from, to)) word.taken = true;
}

function staysInFront({ token, capital }: Word, labelled: boolean): boolean {
  if (labelled) return !isAddress(token.low) || token.low === "mas";
  return !opensTalk(token.low) && (capital || !mayOpenTalk(token.low));
}

function staysBehind({ token, capital }: Word): boolean {
  return (
    !closesTalk(token.low, capital) &&
    (capital || !/^(pagi|siang|sore|malam|baru|besok|hari|jam|minggu|bulan|sama|datang)$/.test(token.low))
  );
}

function takenRuns(tokens: readonly Token[], { words, label }: Segment, walk: Walk): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let labelled = label !== undefined;
  for (const word of words) {
    if (!word.taken) {
      labelled &&= !run && isOwner(word.token.low);
      run = undefined;
      continue;
    }
    if (run) {
      run.words += 1;
      run.capital ||= word.capital && walk.mixed;
      run.to = word.to;
      continue;
    }
    const from = opensName(tokens, word.at - 1) ? word.at - 1 : word.at;
    const introduced = isIntroduced(tokens, from);
    run = { from, to: word.to, words: 1, labelled, capital: word.capital && walk.mixed, introduced };
    labelled = false;
    runs.push(run);
  }
  // A joining sign at the end stays only behind an initial ("Budi M.").
  for (const one of runs) while (isOpenEnd(tokens, one)) one.to -= 1;
  return runs;
}

/** "A.n. ibu saya Siti": whose relative it is stands between the label and the name. */
function isOwner(low: string): boolean {
  return isAddress(low) || isKin(low) || /^(saya|sy|aku|ku|kami|my|our)$/.test(low);
}

/** Whether "istri", "anak saya", "dan" or the like stands in front. */
function isIntroduced(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - 5; i--) {
    const token = tokens[i] as Token;
    if (isKin(token.low) || isAnd(token.text)) return true;
    if (
      !/^(saya|sy|aku|kami|kita|ku|nya|my|our|the|a|bernama|namanya|yang|yg|pertama|kedua|ketiga|[:,])$/.test(
        token.low,
      ) &&
      !isAddress(token.low)
    )
      return false;
  }
  return false;
}
