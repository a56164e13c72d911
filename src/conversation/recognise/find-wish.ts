import { dateAt, type Match } from "./find-date.ts";
import { amountAt, relativeAt } from "./find-day.ts";
import { asDay, type FoundDate } from "./found-date.ts";
import { monthOf } from "./months.ts";
import type { DayWish } from "./reading.ts";
import { isBirthLike } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { isAnd } from "./words.ts";

export interface WishMatch {
  wish: DayWish;
  next: number;
  /** Where the days begin; nothing where none is named ("undur seminggu"). */
  days?: number;
}

const set = (words: string) => new Set(words.split(" "));
const but = set("selain kecuali kcuali except besides selaen");
const never = set("jangan jgn jngan jgan ojo ulah not");
const either = set("atau ato or utawa atawa");
const until = set("sampai sampe smp sd hingga until till to ke s");
const earlierThan = set("sebelum sblm sblum before sebelom");
const atLatest = set("maksimal maks max by until");
const laterThan = set("setelah sesudah stlh sehabis after diatas");
const later = set(
  "undur diundur undurin diundurin undurkan mundur mundurin dimundurin mundurkan tunda ditunda tundain geser digeser geserin postpone postponed delay delayed push",
);
const earlier = set("maju majuin majukan dimajukan dimajuin advance");
const beside = set(
  "ke jadwal jadwalnya booking bookingnya tanggal tgl tanggalnya hari harinya nya dong min kak lagi aja it my the appointment back by for up bisa gak ga sy saya antrian antrean hingga selama sekitar kira",
);

/** Every word that a wish can begin with besides a day itself. */
const openers = new Set([
  ...but,
  ...never,
  ...earlierThan,
  ...laterThan,
  ...atLatest,
  ...later,
  ...earlier,
  ...set(
    "asal antara between antar from dari awal akhir pertengahan tengah ujung early late mid end beginning start bulan minggu lebih agak earlier sooner later paling bring any anything other",
  ),
]);

/** No wish names more days: "sebelum tgl 20" is at most a month. */
const mostDays = 31;

/** A day said otherwise than as one date: "selain jumat", "21 atau 22", "antara 21-23", "undur seminggu", "yang lebih awal". */
export function wishAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const token = tokens[i] as Token;
  if (token.is === "mark" || token.is === "line") return undefined;
  const opens = openers.has(token.low);
  if (opens) {
    const found =
      notAt(tokens, i, today) ??
      between(tokens, i, today) ??
      bounded(tokens, i, today) ??
      partOfMonth(tokens, i, today) ??
      shifted(tokens, i) ??
      compared(tokens, i, today);
    if (found) return found;
  }
  return relativeToBooking(tokens, i) ?? several(tokens, i, today);
}

/** A day at `i`, behind "tgl", "hari" or "the"; a number alone counts as a day of the month where `bare` is. */
function dayAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate, bare = true): Match | undefined {
  let at = i;
  while (at < i + 3 && /^(tgl|tanggal|the|on|di|pas|tggl)$/.test(low(tokens, at))) at += 1;
  const tagged = at > i;
  const written =
    relativeAt(tokens, at, today) ?? dateAt(tokens, at, tagged) ?? (bare || tagged ? numberAt(tokens, at) : undefined);
  return written && !written.found.some((found) => found.is === "vague" || isBirthLike({ found }, today))
    ? written
    : undefined;
}

const counted = set(
  "orang org orng jam menit mnt hari hr minggu bulan bln tahun thn th anak kali x people persons paspor jt juta rb ribu",
);

function numberAt(tokens: readonly Token[], i: number): Match | undefined {
  const number = tokens[i];
  if (number?.is !== "number" || number.low.length > 2 || +number.low < 1 || +number.low > 31) return undefined;
  const behind = tokens[i + 1];
  if (/^(jam|jm)$/.test(behind?.low ?? "") && tokens[i + 2]?.is === "number") return ofMonth(number, i + 1);
  if (counted.has(behind?.low ?? "") || /^(jam|jm|pukul|pkl|umur|usia|no|nomor)$/.test(low(tokens, i - 1)))
    return undefined;
  if ((behind?.text === "." || behind?.text === ":") && tokens[i + 2]?.is === "number" && !behind.gap) return undefined;
  const ordinal = behind && !behind.gap && /^(st|nd|rd|th)$/.test(behind.low) ? 1 : 0;
  return ofMonth(number, i + 1 + ordinal);
}

