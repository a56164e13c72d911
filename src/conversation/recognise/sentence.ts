import { foldName } from "../../booking/index.ts";
import type { Draft, ReadLine } from "./draft.ts";
import { isWeekday } from "./find-day.ts";
import { isPlace } from "./places.ts";
import { type Piece, scan, type Walk } from "./scan.ts";
import { type Token, typed } from "./tokens.ts";
import { isAddress, isTalk } from "./words.ts";

/** Words that stand together and may be a name: tokens `from` to before `to`. */
interface Run {
  from: number;
  to: number;
  words: number;
  labelled: boolean;
}

/** More words are a sentence. */
const longestName = 9;

/** A line of free talk: its dates, hours, and the words that are most likely a name. */
export function readSentence(tokens: readonly Token[], walk: Walk): ReadLine {
  const pieces = namesOfDays(tokens, withoutOthers(scan(tokens, walk)));
  const draft: Draft = { dates: [] };
  for (const piece of pieces) {
    if (piece.is === "date")
      draft.dates.push(piece.role ? { found: piece.found, role: piece.role } : { found: piece.found });
    if (piece.is === "hour") draft.hour ??= piece.hour;
    if ((piece.is === "label" && piece.label !== "other") || (piece.is === "date" && piece.role)) draft.labelled = true;
  }
  const runs = runsOf(tokens, pieces);
  const run = bestRun(tokens, pieces, runs);
  if (run) draft.name = typed(tokens, run.from, run.to);
  if (run && isBare(tokens, pieces, run)) draft.bare = true;
  return { drafts: [draft], rest: restOf(tokens, pieces, run) };
}

/** The name among the pieces of a field that has a date as well. */
export function nameIn(tokens: readonly Token[], pieces: readonly Piece[]): string | undefined {
  const run = bestRun(tokens, pieces, runsOf(tokens, pieces));
  return run && typed(tokens, run.from, run.to);
}

/** What follows "alamat:" or "no hp:" is left out, to the next label. */
function withoutOthers(pieces: readonly Piece[]): Piece[] {
  let skipping = false;
  return pieces.filter((piece) => {
    if (piece.is === "label") skipping = piece.label === "other";
    else if (piece.is === "date" && piece.role) skipping = false;
    return !skipping;
  });
}

/** Where both dates are written out, "Jumat" is somebody's name and no day. */
function namesOfDays(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
  const whole = pieces.filter((piece) => piece.is === "date" && piece.found.is === "full").length;
  if (whole < 2) return [...pieces];
  return pieces.map((piece) => {
    const isDay = piece.is === "date" && piece.found.is === "relative" && isWeekday(tokens[piece.from]?.low ?? "");
    return isDay && piece.to === piece.from + 1 ? { is: "word", from: piece.from, to: piece.to } : piece;
  });
}

function runsOf(tokens: readonly Token[], pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let firm = false;
  let labelled = false;
  for (const piece of pieces) {
    const token = tokens[piece.from] as Token;
    if (piece.is === "word" && (firm || !isTalk(token.low) || isAnakAgung(tokens, piece.from))) {
      if (!run) runs.push((run = { from: piece.from, to: piece.to, words: 0, labelled }));
      run.to = piece.to;
      run.words += 1;
      firm = false;
    } else if (piece.is === "mark" && (opensName(tokens, piece.from) || (run && joins(tokens, piece.from)))) {
      if (!run) runs.push((run = { from: piece.from, to: piece.to, words: 0, labelled }));
    } else {
      // A form of address between the label and the name ("an ibu Suminah") does not part them.
      labelled = (piece.is === "label" && piece.label === "name") || (labelled && !run && isAddress(token.low));
      firm = piece.is === "label" && piece.label === "name" && piece.firm;
      run = undefined;
    }
  }
  return runs.filter(({ from, to }) => typed(tokens, from, to).replace(/[^\p{L}]/gu, "").length > 1);
}

/** An apostrophe in front of a word: 'Aini. */
function opensName(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return "'’‘`ʼ′".includes((tokens[i] as Token).text) && next?.is === "word" && !next.gap;
}

