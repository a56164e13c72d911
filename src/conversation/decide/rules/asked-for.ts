import { foldName } from "../../../booking/index.ts";
import type { IntentName } from "../../classify/intents.ts";
import {
  isDayName,
  isKin,
  nameAmongClauses,
  nameAsAnswer,
  nameInAnswer,
  namesCard,
  talkOf,
} from "../../recognise/index.ts";
import { monthOf } from "../../recognise/months.ts";
import type { ReadPerson } from "../../recognise/reading.ts";
import { isAgreement } from "../carries-more.ts";
import { plainName } from "../correct.ts";
import { correctHold } from "../correct-hold.ts";
import { factOf } from "../fact.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, intent, openHolds } from "../intent-context.ts";
import { meaningOf } from "../meanings.ts";
import { gather } from "../people.ts";
import { wantSeat } from "../seat.ts";
import { asks } from "../speech.ts";
import { saysTime } from "../time.ts";

// The part of a person that we asked for.

/** A date, when we asked for a birth date: whatever the recogniser took it for. */
export function askedBirth(h: IntentContext): Intent | undefined {
  const { day, people } = h.reading;
  if (h.state.asked?.ask !== "birth" || !day || "ambiguous" in day || people.length > 0) return undefined;
  if (asks(h.reading) || isOfVisit(h)) return undefined;
  // "8 agustus": the year is missing, and nobody makes one up.
  const year = yearBeside(h.reading.text, h.today);
  const month = monthApart(h);
  const parts = { ...(year !== undefined && { year }), ...(year !== undefined && month !== undefined && { month }) };
  const birth = "date" in day && year !== undefined ? { ...day, date: day.date.with(parts) } : day;
  if (birth === day && "date" in day && day.doubts.includes("no-year") && !/\b(?:1[89]|20)\d\d\b/.test(h.reading.text))
    return toldBirth(h, typedDay(h.reading), { day: day.date.day, month: day.date.month });
  const { day: _, ...reading } = h.reading;
  const { draft, troubles } = gather({ ...h, reading: { ...reading, people: [{ birth }] } });
  return wantSeat(h, draft, troubles);
}

/** "Thn 58, di ktp tulisannya 1 juli": the year stands with its word, apart from the day. */
function yearBeside(text: string, today: Temporal.PlainDate): number | undefined {
  const [, digits = ""] = /\b(?:tahun\w*|thn\w*|th|taun\w*|year)\W*((?:19|20)?\d\d)\b/i.exec(text) ?? [];
  return digits === "" ? undefined : yearOf(digits, today);
}

/** "Bulan april tahun 90 tgl 3": the only month of the text, where the day was told without one. */
function monthApart({ reading }: IntentContext): number | undefined {
  const monthsIn = (text: string) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => monthOf(word) ?? []);
  const [month, more] = monthsIn(reading.text);
  return more === undefined && monthsIn(typedDay(reading)).length === 0 ? month : undefined;
}

/** "Tgl 4", "4", where the month and year of birth were told and the day was missing. */
export function askedDayOfBirth(h: IntentContext): Intent | undefined {
  const open = h.draft?.people.find(({ birth }) => !birth);
  const day = Number(onlyDay.exec(h.reading.text)?.[1]);
  if (h.state.asked?.ask !== "birth" || !open?.bornIn || !(day > 0 && day < 32)) return undefined;
  return toldBirth(h, h.reading.text, { day });
}
const onlyDay =
  /^\W*(?:(?:tgl\w*|tanggal\w*|hari\w*|lahir\w*|the|on|di|ktp|itu)\W+)*(\d{1,2})(?:st|nd|rd|th)?\W*(?:(?:nya|ya|kak|min|pak|bu|mas|mbak)\W*)*$/i;

/** A part of a birth date: what is still missing of it is asked for. */
function toldBirth(h: IntentContext, typed: string, birthParts: NonNullable<ReadPerson["birthParts"]>): Intent {
  const { day: _, hour: __, ...reading } = h.reading;
  const people = [{ birth: { impossible: typed }, birthParts }];
  const { draft, troubles } = gather({ ...h, reading: { ...reading, people } });
  return wantSeat(h, draft, troubles);
}

