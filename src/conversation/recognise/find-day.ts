import type { Match } from "./find-date.ts";
import type { FoundDate } from "./found-date.ts";
import type { Token } from "./tokens.ts";

const weekdays = new Map(
  [
    "senin senen snin monday",
    "selasa slasa tuesday",
    "rabu rebo wednesday",
    "kamis kemis thursday",
    "jumat jum'at jumaat jmt jum friday",
    "sabtu sbtu saptu saturday",
    "ahad sunday",
  ].flatMap((line, i) => line.split(" ").map((word) => [word, i + 1] as const)),
);
const tomorrow = new Set("besok bsk besuk bsok besoknya isukan sesuk tomorrow".split(" "));
const weeks = new Set("minggu mgg mggu pekan week".split(" "));
const coming = new Set("depan dpn dpan ngarep".split(" "));
const vague = new Set(
  "secepatnya|tercepat|terdekat|hari terdekat|tanggal terdekat|paling cepat|paling dekat|asap|terserah|bebas|kapan saja|kapan aja|habis lebaran|abis lebaran|setelah lebaran|minggu ini|bulan depan|bulan ini|tahun depan|akhir bulan|awal bulan".split(
    "|",
  ),
);

/** Every word that such a day can begin with: most words are none, and cost one look. */
const openers = new Set([
  "hari",
  "hr",
  "today",
  "lusa",
  "next",
  ...weeks,
  ...tomorrow,
  ...weekdays.keys(),
  ...[...vague].map((words) => words.split(" ")[0] as string),
]);

/** The day that begins at token `i` and is counted from today: "besok", "hari senin", "senin depan", "3 hari lagi". */
export function relativeAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  if (!opens(tokens[i])) return undefined;
  const [word, second, third] = [low(tokens, i), low(tokens, i + 1), low(tokens, i + 2)] as const;
  const day = (ahead: number, length: number) =>
    match({ is: "relative", date: today.add({ days: ahead }) }, i + length);
  if (vague.has(`${word} ${second}`)) return match({ is: "vague" }, i + 2);
  if (word === "hari" || word === "hr") return ofDay(tokens, i, today);
  if (word === "today") return day(0, 1);
  if (word === "lusa") return day(2, 1);
  if (tomorrow.has(word)) {
    if (second === "lusa") return day(2, 2);
    return weekdayAt(tokens, i + 1, today) ?? day(1, 1);
  }
  if (tokens[i]?.is === "number" && second === "hari" && third === "lagi" && word.length < 3) return day(+word, 3);
  if (weeks.has(word) && coming.has(second)) return match({ is: "ambiguous" }, i + 2);
  if (word === "next" && second === "week") return match({ is: "ambiguous" }, i + 2);
  if (vague.has(word)) return match({ is: "vague" }, i + 1);
  return weekdayAt(tokens, i, today);
}

function opens(token: Token | undefined): boolean {
  if (token?.is === "number") return token.low.length < 3;
  return token?.is === "word" && openers.has(token.low);
}

/** "Hari ini", "hari senin", "hari minggu": without "hari", "minggu" is a week. */
function ofDay(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  const next = low(tokens, i + 1);
  if (next === "ini") return match({ is: "relative", date: today }, i + 2);
  if (next === "minggu") return match({ is: "relative", date: nextWeekday(7, today, "") }, i + 2);
  return tomorrow.has(next) || next === "lusa" ? relativeAt(tokens, i + 1, today) : weekdayAt(tokens, i + 1, today);
}

function weekdayAt(tokens: readonly Token[], i: number, today: Temporal.PlainDate): Match | undefined {
  const friday = low(tokens, i) === "jum" && low(tokens, i + 2) === "at" && tokens[i + 1]?.is === "mark";
  const weekday = weekdays.get(low(tokens, i));
  if (weekday === undefined || (low(tokens, i) === "jum" && !friday)) return undefined;
  const at = friday ? i + 3 : i + 1;
  const next = low(tokens, at);
  if (weeks.has(next) && coming.has(low(tokens, at + 1)))
    return match({ is: "relative", date: nextWeekday(weekday, today, "week") }, at + 2);
  if (coming.has(next)) return match({ is: "relative", date: nextWeekday(weekday, today, "coming") }, at + 1);
  const skip = next === "ini" || next === "besok" || next === "nanti" || next === "bsk" ? 1 : 0;
  return match({ is: "relative", date: nextWeekday(weekday, today, next === "ini" ? "this" : "") }, at + skip);
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

function low(tokens: readonly Token[], i: number): string {
  return tokens[i]?.low ?? "";
}

function match(found: FoundDate, next: number): Match {
  return { found: [found], next };
}

/** Whether a weekday stands at `i`: before a written date it says nothing new. */
export function isWeekday(low: string): boolean {
  return weekdays.has(low);
}
