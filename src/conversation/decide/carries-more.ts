import { type Booking, foldName } from "../../booking/index.ts";
import type { Meaning } from "../dialogue-state.ts";
import type { Reading, ReadPerson } from "../recognise/reading.ts";
import { agrees, ifSo } from "./agrees.ts";
import { type IntentContext, liveBooking, openHolds } from "./intent-context.ts";
import { isOwnTime } from "./is-own-time.ts";
import { agreesLate } from "./late-yes.ts";
import { asks } from "./speech.ts";
import { saysTime, timeSaid } from "./time.ts";
import { wordCount } from "./word-count.ts";

/** Whether the words say more than yes: another time, a person, an office, a code, a question, another number of people. */
export function carriesMore(h: IntentContext): boolean {
  if (carriesDataBeside(h, countSaid(h.reading))) return true;
  return asks(h.reading) && !saysCan(h) && !agrees(plainWords(h)) && !agreesLate(plainWords(h));
}

/** The same but for a question: another time, a person, an office, a code, another number of people than these. */
export function carriesDataBeside(h: IntentContext, counted: number | undefined): boolean {
  const { reading } = h;
  if (
    counted !== undefined &&
    counted !== Math.max(openHolds(h).length, h.draft?.people.length ?? 0, offeredFor(h).length)
  )
    return true;
  if (reading.people.some((person) => saysMoreThanWho(h, person))) return true;
  if (reading.code && !liveBooking(h, h.state.about)) return true;
  if (reading.dayWish) return true;
  if ((h.named.length > 0 || reading.masked.includes("<PLACE>")) && !isOpenOffice(h)) return true;
  if (saysTime(reading) && !sameAsOpen(h)) return true;
  // A number that nobody could read says something, and no yes.
  return (
    /\d/.test(reading.text.replace(dayNumber(h.state.offer), " ")) &&
    counted === undefined &&
    !saysTime(reading) &&
    !reading.code
  );
}

/** "Ya, yang Palembang": the very office of what is open says it again. */
function isOpenOffice(h: IntentContext): boolean {
  const [named, more] = h.named;
  const { offer } = h.state;
  const holds = openHolds(h);
  if (!named || more) return false;
  if (offer) return (offer.do === "move" || offer.do === "seat") && offer.office === named.id;
  return holds.length > 0 && holds.every(({ office }) => office === named.id);
}

/** "Bisa", to the move that they asked for themselves: it suits them. */
function saysCan({ reading, state: { offer } }: IntentContext): boolean {
  return (
    offer?.do === "move" &&
    offer.asked === true &&
    /^\W*(?:(?:ya|iya|ok|oke)\W+)?(?:bisa|bs)[\s.!]*$/i.test(reading.text)
  );
}

/** "Ya, saya Budi", of the very person whose seat it is, adds nothing. */
function saysMoreThanWho(h: IntentContext, { name, birth, birthParts }: ReadPerson): boolean {
  if (birth || birthParts) return true;
  if (!name || agrees(h.reading.text)) return false;
  const said = foldName(name.value)
    .split(" ")
    .filter((word) => !besideNames.has(word.toLowerCase()));
  return ![...openHolds(h), ...offeredFor(h)].some(({ applicant }) => {
    const known = new Set(foldName(applicant.name).split(" "));
    return said.every((word) => known.has(word));
  });
}

/** The bookings that a yes would move or cancel. */
function offeredFor(h: IntentContext): Booking[] {
  const { offer } = h.state;
  const refs =
    offer?.do === "cancel" ? offer.bookings : offer?.do === "move" ? [offer.booking, ...(offer.also ?? [])] : [];
  return refs.flatMap((ref) => liveBooking(h, ref) ?? []);
}

/** What stands beside a name that only says who is meant: "yes, only Samuel", "batal punya Bella". */
const besideNames = new Set(
  "only just cuma hanya aja saja doang punya yang yg si untuk buat for batal batalkan batalin cancel ya iya".split(" "),
);

/** The words without the names of those whom the offer is about: they say again what was offered. */
export function withoutOffered(h: IntentContext, words: string): string {
  const names = new Set(offeredFor(h).flatMap(({ applicant }) => foldName(applicant.name).split(" ")));
  const said = words.split(/\s+/);
  const isName = (word: string) => names.has(foldName(word));
  if (!said.some(isName)) return words;
  return said.filter((word) => !isName(word) && !/^\W*(?:only|just|cuma|hanya|doang)\W*$/i.test(word)).join(" ");
}

