import { type Draft, emptyDraft } from "../../dialogue-state.ts";
import { nameAsAnswer } from "../../recognise/index.ts";
import type { ReadDate } from "../../recognise/reading.ts";
import { besideBooking } from "../beside-booking.ts";
import { wantCancel } from "../cancel.ts";
import { erasesBooking } from "../change-booking.ts";
import { correctHold } from "../correct-hold.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, intent, openHolds } from "../intent-context.ts";
import { chanceOf, isAbout, meaningOf } from "../meanings.ts";
import { gather, withTime } from "../people.ts";
import { wantSeat } from "../seat.ts";
import { asks, denies, speaksOf } from "../speech.ts";
import { saysTime } from "../time.ts";
import { namedAmong } from "../who-is-meant.ts";
import { wordCount } from "../word-count.ts";
import { besideBirth } from "./asked-for.ts";
import { time } from "./days.ts";

// People found in the text.

/** Names and birth dates: a seat is wanted for them, unless the sentence asks, supposes or acts on somebody who is booked. */
export function people(h: IntentContext): Intent | undefined {
  const { reading, state } = h;
  if (reading.people.length === 0) return undefined;
  const [first] = reading.people;
  const born = reading.people.some(({ birth }) => birth && !isYearOnly(birth));
  // "Di KTP 1984, di paspor lama 1985": years are nobody, where no birth date was asked for.
  const onlyYears = reading.people.every(({ name, birth }) => !name && birth && isYearOnly(birth));
  if (onlyYears && !h.draft?.people.length && state.asked === undefined) return undefined;
  // "Di KTP 2 april, di akta 12 april, yang dipakai mana?": dates of nobody, in a question of their own.
  const ofNobody = reading.people.length > 1 && reading.people.every(({ name }) => !name);
  if (ofNobody && state.asked === undefined && !h.draft?.people.length && asks(reading)) return undefined;
  // Two words alone may be a name or anything: a request says more.
  if (isBareName(h) && state.asked?.ask !== "name") return undefined;
  // "Seandainya Budi lahir 1984 datang Jumat, ...?" supposes; nobody is to be booked.
  if (!reading.exact && supposing.test(reading.text) && asks(reading)) return undefined;
  // A question with somebody's name in it asks, and books nobody.
  const answers = state.asked?.ask === "birth" && onlyYears;
  if (!born && !answers && !reading.exact && asks(reading) && !/^\s*#/.test(reading.text) && !asksToCome(h))
    return undefined;
  if (isActOnSomebody(h)) return undefined;
  // "Cabut daftar saya #Wagio#...": a wish to cancel asks for no seat, whatever data stand in it.
  if (
    !reading.exact &&
    speaksOf(reading.text, "cancel") &&
    !denies(reading.text, "cancel") &&
    (opensWithCancel.test(reading.text) || chanceOf(h, "cancel", "cannot-come") >= 0.4)
  )
    return wantCancel(h);
  // A lone date where we asked for a day is that day.
  if (
    state.asked?.ask === "day" &&
    h.draft &&
    reading.people.length === 1 &&
    first?.birth &&
    !first.name &&
    !first.day
  ) {
    const ahead = "date" in first.birth && Temporal.PlainDate.compare(first.birth.date, h.today) >= 0;
    if (ahead) return time({ ...h, reading: { ...reading, people: [], day: first.birth } });
  }
  const own = repeatsBirth(h);
  if (own) return own;
  const answered = besideBirth(h);
  if (answered) {
    const { draft, troubles } = gather({ ...h, reading: { ...reading, people: [answered] } });
    return wantSeat(h, draft, troubles);
  }
  const instead = inPlaceOfHeld(h);
  if (instead) return instead;
  const { draft, troubles } = gather(h);
  if (reading.birthDates > draft.people.length) return intent({ ...h, draft }, { on: "read-fewer" });
  const wanted = besideEcho(h, besideBooking(h, draft));
  const office = h.dialogue.offices.byId.get(wanted.office ?? -1);
  return wantSeat(office && h.named.length === 0 ? { ...h, office } : h, wanted, troubles);
}

/** "Cici gajadi, diganti Dodi Rahma 4-4-1996", of a Cici whose seat waits for a yes: Dodi takes it, and the echo shows him. */
function inPlaceOfHeld(h: IntentContext): Intent | undefined {
  const [person, more] = h.reading.people;
  if (!person?.name || !person.birth || more || !replaces.test(h.reading.text)) return undefined;
  const [, before = ""] = replaces.exec(h.reading.text) ?? [];
  const [held, other] = namedAmong(before, openHolds(h));
  return held && !other ? correctHold(h, { ...person, correction: true }, held) : undefined;
}
const replaces = /^(.*?)\b(?:(?:di)?ganti(?:kan|in|nya)?|digantiin|replaced by|(?:comes?|is coming) instead)\b/is;

/** "Can I come on 17 August? Name is Bobby": who tells the name for it wants the day. */
function asksToCome({
  reading: {
    people: [first, more],
    day,
    text,
  },
  dialogue,
}: IntentContext): boolean {
  // "Nambah istri bisa? Namanya Tukiyem": whoever is named by a label, in the question whether they may be added, is to come.
  if (first?.name && !more && ofName.test(text) && maybeAdded.test(text)) return true;
  const told = first?.name && (first.day ?? day) && !more && dialogue.bookings.length === 0;
  return Boolean(told) && (ofName.test(text) || first?.birth !== undefined) && toCome.test(text);
}
const ofName = /\b(?:[Nn]ama\w*|[Nn]ame|a\.?n|[Aa]tas nama|(?:[Ii]'?m|[Ii] am|[Tt]his is|[Ss]aya) (?=\p{Lu}\p{Ll}))/u;
const maybeAdded =
  /\b(?:n?ambah\w*|tambah\w*|nambahin|ikutin|ikutkan|sekalian)\b[^?]{0,40}\b(?:bisa|bs|boleh)\b|\b(?:bisa|bs|boleh)\b[^?]{0,20}\b(?:n?ambah\w*|tambah\w*|ikut\w*|sekalian)\b|\b(?:can|could|may) (?:i|we|you) (?:also )?add\b/i;
const toCome =
  /\b(?:can|could|would) you (?:please )?(?:put|book|register|sign|add|schedule|reserve)\b|\b(?:can|could|may|do) (?:i|we) (?:come|book|have|get|make|register|schedule|reserve|sign up)\b|\b(?:mau|ingin|pengen|pengin|want(?:ed)? to|would like to|like to) (?:come|book|datang|dateng|tgl|tanggal|hari|daftar|besok|lusa)\b|\b(?:bisa|bs|boleh)\b.{0,15}\b(?:datang|dateng|dtg|(?:di)?daftar\w*|tgl|tanggal|hari|besok|lusa)\b|\b(?:bisa|bs|boleh|ok|possible)\W*(?:ga|gak|nggak|tidak|kah|ya|min|kak|pak|bu)?\W*$|\b(?:masih|msh)\W+(?:bisa|bs|ada|kosong|boleh)\b|\b(?:is|are)\b.{0,30}\b(?:possible|free|available|open|ok|okay|fine)\b/i;

/** "Iya 25-08-1988", of whoever was just booked or put right with that very birth date: it is said again, and nobody new is born. */
function repeatsBirth(h: IntentContext): Intent | undefined {
  const [one, more] = h.reading.people;
  const isAlone = one?.birth && "date" in one.birth && !more && !one.name && !one.day && !one.correction;
  if (!isAlone || h.state.asked || h.draft?.people.some(({ birth }) => !birth) || saysTime(h.reading)) return undefined;
  const { date } = one.birth as { date: Temporal.PlainDate };
  const theirs = h.dialogue.bookings.filter(({ applicant }) => applicant.birthDate.equals(date));
  return theirs.length > 0 ? intent(h, { on: "again", bookings: theirs }) : undefined;
}

/** A year in a question is seldom anybody's birth: "di KTP 1984, di paspor 1985, ditolak ga?" */
function isYearOnly(birth: ReadDate): boolean {
  return "date" in birth && birth.doubts.includes("unknown-day");
}

const opensWithCancel =
  /^\W*(?:(?:tolong|mohon|minta|please|pls|min|pak|bu|kak|saya|sy|mau)\W+){0,3}(?:(?:di)?batal\w*|cancel|withdraw|(?:di)?cabut|(?:di)?coret)\b/i;

const supposing = /^\W*(?:seandainya|andai\w*|misal(?:nya|kan)?|umpama\w*|what if|suppose|supposing|if)\b/i;

/** "Batalin punya Rina": who is meant, and no request for a seat. */
function isActOnSomebody(h: IntentContext): boolean {
  if (h.reading.exact || h.dialogue.bookings.length === 0 || h.reading.people.some(({ birth }) => birth)) return false;
  const { text } = h.reading;
  const acts = speaksOf(text, "cancel") || (speaksOf(text, "erase") && erasesBooking(h));
  return acts || isAbout(h, "cancel", "status", "keep", "move");
}

/** Who is named while an echo waits comes along with those of the echo; theirs is the day, and the hour where none is said. */
function besideEcho(h: IntentContext, draft: Draft): Draft {
  const [held] = h.state.last === "echo" ? openHolds(h) : [];
  if (!held || draft.day || draft.people.some(({ day }) => day)) return draft;
  const hour = !draft.hour && !draft.part && { hour: held.starts.toString({ smallestUnit: "minute" }) };
  return { ...draft, day: held.day.toString(), ...hour };
}

function isBareName({ reading }: IntentContext): boolean {
  const [first, second] = reading.people;
  const alone = first?.name && !second && !first.birth && !first.day && !first.correction;
  return Boolean(alone) && !saysTime(reading) && !reading.service && !/^\s*#/.test(reading.text);
}

/** A name and nothing else, from somebody who was asked nothing: whether a place is wanted for them. */
export function bareName(h: IntentContext): Intent | undefined {
  if (h.dialogue.bookings.length > 0) return undefined;
  // "BATAL Siti Rahma" where nobody is booked: an act, and no part of a name.
  if (/^\W*(?:batal|batalkan|batalin|cancel)\b/i.test(h.reading.text)) return wantCancel(h);
  return isBareName(h) ? wantSeat(h, gather(h).draft) : undefined;
}

/** "Dftarin deh. Ujang Suhendar": a name told beside words that say nothing else we know. */
export function toldName(h: IntentContext): Intent | undefined {
  const { told, people } = h.reading;
  if (!told || people.length > 0 || h.dialogue.bookings.length > 0 || asks(h.reading)) return undefined;
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  return draft.people.length === 0 ? wantSeat(h, draft, troubles) : undefined;
}

/** "Nami abdi Neng Yuyun": who it is, and nothing else. */
export function onlyTold(h: IntentContext): Intent | undefined {
  const { told, text } = h.reading;
  return told && wordCount(text) <= wordCount(told.typed) + fewWords ? toldName(h) : undefined;
}
const fewWords = 2;

/** One word that is written like a name, and that we have no other meaning for. */
export function oneName(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (h.dialogue.bookings.length > 0 || h.state.asked || people.length > 0) return undefined;
  const word = /^\p{Lu}\p{Ll}{3,}$/u.test(text) ? nameAsAnswer(text) : undefined;
  if (!word || (meaningOf(h).guesses[0]?.p ?? 0) >= meantElse) return undefined;
  return wantSeat(h, gather({ ...h, reading: { ...h.reading, people: [{ name: word }] } }).draft);
}
/** A guess so sure is no accident of letters. */
const meantElse = 0.5;
