import { type Booking, foldName, type Wish } from "../../booking/index.ts";
import { dayIn } from "../../calendar/index.ts";
import { languageIn, type Office } from "../../office/index.ts";
import type { WishOfDay } from "../day/act-of-day.ts";
import type { DialogueContext } from "../dialogue-context.ts";
import type { DialogueState, Draft, Language } from "../dialogue-state.ts";
import { read } from "../recognise/index.ts";
import type { Reading } from "../recognise/reading.ts";
import type { About, Intent } from "./intent.ts";
import { languageOf } from "./language.ts";
import { withLastDay } from "./last-day.ts";
import { withLastHour } from "./last-hour.ts";
import { namesOther } from "./names-other.ts";
import { withNumberOfList } from "./number-of-list.ts";
import { officesSaid } from "./offices-said.ts";
import { withoutRefused } from "./refused-again.ts";
import { asks, saysWrong } from "./speech.ts";
import { besideSpoken, dayOfWishes } from "./spoken-day.ts";

/** One message with everything that helps to understand it. */
export interface IntentContext {
  dialogue: DialogueContext;
  state: DialogueState;
  reading: Reading;
  /** The office's own calendar day when it was said. */
  today: Temporal.PlainDate;
  office: Office;
  /** The office chosen, in these words or before, where the number serves several. */
  chosen: number | undefined;
  /** Offices that the words name. */
  named: Office[];
  draft: Draft | undefined;
  language: Language;
  photo: boolean;
  /** The text was forwarded: somebody else wrote it. */
  forwarded: boolean;
  /** The hold that these words put right, where that is known. */
  corrects?: Booking;
  /** Whose seat the words point at, by its own day. */
  meant?: Booking;
}

/** Reads a text in its scene. The office is the one named, else the one chosen before, else the first that the number serves. */
export function readIntentContext(
  text: string,
  dialogue: DialogueContext,
  { photo = false, forwarded = false }: { photo?: boolean; forwarded?: boolean } = {},
): IntentContext {
  const { state: place, offices, served } = dialogue;
  const before = place.office !== undefined && served.includes(place.office) ? place.office : undefined;
  const usual = offices.byId.get(place.draft?.office ?? before ?? served[0] ?? -1) ?? (offices.all[0] as Office);
  const today = dayIn(usual.zone, dialogue.saidAt);
  const reading = besideSpoken(
    dayOfBooked(partOfDay(read(withoutRefused(yearOfBirth(text, place), place, today), today), dialogue), dialogue),
    place,
    dialogue.bookings,
    today,
  );
  // "Mending di Depok, pindahin ke Depok" names one office.
  const named = [...new Set(officesSaid(reading, dialogue))];
  const said = named.length === 1 && served.includes(named[0]?.id ?? -1) ? named[0] : undefined;
  const office = said ?? (asksAnew(reading, place) ? (offices.byId.get(before ?? served[0] ?? -1) ?? usual) : usual);
  return {
    dialogue,
    state: place,
    reading: withLastHour(withLastDay(withNumberOfList(reading, place, today), { office, now: dialogue.saidAt }), {
      office,
      bookings: dialogue.bookings,
      state: place,
    }),
    today,
    office,
    chosen: said?.id ?? before,
    named,
    draft: place.draft,
    language: languageIn(offices.country, languageOf(reading, languageIn(offices.country, place.language))),
    photo,
    forwarded,
  };
}

/** A whole request for somebody else: the office that was chosen for the one before is not theirs. */
function asksAnew({ people }: Reading, { draft }: DialogueState): boolean {
  const known = draft?.people[0]?.name;
  const [one] = people;
  if (!known || !one?.name || !one.birth) return false;
  return foldName(one.name.value) !== foldName(known);
}

/** "Anwar pindah ke tgl 10" of an Anwar whose seat is sure: the day is a wish for that seat, and nobody new is named. */
function dayOfBooked(reading: Reading, { bookings }: DialogueContext): Reading {
  const [one, more] = reading.people;
  if (!one?.name || more || one.birth || one.birthParts || !one.day || reading.day || reading.exact) return reading;
  const said = foldName(one.name.value).split(" ");
  const isBooked = bookings.some(({ state, applicant }) => {
    const known = new Set(foldName(applicant.name).split(" "));
    return state === "confirmed" && said.every((word) => known.has(word));
  });
  return isBooked ? { ...reading, people: [], day: one.day } : reading;
}

