import { type Bound, beyond, boundAt, withBoundBehind } from "./bounded-hour.ts";
import { isOrdinal } from "./day-of-month.ts";
import { lastHourAt } from "./last-hour.ts";
import { monthOf } from "./months.ts";
import { deniedPart, englishPart, type HourMatch, isPart, partAt, saidTwice } from "./part-of-day.ts";
import { lowAt, type Token } from "./tokens.ts";

const clock = new Set("jam jm jamnya pukul pkl pk tabuh".split(" "));
/** Prayers and meals by which people tell the time: "ba'da zuhur", "habis subuh", "after lunch", "sebelum jumatan". */
const noons = new Set(
  "zuhur dzuhur dhuhur zhuhur duhur dhuzur lohor zohor luhur makan lunch lunchtime noon midday istirahat jumatan jumahan solat sholat salat shalat".split(
    " ",
  ),
);
const afternoons = new Set("ashar asar asr".split(" "));
const evenings = new Set("maghrib magrib mahgrib isya isha".split(" "));
const dawns = new Set("subuh shubuh dhuha sarapan breakfast".split(" "));
const nights = new Set("malam malem mlm malm night evening bengi wengi peuting".split(" "));
const halves = new Set("setengah stengah stgh stngah satengah".split(" "));
/** Words before a part of the day that is wished for: "yg pagi", "asal sore", "maunya siang", "prefer morning". */
const before = new Set(
  "yg yang jam jm sesi waktu ke untuk utk buat di agak rada lebih paling asal penting pokoknya pokoke mau maunya pengen pengin pengennya minta ambil bisanya tapi tp mending prefer".split(
    " ",
  ),
);
export const denying: ReadonlySet<string> = new Set(
  "jangan jgn jngan jan jgan ulah ojo sanes selain not no except dont".split(" "),
);
const after = new Set("aja saja aj dong ajah sj mawon wae bae".split(" "));

/** The hour or the part of the day that begins at token `i`: "jam 10", "pukul 10.00", "jam 1 siang", "yg pagi", "siang aja". */
export function hourAt(tokens: readonly Token[], i: number): HourMatch | undefined {
  const match = openHourAt(tokens, i);
  return match && "hour" in match.hour ? withBoundBehind(tokens, match) : match;
}

function openHourAt(tokens: readonly Token[], i: number): HourMatch | undefined {
  const word = lowAt(tokens, i);
  const last = lastHourAt(tokens, i);
  if (last) return last;
  const label = behindLabel(tokens, i);
  if (label) return spoken(tokens, label) ?? partAfter(tokens, label - 1);
  if (clock.has(word)) return spoken(tokens, i + 1) ?? partAfter(tokens, i);
  if (halves.has(word)) return spoken(tokens, i);
  const bound = boundAt(tokens, i);
  if (bound) {
    const found = prayerBeyond(tokens, bound) ?? hourBeyond(tokens, bound);
    if (found) return found;
  }
  if (word === "time" || word === "hour") return shouldBe(tokens, i + 1);
  if (word === "at" || word === "half" || word === "quarter" || around.has(word)) return english(tokens, i);
  if (word === "it" && lowAt(tokens, i - 1) === "make")
    return +lowAt(tokens, i + 1) < 13 ? bareHour(tokens, i + 1) : undefined;
  if (tokens[i]?.is === "number") return written(tokens, i);
  if (denying.has(word)) return deniedPart(tokens, i + 1) ?? deniedFirst(tokens, i + 1);
  if (isNot.test(word) && isTooMuch.test(lowAt(tokens, i + 1))) return deniedPart(tokens, i + 1);
  if (before.has(word)) return partAfter(tokens, i);
  const part = partAt(tokens, i);
  return (
    saidTwice(tokens, i) ??
    englishPart(tokens, i) ??
    (part && after.has(lowAt(tokens, i + 1)) ? { ...part, next: i + 2 } : undefined)
  );
}
/** "Yang tidak terlalu pagi", "ga usah pagi-pagi", "yg ga kepagian". */
const isNot = /^(?:tidak|tdk|ga|gak|gk|nggak|ngga|enggak|ndak|teu|ora|mboten)$/;
const isTooMuch = /^(?:terlalu|trlalu|usah|perlu|ke(?:pagian|siangan|sorean|isukan))$/;

/** "Jangan jam 8": the first hour is too early, as in "jangan kepagian"; of a later one the first hour is left, and nothing is said. */
function deniedFirst(tokens: readonly Token[], i: number): HourMatch | undefined {
  const denied = clock.has(lowAt(tokens, i)) ? spoken(tokens, i + 1) : undefined;
  const isFirst = denied && "hour" in denied.hour && denied.hour.hour.hour < 9;
  return isFirst ? { ...denied, hour: firstLater } : undefined;
}
const firstLater = { hour: new Temporal.PlainTime(10) };

