import { afterTomorrow, behindDay, dayWords, tomorrow, weekdays, withoutNya } from "./day-names.ts";
import { dateAt } from "./find-date.ts";
import type { FoundDate, Match } from "./found-date.ts";
import type { Beside } from "./reading.ts";
import { isDoubled, lowAt, type Token } from "./tokens.ts";

const weeks = new Set("minggu mgg mggu pekan week minggon".split(" "));
const coming = new Set("depan dpn dpan ngarep ngajeng payun payunan hareup muko muka depannya".split(" "));
const vague = new Set(
  "secepatnya|tercepat|terdekat|hari terdekat|tanggal terdekat|paling cepat|paling dekat|asap|terserah|bebas|kapan saja|kapan aja|habis lebaran|abis lebaran|setelah lebaran|tahun depan".split(
    "|",
  ),
);
const numbers = new Map<string, number>();
for (const line of ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh"]) numbers.set(line, numbers.size + 1);
for (const [i, word] of ["a", "two", "three", "four", "five"].entries()) numbers.set(word, i + 1);
numbers.set("one", 1);
const units = new Map<string, number>();
for (const word of "hari hr day days".split(" ")) units.set(word, 1);
for (const word of "minggu mingguan mgg pekan week weeks".split(" ")) units.set(word, 7);
for (const word of "bulan bln month months".split(" ")) units.set(word, 30);
const whole = new Map([
  ["sehari", 1],
  ["seminggu", 7],
  ["semingguan", 7],
  ["sepekan", 7],
  ["sebulan", 30],
]);

/** Every word that such a day can begin with: most words are none, and cost one look. */
const openers = new Set([
  "today",
  "day",
  "suk",
  "next",
  "following",
  "this",
  "in",
  "minggon",
  ...dayWords,
  ...weeks,
  ...tomorrow,
  ...afterTomorrow,
  ...weekdays.keys(),
  ...behindDay.keys(),
  ...numbers.keys(),
  ...whole.keys(),
  ...[...vague].map((words) => words.split(" ")[0] as string),
]);

/** "Sugeng enjing" is a good morning, and no tomorrow. */
function isGreeting(tokens: readonly Token[], i: number): boolean {
  return lowAt(tokens, i) === "enjing" && /^(sugeng|wilujeng|selamat|slamet)$/.test(lowAt(tokens, i - 1));
}

/** "Enjing mboten saged", "sanes enjing", "enjing wonten acara": in the morning or tomorrow, it is the time that will not do. */
function isNotThen(tokens: readonly Token[], i: number): boolean {
  if (lowAt(tokens, i) !== "enjing") return false;
  const [before, behind, next] = [lowAt(tokens, i - 1), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  if (/^(ampun|sanes|ojo|ulah|bukan|jangan|jgn)$/.test(before)) return true;
  if (/^(repot|sibuk|kerja|sekolah|kesesuk|kesesuken|kepagian|kajengen)$/.test(behind)) return true;
  const refuses = /^(mboten|boten|ora|ra|teu|henteu|moal|ga|gak|nggak|ndak|tidak|tdk)$/.test(behind);
  if (refuses) return /^(saged|saget|sagah|tiasa|iso|isa|bisa|bs|sempat|kober|wonten)$/.test(next);
  return /^(wonten|aya|ana|ono|ada|taksih|nyambut)$/.test(behind) && tokens[i + 2]?.is === "word";
}

/** The day that begins at token `i` and is counted from today: "besok", "hari senin", "senin depan", "3 hari lagi". */
export function relativeAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  // "Enjing-enjing", "isuk-isuk" say a part of the day.
  if (!opens(tokens[i]) || isDoubled(tokens, i) || isGreeting(tokens, i) || isNotThen(tokens, i)) return undefined;
  const [word, second] = [lowAt(tokens, i), lowAt(tokens, i + 1)] as const;
  const day = (ahead: number, length: number) =>
    match({ is: "relative", date: today.add({ days: ahead }) }, i + length);
  if (vague.has(`${word} ${second}`)) return match({ is: "vague" }, i + 2);
  if (dayWords.has(word)) return ofDay(tokens, i, today);
  if (word === "today") return day(0, 1);
  if (afterTomorrow.has(word)) return day(2, 1);
  if (/^(suk|sesuk|besok|bsk)$/.test(word) && second === "emben") return day(2, 2);
  if (word === "day" && second === "after" && lowAt(tokens, i + 2) === "tomorrow") return day(2, 3);
  if (word === "next" || word === "this" || word === "following") return english(tokens, i, today);
  if (tomorrow.has(word)) {
    if (second === "lusa") return day(2, 2);
    return weekdayAt(tokens, i + 1, today) ?? day(1, 1);
  }
  const ahead = amountAt(tokens, word === "in" ? i + 1 : i);
  const counted = ahead && countedFrom(tokens, ahead, today);
  if (counted) return counted;
  if (ahead) return isAhead(tokens, i, ahead.next) ? day(ahead.days, isAhead(tokens, i, ahead.next) - i) : undefined;
  if (weeks.has(word)) return ofWeek(tokens, i, today);
  if (vague.has(word)) return match({ is: "vague" }, i + 1);
  return weekdayAt(tokens, i, today) ?? rareAt(tokens, i, today);
}

/** "2 hari", "seminggu", "dua minggu", "a week": how many days, and where it ends. */
export function amountAt(tokens: readonly Token[], i: number): { days: number; next: number } | undefined {
  const one = whole.get(lowAt(tokens, i));
  if (one) return { days: one, next: i + 1 };
  const token = tokens[i];
  const count = token?.is === "number" && token.low.length < 3 ? +token.low : numbers.get(lowAt(tokens, i));
  const unit = count ? units.get(lowAt(tokens, i + 1)) : undefined;
  return count && unit && count * unit < 400 ? { days: count * unit, next: i + 2 } : undefined;
}

/** "A week from tomorrow", "dua minggu dari senin". */
function countedFrom(
  tokens: readonly Token[],
  { days, next }: { days: number; next: number },
  today: Temporal.PlainDate,
): Match | undefined {
  if (!/^(from|dari|after)$/.test(lowAt(tokens, next))) return undefined;
  const from = relativeAt(tokens, next + 1, today);
  const [found] = from?.found ?? [];
  if (!from || found?.is !== "relative") return undefined;
  return match({ is: "relative", date: found.date.add({ days }) }, from.next);
}

/** Where "3 hari lagi", "in 3 days", "2 weeks from now" ends, or 0. */
function isAhead(tokens: readonly Token[], i: number, next: number): number {
  // "8 bulan lagi habis" speaks of a passport; nobody asks for a seat that way.
  if (/bulan$|^bln$|^months?$/.test(lowAt(tokens, next - 1))) return 0;
  if (lowAt(tokens, next) === "lagi" || lowAt(tokens, next) === "kedepan") return next + 1;
  if (/^(from|dari)$/.test(lowAt(tokens, next)) && /^(now|sekarang|skrg)$/.test(lowAt(tokens, next + 1)))
    return next + 2;
  return lowAt(tokens, i) === "in" ? next : 0;
}

function opens(token: Token | undefined): boolean {
  if (token?.is === "number") return token.low.length < 3;
  return token?.is === "word" && (openers.has(token.low) || openers.has(withoutNya(token.low)));
}

/** "Hari ini", "hari senin", "hari minggu": without "hari", "minggu" is a week. */
function ofDay(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  const next = lowAt(tokens, i + 1);
  if (next === "ini" || next === "niki") return match({ is: "relative", date: today }, i + 2);
  const rare = behindDay.get(next);
  if (rare) return weekdayMatch(tokens, rare, i + 2, today);
  return tomorrow.has(next) || next === "lusa" ? relativeAt(tokens, i + 1, today) : weekdayAt(tokens, i + 1, today);
}

/** "Minggu depan", "minggu depan hari rabu", "minggu pagi" and "minggu, 20 agustus", which are Sundays. */
function ofWeek(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  const second = lowAt(tokens, i + 1);
  const isAfterThat = second === "depannya" && lowAt(tokens, i + 2) === "lagi";
  if (coming.has(second)) {
    const at = skipBeforeWeekday(tokens, isAfterThat ? i + 3 : i + 2);
    const weekday = weekdays.get(lowAt(tokens, at)) ?? (at > i + 2 ? behindDay.get(lowAt(tokens, at)) : undefined);
    const date = weekday && nextWeekday(weekday, today, "week");
    if (date && isAfterThat)
      return match({ is: "relative", date: date.add({ days: 7 }), weekday, beside: "week-after" }, at + 1);
    if (date) return match({ is: "relative", date }, at + 1);
    return match({ is: "ambiguous" }, i + 2);
  }
  if (lowAt(tokens, i) !== "minggu") return undefined;
  if (/^(pagi|siang|sore)$/.test(second)) return weekdayMatch(tokens, 7, i + 1, today);
  const at = tokens[i + 1]?.text === "," ? i + 2 : i + 1;
  const tagged = /^(tgl|tanggal)$/.test(lowAt(tokens, at)) ? at + 1 : at;
  const written = tagged > at ? tokens[tagged]?.is === "number" : dateAt(tokens, at)?.found[0]?.is;
  return written === true || written === "full" || written === "no-year"
    ? weekdayMatch(tokens, 7, i + 1, today)
    : undefined;
}

/** "Minggu depan, hari rabu", "next week yang hari kamis": where the weekday begins. */
function skipBeforeWeekday(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    (dayWords.has(lowAt(tokens, at)) || /^(,|yg|yang|di|on|pas|deh|aja)$/.test(lowAt(tokens, at)))
  )
    at += 1;
  return at;
}

