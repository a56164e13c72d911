import type { FactName } from "../../phrasebook/index.ts";
import type { ActName, IntentName, QuestionName } from "../classify/intents.ts";
import { emptyDraft } from "../dialogue-state.ts";
import {
  atDoor,
  came,
  comesAgain,
  late,
  onTheWay,
  stillValid,
  there,
  trouble,
  waiting,
  whileHeldUp,
} from "./at-office.ts";
import { book, endsWithBooking, wantsToBook } from "./book.ts";
import { bringsChild } from "./brings-child.ts";
import { cannotCome, restore, wantCancel } from "./cancel.ts";
import { changeBooking, erasesBooking, giveUp } from "./change-booking.ts";
import { papersOf } from "./choose.ts";
import { escort } from "./day.ts";
import { denyOpen } from "./deny-open.ts";
import { factOf } from "./fact.ts";
import { familyOrGroup } from "./family-or-group.ts";
import { asksForRoom, earlierDay, freeDays } from "./free-days.ts";
import { askCorrection } from "./holds.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "./intent-context.ts";
import { keep, oneCancels } from "./keep.ts";
import { isQuestion } from "./meanings.ts";
import { otherDay, retime, wantMove } from "./move.ts";
import { addPerson, withTheirDay } from "./one-more.ts";
import { leavesDayOpen } from "./open-day.ts";
import { atOtherOffice, movesOffice, otherOffice } from "./other-office.ts";
import { ofTheirOwn } from "./own-people.ts";
import { questionIn } from "./parts.ts";
import { withTime } from "./people.ts";
import { pickForThem } from "./pick.ts";
import { lookForDay, withCounted } from "./seat.ts";
import { asks, asksToAsk, cancelsElsewhere, denies, fearsCancelling, givesThanks, speaksOf } from "./speech.ts";
import { saysAbsent, saysStays } from "./speech-of-going.ts";
import { status } from "./status.ts";
import { saysTime } from "./time.ts";
import { wantsToWait } from "./waiting-list.ts";
import { guessedList, issuedNow, papersAsked } from "./which-papers.ts";
import { speaksOfTwo } from "./who-is-meant.ts";
import { isThere } from "./who-is-there.ts";
import { wordCount } from "./word-count.ts";

/** What is done about each meaning. undefined: here it means nothing, and the policy goes on. */
type Reaction = (h: IntentContext) => Intent | undefined;

/** What the text means here, carried out as far as a guess may: what destroys is only asked about. */
export function reactTo(h: IntentContext, name: IntentName): Intent | undefined {
  // "Salah kirim ke nomor lain wkwk. yaudah daftar sini": the story is why.
  if (stories.has(name) && h.dialogue.bookings.length === 0 && endsWithBooking.test(h.reading.text)) return book(h);
  const reaction = (reactions as Partial<Record<IntentName, Reaction>>)[name];
  if (reaction) return reaction(h);
  return isQuestion(name) ? factOf(h, name as FactName) : undefined;
}

const stories: ReadonlySet<IntentName> = new Set(["wrong-number", "small-talk", "spam", "no-reply", "thanks", "ack"]);