function ofMonth(number: Token, next: number): Match {
  return { found: [{ is: "of-month", day: +number.low, typed: number.text }], next };
}

function dateOf(found: FoundDate | undefined, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const day = found && asDay(found, today);
  return day && "date" in day ? day.date : undefined;
}

/** "Selain jumat", "asal jangan tgl 14", "jangan senin atau selasa", "any day but Friday". */
function notAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const [word, second, third] = [low(tokens, i), low(tokens, i + 1), low(tokens, i + 2)];
  let at = 0;
  if (but.has(word)) at = i + 1;
  else if (never.has(word)) at = i + 1;
  else if (word === "asal" && (never.has(second) || /^(bukan|tidak|ga|gak)$/.test(second))) at = i + 2;
  else if (/^(any|anything|other)$/.test(word)) {
    const sign = second === "day" || second === "time" ? third : second;
    if (sign === "but" || sign === "except" || (word === "other" && sign === "than"))
      at = second === sign ? i + 2 : i + 3;
  }
  if (at === 0) return undefined;
  while (/^(hari|di|pas|yang|yg|on|for)$/.test(low(tokens, at)) && !relativeAt(tokens, at, today)) at += 1;
  const first = at;
  const [weekdays, days]: [number[], Temporal.PlainDate[]] = [[], []];
  for (let day = dayAt(tokens, at, today, false); day; day = dayAt(tokens, at, today)) {
    const [found] = day.found;
    const date = dateOf(found, today);
    if (!date) break;
    if (found?.is === "relative" && found.weekday) weekdays.push(found.weekday);
    else days.push(date);
    const conj = low(tokens, day.next);
    at = day.next;
    if (!either.has(conj) && !/^(dan|and|sama|,|\/|&)$/.test(conj)) break;
    // "Jangan tgl 14, tgl 15 aja": the second is wanted.
    if (conj === "," && !hasEither(tokens, at)) break;
    at += 1;
  }
  if (weekdays.length + days.length === 0) return undefined;
  return {
    days: first,
    wish: { is: "not", weekdays, days },
    next: /^[,/&]$|^(dan|and|sama|atau)$/.test(low(tokens, at - 1)) ? at - 1 : at,
  };
}

/** "Antara 21-23", "antara tgl 21 dan 23 agustus", "between 21 and 23 August", "dari senin sampai rabu". */
function between(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const word = low(tokens, i);
  if (!/^(antara|antar|between|from|dari)$/.test(word)) return undefined;
  return rangeAt(tokens, i + 1, today, word === "antara" || word === "antar" || word === "between");
}

/** Two days with "sampai" or "-" between; behind "antara" also "dan" and "atau". */
function rangeAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate, open: boolean): WishMatch | undefined {
  const first = firstOf(tokens, i, today);
  if (!first) return undefined;
  const at = signOf(tokens, first.next, open);
  const second = at ? dayAt(tokens, at, today) : undefined;
  const [from, to] = second ? bothOf(first.found[0], second.found[0], today) : [];
  if (!second || !from || !to) return undefined;
  return { days: i, wish: { is: "one-of", days: daysFrom(from, to) }, next: second.next };
}

/** The first of two days; "5-7 agustus" is no fifth of July, so a number before a sign is read alone. */
function firstOf(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  let at = i;
  while (at < i + 2 && /^(tgl|tanggal|the|tggl)$/.test(low(tokens, at))) at += 1;
  const sign = low(tokens, at + 1);
  const alone = numberAt(tokens, at);
  if (alone && (/^[-–—/]$/.test(sign) || until.has(sign)) && tokens[at + 2]?.is === "number") return alone;
  return dayAt(tokens, i, today);
}

function signOf(tokens: readonly Token[], i: number, open: boolean): number {
  const [sign, behind, last] = [low(tokens, i), low(tokens, i + 1), low(tokens, i + 2)];
  if (sign === "s" && (behind === "." || behind === "/") && last === "d")
    return low(tokens, i + 3) === "." ? i + 4 : i + 3;
  if (/^[-–—]$/.test(sign) || (until.has(sign) && sign !== "s" && (open || sign !== "ke"))) return i + 1;
  return open && (/^(dan|and|sama|&)$/.test(sign) || either.has(sign)) ? i + 1 : 0;
}