/** "Next week", "next Wednesday" (of the next calendar week, as "rabu depan"), "this Friday". */
function english(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  const [word, second, third] = [lowAt(tokens, i), lowAt(tokens, i + 1), lowAt(tokens, i + 2)];
  if (word === "next" && second === "week") {
    const at = skipBeforeWeekday(tokens, third === "on" ? i + 3 : i + 2);
    const weekday = weekdays.get(lowAt(tokens, at));
    if (weekday) return match({ is: "relative", date: nextWeekday(weekday, today, "week") }, at + 1);
    return match({ is: "ambiguous" }, i + 2);
  }
  const weekday = weekdays.get(second);
  if (weekday === undefined) return undefined;
  if (word === "following")
    return match({ is: "relative", date: nextWeekday(weekday, today, ""), weekday, beside: "after" }, i + 2);
  return match({ is: "relative", date: nextWeekday(weekday, today, word === "next" ? "coming" : "this") }, i + 2);
}

function rareAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  const weekday = lowAt(tokens, i) === "minggu" ? undefined : behindDay.get(lowAt(tokens, i));
  return weekday !== undefined && coming.has(lowAt(tokens, i + 1))
    ? weekdayMatch(tokens, weekday, i + 1, today)
    : undefined;
}

function weekdayAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  const weekday = weekdays.get(lowAt(tokens, i)) ?? weekdays.get(withoutNya(lowAt(tokens, i)));
  return weekday === undefined ? undefined : weekdayMatch(tokens, weekday, i + 1, today);
}