function typedDay({ text, spans }: IntentContext["reading"]): string {
  const span = spans.find(({ is }) => is === "day" || is === "birth");
  return span ? text.slice(span.from, span.to) : text;
}

/** "Senin depan aja", "mau tgl 4 september": a day ahead, with a word of coming or without a date, is nobody's birthday. */
function isOfVisit({ reading: { day, text, weekday }, today }: IntentContext): boolean {
  if (!day || !("date" in day) || Temporal.PlainDate.compare(day.date, today) <= 0) return false;
  const isNear = day.date.since(today).days < 100;
  // "Tgl 15 ya" names no month, and nobody's birthday is told so.
  const byNumber =
    /^\W*(?:(?:ya|iya|yg|yang|di|untuk|buat|on|the|ok|oke)\W+)*(?:tgl|tanggal)?\W*\d{1,2}(?:st|nd|rd|th)?\W*(?:ya|aja|saja|deh|dong|kak|min|pak|bu|please|pls)?\W*$/i.test(
      text,
    );
  return isNear && (byNumber || weekday !== undefined || day.doubts.includes("relative") || ofComing.test(text));
}
const ofComing =
  /\b(?:datang\w*|dateng\w*|dtg\w*|rencana\w*|jadwal\w*|kunjungan\w*|senin|selasa|rabu|kamis|jumat|ke ?sana|ke kantor|mau|pengen|bisanya|aja|saja|visit|come|coming)\b/i;

/**
 * The person a birth date is of, where we asked for it and a name stands beside it. Words of the date ("Senin Pon, 5 Mei 61") are no other name; the
 * name once more puts it right; another name, or "istri saya", is somebody more and answers nothing.
 */
export function besideBirth({ reading, state, draft }: IntentContext): ReadPerson | undefined {
  const [first, second] = reading.people;
  const known = draft?.people.find(({ birth }) => !birth)?.name;
  if (state.asked?.ask !== "birth" || second || !first?.birth || !first.name || !known || first.correction)
    return undefined;
  const { name, day, ...born } = first;
  const words = name.value.split(" ");
  const written =
    words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) && !isDayName(words[0]?.toLowerCase() ?? "");
  const ofKin = reading.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(isKin);
  if (written && !ofKin && sharesWord(known, name.value)) return { ...first, correction: true };
  return written || ofKin || day ? undefined : born;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(foldName(a).split(" "));
  return foldName(b)
    .split(" ")
    .some((word) => words.has(word));
}

/** "Kenapa perlu tanggal lahir?", "why do you need this?" */
export function askedWhy(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  const asked = h.state.asked?.ask;
  if ((asked !== "name" && asked !== "birth") || people.length > 0 || text.split(/\s+/).length > 12) return undefined;
  return why.test(text) ? factOf(h, "why-data") : undefined;
}
const why =
  /\b(?:why|kenapa|knp|napa|ngapain|what for|for what|(?:buat|untuk|utk) (?:apa|apaan)|kok (?:minta|perlu|harus|mesti|pake|tanya\w*))\b/i;

/** "Nama suami atau nama saya ya?", "whose name?", where we asked for a name: of whoever gets the passport. */
export function askedWhose(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (h.state.asked?.ask !== "name" || people.length > 0 || text.split(/\s+/).length > 12) return undefined;
  return whose.test(text) ? intent(h, { on: "ask-name", why: "whose" }) : undefined;
}
const whose =
  /\bnama\w* (?:siapa|sp|sapa|saha)\b|\b(?:siapa|sapa|saha) (?:nama\w*|yg|yang|pemohon\w*)\b|\bpemohon\w* (?:itu |tuh )?(?:siapa|sapa|apa)\b|\bnama\w*(?: \S+){1,3} (?:atau|ato|apa) (?:nama )?(?:saya|sy|aku|suami|istri|anak|ibu|bapak|orang|yang|yg)\b|\bwhose\b|\b(?:my|his|her) name or\b|\bwho is the applicant\b/i;