/** A sign inside a name: Al-Fatih, Ai'nun, M. Firman, d/h, "Tuti Sriwati, S.E". */
function joins(tokens: readonly Token[], i: number): boolean {
  const [before, mark, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  if (next?.is !== "word") return mark.text === "." && before?.is === "word" && before.text.length === 1 && !mark.gap;
  if ("'’‘`ʼ′-".includes(mark.text)) return !mark.gap && !next.gap;
  if (mark.text === ".") return before?.is === "word" && before.text.length < 5 && !mark.gap;
  if (mark.text === "/") return before?.low === "d" && next.low === "h";
  return mark.text === "," && isDegree(tokens, i + 1);
}

/** "S.E", "M.Si." behind a comma: what matching would leave out at the end of a name. */
function isDegree(tokens: readonly Token[], i: number): boolean {
  let letters = (tokens[i] as Token).text;
  for (let at = i + 1; at < i + 6; at++) {
    const token = tokens[at];
    if (!token || token.gap || (token.is !== "word" && token.text !== ".")) break;
    letters += token.text;
  }
  return letters.length < 10 && foldName(`X ${letters}`) === "X";
}

function isAnakAgung(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.low === "anak" && tokens[i + 1]?.low === "agung";
}

/** A labelled run; else the one nearest to a date, before it rather than behind; else the words that are the whole line. */
function bestRun(tokens: readonly Token[], pieces: readonly Piece[], runs: readonly Run[]): Run | undefined {
  const named = runs.find((run) => run.labelled);
  if (named) return named;
  const good = runs.filter((run) => run.words <= longestName && !isPlace(lows(tokens, run)));
  const dates = pieces.filter((piece) => piece.is === "date");
  if (dates.length === 0) return good.find((run) => isBare(tokens, pieces, run));
  // Beside "besok" or "tgl 14" alone, only words written like a name are one.
  const whole = dates.some(
    (piece) => piece.is === "date" && (piece.found.is === "full" || piece.found.is === "impossible"),
  );
  let best: { run: Run; cost: number } | undefined;
  let next = 0;
  for (const run of good) {
    if (!whole && !isCapitalised(tokens, run)) continue;
    while (next < dates.length && (dates[next] as Piece).from < run.to) next += 1;
    const cost = costOf(tokens, run, dates[next - 1], dates[next]);
    if (!best || cost < best.cost) best = { run, cost };
  }
  return best?.run;
}

function isCapitalised(tokens: readonly Token[], run: Run): boolean {
  const words = tokens.slice(run.from, run.to).filter((token) => token.is === "word");
  return words.length > 1 && words.every((token) => /^\p{Lu}/u.test(token.text));
}

function costOf(tokens: readonly Token[], run: Run, before: Piece | undefined, after: Piece | undefined): number {
  const behind = before ? run.from - before.to + 0.5 : Number.POSITIVE_INFINITY;
  const ahead = after ? after.from - run.to : Number.POSITIVE_INFINITY;
  // One word in small letters may be any word we do not know.
  const plain = run.words === 1 && (tokens[run.from] as Token).text === (tokens[run.from] as Token).low ? 2 : 0;
  return Math.min(behind, ahead) + plain;
}

/** Whether the line is this run and nothing else, but a form of address and a full stop. */
function isBare(tokens: readonly Token[], pieces: readonly Piece[], run: Run): boolean {
  if (run.words > 7) return false;
  return pieces.every((piece) => {
    if (piece.from >= run.from && piece.to <= run.to) return true;
    const token = tokens[piece.from] as Token;
    if (piece.is === "mark") return ".,!".includes(token.text);
    return piece.is === "word" && piece.from < run.from && isAddress(token.low);
  });
}

function restOf(tokens: readonly Token[], pieces: readonly Piece[], run: Run | undefined): string[] {
  const rest: string[] = [];
  for (const piece of pieces) {
    if (piece.is === "date" || piece.is === "hour") continue;
    if (run && piece.from >= run.from && piece.to <= run.to) continue;
    for (let i = piece.from; i < piece.to; i++) if (tokens[i]?.is === "word") rest.push((tokens[i] as Token).low);
  }
  return rest;
}

function lows(tokens: readonly Token[], run: Run): string[] {
  return tokens.slice(run.from, run.to).flatMap((token) => (token.is === "word" ? [token.low] : []));
}
