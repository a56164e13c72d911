import { namedParts } from "./date-in-parts.ts";
import { bareOrdinal, isOrdinal, ofMonthAt, standingDay, theOrdinal } from "./day-of-month.ts";
import { dateAt } from "./find-date.ts";
import { pasaran, relativeAt } from "./find-day.ts";
import { hourAt } from "./find-hour.ts";
import { wishAt } from "./find-wish.ts";
import { asDay, type FoundDate, type Match } from "./found-date.ts";
import { type Label, labelAt } from "./labels.ts";
import { monthAndYear } from "./month-and-year.ts";
import { otherCalendarAt } from "./other-calendar.ts";
import { otherEventAt } from "./other-event.ts";
import { deniedPart, type HourMatch, partAt } from "./part-of-day.ts";
import type { DayWish, Span } from "./reading.ts";
import { isBirthLike } from "./roles.ts";
import { lowAt, type Token } from "./tokens.ts";
import { dateBehindWeekday, disagreement, opensWithWeekday, weekdayBehind } from "./weekday-and-date.ts";

/** What a stretch of tokens (`from` to before `to`) turned out to be. */
export type Piece = { from: number; to: number } & (
  | { is: "date"; found: FoundDate; role?: "birth" | "day"; loose?: true }
  | { is: "hour"; hour: HourMatch["hour"] }
  | { is: "label"; label: Label["label"]; firm: boolean }
  /** Words that speak of the matter and are no name: "bukan 1987", "tgl" without a number; `day` where they are of one. */
  | { is: "talk"; day?: true }
  | { is: "word" | "number" | "mark" | "line" }
);

export type DatePiece = Extract<Piece, { is: "date" }>;

/** What the reader must know while walking: which label still waits for its date, and whether something is being corrected. */
export interface Walk {
  today: Temporal.PlainDate;
  correcting: boolean;
  /** The text has words with a capital and words without. */
  mixed: boolean;
  /** It has two dates with their years or more. */
  dated: boolean;
  /** Where in the text names were found. */
  names: { from: number; to: number }[];
  /** Days said otherwise than as one date. */
  wishes: DayWish[];
  /** Dates and hours, where they stand in the text. */
  spans: Span[];
  /** Weekdays of which nothing says which week, as dates from today. */
  weekdays: Extract<FoundDate, { is: "relative" }>[];
  pending?: { role: "birth" | "day"; at: number };
}

const corrections = new Set(
  "salah slah keliru harusnya seharusnya hrsnya mestinya bukan koreksi revisi ralat maksudnya".split(" "),
);

/** Whether the words say that something before was wrong. */
function isCorrecting(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.is === "word" && corrections.has(token.low));
}

function isDated(tokens: readonly Token[]): boolean {
  let parts = 0;
  for (let i = 0; i < tokens.length && parts < 4; i++) {
    const { is, low } = tokens[i] as Token;
    if (is !== "number") continue;
    if (low.length === 4 || low.length > 5) parts += 2;
    // "31/5/15" has two such signs.
    else if (/^[/.-]$/.test(tokens[i + 1]?.text ?? "") && tokens[i + 2]?.is === "number") parts += 1;
  }
  return parts > 3;
}

function isMixed(tokens: readonly Token[]): boolean {
  return tokens.some(({ is, text }) => is === "word" && text.length > 1 && /^\p{Ll}/u.test(text));
}

export function newWalk(tokens: readonly Token[], today: Temporal.PlainDate): Walk {
  return {
    today,
    correcting: isCorrecting(tokens),
    mixed: isMixed(tokens),
    dated: isDated(tokens),
    names: [],
    wishes: [],
    spans: [],
    weekdays: [],
  };
}

/** Splits a line's tokens into dates, hours, labels and what is left over. Linear: every step moves on. */
export function scan(tokens: readonly Token[], walk: Walk): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < tokens.length; ) {
    const last = pieces.at(-1);
    // "Nama: Sabtu Rahayu": behind the label even a weekday is a name.
    const named = last?.is === "label" && last.label === "name" && tokens[i]?.is === "word";
    const found = (named && labelled(tokens, i, walk)) || (named ? [plain(tokens, i)] : pieceAt(tokens, i, walk));
    pieces.push(...found);
    i = found.at(-1)?.to ?? i + 1;
  }
  return pieces;
}