/** "April 1992", "May 2010": the day is missing, whoever is called May. */
export function askedMonthOfBirth(h: IntentContext): Intent | undefined {
  const [, part, word = "", digits = ""] = monthAndYear.exec(h.reading.text) ?? [];
  const month = monthOf(word.toLowerCase());
  const isAsked = h.state.asked?.ask === "birth" && h.draft?.people.some(({ name, birth }) => name && !birth);
  return isAsked && part && month ? toldBirth(h, part, { year: yearOf(digits, h.today), month }) : undefined;
}

/** "Umur saya 34", "ga tau tanggalnya", where we asked for a birth date: it is asked for again. */
export function noBirth(h: IntentContext): Intent | undefined {
  const { text, people, day } = h.reading;
  if (h.state.asked?.ask !== "birth" || people.length > 0 || day || !h.draft || asks(h.reading)) return undefined;
  const age = /\d/.test(text) && /\b(?:umur\w*|usia\w*|aged?|years? old|yo|th|thn|tahun|taun)\b/i.test(text);
  return age || unknown.test(text) ? wantSeat(h, h.draft) : undefined;
}
const unknown =
  /\b(?:(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|tak|kurang|ora|teu)\W?(?:tau|tahu|ingat|inget|hafal|hapal|apal|ngerti|terang)|gatau|lupa|hilap|lali|don'?t (?:know|remember)|no idea|not sure|forgot)\b/i;

/** Two digits are of the newest year that is not ahead. */
function yearOf(digits: string, { year }: Temporal.PlainDate): number {
  if (digits.length === 4) return +digits;
  return +digits > year % 100 ? 1900 + +digits : 2000 + +digits;
}

/** "April 1992", "lahir april 92": the day is missing. */
const monthAndYear =
  /^\W*(?:(?:lahir\w*|born|in|bulan|bln|kelahiran)\W+){0,3}((\p{L}{3,9})\W{1,3}(?:(?:tahun|thn|th)\W+)?((?:19|20)\d\d|[3-9]\d))\W*$/iu;

/** "Nama pake gelar ga?", "gelar saya kok hilang?": which words of a name count. */
export function askedAboutTitles(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (!asks(h.reading) || people.some(({ birth }) => birth) || saysTime(h.reading)) return undefined;
  return ofTitles.test(text) ? factOf(h, "name-rules") : undefined;
}
const ofTitles =
  /\b(?:gelar(?:nya|ku)?|(?:my |his |her |academic )titles?)\b|\bnama\w*\b.{0,25}\b(?:disingkat|singkatan\w*|panggilan|hj?\b|haji)/i;

/** "5 Mei", where of the birth date only the year was told: a day on which nobody can come yet, or the answer to our echo, which asks for it. */
export function dayOfBirthYear(h: IntentContext): Intent | undefined {
  const { day, ...reading } = h.reading;
  const { people, weekday, text } = reading;
  const open = h.draft?.people.find(({ unknown }) => unknown);
  if (!open || people.length > 0 || !day || !("date" in day) || !day.doubts.includes("no-year") || weekday)
    return undefined;
  const birthParts = { day: day.date.day, month: day.date.month };
  const [held, more] = h.state.last === "echo" ? openHolds(h) : [];
  const isAhead = h.today.until(day.date).days > mostAhead;
  if (held && !more && (isAhead || dayAndMonth.test(text)))
    return correctHold({ ...h, reading }, { birthParts, correction: true }, held);
  return h.state.asked?.ask === "day" && isAhead ? toldBirth(h, "", birthParts) : undefined;
}
/** Days; no office opens its days longer before. */
const mostAhead = 60;
const dayAndMonth = /^\W*(?:(?:di|ktp|on|the|lahir\w*|born)\W+)*\d{1,2}(?:st|nd|rd|th)?\W+\p{L}{3,}\W*$/iu;

/** A name, when we asked for one: any words that can be one, unless they ask, or plainly mean something else. */
export function askedName(h: IntentContext): Intent | undefined {
  const { people, text } = h.reading;
  // "Yaudah akhir agustus aja" is a day, whatever was asked.
  if (h.state.asked?.ask !== "name" || asks(h.reading) || h.reading.dayWish) return undefined;
  if (people.length > 0 && (people.some(({ birth }) => birth) || !namesCard(text))) return undefined;
  // Two words with capitals are a name, also where each could be talk.
  const written = /^(?:\p{Lu}[\p{L}'.-]*\s+){1,7}\p{Lu}[\p{L}'.-]*$/u.test(text.trim()) ? plainName(text) : undefined;
  const behind = behindOpening(text);
  const within = nameInAnswer(text, h.today)?.value;
  const whole = nameAsAnswer(text)?.value ?? written;
  // "Bos saya pak Hendra" begins with whose it is.
  const name = behind ?? lengthened(text) ?? (whole && /^\p{Ll}/u.test(whole) ? within : undefined) ?? whole ?? within;
  const { day: _, ...undated } = h.reading;
  const reading = name && isNamedAfterDay(name) ? undated : h.reading;
  const clause = name && !saysTime(reading) ? undefined : nameAmongClauses(text);
  if (clause) return named(h, clause.value);
  if (!name || saysTime(reading) || (isCommand(h) && !(name === within && reading.keyword === "book")))
    return undefined;
  // A word that is also talk ("Jadi", "Siap") is a name where nothing waits for a yes.
  if (!behind && h.reading.keyword === "ack" && !isAgreement(h)) return undefined;
  const also = !behind && isAgreement(h);
  if (also && !/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return undefined;
  const { first, guesses } = meaningOf(h);
  const capitals = name.split(" ").every((word) => /^\p{Lu}/u.test(word));
  const sure = (guesses[0]?.p ?? 0) >= (capitals ? 0.9 : 0.6);
  // Of a word that nobody uses in talk ("Ngatini") the classifier knows no meaning, however sure it is.
  const mayBeTalk = name.split(" ").some((word) => talkOf(word.toLowerCase()) !== "no");
  const talk =
    mayBeTalk && !also && !namesCard(text) && name !== within && first !== undefined && !ofNames.has(first) && sure;
  return talk ? undefined : named({ ...h, reading }, name);
}

/** The name that was asked for, with whatever day or hour stands beside it. */
function named(h: IntentContext, name: string): Intent {
  const { draft, troubles } = gather({
    ...h,
    reading: { ...h.reading, people: [{ name: { typed: name, value: name, doubts: [] } }] },
  });
  return wantSeat(h, draft, troubles);
}

/** "Nama saya Rangga, lengkapnya Rangga Aditya Putra": the longer one of the same beginning. */
function lengthened(text: string): string | undefined {
  const [short, long, more] = text.match(/\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]*)*/gu) ?? [];
  const isSame = short && long && !more && foldName(long).startsWith(`${foldName(short)} `);
  return isSame ? nameAsAnswer(long)?.value : undefined;
}

/** "Ok. Maria Goretti Lim": words with capitals behind a word that only takes note. */
function behindOpening(text: string): string | undefined {
  const rest = text.replace(opening, "").trim();
  const capitals = /^(?:\p{Lu}[\p{L}'.-]*\s+){1,7}\p{Lu}[\p{L}'.-]*$/u.test(rest);
  return rest !== text.trim() && capitals ? nameAsAnswer(rest)?.value : undefined;
}
const opening = /^\W*(?:ok|oke|okay|baik|siap|sip|ya|iya|yes|sure|oh|alright|good)\s*[.,!;:]\s*/i;

/** "Sabtu Rahardjo": the weekday is his name. "Senin Depan" and "Jumat Pagi" are days. */
function isNamedAfterDay(name: string): boolean {
  const words = name.split(" ");
  const others = words.filter((word) => !isDayName(word.toLowerCase()));
  return (
    others.length < words.length && others.some((word) => /^\p{Lu}/u.test(word) && talkOf(word.toLowerCase()) === "no")
  );
}

/** A name has words of numbers and days in it, and the classifier takes them for those. */
const ofNames: ReadonlySet<IntentName> = new Set(["give-data", "pick-option", "choose-time", "correct-name"]);

/** Words that do something whatever we asked. */
function isCommand({ reading: { keyword } }: IntentContext): boolean {
  return keyword !== undefined && keyword !== "yes" && keyword !== "right" && keyword !== "ack";
}