/** "1978", where we asked what is wrong, or for a birth date whose year was: no other part of a booking is a year. */
function yearOfBirth(text: string, { asked, draft }: DialogueState): string {
  const slipped = asked?.ask === "birth" && draft?.people.some((person) => person.slipped);
  // "Tahun 84", where only the year is missing.
  const [, short] = slipped ? (shortYear.exec(text) ?? []) : [];
  if (short) return `lahir 19${short}`;
  return (asked?.ask === "correction" || slipped) && /^\W*(?:19|20)\d\d\W*$/.test(text) ? `lahir ${text}` : text;
}

const shortYear = /^\W*(?:(?:lahir\w*|tahun\w*|thn\w*|th|taun\w*|born|year|in)\W+)*([3-9]\d)\W*$/i;

/** "Siang" is a greeting; where we asked when somebody comes, or just said when, it is an answer, and beside a booking "bisa siang?" is a wish. */
export function partOfDay(reading: Reading, { state: { asked, last }, bookings }: DialogueContext): Reading {
  const alone = reading.keyword === "menu" ? /^(?:(pagi)|siang|sore)\W*$/i.exec(reading.text) : null;
  const answers = asked?.ask === "day" || asked?.ask === "move-day" || last === "echo";
  const wished =
    (bookings.length > 0 || asked?.ask === "day" || asks(reading)) &&
    !reading.hour &&
    !reading.day &&
    (!reading.dayWish || asks(reading)) &&
    !reading.exact;
  const part = alone && answers ? alone : wished ? wishOfPart.exec(reading.text) : null;
  if (!part) return reading;
  const { keyword: _, ...rest } = reading;
  return { ...rest, greeted: false, hour: { part: part[1] || part[2] ? "morning" : "afternoon" } };
}

/** "Bisa sore?", "pagi aja boleh", "come in the afternoon instead". */
const wishOfPart =
  /\b(?:(pagi)|siang|sore)(?:nya)?\s+(?:ada|bisa|boleh)\b|\b(?:bisa|bs|boleh|asal|asalkan|harus|minta|mau|pilih|ada|kalau|kalo|yang|yg|yg ada|(?:yg |yang )?kosong|lebih|agak|di|the|any|an?)\s+(?:(pagi\w*|morning)|siang\w*|sore\w*|afternoon)\b/i;

/** What was meant, as a value. */
export function intent(context: IntentContext, about: About, wishes: Wish[] = []): Intent {
  const { language, office, chosen, draft, reading, photo, state } = context;
  const greeting =
    reading.greeted && /\bass?al[ao]?m|\bsalam\b|\bw[ar]*\.? ?wb\b|\basl?m\b/i.test(reading.masked)
      ? "salam"
      : undefined;
  const spoken = dayOfWishes(wishes, state, draft?.day);
  const withdraws = namesOther(reading, context.named, state, context.dialogue.bookings);
  const held = openHolds(context);
  const elsewhere = !asks(reading) && context.named.some(({ id }) => held.every((hold) => hold.office !== id));
  const wrong =
    held.length > 0 && !reading.exact && (saysWrong(reading.text) || elsewhere || about.on === "other-office");
  return {
    wishes,
    topic: { ...about, language, office: office.id, chosen, draft, greeting, photo, spoken, withdraws, wrong },
  };
}

/** The same where it is about today's line. */
export function intentOfDay(context: IntentContext, about: About, ofDay: WishOfDay): Intent {
  return { ...intent(context, about), ofDay };
}

export function openHolds({ dialogue }: IntentContext): Booking[] {
  return dialogue.bookings.filter((booking) => booking.state === "held");
}

export function confirmedBookings({ dialogue }: IntentContext): Booking[] {
  return dialogue.bookings.filter((booking) => booking.state === "confirmed");
}

/** The live booking that a stored choice stands for, if it still lives. */
export function liveBooking(
  { dialogue }: IntentContext,
  ref: { office: number; id: string } | undefined,
): Booking | undefined {
  return ref && dialogue.bookings.find((booking) => booking.id === ref.id && booking.office === ref.office);
}

export function refOf({ office, id }: Booking): { office: number; id: string } {
  return { office, id };
}