const acts: Record<Exclude<ActName, "yes" | "how-cancel" | "quota" | "when-released">, Reaction> = {
  book: beginBooking,
  "add-person": addPerson,
  "give-data": () => undefined,
  "choose-time": chooseTime,
  "pick-option": (h) =>
    pickForThem(h) ?? (h.state.list?.numbered ? intent(h, { on: "small", what: "from-list" }) : undefined),
  no: denyOpen,
  ack: (h) => (openHolds(h).length > 0 || h.state.offer ? notYet(h) : (wantsToBook(h) ?? thanked(h) ?? quiet(h))),
  // "Undurin dulu, belum tau kapan" puts off the visit, and is no answer to us.
  "not-yet": (h) => (putsOff(h, "move") ? wantMove(h) : putsOff(h, "cancel") ? cancel(h) : notYet(h)),
  "something-wrong": (h) => askCorrection(h) ?? (h.dialogue.bookings.length > 0 ? changeBooking(h) : undefined),
  "correct-name": (h) => askCorrection(h) ?? changeOwn(h),
  "correct-birth": (h) => askCorrection(h) ?? changeOwn(h),
  // "Jamnya bebas": whatever was shown will do.
  "correct-time": (h) =>
    anyTime(h) ?? (saysTime(h.reading) ? retime(h) : otherDay(h)) ?? askCorrection(h) ?? moveOrStatus(h),
  "correct-office": otherOffice,
  cancel,
  keep,
  "other-cancels": oneCancels,
  move,
  "undo-cancel": (h) =>
    h.state.offer?.do === "cancel"
      ? intent(h, { on: "small", what: "nothing-changed" })
      : h.dialogue.resting.some(({ state }) => state === "cancelled") ||
          (h.state.cancelled?.length && h.dialogue.bookings.length === 0)
        ? restore(h)
        : keep(h),
  status,
  "no-reply": (h) => intent(h, { on: "status", why: "no-reply" }),
  "still-valid": (h) => (staysAwayIf(h) ? undefined : stillValid(h)) ?? factOf(h, "still-valid"),
  arrived: (h) => came(h) ?? factOf(h, "arrived"),
  "on-the-way": (h) => onTheWay(h) ?? status(h),
  late: (h) => (h.dialogue.bookings.length > 0 || h.dialogue.today ? late(h) : factOf(h, "late")),
  "cannot-come": (h) => (h.dialogue.bookings.length > 0 ? cannotCome(h) : status(h)),
  "where-in-line": (h) => waiting(h) ?? factOf(h, "where-in-line"),
  "missed-call": (h) => waiting(h) ?? factOf(h, "missed-call"),
  "why-other-first": (h) => there("order")(h) ?? factOf(h, "why-other-first"),
  "step-out": (h) => there("step-out")(h) ?? factOf(h, "step-out"),
  "where-to": (h) =>
    atDoor(h) ??
    waiting(h) ??
    factOf(
      h,
      h.dialogue.bookings.length > 0 && !inside.test(h.reading.text) && !isHere.test(h.reading.text)
        ? "address"
        : "where-to",
    ),
  "ask-escort": (h) => (isThere(h) ? escort(h) : factOf(h, "ask-escort")),
  "missing-papers": (h) => comesAgain(h) ?? (isThere(h) ? waiting(h) : undefined) ?? factOf(h, "missing-papers"),
  "waiting-list": (h) =>
    h.dialogue.waiting.length > 0 || !asks(h.reading) ? wantsToWait(h) : factOf(h, "waiting-list"),
  "earlier-day": earlierDay,
  "remind-me": (h) => factOf(h, "remind-me"),
  // "Chat hilang, ganti hp" wants its booking again; what becomes of it with another number is a question.
  "change-phone": (h) =>
    h.dialogue.bookings.length > 0 && !asks(h.reading) && !/\d{8,}/.test(h.reading.text)
      ? status(h)
      : factOf(h, "change-phone"),
  "opt-out": (h) => (asks(h.reading) ? factOf(h, "privacy") : intent(h, { on: "mute" }, [{ act: "mute" }])),
  "opt-in": (h) => intent(h, { on: "unmute" }, [{ act: "unmute" }]),
  "erase-data": eraseData,
  menu: (h) => askedAtOnce(h) ?? intent(h, { on: "menu", why: asksToAsk.test(h.reading.text) ? "may-ask" : "hello" }),
  human: (h) => factOf(h, "human"),
  language: (h) => intent(h, { on: "language" }),
  "free-days": freeDays,
  trouble: (h) => trouble(h) ?? factOf(h, "trouble"),
};