/** Keeps where dates and hours stand, for whoever explains the reading. */
export function note(tokens: readonly Token[], pieces: readonly Piece[], walk: Walk): void {
  for (const piece of pieces) notePiece(tokens, piece, walk);
}

function notePiece(tokens: readonly Token[], piece: Piece, walk: Walk): void {
  if (piece.to <= piece.from) return;
  const span = { from: (tokens[piece.from] as Token).from, to: (tokens[piece.to - 1] as Token).to };
  if (piece.is === "hour") walk.spans.push({ is: "hour", ...span });
  if (piece.is === "talk" && piece.day) walk.spans.push({ is: "day", ...span });
  if (piece.is !== "date") return;
  walk.spans.push({ is: isBirthLike(piece, walk.today) || piece.found.is === "year" ? "birth" : "day", ...span });
  if (piece.found.is === "relative" && piece.found.weekday) walk.weekdays.push(piece.found);
}

function pieceAt(tokens: readonly Token[], i: number, walk: Walk): Piece[] {
  const other = otherCalendarAt(tokens, i);
  if (other) return [{ is: "talk", day: true, from: i, to: other }];
  return (
    wished(tokens, i, walk) ??
    labelled(tokens, i, walk) ??
    datesAt(tokens, i, walk) ??
    hourPiece(tokens, i) ?? [plain(tokens, i)]
  );
}

/** "Selain jumat", "21 atau 22": no date of its own, so that a denied day is never the day. */
function wished(tokens: readonly Token[], i: number, walk: Walk): Piece[] | undefined {
  const match = walk.pending?.role === "birth" ? undefined : wishAt(tokens, i, walk.today);
  if (!match) return undefined;
  // "Paspor saya habis bulan depan", "berangkat akhir bulan".
  if (otherEventAt(tokens, { from: i, to: match.next }) !== "event") walk.wishes.push(match.wish);
  const days = match.days ?? match.next;
  const piece = { is: "talk" as const, from: i, to: match.next };
  if (days >= match.next) return [piece];
  // "21 atau 22 aja sore".
  return withPart(tokens, [
    { ...piece, to: days },
    { ...piece, day: true, from: days },
  ]);
}

function plain(tokens: readonly Token[], i: number): Piece {
  return { is: (tokens[i] as Token).is, from: i, to: i + 1 };
}

function labelled(tokens: readonly Token[], i: number, walk: Walk): Piece[] | undefined {
  const token = tokens[i] as Token;
  if (token.is !== "word") return undefined;
  if (token.low === "bukan" && walk.correcting) return notThisPart(tokens, i) ?? denied(tokens, i);
  const label = labelAt(tokens, i);
  if (!label) return undefined;
  if (label.label === "birth" || label.label === "day") walk.pending = { role: label.label, at: label.next };
  if (label.label === "date") return taggedDate(tokens, i, label.next, walk);
  const piece: Piece = { is: "label", label: label.label, firm: label.firm, from: i, to: label.next };
  const day = label.label === "day" ? labelledDay(tokens, label.next, walk) : undefined;
  return day ? [piece, ...datedPieces(tokens, day, label.next, walk)] : [piece];
}

/** "Datang tgl 9", "kedatangan: 9": behind its label a day of the month needs no month. */
function labelledDay(tokens: readonly Token[], i: number, { today }: Walk): Match | undefined {
  if (i >= tokens.length || wishAt(tokens, i, today)) return undefined;
  const before = tokens[i - 1]?.low ?? "";
  // "Tgl datangnya 25".
  const tag = before.endsWith("nya") ? lowAt(tokens, i - 2) : before;
  if (/^(tgl|tanggal)$/.test(tag)) return dateAt(tokens, i, true) ?? ofMonthAt(tokens, i);
  return /^[:=.-]$/.test(before) ? standingDay(tokens, i) : undefined;
}