/** "21-23 agustus": the month of the second is that of the first. */
function bothOf(
  first: FoundDate | undefined,
  second: FoundDate | undefined,
  today: Temporal.PlainDate,
): [Temporal.PlainDate?, Temporal.PlainDate?] {
  const to = dateOf(second, today);
  const from = dateOf(first, today);
  if (!to || !from) return [];
  // "Senin sampai rabu", said on a Tuesday.
  if (second?.is === "relative" && second.weekday && Temporal.PlainDate.compare(from, to) > 0)
    return [from, to.add({ days: 7 })];
  if (first?.is !== "of-month" || second?.is === "of-month" || second?.is === "relative")
    return Temporal.PlainDate.compare(from, to) <= 0 ? [from, to] : [];
  if (first.day >= to.day) return [];
  const same = to.with({ day: first.day });
  return [Temporal.PlainDate.compare(same, today) < 0 ? today : same, to];
}

function daysFrom(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const length = Math.min(from.until(to).days + 1, mostDays);
  return Array.from({ length: Math.max(length, 0) }, (_, n) => from.add({ days: n }));
}

/** "21 atau 22", "senin atau selasa", "21, 22 atau 23 agustus", "21-23", "senin sampai rabu". */
function several(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  if (!mayBeginDay(tokens[i] as Token)) return undefined;
  const ends = slashed(tokens, i, today) ?? rangeEnds(tokens, i, today);
  if (ends) return ends;
  const found: FoundDate[] = [];
  let at = i;
  let joined = false;
  for (let day = dayAt(tokens, at, today); day && found.length < 6; day = dayAt(tokens, at, today)) {
    found.push(...day.found);
    at = day.next;
    const sign = low(tokens, at);
    if (either.has(sign) || ((sign === "," || sign === "/") && hasEither(tokens, at))) {
      joined ||= either.has(sign);
      at += 1;
    } else break;
  }
  if (!joined || found.length < 2) return undefined;
  const last = found.at(-1);
  const days = found.map((one) => (last ? bothOf(one, last, today)[0] : undefined) ?? dateOf(one, today));
  if (days.some((day) => day === undefined)) return undefined;
  return { days: i, wish: { is: "one-of", days: days as Temporal.PlainDate[] }, next: at };
}

/** "21/22 agustus". */
function slashed(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  if (low(tokens, i + 1) !== "/" || monthOf(low(tokens, i + 3)) === undefined) return undefined;
  const [first, second] = [numberAt(tokens, i), dayAt(tokens, i + 2, today)];
  const [from, to] = first && second ? bothOf(first.found[0], second.found[0], today) : [];
  return second && from && to ? { days: i, wish: { is: "one-of", days: [from, to] }, next: second.next } : undefined;
}

const starts = set(
  "tgl tanggal tggl the hari besok bsk lusa senin senen selasa rabu rebo kamis jumat sabtu monday tuesday wednesday thursday friday saturday sunday minggu",
);

function mayBeginDay(token: Token): boolean {
  return token.is === "number" ? token.low.length < 3 : starts.has(token.low);
}

/** A comma lists days only where "atau" follows soon: "21, 22 atau 23". */
function hasEither(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at < i + 8; at++) if (either.has(low(tokens, at)) || isAnd(low(tokens, at))) return true;
  return false;
}

/** "21-23", "tgl 21 sampai 23", "senin-rabu"; not "25-01-1987" and not "21-8". */
function rangeEnds(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const first = firstOf(tokens, i, today);
  const at = first ? signOf(tokens, first.next, false) : 0;
  if (!first || at === 0) return undefined;
  // "7 agustus 2017 - 14 agustus 2017" are a birthday and a day as often as they are a stretch of days.
  if (first.found[0]?.is === "full" && /^[-–—]$/.test(low(tokens, first.next))) return undefined;
  const isNumber = first.found[0]?.is === "of-month" && /^[-–—]$/.test(low(tokens, first.next));
  if (isNumber) {
    const whole = dateAt(tokens, first.next - 1, false);
    const [found] = whole?.found ?? [];
    const month = monthOf(low(tokens, at + 1));
    if (found && !(found.is === "no-year" && month)) return undefined;
    if (tokens[at + 1]?.is === "mark" && tokens[at + 2]?.is === "number") return undefined;
  }
  return rangeAt(tokens, i, today, false);
}

