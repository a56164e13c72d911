import { isAnd, isKin } from "./kin.ts";
import { isPlace } from "./places.ts";
import { isBirthLike } from "./roles.ts";
import { type Run, runsOf, wordsOf } from "./runs.ts";
import type { Piece, Walk } from "./scan.ts";
import { isSelf } from "./self.ts";
import type { Token } from "./tokens.ts";
import { canonical, isAddress, opensTalk } from "./words.ts";

/** More words are a sentence. */
const longestName = 9;

/** The words of a line that may be somebody's name, without places and firms, and without what is no name beside one that is written as names are. */
export function goodRuns(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): Run[] {
  const good = runsOf(tokens, pieces, walk)
    .map((run) => withoutTown(tokens, run))
    .filter((run) => run.labelled || (isGood(tokens, run, pieces) && !isOfWhom(tokens, run, pieces, walk)))
    .filter((run) => !isWithin(tokens, run));
  if (!good.some((run) => isWritten(tokens, run))) return good;
  const whole = good.some((run) => capitalsIn(tokens, run) > 1);
  return good.filter(
    (run) =>
      run.labelled ||
      (isWritten(tokens, run) && !isFrom(tokens, run) && !(whole && isAside(tokens, run))) ||
      isMeantToo(tokens, run, pieces, walk),
  );
}

/**
 * One word in small letters inside of a sentence is any word that we do not know ("di ktp mah 1 januari 1950"), unless what stands in front says that
 * somebody follows: a boundary, who it is, what is wanted for them.
 */
function isWithin(tokens: readonly Token[], run: Run): boolean {
  const [first, before] = [tokens[run.from], tokens[run.from - 1]];
  if (run.labelled || run.introduced || run.words > 1 || !/^\p{Ll}/u.test(first?.text ?? "")) return false;
  return before?.is === "word" && !announces(before.low);
}

/** What a name follows upon. */
function announces(low: string): boolean {
  return isKin(low) || isSelf(low) || isAddress(low) || opensTalk(low) || isAnd(low) || announcing.has(canonical(low));
}
const announcing = new Set(
  "daftar untuk bikin paspor booking antrean pesan nama namanya perpanjang tambah ikut baru si yang dengan oleh name is book register tolong mohon halo".split(
    " ",
  ),
);

/** "For Wed 9 August" beside Budi Hartono: one word behind a preposition is a day, a place or anything. */
function isAside(tokens: readonly Token[], run: Run): boolean {
  return capitalsIn(tokens, run) === 1 && /^(for|on|in|to|at|by|an|next|this)$/.test(tokens[run.from - 1]?.low ?? "");
}

function isGood(tokens: readonly Token[], run: Run, pieces: readonly Piece[]): boolean {
  const words = wordsOf(tokens, run);
  if (run.words > longestName || isPlace(words) || firms.has(words[0] ?? "")) return false;
  return !groups.has(words.at(-1) ?? "") && !isWhere(tokens, run) && !isBirthPlace(tokens, run, pieces);
}

/** What such a word begins is a firm, a school or a street. */
const firms = new Set(
  "pt cv ud sd sdn smp smpn sma sman smk smkn univ universitas rs rsud toko jl jln jalan perum komplek desa kampung kp rt rw".split(
    " ",
  ),
);
/** "The Pesulima family", "Independence Day". */
const groups = new Set("family group team day".split(" "));

/** "Di Malaysia", "ka Malako", "live in Amsterdam": a place that we do not know. */
function isWhere(tokens: readonly Token[], { from }: Run): boolean {
  const [verb, before] = [tokens[from - 2], tokens[from - 1]];
  if (before?.is !== "word") return false;
  if (/^(di|ke|ka|at|ring)$/.test(before.text)) return true;
  return before.text === "in" && /^(born|live|lives|living|work|works)$/.test(verb?.low ?? "");
}

/** "TTL: Balige, 29 Februari 1992", "lahir Balige 29-2-1992": what follows "lahir" itself. Behind "tgl lahir" it may be the name. */
function isBirthPlace(tokens: readonly Token[], { from, to }: Run, pieces: readonly Piece[]): boolean {
  const label = pieces.find((piece) => piece.is === "label" && piece.label === "birth" && piece.to === from);
  if (label?.is !== "label") return false;
  if (!label.firm && /^(tgl|tanggal|tggl|date)/.test(tokens[label.from]?.low ?? "")) return false;
  return pieces.some((piece) => piece.is === "date" && piece.from >= to && piece.from - to < 3);
}

/** "Bogor Michelle Gunawan": the town of the office in front of a name. */
function withoutTown(tokens: readonly Token[], run: Run): Run {
  const first = tokens[run.from];
  const town = run.words > 2 && first?.is === "word" && isPlace([first.low]) && !run.labelled;
  return town && tokens[run.from + 1]?.is === "word" ? { ...run, from: run.from + 1, words: run.words - 1 } : run;
}

/** In a text that has small letters as well: two words or more with capitals, or one that begins no sentence. */
function isWritten(tokens: readonly Token[], run: Run): boolean {
  if (!run.capital) return false;
  if (capitalsIn(tokens, run) > 1) return true;
  const before = tokens[run.from - 1];
  return before !== undefined && !/^[.!?*]$/.test(before.text);
}

function capitalsIn(tokens: readonly Token[], { from, to }: Run): number {
  return tokens.slice(from, to).filter(({ is, text }) => is === "word" && /^\p{Lu}/u.test(text)).length;
}

/** "Euis dari Ciomas". */
function isFrom(tokens: readonly Token[], { from, words }: Run): boolean {
  return words === 1 && /^(dari|dr|asal|from)$/.test(tokens[from - 1]?.low ?? "");
}

/** "Saya Lia temennya Mira": by whom somebody is known does not come, where only one birth date is told. */
function isOfWhom(tokens: readonly Token[], { from }: Run, pieces: readonly Piece[], { today }: Walk): boolean {
  const [before, relation] = [tokens[from - 2], tokens[from - 1]?.low ?? ""];
  const friend = /^(?:te?m[ae]n|tmn|pacar|sodara|saudara|kenalan|tetangga)(?:nya|nye)$/.test(relation);
  const births = pieces.filter((piece) => piece.is === "date" && isBirthLike(piece, today));
  const known = friend || (relation.endsWith("nya") && isKin(relation));
  return known && births.length < 2 && /^\p{Lu}\p{Ll}/u.test(before?.text ?? "");
}

/** In small letters, or as the first word of a sentence, beside a name with capitals: somebody else, where a birth follows or "dan" couples them. */
function isMeantToo(tokens: readonly Token[], run: Run, pieces: readonly Piece[], { today }: Walk): boolean {
  const next = pieces.find((piece) => piece.from >= run.to && piece.is !== "mark");
  if (next?.is === "date") return isBirthLike(next, today);
  if (next?.is === "label" && (next.label === "birth" || isKin(tokens[run.from - 1]?.low ?? ""))) return true;
  return (
    run.capital &&
    (run.introduced ||
      /^[,/]$/.test(next ? (tokens[run.to]?.text ?? "") : "") ||
      isAnd(tokens[run.to]?.text ?? "") ||
      isKin(tokens[run.to + 1]?.low ?? ""))
  );
}