/** Questions whose answer is more than the phrasebook's. */
const questions: Partial<Record<QuestionName, Reaction>> = {
  // "Sudah booking, terus langkah selanjutnya apa?" is of the visit.
  "how-to-book": (h) =>
    speaksOfTwo(h.reading.text)
      ? factOf(h, "book-for-other")
      : factOf(
          h,
          confirmedBookings(h).length > 0 && bookedAlready.test(h.reading.text) ? "what-happens" : "how-to-book",
        ),
  papers: (h) => papersAsked(h),
  "pregnant-baby": (h) => factOf(h, bringsChild(h.reading.text) ? "must-come" : "pregnant-baby"),
  group: (h) => factOf(h, familyOrGroup(h, "group")),
  // "I want to book for 2 people on August 10": the day is kept for them.
  "book-for-other": (h) =>
    !asks(h.reading) && saysTime(h.reading)
      ? beginBooking(h)
      : factOf(withTheirDay(h), familyOrGroup(h, "book-for-other")),
  "must-come": (h) => factOf(withTheirDay(h), "must-come"),
  "papers-new": (h) => guessedList(h, "new"),
  "papers-renew": (h) => guessedList(h, "renewal"),
  "papers-child": (h) => guessedList(h, "child"),
  "old-passport": (h) => papersOf(h, issuedNow(h) ? "renewal" : "renewal-before-2009"),
  quota: (h) =>
    lookForDay(saysTime(h.reading) ? { ...h, draft: withTime(h.draft ?? emptyDraft(), h).draft } : h, "quota"),
  "when-released": (h) => lookForDay(h, "when-released"),
  hours: (h) =>
    whileHeldUp(h) ??
    factOf(h, /\b(?:puasa|rama?dh?an|romadh?on|fasting)\b/i.test(h.reading.text) ? "ramadan" : "hours"),
  "when-arrive": (h) => (h.dialogue.bookings.length > 0 ? status(h) : factOf(h, "when-arrive")),
  "other-office": (h) =>
    asksForRoom.test(h.reading.text) && ofOnePlace(h) && atOtherOffice(h) ? freeDays(h) : otherOffice(h),
  "about-other": (h) => (ofTheirOwn(h) ? status(h) : factOf(h, "about-other")),
  privacy: (h) => intent(h, { on: "privacy" }),
  thanks: (h) => intent(h, { on: "small", what: openHolds(h).length > 0 ? "thanks-with-hold" : "thanks" }),
  greeting: (h) => intent(h, { on: "menu", why: "hello" }),
  spam: spam,
  unclear: () => undefined,
};

const bookedAlready =
  /\b(?:(?:sudah|udah|udh|sdh|already|have)\s+(?:\w+\s+)?(?:booking|book?ed|daftar|terdaftar|pesan|registered)|setelah (?:booking|daftar)|after booking|(?:langkah|tahap)\w* selanjutnya|next step)\b/i;

const reactions = { ...acts, ...questions };

/** "Bisa minta info biaya e paspor" names what it is about. */
const asksInfo = /\b(?:info\w*|information)\b(?:\W+(?:tentang|soal|mengenai|about|on|for|utk|untuk)\b)?/i;

/** "Oke mau tanya biaya": whoever asks to ask has asked already. */
function askedAtOnce(h: IntentContext): Intent | undefined {
  const { masked } = h.reading;
  const said = asksToAsk.exec(masked) ?? asksInfo.exec(masked);
  const about = said ? questionIn(masked.slice(said.index + said[0].length)) : undefined;
  return about && reactTo(h, about);
}

function anyTime(h: IntentContext): Intent | undefined {
  const held = openHolds(h);
  return held.length > 0 && leavesDayOpen(h.reading) ? intent(h, { on: "again", bookings: held }) : undefined;
}