/** "Tgl 23 tapi bukan pagi": the other half of the day. */
function notThisPart(tokens: readonly Token[], i: number): Piece[] | undefined {
  const match = deniedPart(tokens, i + 1);
  return match && [{ is: "hour", hour: match.hour, from: i, to: match.next }];
}

/** "Bukan 1987 tapi": what it was not. A question ("bukan?") or an end is no denial. */
function denied(tokens: readonly Token[], i: number): Piece[] | undefined {
  let to = i + 1;
  while (to < tokens.length && to < i + 6 && !endsDenial(tokens[to] as Token)) to += 1;
  return [{ is: "talk", from: i, to }];
}

function endsDenial(token: Token): boolean {
  return (
    token.is === "line" ||
    ",.?!".includes(token.text) ||
    /^(tapi|tp|melainkan|harusnya|seharusnya|yang|yg)$/.test(token.low)
  );
}

/** "Tgl 14", "tgl 16/8", "tanggal 14 agustus", "the 24th". */
function taggedDate(tokens: readonly Token[], i: number, next: number, walk: Walk): Piece[] {
  const written =
    namedParts(tokens, i) ??
    dateAt(tokens, next, true) ??
    relativeAt(tokens, next, walk.today) ??
    ofMonthAt(tokens, next);
  return written ? datedPieces(tokens, written, i, walk) : [{ is: "talk", from: i, to: next }];
}

function datesAt(tokens: readonly Token[], i: number, walk: Walk): Piece[] | undefined {
  const token = tokens[i] as Token;
  if (token.is === "number" && /^(kode|code|booking)$/.test(tokens[i - 1]?.low ?? "") && token.low.length === 8)
    return undefined;
  if (token.is === "number" && isYear(tokens, i, walk)) {
    const part = walk.correcting ? { part: true as const } : {};
    return datePieces([{ is: "year", typed: token.low, year: +token.low, ...part }], i, i + 1, walk);
  }
  const parts = token.is === "word" ? namedParts(tokens, i) : undefined;
  if (parts) return datedPieces(tokens, parts, i, walk);
  const year = walk.correcting ? undefined : looseYear(tokens, i, walk);
  if (year) return [year];
  const isWished = token.is === "number" && (isTarget(tokens, i) || isInstead(tokens, i, walk));
  const target = isWished ? standingDay(tokens, i) : undefined;
  if (target) return datedPieces(tokens, target, i, walk);
  const ordinal = token.low === "the" || token.low === "on" ? theOrdinal(tokens, i) : bareOrdinal(tokens, i);
  if (ordinal) return datedPieces(tokens, ordinal, i, walk);
  const hour = token.is === "number" ? hourAt(tokens, i) : undefined;
  const written = hour ? undefined : dateAt(tokens, i);
  if (written) return datedPieces(tokens, written, i, walk);
  const relative = token.is === "mark" ? undefined : relativeAt(tokens, i, walk.today);
  if (!relative) return undefined;
  return (
    behindWeekday(tokens, i, relative, walk) ?? withPart(tokens, datePieces(relative.found, i, relative.next, walk))
  );
}

/** A written date with what stands beside it: its part of the day, and its weekday, which must be that date's. */
function datedPieces(tokens: readonly Token[], written: Match, from: number, walk: Walk, before?: number): Piece[] {
  const ofBirth = walk.pending?.role === "birth" || written.found.some((found) => isBirthLike({ found }, walk.today));
  const behind = ofBirth || before ? undefined : weekdayBehind(tokens, written.next);
  const weekday = before ?? behind?.weekday;
  const next = behind?.next ?? written.next;
  const both = weekday && !ofBirth ? disagreement(written, weekday, walk.today) : undefined;
  if (!both) return withPart(tokens, datePieces(written.found, from, next, walk));
  walk.wishes.push(both);
  if (walk.pending?.role === "day") delete walk.pending;
  return withPart(tokens, [{ is: "talk", day: true, from, to: next }]);
}