/** "Sebelum tgl 20" is from tomorrow to the nineteenth, "paling lambat tgl 20" to the twentieth, "setelah tgl 20" from the day after. */
function bounded(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const word = low(tokens, i);
  const latest = word === "paling" && /^(lambat|telat|lama|akhir)$/.test(low(tokens, i + 1));
  const at = latest ? i + 2 : i + 1;
  const before = earlierThan.has(word);
  const after = laterThan.has(word);
  if (!before && !after && !latest && !atLatest.has(word)) return undefined;
  const day =
    dayAt(tokens, at, today, false) ?? (/^(the)$/.test(low(tokens, at)) ? numberAt(tokens, at + 1) : undefined);
  const date = dateOf(day?.found[0], today);
  if (!day || !date) return undefined;
  const days = after
    ? daysFrom(date.add({ days: 1 }), date.add({ days: 14 }))
    : daysFrom(today.add({ days: 1 }), before ? date.subtract({ days: 1 }) : date);
  return days.length > 0 ? { days: at, wish: { is: "one-of", days }, next: day.next } : undefined;
}

/** "Akhir bulan", "awal september", "pertengahan bulan depan", "bulan depan", "minggu ini", "end of August". */
function partOfMonth(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const word = low(tokens, i);
  if (word === "minggu") {
    if (low(tokens, i + 1) !== "ini") return undefined;
    const days = daysFrom(today.add({ days: 1 }), today.add({ days: 7 - today.dayOfWeek }));
    return days.length > 0 ? { days: i, wish: { is: "one-of", days }, next: i + 2 } : undefined;
  }
  const part = partNamed(word);
  if (!part && word !== "bulan") return undefined;
  let at = part ? i + 1 : i;
  while (part && at < i + 4 && /^(of|the|bln|tgl)$/.test(low(tokens, at)) && low(tokens, at) !== "bln") at += 1;
  const month = monthAt(tokens, at, today, part);
  if (!month || (word === "tengah" && !part)) return undefined;
  const [from, to] = part ? part(month.first.daysInMonth) : [1, month.first.daysInMonth];
  const days = daysFrom(month.first.with({ day: from }), month.first.with({ day: to })).filter(
    (day) => Temporal.PlainDate.compare(day, today) > 0,
  );
  return days.length > 0 ? { days: i, wish: { is: "one-of", days }, next: month.next } : undefined;
}

type Part = (length: number) => [number, number];

function partNamed(word: string): Part | undefined {
  if (/^(awal|early|beginning|start)$/.test(word)) return () => [1, 5];
  if (/^(pertengahan|tengah|mid)$/.test(word)) return () => [13, 17];
  return /^(akhir|ujung|late|end)$/.test(word) ? (length) => [length - 3, length] : undefined;
}

function monthAt(
  tokens: readonly Token[],
  i: number,
  today: Temporal.PlainDate,
  part: Part | undefined,
): { first: Temporal.PlainDate; next: number } | undefined {
  const word = low(tokens, i);
  const first = today.with({ day: 1 });
  if (word === "bulan" || word === "bln" || word === "month" || word === "next") {
    const second = low(tokens, i + 1);
    const ahead = /^(depan|dpn)$/.test(second) || (word === "next" && second === "month");
    if (ahead) return { first: first.add({ months: 1 }), next: i + 2 };
    if (second === "ini") return { first, next: i + 2 };
    const named = word === "bulan" || word === "bln" ? monthOf(second) : undefined;
    if (named) return { first: monthFrom(named, today), next: i + 2 };
    if (!part || word === "next") return undefined;
    // "Awal bulan" said on the eighth is of the next month.
    const over = part(first.daysInMonth)[1] <= today.day;
    return { first: over ? first.add({ months: 1 }) : first, next: i + 1 };
  }
  const named = part && tokens[i]?.is === "word" ? monthOf(word) : undefined;
  return named ? { first: monthFrom(named, today), next: i + 1 } : undefined;
}

function monthFrom(month: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const first = today.with({ day: 1, month });
  return month < today.month ? first.add({ years: 1 }) : first;
}