const around = new Set("around about approximately approx roughly sekitar sekitaran kisaran kira kira2".split(" "));

/** "Jam: 10", "Time = 10", "waktu : siang": where the value behind the label begins. */
function behindLabel(tokens: readonly Token[], i: number): number | undefined {
  const isLabel = clock.has(lowAt(tokens, i)) || labels.has(lowAt(tokens, i));
  // "Jam datang: 10".
  const at = ofComing.has(lowAt(tokens, i + 1)) ? i + 2 : i + 1;
  return isLabel && /^[:=]$/.test(lowAt(tokens, at)) ? at + 1 : undefined;
}
const ofComing = new Set("datang kedatangan kunjungan dtg visit".split(" "));
const labels = new Set("time waktu waktunya sesi hour".split(" "));

/** "Setelah jam 10", "after 1pm", "sebelum pukul 11", "before 10". */
function hourBeyond(tokens: readonly Token[], { is, next }: { is: Bound; next: number }): HourMatch | undefined {
  const at = lowAt(tokens, next);
  const isEnglish = /^(before|after|than)$/.test(lowAt(tokens, next - 1));
  const hour = clock.has(at)
    ? spoken(tokens, next + 1)
    : (written(tokens, next) ?? (isEnglish ? bareHour(tokens, next) : undefined));
  return hour && "hour" in hour.hour ? beyond(is, hour) : undefined;
}

function partAfter(tokens: readonly Token[], i: number): HourMatch | undefined {
  const at = before.has(tokens[i + 1]?.low ?? "") ? i + 2 : i + 1;
  const match = mostOf(partAt(tokens, at), lowAt(tokens, at - 1));
  // "Yg pagi aja jam 8": the hour says more.
  const more = match && (after.has(tokens[match.next]?.low ?? "") ? match.next + 1 : match.next);
  return more !== undefined && clock.has(tokens[more]?.low ?? "") ? (spoken(tokens, more + 1) ?? match) : match;
}

/** "Paling sore": the last hour of the day; "paling siang" may be noon. */
function mostOf(match: HourMatch | undefined, word: string): HourMatch | undefined {
  const isLast = match && /^(paling|plg)$/.test(word) && "part" in match.hour && match.hour.part === "afternoon";
  return isLast ? { ...match, hour: { part: "afternoon", last: true } } : match;
}

function spoken(tokens: readonly Token[], i: number): HourMatch | undefined {
  const halfInFigures = lowAt(tokens, i) === "1" && /^[/⁄]$/.test(lowAt(tokens, i + 1)) && lowAt(tokens, i + 2) === "2";
  const half = halfInFigures || halves.has(lowAt(tokens, i));
  const at = halfInFigures ? i + 3 : half ? i + 1 : i;
  const number = tokens[at];
  if (number?.is === "word") return inWords(tokens, at, half);
  if (number?.is !== "number" || number.low.length > 4 || number.low.length === 3) return undefined;
  // "0830" as on a ticket.
  if (number.low.length === 4) return clockTime(+number.low.slice(0, 2), +number.low.slice(2), "", at + 1);
  const minutes = half ? undefined : minutesAt(tokens, at + 1);
  const told = half || minutes ? undefined : aroundHour(tokens, at + 1);
  if (told)
    return clockTime(
      +number.low + (told.minutes < 0 ? -1 : 0),
      (told.minutes + 60) % 60,
      partWord(tokens, told.next),
      told.next,
    );
  const next = skipRange(tokens, skipAbout(tokens, minutes ? at + 3 : at + 1));
  const part = tokens[next]?.low ?? "";
  const hasPart = isPart(part) || nights.has(part) || part === "pm" || part === "am";
  const hour = +number.low - (half ? 1 : 0);
  return clockTime(hour, half ? 30 : (minutes ?? 0), part, hasPart ? next + 1 : next);
}

const words = new Map<string, number>();
for (const line of [
  "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
  // Javanese, low and high, and Sundanese.
  "siji loro telu papat lima enem pitu wolu sanga sepuluh sewelas",
  "setunggal kalih tigo sekawan gangsal enem pitu wolu songo sedasa sewelas",
  "hiji dua tilu opat lima genep tujuh dalapan salapan sapuluh sabelas",
])
  for (const [i, word] of line.split(" ").entries()) words.set(word, i + 1);

/** "Jam sembilan", "jam setengah sepuluh", "jam dua belas". */
function inWords(tokens: readonly Token[], i: number, half: boolean): HourMatch | undefined {
  const low = tokens[i]?.low ?? "";
  // "Jam sepuluhan" is about ten.
  const hour = words.get(low) ?? words.get(low.replace(/an$/, ""));
  if (hour === undefined) return undefined;
  const teen = tokens[i + 1]?.low === "belas";
  const next = teen ? i + 2 : i + 1;
  const part = partWord(tokens, next);
  const end = isPart(part) || nights.has(part) ? next + 1 : next;
  return clockTime(hour + (teen ? 10 : 0) - (half ? 1 : 0), half ? 30 : 0, part, end);
}

