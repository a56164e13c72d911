import { bestRun, isBare } from "./best-run.ts";
import { boundAt } from "./bounded-hour.ts";
import { givenUp, isWithdrawn, turns } from "./change-of-mind.ts";
import { isDayName, isWeekday } from "./day-names.ts";
import { withoutEvents } from "./days-of-events.ts";
import type { Draft, ReadLine } from "./draft.ts";
import { denying } from "./find-hour.ts";
import { asDay } from "./found-date.ts";
import { goodRuns } from "./good-runs.ts";
import { isKin } from "./kin.ts";
import { onlyNames, pairPeople } from "./pair-people.ts";
import { datedOf, isBirthLike } from "./roles.ts";
import type { Run } from "./runs.ts";
import { type DatePiece, note, type Piece, scan, type Walk } from "./scan.ts";
import { lowAt, type Token, typed } from "./tokens.ts";
import { onlyWeekdays } from "./weekday-and-date.ts";
import { whoBefore } from "./who-before.ts";
import { whoComes } from "./who-comes.ts";
import { talkOf } from "./words.ts";
import { withLaterDay, yearsOfBirth } from "./years-of-birth.ts";

/** A line of free talk: its dates, hours, and the words that are most likely the names of one or more people. */
export function readSentence(tokens: readonly Token[], walk: Walk): ReadLine {
  const own = withoutEvents(tokens, withoutOthers(scan(tokens, walk)), walk);
  const scanned = withoutOrigins(tokens, namesOfDays(tokens, own, walk), walk);
  const good = goodRuns(tokens, scanned, walk);
  const pieces = yearsOfBirth(tokens, withLaterDay(scanned, walk), good, walk);
  note(tokens, pieces, walk);
  const dates = pieces.filter((piece): piece is DatePiece => piece.is === "date");
  const several = pairPeople(tokens, good, dates, walk.today) ?? onlyNames(tokens, pieces, good);
  if (several) several.people = whoComes(tokens, several.people);
  if (several) return severalPeople(tokens, pieces, several, walk);
  const draft: Draft = { dates: dates.map(datedOf) };
  const hour = lastHour(tokens, pieces);
  if (hour) draft.hour = hour;
  for (const piece of pieces) {
    if ((piece.is === "label" && piece.label !== "other") || (piece.is === "date" && piece.role)) draft.labelled = true;
  }
  const run = bestRun(tokens, pieces, good, walk);
  if (!run && isOfTheMatter(tokens, pieces, dates, walk)) draft.dates = [];
  if (run) Object.assign(draft, named(tokens, run, walk));
  if (run && isBare(tokens, pieces, run)) draft.bare = true;
  return { drafts: [draft], rest: restOf(tokens, pieces, run ? [run] : []) };
}

/**
 * The first hour that is wished for, or the one behind the last change of mind: "jam 9 eh jam 10", "jangan pagi2, siang aja". An hour says more than
 * a part of the day: "agak siang, jam 10an".
 */
function lastHour(tokens: readonly Token[], pieces: readonly Piece[]): Draft["hour"] {
  const hours = pieces.filter((piece) => piece.is === "hour");
  const last = hours.findLast((piece, i) => i > 0 && turns(tokens, hours[i - 1] as Piece, piece));
  // "Not before 10" denies no ten o'clock.
  const isDenied = ({ from }: Piece) =>
    (!boundAt(tokens, from) && [from, from - 1].some((at) => denying.has(tokens[at]?.low ?? ""))) ||
    (hours.length > 1 && untilWhen.test(lowAt(tokens, from - 1)) && !untilWhen.test(lowAt(tokens, from - 2)));
  const open = hours.filter((piece) => !isDenied(piece));
  const isEarly = open.some(({ hour }) => "part" in hour && hour.part === "morning");
  // "Pagi buta jam 5" is no five in the afternoon.
  const exact = open.find(({ hour }) => "hour" in hour && !(isEarly && hour.hour.hour > 12));
  const wished = last ?? exact ?? open[0];
  return (wished ?? hours.find(({ from }) => denying.has(tokens[from]?.low ?? "")))?.hour;
}

