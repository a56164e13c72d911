import { isBirthLike } from "./roles.ts";
import { type Run, wordsOf } from "./runs.ts";
import type { DatePiece, Piece, Walk } from "./scan.ts";
import { isSelf } from "./self.ts";
import type { Token } from "./tokens.ts";
import { isAddress } from "./words.ts";

/** A labelled run; else the one nearest to a date, before it rather than behind; else the words that are the whole line. */
export function bestRun(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  good: readonly Run[],
  walk: Walk,
): Run | undefined {
  const labelled = good.find((run) => run.labelled);
  if (labelled) return toldWhole(tokens, good, labelled);
  const dates = pieces.filter((piece): piece is DatePiece => piece.is === "date");
  if (dates.length === 0) return good.find((run) => isBare(tokens, pieces, run));
  // Beside the day of a visit alone only words written like a name are one, or such as stand alone with it.
  const whole = dates.some((piece) => isOfBirth(piece, walk));
  let best: { run: Run; cost: number } | undefined;
  let next = 0;
  for (const run of good) {
    if (!whole && !isCapitalised(tokens, run) && !isAllBeside(pieces, run)) continue;
    while (next < dates.length && (dates[next] as Piece).from < run.to) next += 1;
    const cost = costOf(tokens, run, dates[next - 1], dates[next]);
    if (!best || cost < best.cost) best = { run, cost };
  }
  return best?.run;
}

/** "Nama saya Eko, Eko Prasetyo", "Rizal (Muhammad Rizal Pahlevi)": the same name once more, and more of it. */
function toldWhole(tokens: readonly Token[], good: readonly Run[], told: Run): Run {
  const [first] = wordsOf(tokens, told);
  const isMore = (run: Run) => run.from >= told.to && run.words > told.words;
  const whole = good.find((run) => isMore(run) && first !== undefined && wordsOf(tokens, run).includes(first));
  return told.words === 1 && whole ? whole : told;
}

function isOfBirth(piece: DatePiece, { today }: Walk): boolean {
  return isBirthLike(piece, today) || piece.found.is === "year" || piece.found.is === "impossible";
}

/** Nothing but this run, whole dates and signs: "budi santoso 14082017". */
function isAllBeside(pieces: readonly Piece[], run: Run): boolean {
  return pieces.every(
    (piece) =>
      piece.is === "mark" ||
      (piece.is === "date" && piece.found.is === "full") ||
      (piece.from >= run.from && piece.to <= run.to),
  );
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

/** Whether the line is this run and nothing else, but a form of address, "saya" and a full stop. */
export function isBare(tokens: readonly Token[], pieces: readonly Piece[], run: Run): boolean {
  if (run.words > 7) return false;
  return pieces.every((piece) => {
    if (piece.from >= run.from && piece.to <= run.to) return true;
    const token = tokens[piece.from] as Token;
    if (piece.is === "mark") return ".,!".includes(token.text);
    return piece.is === "word" && piece.from < run.from && (isAddress(token.low) || isSelf(token.low));
  });
}