/** "Undur seminggu" is seven days later than the booking, "majuin sehari" one earlier. */
function shifted(tokens: readonly Token[], i: number): WishMatch | undefined {
  const word = low(tokens, i);
  const forward = (word === "bring" || word === "move") && hasNear(tokens, i, "forward");
  const sign = earlier.has(word) || forward ? -1 : later.has(word) ? 1 : 0;
  if (sign === 0) return undefined;
  let at = i + 1;
  let turn = sign;
  while (at < i + 6 && !amountAt(tokens, at)) {
    const between = low(tokens, at);
    if (earlier.has(between) || between === "forward") turn = -1;
    else if (later.has(between) && between !== "geser") turn = 1;
    else if (!beside.has(between)) return undefined;
    at += 1;
  }
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  return {
    wish: { is: "shift", days: turn * amount.days },
    next: /^(lagi|kedepan)$/.test(low(tokens, amount.next)) ? amount.next + 1 : amount.next,
  };
}

/** "2 hari lebih awal", "sehari setelahnya", "2 hari lagi dari itu", "a week later". */
function relativeToBooking(tokens: readonly Token[], i: number): WishMatch | undefined {
  const amount = amountAt(tokens, i);
  if (!amount) return undefined;
  const [word, second] = [low(tokens, amount.next), low(tokens, amount.next + 1)];
  const said = (sign: number, length: number): WishMatch => ({
    wish: { is: "shift", days: sign * amount.days },
    next: amount.next + length,
  });
  if (word === "lebih") {
    if (/^(awal|cepat|cepet|maju|dulu)$/.test(second)) return said(-1, 2);
    if (/^(lambat|akhir|lama|mundur|nanti)$/.test(second)) return said(1, 2);
  }
  if (/^(sebelumnya|sblmnya|earlier|before)$/.test(word) && (word !== "before" || second === "that"))
    return said(-1, word === "before" ? 2 : 1);
  if (/^(setelahnya|sesudahnya|berikutnya|kemudian|later)$/.test(word)) return said(1, 1);
  if (/^(setelah|sesudah|dari|after)$/.test(word) && /^(itu|that|jadwal|situ|sana)$/.test(second)) return said(1, 2);
  if (word === "lagi" && second === "dari" && /^(itu|jadwal|situ|tanggal)$/.test(low(tokens, amount.next + 2)))
    return said(1, 3);
  return undefined;
}

/** "Yang lebih awal", "lebih cepat dari tgl 5", "agak nanti", "an earlier date". */
function compared(tokens: readonly Token[], i: number, today: Temporal.PlainDate): WishMatch | undefined {
  const [word, second] = [low(tokens, i), low(tokens, i + 1)];
  let is: "earlier" | "later" | undefined;
  let next = i + 2;
  if (word === "lebih") {
    if (/^(awal|dulu|dini)$/.test(second) || (/^(cepat|cepet|maju)$/.test(second) && speaksOfDay(tokens, i)))
      is = "earlier";
    else if (/^(lambat|akhir|mundur|nanti)$/.test(second)) is = "later";
  } else if (word === "agak") {
    if (/^(nanti|mundur|nantian|akhir|akhiran|lambat)$/.test(second)) is = "later";
    else if (/^(awal|cepat|cepet|maju|awalan)$/.test(second)) is = "earlier";
  } else if (word === "earlier" || word === "sooner") [is, next] = ["earlier", i + 1];
  else if (word === "later" && (tokens.length < 9 || /^(date|day|time|slot|than)$/.test(second)))
    [is, next] = ["later", i + 1];
  if (!is) return undefined;
  // "Lebih awal dari tanggal 5 september": the day is what it is compared with.
  if (/^(dari|drpd|daripada|than)$/.test(low(tokens, next))) next = dayAt(tokens, next + 1, today)?.next ?? next;
  return { wish: { is }, next };
}

/** "Lebih cepat" may praise the service: near it a day or a wish is spoken of. */
function speaksOfDay(tokens: readonly Token[], i: number): boolean {
  if (tokens.length < 6) return true;
  for (let at = Math.max(0, i - 4); at < i; at++)
    if (/^(yang|yg|ada|tanggal|tgl|hari|jadwal|jadwalnya|slot|mau|minta|ke)$/.test(low(tokens, at))) return true;
  return false;
}

function hasNear(tokens: readonly Token[], i: number, word: string): boolean {
  for (let at = i + 1; at < i + 6; at++) if (low(tokens, at) === word) return true;
  return false;
}

function low(tokens: readonly Token[], i: number): string {
  return tokens[i]?.low ?? "";
}
