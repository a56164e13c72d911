import { asDay, type FoundDate } from "./found-date.ts";
import { datedOf, isBirthLike } from "./roles.ts";
import type { Run } from "./runs.ts";
import type { DatePiece, Piece, Walk } from "./scan.ts";
import type { Token } from "./tokens.ts";

// Years that stand apart from the day of a birth, or alone.

/** A year alone is one of birth beside a name, or where the text says that no more is known. */
export function yearsOfBirth(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  good: readonly Run[],
  walk: Walk,
): Piece[] {
  const loose = pieces.filter((piece) => piece.is === "date" && piece.loose);
  if (loose.length === 0) return [...pieces];
  const dates = pieces.filter((piece): piece is DatePiece => piece.is === "date" && !piece.loose);
  const whole = withLaterYear(pieces, dates, loose);
  if (whole) return whole;
  const known = dates.some((piece) => isBirthLike(datedOf(piece), walk.today));
  return pieces.map((piece): Piece => {
    if (piece.is !== "date" || !piece.loose || piece.found.is !== "year") return piece;
    const beside = good.some(
      (run) => (run.capital || run.labelled || !walk.mixed) && run.to <= piece.from && piece.from - run.to < 3,
    );
    const { from, to } = piece;
    const another = good.some((run) => run.introduced && run.to === from);
    if ((known && !another) || !(beside || saysNoMore(tokens))) return { is: "number", from, to };
    const { typed: said, year } = piece.found;
    return { is: "date", found: { is: "unknown-day", typed: said, year }, from, to };
  });
}

/** "Lahir 4 sep juga, 1987", "lahir 3 mei, tahunnya 1990": the year of a birthday that was told without. */
function withLaterYear(
  pieces: readonly Piece[],
  dates: readonly DatePiece[],
  [loose, ...more]: readonly Piece[],
): Piece[] | undefined {
  const open = dates.find(({ role, found }) => role === "birth" && found.is === "no-year");
  const year = loose?.is === "date" && loose.found.is === "year" && loose.found.year;
  if (!loose || !year || more.length > 0 || open?.found.is !== "no-year" || loose.from < open.to) return undefined;
  const { day, month, doubts } = open.found;
  const typedAs = `${open.found.typed} ${year}`;
  const birth: FoundDate = {
    is: "full",
    day,
    month,
    year,
    short: false,
    typed: typedAs,
    doubts: doubts.filter((one) => one !== "no-year"),
  };
  return pieces.map((piece): Piece => {
    if (piece === open) return { ...open, found: birth };
    return piece === loose ? { is: "number", from: piece.from, to: piece.to } : piece;
  });
}

/** "Lahirnya 1955 tanggal 3 april": the day of a birthday whose year was told, where nobody can come on it for months. */
export function withLaterDay(pieces: readonly Piece[], { today }: Walk): Piece[] {
  const isYear = (piece: Piece | undefined) =>
    piece?.is === "date" && piece.role === "birth" && (piece.found.is === "year" || piece.found.is === "unknown-day");
  const i = pieces.findIndex(isYear);
  // "Lahir th 1940, kata ktp tgl 31 des": a few words may stand between.
  const behind = pieces.findIndex(
    (piece, at) => at > i && piece.is !== "word" && piece.is !== "mark" && piece.is !== "label",
  );
  const [year, day] = [pieces[i], pieces[behind]];
  if (
    i < 0 ||
    behind - i > mostBetween ||
    year?.is !== "date" ||
    day?.is !== "date" ||
    !("year" in year.found) ||
    day.found.is !== "no-year"
  )
    return [...pieces];
  const visit = asDay(day.found, today);
  const ahead = visit && "date" in visit ? today.until(visit.date).days : 0;
  if (ahead >= 0 && ahead < mostAhead) return [...pieces];
  const { doubts: _, ...when } = day.found;
  const found: FoundDate = { ...when, is: "full", year: year.found.year, short: false, doubts: ["separators"] };
  return [
    ...pieces.slice(0, i),
    { is: "talk", from: year.from, to: year.to },
    ...pieces.slice(i + 1, behind),
    { is: "date", role: "birth", found, from: day.from, to: day.to },
    ...pieces.slice(behind + 1),
  ];
}
const mostBetween = 5;
const mostAhead = 90;

/** "Cuma tahun 1950", or the year and nothing else. */
function saysNoMore(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.is === "word");
  const only = words.some(({ low }) => /^(cuma|hanya|cuman|only|lupa|gatau|tahunnya|taunnya|doang)$/.test(low));
  const unknown = words.some(({ low }, i) => /^(tahu|tau)$/.test(low) && i > 0);
  return tokens.length < 14 && (only || unknown || words.every(({ low }) => /^(tahun|thn|th|taun|lahir)$/.test(low)));
}