/** Silence is for those we know; whoever writes for the first time hears what can be done here. */
export function quiet(h: IntentContext): Intent {
  // What we asked still waits for its answer; and whoever asks something is never left without one.
  if (h.state.asked || asks(h.reading)) return intent(h, { on: "menu", why: "not-understood" });
  return h.dialogue.known ? intent(h, { on: "silence" }) : intent(h, { on: "menu", why: "hello" });
}

/** "Oke siap makasih infonya": thanks are answered, whatever word comes first. */
export function thanked(h: IntentContext): Intent | undefined {
  return givesThanks(h.reading.text) ? intent(h, { on: "small", what: "thanks" }) : undefined;
}

/** Once an answer, then silence. */
function spam(h: IntentContext): Intent {
  return h.dialogue.known && h.state.last === "not-understood"
    ? intent(h, { on: "silence" })
    : intent(h, { on: "menu", why: "not-understood" });
}

/** "Di Bandung full, Cimahi ada kantor juga ga?" asks about another place than the one that is full. */
function ofOnePlace({ reading }: IntentContext): boolean {
  return (reading.masked.match(/<PLACE>/g) ?? []).length < 2;
}

/** A question about booking is answered, and begins no form: whether a day is free, or how it works. */
function beginBooking(h: IntentContext): Intent | undefined {
  if (asks(h.reading) && !h.state.asked) {
    if (saysTime(h.reading) || h.reading.dayWish) return freeDays(h);
    const several = (h.reading.count ?? 0) > 1 || speaksOfTwo(h.reading.text);
    return factOf(h, several ? "book-for-other" : "how-to-book");
  }
  if (h.reading.count !== undefined && h.reading.count > 1 && h.reading.people.length === 0) {
    const { draft } = withTime(withCounted(h.draft ?? emptyDraft(), h.reading.count), h);
    return factOf({ ...h, draft }, familyOrGroup(h, "book-for-other"));
  }
  return book(h);
}

/** A day or hour in other words than the recogniser reads whole. */
function chooseTime(h: IntentContext): Intent | undefined {
  if (asks(h.reading)) return freeDays(h);
  if (h.reading.dayWish || saysTime(h.reading)) return undefined;
  if (h.dialogue.bookings.length > 0 && !h.draft?.people.length) return wantMove(h);
  return lookForDay({ ...h, draft: h.draft ?? emptyDraft() }, "free-days");
}

/** "Undurin dulu", "mau batalin dulu, calon suami belum dapat cuti": with the word for it, of a seat that is sure. */
function putsOff(h: IntentContext, what: "move" | "cancel"): boolean {
  const { text } = h.reading;
  return confirmedBookings(h).length > 0 && !h.state.offer && speaksOf(text, what) && !denies(text, what);
}

/** Needs time: until when the seat waits, and nothing else. */
export function notYet(h: IntentContext): Intent | undefined {
  // "Bentar, biayanya berapa dulu?" asks before it answers.
  const asked = asks(h.reading) ? questionIn(h.reading.masked.replace(waitOpening, " ")) : undefined;
  if (asked && waitOpening.test(h.reading.masked)) return reactTo(h, asked);
  // "Hold on, keep it" to a question of cancelling.
  if (h.state.offer?.do === "cancel" && saysStays(h.reading.text)) return keep(h);
  if (openHolds(h).length > 0 || h.state.offer) return intent(h, { on: "not-yet" });
  if (h.state.asked) return intent(h, { on: "not-yet" });
  // "Nanti aja deh" of somebody who has a sure seat: later, or not at all?
  if (saysLater.test(h.reading.text) && h.dialogue.bookings.length > 0) return intent(h, { on: "cancel-or-move" });
  const wish = wantsToBook(h);
  if (wish) return wish;
  // "Oke nanti saya bicarakan dulu sama anak": more than a word is answered, so that nobody waits for it.
  return wordCount(h.reading.text) > 3 && !asks(h.reading) && h.dialogue.known
    ? intent(h, { on: "not-yet" })
    : quiet(h);
}
const waitOpening =
  /^\W*(?:(?:eh|oh|ya|ok|oke)\W+)?(?:bentar|sebentar|bntr|tunggu|hold on|wait|one (?:moment|sec\w*))\W+(?:(?:ya|dulu|kak|min|pak|bu|mas|mbak|please)\W+)*/i;