/** "Jam 9 kurang 15", "jam 9 lewat seperempat": the minutes before or after. */
function aroundHour(tokens: readonly Token[], i: number): { minutes: number; next: number } | undefined {
  const word = tokens[i]?.low ?? "";
  const sign = word === "kurang" ? -1 : word === "lewat" || word === "lebih" ? 1 : 0;
  if (sign === 0) return undefined;
  const number = tokens[i + 1];
  if (number?.low === "seperempat" || number?.low === "prapat") return { minutes: sign * 15, next: i + 2 };
  if (number?.is !== "number" || number.low.length > 2 || +number.low < 1 || +number.low > 59) return undefined;
  return { minutes: sign * +number.low, next: /^(menit|mnt|min)$/.test(tokens[i + 2]?.low ?? "") ? i + 3 : i + 2 };
}

function partWord(tokens: readonly Token[], i: number): string {
  return tokens[i]?.low ?? "";
}

/** "Ba'da zuhur", "habis ashar", "setelah makan siang", "sebelum jumatan". */
function prayerBeyond(tokens: readonly Token[], bound: { is: Bound; next: number }): HourMatch | undefined {
  let at = bound.next;
  while (at < bound.next + 2 && /^(da|waktu|lewat|jam)$/.test(lowAt(tokens, at))) at += 1;
  // "Sesudah salat ashar".
  if (/^(salat|sholat|solat|shalat)$/.test(lowAt(tokens, at)) && isMealOrPrayer(lowAt(tokens, at + 1))) at += 1;
  const word = lowAt(tokens, at);
  const isFriday = lowAt(tokens, at + 1) === "jumat";
  if (!isMealOrPrayer(word) || (/^(salat|sholat|solat|shalat)$/.test(word) && !isFriday)) return undefined;
  // "Habis magrib" is an hour that no office has, and it is told so.
  if (evenings.has(word) && bound.is === "after") return { hour: { hour: new Temporal.PlainTime(18) }, next: at + 1 };
  const isEarly = dawns.has(word) || (noons.has(word) && bound.is === "before");
  const next = isFriday || (word === "makan" && isPart(lowAt(tokens, at + 1))) ? at + 2 : at + 1;
  return { hour: { part: isEarly ? "morning" : "afternoon" }, next };
}

function isMealOrPrayer(low: string): boolean {
  return noons.has(low) || afternoons.has(low) || evenings.has(low) || dawns.has(low);
}

/** "At 10", "around 10 in the morning", "at half past 8", "quarter to nine" in figures. */
function english(tokens: readonly Token[], i: number): HourMatch | undefined {
  const isBefore = tokens[i]?.low === "at" || around.has(lowAt(tokens, i));
  const from = isBefore ? i + 1 : i;
  const [word, second, number] = [tokens[from]?.low, tokens[from + 1]?.low, tokens[from + 2]];
  if (word === "half" && second === "past" && isHour(number))
    return clockTime(+number.low, 30, partWord(tokens, from + 3), from + 3);
  if (word === "quarter" && (second === "past" || second === "to") && isHour(number))
    return clockTime(+number.low - (second === "to" ? 1 : 0), second === "to" ? 45 : 15, "", from + 3);
  // "At noon".
  if (isBefore && (word === "noon" || word === "midday")) return clockTime(12, 0, "", from + 1);
  if (!isBefore || minutesAt(tokens, from + 1) !== undefined) return undefined;
  return /^(at|around|about|approximately|approx|roughly)$/.test(lowAt(tokens, i))
    ? (written(tokens, from) ?? bareHour(tokens, from))
    : aboutHour(tokens, from);
}

/** The 10 of "at 10 please", "before 10 on Friday"; not that of "at 10 august", "after 3 weeks", "about 5 people". */
function bareHour(tokens: readonly Token[], i: number): HourMatch | undefined {
  const [hour, behind] = [tokens[i], tokens[i + 1]];
  if (!isHour(hour) || +hour.low > 17 || isOrdinal(behind) || behind?.is === "number") return undefined;
  if (behind?.low === "o") return clockTime(+hour.low, 0, "", i + 3);
  const next = skipAbout(tokens, i + 1);
  if (monthOf(lowAt(tokens, next)) || counted.test(lowAt(tokens, next))) return undefined;
  const sign = tokens[next];
  if (sign?.is === "mark" && !sign.gap && tokens[next + 1]?.is === "number") return undefined;
  return clockTime(+hour.low, 0, "", next);
}
const counted =
  /^(of|people|persons?|pax|days?|weeks?|months?|years?|yrs?|minutes?|mins?|hours?|hrs?|adults?|kids?|children|orang|org|hari|minggu|bulan|bln|tahun|thn|menit|mnt|jam|jalan|jl|street|st|ribu|rb|juta|jt|km|x|kali)$/;