/** "Senin sesudahnya", "the friday before", "rabu minggu depannya lagi": what fixes a weekday by the day last spoken of. */
function besideSpoken(tokens: readonly Token[], i: number): { is: Beside; next: number } | undefined {
  const [word, second] = [lowAt(tokens, i), lowAt(tokens, i + 1)];
  const end = lowAt(tokens, i + 1) === "that" || lowAt(tokens, i + 1) === "itu" ? i + 2 : i + 1;
  if (weeks.has(word) && /^(setelahnya|sesudahnya|berikutnya|after)$/.test(second))
    return { is: "week-after", next: i + 2 };
  if (/^(sebelumnya|sblmnya|before|prior)$/.test(word))
    return isEnd(tokens, end) ? { is: "before", next: end } : undefined;
  if (/^(sesudahnya|setelahnya|berikutnya|abisnya|after|following)$/.test(word))
    return isEnd(tokens, end) ? { is: "after", next: end } : undefined;
  return undefined;
}

/** "Friday before 10" and "monday after lunch" go on. */
function isEnd(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token === undefined ||
    token.is === "mark" ||
    token.is === "line" ||
    /^(aja|saja|deh|dong|ya|bisa|please|pls|then|if|is|kalo|kalau|jam|pagi|siang|di|at|in|works?)$/.test(token.low)
  );
}