/** "Senin, 14 Agustus 2017", "kamis 24", "kamis aja deh tgl 10": the date says it all. */
function behindWeekday(tokens: readonly Token[], i: number, relative: Match, walk: Walk): Piece[] | undefined {
  const [weekday] = relative.found;
  if (!opensWithWeekday(tokens, i) || weekday?.is !== "relative") return undefined;
  const at = dateBehindWeekday(tokens, relative.next);
  const tagged = /^(tgl|tanggal)$/.test(tokens[at - 1]?.low ?? "");
  const written =
    dateAt(tokens, at, true) ?? (tagged ? ofMonthAt(tokens, at) : dayNumberAt(tokens, at, relative, walk));
  if (written?.found.some((found) => isBirthLike({ found }, walk.today))) {
    // "Ahmad Jumat, 3 maret 1990": nobody gives the weekday of a birthday, but "lahir kamis legi, 17 agustus 1945".
    const ofBirth = walk.pending?.role === "birth" || pasaran.has(tokens[i + 1]?.text ?? "");
    return ofBirth
      ? [{ is: "talk", day: true, from: i, to: at }, ...datedPieces(tokens, written, at, walk)]
      : undefined;
  }
  return written && datedPieces(tokens, written, i, walk, weekday.date.dayOfWeek);
}

/** The number in "kamis 24", but not the one in "rabu 10.00" or "senin 2 orang"; "rabu 9 pagi" is an hour unless Wednesday is a ninth. */
function dayNumberAt(tokens: readonly Token[], i: number, relative: Match, walk: Walk): Match | undefined {
  const number = ofMonthAt(tokens, i);
  const [sign, behind] = [tokens[i + 1], tokens[i + 2]];
  if (number && isOrdinal(sign)) return { ...number, next: Math.max(number.next, i + 2) };
  if (!number || counted.has(sign?.low ?? "")) return undefined;
  if (sign?.is === "mark" && !sign.gap && behind?.is === "number" && !behind.gap) return undefined;
  return partAt(tokens, i + 1) && !isSameWeekday(number, relative, walk) ? undefined : number;
}
const counted = new Set("malam am pm wib wita wit orang org anak menit mnt tahun thn th".split(" "));

function isSameWeekday({ found: [number] }: Match, { found: [relative] }: Match, { today }: Walk): boolean {
  const day = number && asDay(number, today);
  if (relative?.is !== "relative" || !day || !("date" in day)) return false;
  return day.date.dayOfWeek === relative.date.dayOfWeek;
}

/** "16 agustus siang", "besok pagi jam 10": the hour says more than the part of the day. */
function withPart(tokens: readonly Token[], pieces: Piece[]): Piece[] {
  const end = pieces.at(-1)?.to ?? 0;
  const part = partBehind(tokens, end);
  if (!part) return pieces;
  const hour = tokens[part.next]?.is === "word" ? hourAt(tokens, part.next) : undefined;
  const said = hour && "hour" in hour.hour ? hour : part;
  return [...pieces, { is: "hour", hour: said.hour, from: end, to: said.next }];
}

/** "Rabu aja pagi", "14 agustus, sore". */
function partBehind(tokens: readonly Token[], end: number): HourMatch | undefined {
  const settled = /^(aja|saja|aj|deh)$/.test(lowAt(tokens, end)) ? end + 1 : end;
  if (lowAt(tokens, settled) !== ",") return partAt(tokens, settled);
  const part = partAt(tokens, settled + 1);
  // "Kamis aja, siang ya".
  const at =
    part && /^(ya|yah|aja|saja|deh|dong|please|pls|kak|min|pak|bu)$/.test(lowAt(tokens, part.next))
      ? part.next + 1
      : part?.next;
  const behind = at === undefined ? undefined : tokens[at];
  return !behind || behind.is === "mark" || behind.is === "line" ? part : undefined;
}