/** "Sekitar 10an": an hour without its word; "sekitar 10 orang" is none. */
function aboutHour(tokens: readonly Token[], i: number): HourMatch | undefined {
  return isHour(tokens[i]) && skipAbout(tokens, i + 1) > i + 1 ? bareHour(tokens, i) : undefined;
}

/** "The time should be 11". */
function shouldBe(tokens: readonly Token[], i: number): HourMatch | undefined {
  let at = i;
  while (at < i + 4 && /^(should|must|is|be|to|at|was|has)$/.test(tokens[at]?.low ?? "")) at += 1;
  const [hour, next] = [tokens[at], tokens[at + 1]];
  if (at === i || !isHour(hour) || (next && next.is !== "mark" && next.is !== "line")) return undefined;
  return spoken(tokens, at);
}

function isHour(token: Token | undefined): token is Token {
  return token?.is === "number" && token.low.length < 3 && +token.low > 0 && +token.low < 25;
}

/** "10:00", "10.30", "2 pm" without the word: only where it can hardly be anything else. */
function written(tokens: readonly Token[], i: number): HourMatch | undefined {
  const number = tokens[i];
  if (number?.is !== "number" || number.low.length > 2) return undefined;
  const part = tokens[i + 1]?.low ?? "";
  if (part === "am" || part === "pm") return clockTime(+number.low, 0, part, i + 2);
  if (part === "ish" && isHour(number)) return clockTime(+number.low, 0, "", i + 2);
  if (part === "oclock" && isHour(number)) return clockTime(+number.low, 0, "", i + 2);
  if (part === "o" && lowAt(tokens, i + 2) === "clock" && isHour(number)) return clockTime(+number.low, 0, "", i + 3);
  // "10 in the morning".
  if (part === "in" && lowAt(tokens, i + 2) === "the" && isPart(lowAt(tokens, i + 3)) && isHour(number))
    return clockTime(+number.low, 0, lowAt(tokens, i + 3), i + 4);
  // "9 pagi", "1 siang".
  if (isPart(part) && !number.letters && +number.low < 19) return clockTime(+number.low, 0, part, i + 2);
  const minutes = minutesAt(tokens, i + 1);
  const sign = tokens[i + 3]?.text ?? "";
  if (minutes === undefined || minutes % 15 !== 0 || sign === "." || sign === "/" || sign === "-") return undefined;
  const behind = tokens[i + 3]?.low ?? "";
  return clockTime(+number.low, minutes, behind, behind === "am" || behind === "pm" ? i + 4 : i + 3);
}

function minutesAt(tokens: readonly Token[], i: number): number | undefined {
  const [sign, minutes] = [tokens[i], tokens[i + 1]];
  if ((sign?.text !== "." && sign?.text !== ":") || sign.gap) return undefined;
  return minutes?.is === "number" && !minutes.gap && minutes.low.length === 2 ? +minutes.low : undefined;
}

/** "Jam 10an", "jam 9-an", "10ish". */
function skipAbout(tokens: readonly Token[], i: number): number {
  const at = tokens[i]?.text === "-" && !tokens[i]?.gap ? i + 1 : i;
  return /^(an|ish)$/.test(tokens[at]?.low ?? "") && !tokens[at]?.gap ? at + 1 : i;
}

/** "Jam 8-10", "jam 8 sampai jam 9": the first hour counts. */
function skipRange(tokens: readonly Token[], i: number): number {
  if (!/^([-–]|sampai|sampe|smp|sd|hingga|to|until)$/.test(tokens[i]?.low ?? "")) return i;
  const at = clock.has(tokens[i + 1]?.low ?? "") ? i + 2 : i + 1;
  const number = tokens[at];
  if (number?.is !== "number" || number.low.length > 2) return i;
  return minutesAt(tokens, at + 1) === undefined ? at + 1 : at + 3;
}

/** Offices are open by day: "jam 1" is 13.00, and so are "1 siang" and "1 sore". */
function clockTime(typed: number, minute: number, part: string, next: number): HourMatch | undefined {
  const morning = part === "pagi" || part === "am" || part === "morning";
  const evening = nights.has(part) || part === "pm";
  let hour = typed;
  if (!morning && typed >= 1 && typed <= (isPart(part) || evening ? 6 : 5)) hour += 12;
  else if (evening && typed < 12) hour += 12;
  if (hour < 0 || hour > 23 || minute > 59) return undefined;
  return { hour: { hour: new Temporal.PlainTime(hour, minute) }, next };
}