/** "Jualan sampe jam 12, ada ga yg jam 2": of two hours the one until which somebody is busy is no wish. */
const untilWhen = /^(?:sampai|sampe|smp|sampek|hingga|until|till|pulang|selesai|kelar|bubar|beres|keluar)$/;

/** "Paspor saya habis 3 mei 2017": a day of the last years in a sentence that names nobody is no birthday. */
function isOfTheMatter(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  [date, ...more]: readonly DatePiece[],
  { today }: Walk,
): boolean {
  if (!date || more.length > 0 || date.role || date.found.is !== "full" || date.found.short) return false;
  if (!isBirthLike(datedOf(date), today) || date.found.year < today.year - 1) return false;
  const words = pieces.filter((piece) => piece.is === "word").map((piece) => tokens[piece.from]?.low ?? "");
  return words.length > 1 && !words.some(isKin);
}

/** The name among the pieces of a field that has a date as well. */
export function nameIn(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): string | undefined {
  const good = goodRuns(tokens, pieces, walk);
  const run = bestRun(tokens, pieces, good, walk);
  return run && named(tokens, run, walk).name;
}

function named(tokens: readonly Token[], run: Run, walk: Walk): { name: string; kin?: string } {
  walk.names.push({ from: (tokens[run.from] as Token).from, to: (tokens[run.to - 1] as Token).to });
  const kin = whoBefore(tokens, run.from);
  return { name: typed(tokens, run.from, run.to), ...(kin && { kin }) };
}

/** Each with their own date of birth, and with their own day where each has one; one day is for all. */
function severalPeople(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  { people, shared }: NonNullable<ReturnType<typeof pairPeople>>,
  walk: Walk,
): ReadLine {
  const drafts = people.map(
    ({ run, dates }): Draft => ({
      own: true,
      dates: dates.map(datedOf),
      ...(run && named(tokens, run, walk)),
    }),
  );
  const apart: Draft = { dates: shared.map(datedOf) };
  const hour = lastHour(tokens, pieces);
  if (hour) apart.hour = hour;
  if (shared.length > 0 || apart.hour) drafts.push(apart);
  return {
    drafts,
    rest: restOf(
      tokens,
      pieces,
      people.flatMap(({ run }) => run ?? []),
    ),
  };
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

/** "Tgl 22 batal, ganti tgl 29", "senin ga bisa, selasa aja", "kamis. eh jumat": the day that is given up is not the day. */
function withoutOrigins(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): Piece[] {
  const dates = pieces.filter((piece): piece is DatePiece => piece.is === "date" && !piece.loose);
  const isBirth = (piece: DatePiece) => isBirthLike(datedOf(piece), walk.today);
  const days = dates.filter((piece) => !isBirth(piece));
  const births = dates.filter(isBirth);
  if (pieces.length - dates.length > mostPieces) return [...pieces];
  const up = days.length > 1 ? withoutWeekend(days, givenUp(tokens, days), walk) : [];
  const left = new Set<Piece>(up.length < days.length ? up : []);
  // "This Friday... no wait, I work on Friday": said once more, it is the same one.
  const word = ({ to }: DatePiece) => lowAt(tokens, to - 1);
  // "Kamis aja, ternyata rabu ada acara": what is said of the other day takes nothing back.
  const behind = nextOthers(days, word);
  const back = new Set(days.filter((day, i) => isWithdrawn(tokens, day, behind[i])).map(word));
  for (const day of days) if (back.has(word(day))) left.add(day);
  for (const weekday of onlyWeekdays(days, walk.today)) left.add(weekday);
  for (const [i, birth] of births.entries()) {
    const next = births[i + 1];
    if (next && next.from - birth.to < 5 && turns(tokens, birth, next)) left.add(birth);
  }
  if (left.size === 0) return [...pieces];
  return pieces.map(
    (piece): Piece => (left.has(piece) ? { is: "talk", day: true, from: piece.from, to: piece.to } : piece),
  );
}

/** Where the next day in another word stands, for each of them. */
function nextOthers(days: readonly DatePiece[], word: (day: DatePiece) => string): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  for (let i = days.length - 2; i >= 0; i--) {
    const [day, next] = [days[i] as DatePiece, days[i + 1] as DatePiece];
    found[i] = word(day) === word(next) ? found[i + 1] : next.from;
  }
  return found;
}