function hourPiece(tokens: readonly Token[], i: number): Piece[] | undefined {
  const match = hourAt(tokens, i);
  return match && [{ is: "hour", hour: match.hour, from: i, to: match.next }];
}

/** A year alone counts behind "lahir" or "harusnya", and only as a year of birth. */
function isYear(tokens: readonly Token[], i: number, walk: Walk): boolean {
  const { low } = tokens[i] as Token;
  if (low.length !== 4 || +low < 1900 || +low > walk.today.year) return false;
  if (dateAt(tokens, i)) return false;
  return walk.correcting || (walk.pending?.role === "birth" && walk.pending.at === i);
}

/** "Tahun 1948", "Sumirah 1948": a year of which it is not said that it is one of birth; the sentence decides. */
function looseYear(tokens: readonly Token[], i: number, walk: Walk): Piece | undefined {
  const ofBirth = walk.pending?.role === "birth";
  const monthly = monthAndYear(tokens, i, ofBirth, walk.today);
  if (monthly) {
    if (ofBirth) delete walk.pending;
    return { is: "date", found: monthly.found, role: "birth", from: i, to: monthly.next };
  }
  const tagged = /^(tahun|thn|th|taun)$/.test(tokens[i]?.low ?? "");
  const token = tokens[tagged ? i + 1 : i];
  if (token?.is !== "number" || token.low.length !== 4 || token.letters) return undefined;
  if (+token.low < 1900 || +token.low > walk.today.year || dateAt(tokens, tagged ? i + 1 : i)) return undefined;
  const found: FoundDate = { is: "year", typed: token.low, year: +token.low };
  const to = tagged ? i + 2 : i + 1;
  if (!ofBirth) return { is: "date", found, loose: true, from: i, to };
  delete walk.pending;
  return { is: "date", found: { ...found, is: "unknown-day" }, role: "birth", from: i, to };
}

const targets = new Set(
  "ke jadi menjadi to ganti gantiin pindah pindahin pindahkan dipindah geser digeser ubah diubah undur mundur majuin move tapi tp melainkan mending".split(
    " ",
  ),
);

/** Whether "ke", "jadi", "pindah" stands right before: the day that follows takes the place of another. */
export function isTarget(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (at > i - 4 && /^(tgl|tanggal|hari|the|aja|saja|hr|on)$/.test(tokens[at]?.low ?? "")) at -= 1;
  return targets.has(tokens[at]?.low ?? "");
}

/** "Jangan tgl 14, 15 aja": behind the day that is denied the one that is wanted. */
function isInstead(tokens: readonly Token[], i: number, { wishes }: Walk): boolean {
  const settles = /^(aja|saja|aj|deh|ya)$/.test(lowAt(tokens, i + 1));
  // "Datangnya 25 aja": no hour of an office.
  if (settles && /^(datangnya|jadwalnya|harinya)$/.test(lowAt(tokens, i - 1))) return +lowAt(tokens, i) > lastHour;
  return wishes.at(-1)?.is === "not" && settles && lowAt(tokens, i - 1) === ",";
}

const lastHour = 17;

function datePieces(found: FoundDate[], from: number, to: number, walk: Walk): Piece[] {
  return found.map((one, n) => {
    const role = roleOf(one, from, walk);
    // Two dates in one number: the first takes no room, so that the pieces stay in order.
    const span = n < found.length - 1 ? { from, to: from } : { from, to };
    return role ? { is: "date", found: one, role, ...span } : { is: "date", found: one, ...span };
  });
}

/** A waiting label gives its role to the next whole date; to a part of one ("26 januari") only right behind it. */
function roleOf(found: FoundDate, from: number, walk: Walk): "birth" | "day" | undefined {
  if (found.is === "year") return "birth";
  const { pending } = walk;
  if (!pending) return undefined;
  const whole = found.is === "full" || found.is === "impossible";
  if (pending.role === "birth" && !whole && pending.at !== from) return undefined;
  if (found.is === "vague" || found.is === "ambiguous" || found.is === "relative") return "day";
  delete walk.pending;
  return pending.role;
}