/** The Javanese week of five days, told beside the weekday: "Rebo Legi", "kamis kliwon". */
export const pasaran = new Set("legi pahing paing pon wage kliwon manis".split(" "));

/** A weekday that ends before `at`, with what fixes its week behind it: "depan", "minggu depan", "next week", "ini". */
function weekdayMatch(tokens: readonly Token[], weekday: number, at: number, today: Temporal.PlainDate): Match {
  // Kamis Wage is somebody's name.
  if (pasaran.has(tokens[at]?.text ?? "")) return weekdayMatch(tokens, weekday, at + 1, today);
  const [next, behind] = [lowAt(tokens, at), lowAt(tokens, at + 1)];
  const relative = (which: "this" | "coming" | "week", to: number) =>
    match({ is: "relative", date: nextWeekday(weekday, today, which) }, to);
  if (weeks.has(next) && behind === "depannya" && lowAt(tokens, at + 2) === "lagi") {
    const date = nextWeekday(weekday, today, "week").add({ days: 7 });
    return match({ is: "relative", date, weekday, beside: "week-after" }, at + 3);
  }
  // "Rabu yang minggu depan", "rabu jo minggu muka".
  if (/^(yg|yang|nyang|di|jo|aja|saja|of|in)$/.test(next) && weeks.has(behind) && coming.has(lowAt(tokens, at + 2)))
    return relative("week", at + 3);
  if (weeks.has(next) && coming.has(behind)) return relative("week", at + 2);
  if (weeks.has(next) && behind === "ini") return relative("this", at + 2);
  if (next === "next" && behind === "week") return relative("week", at + 2);
  // "Jumat depannya" is the one behind the day that is spoken of.
  if (next === "depannya")
    return match({ is: "relative", date: nextWeekday(weekday, today, "coming"), weekday, beside: "after" }, at + 1);
  if (coming.has(next)) return relative("coming", at + 1);
  if (next === "ini") return relative("this", at + 1);
  const beside = besideSpoken(tokens, at);
  if (beside) {
    const date = nextWeekday(weekday, today, "");
    return match({ is: "relative", date, weekday, beside: beside.is }, beside.next);
  }
  const skip = next === "besok" || next === "nanti" || next === "bsk" ? 1 : 0;
  return match({ is: "relative", date: nextWeekday(weekday, today, ""), weekday }, at + skip);
}

/**
 * The next such weekday after today. "This" may be today; "coming" ("kamis depan") and "week" ("kamis minggu depan") are in
 * the calendar week after this one.
 */
function nextWeekday(
  weekday: number,
  today: Temporal.PlainDate,
  which: "" | "this" | "coming" | "week",
): Temporal.PlainDate {
  if (which === "coming" || which === "week") return today.add({ days: 7 - today.dayOfWeek + weekday });
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 && which !== "this" ? 7 : ahead });
}

function match(found: FoundDate, next: number): Match {
  return { found: [found], next };
}