/** A time beside a yes that is the one which was offered: "ya, selasa jam 8". */
export function sameAsOpen(h: IntentContext): boolean {
  const to = timeSaid(h.reading);
  if (h.reading.day && !to.day) return false;
  const { offer } = h.state;
  const [held, more] = openHolds(h);
  const { weekday } = h.reading;
  // "Ya, yang jumat": the weekday is that of the seat, whichever week was read.
  if (held && !offer && weekday !== undefined && !to.hour && !to.part)
    return openHolds(h).every(({ day }) => day.dayOfWeek === weekday);
  if (offer) {
    if (offer.do !== "move" && offer.do !== "seat") return false;
    const offered = Temporal.PlainDate.from(offer.day);
    // The same of an offer, where it is pointed at: "ok ya, yg jumat itu".
    const isThatWeekday = weekday === offered.dayOfWeek && !to.hour && !to.part;
    if (isThatWeekday && thatOne.test(h.reading.text) && !otherWeek.test(h.reading.text)) return true;
    const sameDay = !to.day || to.day.equals(offered);
    return sameDay && (!to.hour || to.hour.toString({ smallestUnit: "minute" }) === offer.hour) && !to.part;
  }
  return held !== undefined && !more && isOwnTime(held, h.reading);
}

const thatOne = /\b(?:itu|tsb|tersebut|tadi|yg|yang|that|the)\b/i;
const otherWeek = /\d|\b(?:depan|dpn|next|lusa|besok|minggu|pekan|week)\b/i;

/** How many people the words speak of: "ya, 3 orang", "yes both", "dua-duanya". */
export function countSaid({ text, count }: Reading): number | undefined {
  if (count !== undefined) return count;
  if (/\b(?:both|berdua|keduanya|(?:dua|2)\W?(?:dua|2)nya)\b/i.test(text)) return 2;
  return /\b(?:bertiga|ketiganya|all three)\b/i.test(text) ? 3 : undefined;
}

/** "Benar itu saya": phrases of the list, as short as they are. */
const mostWordsOfPhrase = 4;

/** Whether the text is a yes and nothing but a yes, in any of its words. */
export function isAgreement(h: IntentContext): boolean {
  const { reading } = h;
  const words = plainWords(h);
  if (agrees(words) || agreesBeside(words) || agreesLate(words)) return true;
  if (saysCan(h)) return true;
  const phrase = reading.keyword === "yes" || reading.keyword === "right";
  return phrase && words.split(/\s+/).length <= mostWordsOfPhrase && !turnsRound(words);
}

/** What is said besides numbers of people, times, and the names and the day that were offered. */
function plainWords(h: IntentContext): string {
  const said = withoutOffered(h, h.reading.masked.replace(dayNumber(h.state.offer), " "));
  return said.replace(/\b\d?\s*<COUNT>|(?:\b(?:yg|yang)\s+)?<\w+>|\b(?:dua|2)\W?(?:dua|2)nya\b/g, " ").trim();
}

/** Whether a word stands in it that turns a yes round, puts it off or wants something besides. */
export function turnsRound(text: string): boolean {
  return turns.test(text.replace(ifSo, " "));
}

/** "Have to risk it, yes": a yes of its own beside a few words that turn nothing round and want nothing. */
function agreesBeside(text: string): boolean {
  const parts = text.split(/[.,;!\n]+/).filter((part) => /\p{L}/u.test(part));
  const beside = parts.filter((part) => !agrees(part));
  if (parts.length < 2 || beside.length === 0 || beside.length === parts.length) return false;
  return beside.every((part) => wordCount(part) <= mostWordsBeside && !turnsRound(part));
}
const mostWordsBeside = 4;
const turns =
  /[?\d]|n't\b|\b(?:tapi|tp|but|bukan|salah|keliru|wrong|batal\w*|cancel\w*|jangan|jgn|tidak|tdk|tak|ga|gak|gk|nggak|ngga|enggak|kagak|kaga|ndak|ora|teu|mboten|no|not|never|belum|blm|blom|pindah\w*|ganti\w*|ubah\w*|move|change|kalau|kalo|klo|if|unless|nanti|ntar|dulu|dl|tunggu|wait|later|pikir\w*|think|sebentar|bentar|tanya\w*|ask|atau|or|except|kecuali|cuma|hanya|only|tambah\w*|add|juga|also|plus|mau|want|minta|need|perlu|harusnya|should|must|kok|lupa|forgot|maaf|sorry|hapus|undo|stop|lebih|later|earlier|awal|cepat|pagi|siang|sore)\b/i;

/** "Iya 16": the day that was offered, as a bare number. */
export function dayNumber(offer: Meaning | undefined): RegExp {
  const day = offer?.do === "move" ? Number(offer.day.slice(8)) : undefined;
  return day === undefined
    ? /(?!)/g
    : new RegExp(`(?<![\\d.:/-])\\b(?:the )?${day}(?:st|nd|rd|th)?\\b(?![\\d.:/-])`, "gi");
}