const saysLater =
  /\b(?:nanti|ntar|entar|lain kali|later|another time)\b.{0,12}\b(?:aja|saja|dulu|deh|dong|maybe|instead)\b|\banother time\b/i;

/** "Batalin aja ya min": asked with its own word, after looking at who, whose and whether it is wanted at all. */
function cancel(h: IntentContext): Intent | undefined {
  const { text } = h.reading;
  if (denies(text, "cancel")) return keep(h);
  const { bookings } = h.dialogue;
  if (h.named.length > 0 && bookings.length > 0 && movesOffice(text)) return otherOffice(h);
  if (bookings.length < 2 && cancelsElsewhere(text)) return keep(h);
  if (fearsCancelling(text)) return keep(h);
  if (asks(h.reading) && !speaksOf(text, "cancel") && !(speaksOf(text, "erase") && erasesBooking(h)))
    return factOf(h, "how-cancel");
  if (
    asks(h.reading) &&
    /\b(?:gimana|gmn|bagaimana|cara|caranya|kalo|kalau|klo|how|if|denda|sanksi|kena)\b/i.test(text)
  )
    return factOf(h, "how-cancel");
  if (h.state.asked && bookings.length === 0) return giveUp(h);
  return wantCancel(h);
}

function move(h: IntentContext): Intent | undefined {
  if (denies(h.reading.text, "move") && !saysTime(h.reading)) return keep(h);
  if (h.named.length > 0) return otherOffice(h);
  // "Bisa reschedule ga kalau mendadak ada kerjaan?" before anything is booked asks how it would be.
  if (h.dialogue.bookings.length === 0 && !h.draft?.people.length && asks(h.reading) && !saysTime(h.reading))
    return factOf(h, "how-cancel");
  if (h.dialogue.bookings.length === 0 && h.draft?.people.length && saysTime(h.reading)) return undefined;
  return wantMove(h);
}

/** Of what nobody has booked nothing can be put right. */
function changeOwn(h: IntentContext): Intent | undefined {
  return h.dialogue.bookings.length > 0 ? changeBooking(h) : undefined;
}

/** "Kalau ga dateng sama sekali?": what becomes of a seat that is not used, and not whether it still counts. */
function staysAwayIf({ reading, state }: IntentContext): boolean {
  return asks(reading) && (saysAbsent(reading.text) || state.subject === "still-valid");
}

const isHere =
  /\b(?:(?:in front of|outside|right at|already (?:at|here))|(?:di|udah di|sudah di) (?:depan|lokasi|parkiran|gerbang|halaman)|(?:sudah|udah|udh|sdh) (?:sampai|sampe|nyampe|tiba))\b/i;
/** "Langsung ke loket mana?": a place in the house. */
const inside =
  /\b(?:lapor\w*|siapa|sapa|report|loket|pintu|lantai|lt|ruang\w*|meja|gedung|counter|door|floor|room|desk|window|entrance)\b/i;

function moveOrStatus(h: IntentContext): Intent | undefined {
  return h.dialogue.bookings.length > 0 ? wantMove(h) : undefined;
}

function eraseData(h: IntentContext): Intent {
  const { text } = h.reading;
  if (denies(text, "erase") || asks(h.reading) || afterwards.test(text)) return intent(h, { on: "privacy" });
  if (erasesBooking(h)) return wantCancel(h);
  // Only a guess so far: its own word does it, also where nothing is booked.
  return intent(h, { on: "ask-erase" });
}

const afterwards = /\b(?:setelah|stlh|sesudah|kalau sudah|kalo udah|after|once|afterwards|nanti)\b/i;