/** "Sabtu ada? Kalo ga ada senin aja": no office is open on the first choice, so the second one counts. */
function withoutWeekend(days: readonly DatePiece[], up: readonly DatePiece[], { today }: Walk): readonly DatePiece[] {
  const isWeekend = ({ found }: DatePiece) => {
    const day = asDay(found, today);
    return day !== undefined && "date" in day && day.date.dayOfWeek > 5;
  };
  const kept = days.filter((day) => !up.includes(day));
  return up.length > 0 && kept.length > 0 && kept.every(isWeekend) && !up.every(isWeekend) ? kept : up;
}

/** Nobody changes a day in a text of many lines' length. */
const mostPieces = 60;

/** Where another day is written, a weekday beside a name is a name ("Jumat Santoso 3 maret 1990 senin 14 agustus"), and no day. */
function namesOfDays(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): Piece[] {
  const lone = (piece: Piece) =>
    piece.is === "date" &&
    piece.found.is === "relative" &&
    piece.to === piece.from + 1 &&
    isDayName(tokens[piece.from]?.low ?? "");
  if (!pieces.some(lone)) return [...pieces];
  const dates = pieces.filter((piece): piece is DatePiece => piece.is === "date" && !lone(piece));
  const whole = dates.some((piece) => piece.found.is === "full") || walk.dated;
  const otherDay = dates.some((piece) => !isBirthLike(datedOf(piece), walk.today));
  return pieces.map((piece, i) => {
    if (!lone(piece)) return piece;
    const token = tokens[piece.from] as Token;
    const capital = /^\p{Lu}/u.test(token.text);
    const [before, after] = [nameWord(tokens, pieces[i - 1]), nameWord(tokens, pieces[i + 1])];
    const beside = (before || after) && (capital || isWeekday(token.low)) && whole && otherDay;
    // "Jumat Santoso 3 maret 1990": one word would be half a name.
    const half = capital && isWeekday(token.low) && whole && after && i === 0 && pieces[i + 2]?.is !== "word";
    const last = capital && walk.dated && before && i === pieces.length - 1;
    const named = capital && before && isNameLabel(pieces[i - 2]);
    return beside || half || last || named ? { is: "word", from: piece.from, to: piece.to } : piece;
  });
}

function isNameLabel(piece: Piece | undefined): boolean {
  return piece?.is === "label" && piece.label === "name";
}

function nameWord(tokens: readonly Token[], piece: Piece | undefined): boolean {
  return piece?.is === "word" && talkOf((tokens[piece.from] as Token).low) === "no";
}

function restOf(tokens: readonly Token[], pieces: readonly Piece[], runs: readonly Run[]): string[] {
  const rest: string[] = [];
  let next = 0;
  for (const piece of pieces) {
    if (piece.is === "date" || piece.is === "hour" || (piece.is === "talk" && piece.day)) continue;
    while (next < runs.length && (runs[next] as Run).to <= piece.from) next += 1;
    const run = runs[next];
    if (run && piece.from >= run.from && piece.to <= run.to) continue;
    for (let i = piece.from; i < piece.to; i++) if (tokens[i]?.is === "word") rest.push((tokens[i] as Token).low);
  }
  return rest;
}
