import { readCode } from "../../booking/index.ts";
import type { FactName } from "../../phrasebook/index.ts";
import type { IntentName } from "../classify/intents.ts";
import { emptyDraft } from "../dialogue-state.ts";
import { nameAsAnswer } from "../recognise/index.ts";
import { againAfterLoss, isOfLost } from "./after-loss.ts";
import { agree, isAgreement, ownWord } from "./agree.ts";
import { comesAgain, stillToday, unclearToday } from "./at-office.ts";
import { namesPerson, wantCancel } from "./cancel.ts";
import { numbered } from "./choice.ts";
import { chooseOffice, papersOf } from "./choose.ts";
import { correct, notThisButThat, plainName, rename } from "./correct.ts";
import { paper } from "./day.ts";
import { factOf } from "./fact.ts";
import { askCorrection } from "./holds.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds, refOf } from "./intent-context.ts";
import { keyword } from "./keyword.ts";
import { chanceOf, isAbout, isQuestion, meaningOf, questionsBeside } from "./meanings.ts";
import { movedToDay, retime } from "./move.ts";
import { officesAlone } from "./office-words.ts";
import { gather, withTime } from "./people.ts";
import { freeDays, keep, otherOffice, reactTo } from "./reactions.ts";
import { isSample } from "./sample.ts";
import { wantSeat } from "./seat.ts";
import { lookForDays } from "./several-days.ts";
import {
  asks,
  cancelsElsewhere,
  denies,
  fearsCancelling,
  givesUp,
  isOfOthers,
  isOneKey,
  saysOwn,
  speaksOf,
} from "./speech.ts";
import { named, spoken } from "./spoken.ts";
import { saysTime, timeSaid } from "./time.ts";
import { whichBookingAgain, whichMeaningAgain } from "./which-again.ts";
import { hasToday } from "./who-is-there.ts";
import { saidOfTheDay } from "./words-of-the-day.ts";

/** One rule of the policy: what it decides, or nothing, and then the next one is asked. */
interface Rule {
  /** As `npm run explain` shows it. */
  name: string;
  decide(h: IntentContext): Intent | undefined;
}

/**
 * The policy, first rule first: what a text means here, from where the dialogue stands, what the recogniser found and what the classifier proposes.
 * The only place that knows what is dangerous. First what must never be taken for a request, then the exact answers to what is open, then what
 * was found in the text (people, codes, times), then the meaning of the rest; what is left is asked about.
 */
export const policy: readonly Rule[] = [
  { name: "a queue number of today", decide: paper },
  { name: "an announcement books nobody", decide: announcement },
  { name: "the pattern of the announcement instead of data", decide: placeholder },
  { name: "data of others are told to nobody", decide: ofOthers },
  { name: "the words of a button", decide: spoken },
  { name: "what must stay stays", decide: kept },
  { name: "the own word of an offer", decide: ownWord },
  { name: "the answer to: which name is right?", decide: rename },
  { name: "the answer to: which birth date?", decide: askedBirth },
  { name: "the answer to: which name?", decide: askedName },
  { name: "not this name but that", decide: notThisButThat },
  { name: "one part corrected", decide: correct },
  { name: "people", decide: people },
  { name: "a booking code", decide: code },
  { name: "a number of the list", decide: numbered },
  { name: "yes, and nothing else", decide: yes },
  { name: "their own code, asked for again", decide: ownCode },
  { name: "a command word", decide: command },
  { name: "the same day as before", decide: sameDay },
  { name: "several days, or others than one", decide: severalDays },
  { name: "a day or hour", decide: time },
  { name: "the nearest day", decide: anyDay },
  { name: "what was missing, and when to come again", decide: comesAgain },
  { name: "words of the waiting room", decide: wordsOfTheDay },
  { name: "an office alone", decide: officeAlone },
  { name: "what the words mean", decide: meant },
  { name: "an office", decide: office },
  { name: "a person of the list", decide: named },
  { name: "near meanings: which one?", decide: whichMeaning },
  { name: "a name alone", decide: bareName },
  { name: "a greeting", decide: greeting },
  { name: "something today, and words unknown", decide: unclearToday },
];

/** What a text means here. */
export function decide(h: IntentContext): Intent {
  return decideBy(h).intent;
}

/** The same with the rule that decided. */
export function decideBy(h: IntentContext): { rule: string; intent: Intent } {
  for (const rule of policy) {
    const intent = rule.decide(h);
    if (intent) return { rule: rule.name, intent: withQuestions(h, intent) };
  }
  return { rule: "not understood", intent: notUnderstood(h) };
}

function notUnderstood(h: IntentContext): Intent {
  const { text } = h.reading;
  const again = h.state.last === "not-understood" && (isOneKey(text) || !/\p{L}{2}/u.test(text));
  // Signs and keys held down: once the menu, then silence.
  if (again && h.dialogue.known) return intent(h, { on: "silence" });
  return intent(h, { on: "menu", why: "not-understood" });
}

/** Another question in the same message is answered beneath. */
function withQuestions(h: IntentContext, decided: Intent): Intent {
  const { topic } = decided;
  if (h.reading.exact || topic.on === "silence" || topic.on === "announcement" || topic.on === "which-meaning")
    return decided;
  const main = topic.on === "fact" ? topic.fact : undefined;
  const more = questionsBeside(h, main as IntentName | undefined).filter(
    (one) => one !== main && !unanswerable.has(one),
  );
  return more.length > 0 ? { ...decided, topic: { ...topic, besides: more as FactName[] } } : decided;
}
const unanswerable: ReadonlySet<IntentName> = new Set([
  "thanks",
  "greeting",
  "spam",
  "unclear",
  "small-talk",
  "praise",
  "insult",
  "injection",
  "other-office",
  "wrong-number",
  "privacy",
  "robot",
]);

/** A broadcast or the example of the newspapers, forwarded or pasted: it is explained. Somebody's own data in it are shown before anything is booked. */
function announcement(h: IntentContext): Intent | undefined {
  const { reading } = h;
  if (reading.announcement) return intent({ ...h, draft: undefined }, { on: "announcement" });
  if (!h.forwarded) return undefined;
  const [one, more] = reading.people;
  const { draft } = gather(h);
  if (one && !more && draft.people[0]?.name && draft.people[0].birth && !isSample(draft))
    return intent({ ...h, draft: { ...draft, sure: false } }, { on: "forwarded" });
  return isAbout(h, "spam") ? reactTo(h, "spam") : intent({ ...h, draft: undefined }, { on: "announcement" });
}

function placeholder(h: IntentContext): Intent | undefined {
  return h.reading.placeholder && !h.reading.people.some(({ name, birth }) => name && birth)
    ? intent(h, { on: "template" })
    : undefined;
}

/** Other people's codes and seats, and seats for sale: whoever is named beside, nothing of it is a request. */
function ofOthers(h: IntentContext): Intent | undefined {
  if (h.reading.exact || h.reading.text.length < 8) return undefined;
  const born = h.reading.people.some(({ birth }) => birth);
  // An identity number, which the door masked, or sixteen digits that it let through.
  if (!born && /\[16 angka\]|(?<!\d)\d{16}(?!\d)/.test(h.reading.text)) return factOf(h, "application-number");
  // Whatever else is asked for: a passport that is gone begins at the police, and no seat helps.
  if (lost.test(h.reading.text) && chanceOf(h, "lost-passport") >= 0.15 && h.dialogue.bookings.length === 0)
    return factOf(h, "lost-passport");
  for (const guard of ["about-other", "broker-offer"] as const)
    if (chanceOf(h, guard) >= 0.6 && !(born && guard === "broker-offer")) return factOf(h, guard);
  return undefined;
}

const lost =
  /\b(?:paspor|passport|pasport)\w*\b.{0,40}\b(?:hilang|ilang|dicuri|kecurian|dicopet|kecopetan|raib|ketlisut|tercecer|lost|stolen|missing)\b|\b(?:lost|stolen|hilang|kehilangan|kecurian)\b.{0,25}\b(?:paspor|passport|pasport)\b/i;

/** "Jangan dibatalin", "temen saya batal ikut": polarity and owner come before every act. */
function kept(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  if (h.state.offer?.do === "move" && denies(text, "move") && !saysTime(h.reading))
    return intent(h, { on: "small", what: "nothing-changed" });
  if (exact || people.some(({ birth }) => birth) || !speaksOf(text, "cancel")) return undefined;
  const one = h.dialogue.bookings.length < 2;
  if (denies(text, "cancel") || (one && cancelsElsewhere(text)) || fearsCancelling(text))
    return h.dialogue.bookings.length > 0 || h.state.cancelled?.length ? keep(h) : undefined;
  return undefined;
}

/** A date, when we asked for a birth date: whatever the recogniser took it for. */
function askedBirth(h: IntentContext): Intent | undefined {
  const { day, people } = h.reading;
  if (h.state.asked?.ask !== "birth" || !day || "ambiguous" in day || people.length > 0) return undefined;
  if (asks(h.reading)) return undefined;
  const { day: _, ...reading } = h.reading;
  const { draft, troubles } = gather({ ...h, reading: { ...reading, people: [{ birth: day }] } });
  return wantSeat(h, draft, troubles);
}

/** A name, when we asked for one: any words that can be one, unless they ask, or plainly mean something else. */
function askedName(h: IntentContext): Intent | undefined {
  const { people, text } = h.reading;
  if (h.state.asked?.ask !== "name" || people.length > 0 || asks(h.reading)) return undefined;
  // Two words with capitals are a name, also where each could be talk.
  const written = /^(?:\p{Lu}[\p{L}'.-]*\s+){1,7}\p{Lu}[\p{L}'.-]*$/u.test(text.trim()) ? plainName(text) : undefined;
  const name = nameAsAnswer(text)?.value ?? written;
  if (!name || saysTime(h.reading) || isCommand(h)) return undefined;
  // A word that is also talk ("Jadi", "Siap") is a name where nothing waits for a yes.
  if (h.reading.keyword && !isAgreement(h)) return undefined;
  const also = isAgreement(h);
  if (also && !/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return undefined;
  const { first, guesses } = meaningOf(h);
  const capitals = name.split(" ").every((word) => /^\p{Lu}/u.test(word));
  const sure = (guesses[0]?.p ?? 0) >= (capitals ? 0.9 : 0.6);
  const talk = !also && first !== undefined && !ofNames.has(first) && sure;
  if (talk) return undefined;
  const { draft, troubles } = gather({
    ...h,
    reading: { ...h.reading, people: [{ name: { typed: name, value: name, doubts: [] } }] },
  });
  return wantSeat(h, draft, troubles);
}

/** A name has words of numbers and days in it, and the classifier takes them for those. */
const ofNames: ReadonlySet<IntentName> = new Set(["give-data", "pick-option", "choose-time", "correct-name"]);

/** Words that do something whatever we asked. */
function isCommand({ reading: { keyword } }: IntentContext): boolean {
  return keyword !== undefined && keyword !== "yes" && keyword !== "right" && keyword !== "ack";
}

function people(h: IntentContext): Intent | undefined {
  const { reading, state } = h;
  if (reading.people.length === 0) return undefined;
  const [first] = reading.people;
  const born = reading.people.some(({ birth }) => birth);
  // Two words alone may be a name or anything: a request says more.
  if (isBareName(h) && state.asked?.ask !== "name") return undefined;
  // "Seandainya Budi lahir 1984 datang Jumat, ...?" supposes; nobody is to be booked.
  if (!reading.exact && supposing.test(reading.text) && asks(reading)) return undefined;
  // A question with somebody's name in it asks, and books nobody.
  if (!born && !reading.exact && asks(reading) && !/^\s*#/.test(reading.text)) return undefined;
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
  // Words beside the birth date we asked for ("Senin Pon, 5 Mei 61") are no other name.
  const answered =
    state.asked?.ask === "birth" && reading.people.length === 1 && first?.birth && first.name && !first.day;
  const known = h.draft?.people.find(({ birth }) => !birth)?.name;
  if (answered && known && first && !first.correction) {
    const { name: _, ...born } = first;
    const { draft, troubles } = gather({ ...h, reading: { ...reading, people: [born] } });
    return wantSeat(h, draft, troubles);
  }
  const { draft, troubles } = gather(h);
  if (reading.birthDates > draft.people.length) return intent({ ...h, draft }, { on: "read-fewer" });
  return wantSeat(h, togetherWith(h, draft), troubles);
}

const opensWithCancel =
  /^\W*(?:(?:tolong|mohon|minta|please|pls|min|pak|bu|kak|saya|sy|mau)\W+){0,3}(?:(?:di)?batal\w*|cancel|withdraw|(?:di)?cabut|(?:di)?coret)\b/i;

const supposing = /^\W*(?:seandainya|andai\w*|misal(?:nya|kan)?|umpama\w*|what if|suppose|supposing|if)\b/i;

/** "Batalin punya Rina": who is meant, and no request for a seat. */
function isActOnSomebody(h: IntentContext): boolean {
  if (h.reading.exact || h.dialogue.bookings.length === 0 || h.reading.people.some(({ birth }) => birth)) return false;
  return speaksOf(h.reading.text, "cancel") || isAbout(h, "cancel", "status", "keep", "move");
}

/** "Hari yang sama", said with the person: the day of whoever this citizen booked for before. */
function togetherWith(h: IntentContext, draft: ReturnType<typeof gather>["draft"]) {
  const other = h.dialogue.bookings.at(-1);
  if (draft.day || !other || draft.people.some(({ day }) => day) || !together.test(h.reading.text)) return draft;
  return { ...draft, day: other.day.toString() };
}
const together = /\b(?:sama|samain|samakan|bareng|barengan|bersamaan|sekalian|same day|together|same time)\b/i;

function isBareName({ reading }: IntentContext): boolean {
  const [first, second] = reading.people;
  const alone = first?.name && !second && !first.birth && !first.day && !first.correction;
  return Boolean(alone) && !saysTime(reading) && !reading.service && !/^\s*#/.test(reading.text);
}

/** A code of this citizen's: a hold is confirmed, a booking is sent again. Anybody else's is no code at all. */
function code(h: IntentContext): Intent | undefined {
  const typed = h.reading.code;
  if (!typed) return undefined;
  const codes = new Set([typed, readCode(typed)]);
  const booking = h.dialogue.bookings.find((booking) => codes.has(booking.code));
  if (!booking) return intent(h, { on: "status", why: "wrong-code" });
  if (speaksOf(h.reading.text, "cancel") || speaksOf(h.reading.text, "move")) return undefined;
  if (booking.state !== "held") return intent(h, { on: "again", bookings: [booking], aside: true });
  return intent(h, { on: "confirm", bookings: [booking] }, [{ act: "confirm", booking: refOf(booking) }]);
}

/** YA in any of its words. */
function yes(h: IntentContext): Intent | undefined {
  if (h.reading.keyword === "ack" && openHolds(h).length === 0 && !h.state.offer) return undefined;
  if (!isAgreement(h) && h.reading.keyword !== "ack") return undefined;
  // Before all: "which one is to be cancelled?", answered with a yes, confirms no hold.
  const which = isAgreement(h) ? whichBookingAgain(h) : undefined;
  if (which) return which;
  const agreed = agree(h);
  if (agreed) return agreed;
  if (saysTime(h.reading) || asks(h.reading) || h.named.length > 0) return undefined;
  // A yes answers none of our questions: the open one again.
  if (h.state.asked) return h.state.asked.ask === "name" ? undefined : intent(h, { on: "menu", why: "not-understood" });
  if (!isAgreement(h) || h.reading.keyword === "ack") return undefined;
  return whichMeaningAgain(h) ?? nothingToConfirm(h);
}

function nothingToConfirm(h: IntentContext): Intent {
  return intent(h, { on: "small", what: "nothing-to-confirm" });
}

/** A word of the dialogue with nothing beside it: not in a question, not in a denial, not beside a time that it does not carry. */
function command(h: IntentContext): Intent | undefined {
  const { keyword: word, text } = h.reading;
  if (!word || word === "yes" || word === "right") return undefined;
  if (word === "cancel" && (denies(text, "cancel") || asks(h.reading))) return undefined;
  // "Kode booking saya apa ya" begins with a word of booking, and asks for something else.
  if (word === "book" && !isAbout(h, "book") && text.trim().split(/\s+/).length > 4) return undefined;
  if (word === "menu" && isAbout(h, "how-to-book")) return undefined;
  if (word === "change" && isAbout(h, "change-data", "data-mismatch", "papers-renew")) return undefined;
  return keyword(h);
}

/** "Minta kode booking lagi", "kodenya mana": of somebody who has one. */
function ownCode(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  if (h.dialogue.bookings.length === 0 || people.length > 0 || isOfOthers(text)) return undefined;
  return /\b(?:kode\w*|barcode|qr|code)\b/i.test(text) && againWords.test(text)
    ? intent(h, { on: "status", why: "asked" })
    : undefined;
}
const againWords =
  /\b(?:minta|kirim\w*|mana|hilang|ilang|lupa|apa|lagi|ulang|kehapus|terhapus|kedelete|again|resend|lost|forgot|what|where|send)\b/i;

/** "Hari yang sama", "bareng saja", where we asked for a day. */
function sameDay(h: IntentContext): Intent | undefined {
  const other = h.dialogue.bookings.at(-1);
  if (h.state.asked?.ask !== "day" || !h.draft || !other || !together.test(h.reading.text)) return undefined;
  return wantSeat(h, { ...h.draft, day: other.day.toString(), sure: false });
}

/** "Selain Jumat", "antara 21-23", "undur seminggu", "lebih awal". */
function severalDays(h: IntentContext): Intent | undefined {
  const { dayWish, people } = h.reading;
  if (!dayWish || people.length > 0) return undefined;
  if (h.named.some(({ id }) => id !== h.office.id)) return otherOffice(h);
  return lookForDays(h, dayWish);
}

/** A day or an hour and nobody's name: for the booking that moves, for what was begun, for what is held or booked, or a beginning. */
function time(h: IntentContext): Intent | undefined {
  const { reading } = h;
  if (!saysTime(reading)) return undefined;
  // Of whoever lost their hour a day is the answer to that.
  const lost = h.dialogue.today?.ended.length && !h.state.asked ? (stillToday(h) ?? againAfterLoss(h)) : undefined;
  if (lost) return lost;
  const { first, guesses } = meaningOf(h);
  // "Butuh cepat, lusa berangkat" names the day of a flight.
  if (first === "urgent" && !h.draft && h.dialogue.bookings.length === 0) return undefined;
  // A day inside of a question or an act on something else chooses nothing.
  if (
    first &&
    !ofTime.has(first) &&
    (guesses[0]?.p ?? 0) >= (isQuestion(first) ? 0.4 : 0.75) &&
    !reading.text.startsWith("#")
  )
    return undefined;
  const { asked } = h.state;
  if (asked?.ask === "move-day" && !asks(reading)) {
    const moved = movedToDay(h, asked.booking);
    if (moved) return moved;
  }
  const begun = h.draft && h.draft.people.length > 0 && !h.draft.echoed && !isOfLost(h, h.draft);
  if (asks(reading) && !asked) return freeDays(h);
  const found = begun ? undefined : (stillToday(h) ?? againAfterLoss(h) ?? retime(h));
  if (found) return found;
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  return wantSeat(h, draft, troubles);
}

/** "Hari terdekat", "kapan saja": a day that names none. */
function anyDay(h: IntentContext): Intent | undefined {
  const { reading } = h;
  const vague = reading.spans.some(({ is }) => is === "day") && !saysTime(reading) && reading.people.length === 0;
  const alone =
    reading.masked.replace(/<DATE>|hari|tgl|tanggal|yg|yang|aja|saja|ya|min|dong|deh|paling/gi, " ").trim() === "";
  return vague && alone ? freeDays(h) : undefined;
}

/** Short words of somebody who has something at the office today, where the classifier is not sure. */
function wordsOfTheDay(h: IntentContext): Intent | undefined {
  if (!h.dialogue.today || (!hasToday(h) && h.dialogue.today.ended.length === 0)) return undefined;
  const said = saidOfTheDay(h.reading.text);
  return said && reactTo(h, said);
}

/** Meanings beside which a day is what is wanted. */
const ofTime: ReadonlySet<IntentName> = new Set([
  "book",
  "give-data",
  "choose-time",
  "pick-option",
  "yes",
  "no",
  "ack",
  "correct-time",
  "something-wrong",
  "move",
  "free-days",
  "earlier-day",
  "unclear",
  "thanks",
  "greeting",
  "small-talk",
  "cannot-come",
  "waiting-list",
  "urgent",
  "add-person",
]);

/** What the rest means, where the classifier is sure enough for the harm that a mistake would do. */
function meant(h: IntentContext): Intent | undefined {
  if (isOneKey(h.reading.text)) return undefined;
  const status = ownBooking(h);
  if (status) return status;
  const told = toldService(h);
  if (told) return told;
  const act = spokenAct(h);
  if (act) return reactTo(h, act);
  const { first } = meaningOf(h);
  if (!first) return undefined;
  // A yes or a no that the classifier only guesses is none: nothing is open, or it is asked again.
  if (first === "yes") return isShort(h) && !asks(h.reading) ? (agree(h) ?? nothingToConfirm(h)) : undefined;
  return reactTo(h, first);
}

/** The act's own word, wanted and their own, where its meaning is at least among the guesses: "ga bisa dateng, tolong batalkan". */
function spokenAct(h: IntentContext): "cancel" | "move" | undefined {
  if (h.dialogue.bookings.length === 0 || asks(h.reading)) return undefined;
  return (["cancel", "move"] as const).find((act) => {
    const { text } = h.reading;
    const said = speaksOf(text, act) || (act === "cancel" && givesUpSomebody(h));
    return said && !denies(text, act) && chanceOf(h, act) >= 0.15 && !cancelsElsewhere(text);
  });
}

/** "Ga jadi yang Rina", of a Rina who is booked. */
function givesUpSomebody({ reading: { text }, dialogue }: IntentContext): boolean {
  return givesUp(text) && !speaksOf(text, "move") && dialogue.bookings.some((booking) => namesPerson(text, booking));
}

function isShort({ reading }: IntentContext): boolean {
  return reading.text.trim().split(/\s+/).length <= 6;
}

/** Whoever has a booking and asks for "my code", "my schedule", "when do I come" means their own. */
function ownBooking(h: IntentContext): Intent | undefined {
  if (h.dialogue.bookings.length === 0) return undefined;
  const held = openHolds(h).length > 0;
  if (!saysOwn(h.reading.text) && !(held && chanceOf(h, "when-arrive", "choose-time", "status") >= 0.5))
    return undefined;
  const asked =
    /\b(?:kode\w*|jadwal\w*|booking\w*|bokingan|antr[ei]an\w*|barcode|qr|code|appointment|slot|terdaftar|tempat)\b/i.test(
      h.reading.text,
    );
  const when = asks(h.reading) && !saysTime(h.reading) && chanceOf(h, "status", "when-arrive", "choose-time") >= 0.4;
  const of =
    when ||
    chanceOf(h, "status") >= 0.3 ||
    (asked && chanceOf(h, "free-days", "lost-passport", "when-released", "book") >= 0.3);
  const other = isAbout(
    h,
    "cancel",
    "move",
    "keep",
    "how-cancel",
    "cannot-come",
    "add-person",
    "still-valid",
    "no-reply",
  );
  return of && !other ? intent(h, { on: "status", why: "asked" }) : undefined;
}

/** Whoever has booked and says "saya perpanjang ya" tells us which papers it is about. */
function toldService(h: IntentContext): Intent | undefined {
  const { service, text } = h.reading;
  if (!service || saysTime(h.reading) || confirmedBookings(h).length === 0 || asks(h.reading)) return undefined;
  if (
    /\b(?:mau|daftar\w*|pesan|booking|buat)\b/i.test(text) &&
    !isAbout(h, "papers", "papers-renew", "papers-new", "papers-child")
  )
    return undefined;
  return isAbout(h, "cancel", "move", "status", "something-wrong", "add-person") ? undefined : papersOf(h, service);
}

/** "Depok", "kantor imigrasi Jakarta Barat", and nothing beside it. */
function officeAlone(h: IntentContext): Intent | undefined {
  const alone =
    h.reading.masked.replace(
      /<PLACE>|\b(?:kantor|imigrasi|kanim|di|ke|yang|yg|aja|saja|ya|min|office|in|at)\b|\W/gi,
      "",
    ) === "";
  return alone || officesAlone(h.reading.text, h.dialogue).length > 0 ? office(h) : undefined;
}

function office(h: IntentContext): Intent | undefined {
  const [named] = h.named;
  return h.named.length === 1 && named ? chooseOffice(h, named.id) : undefined;
}

/** Two or three meanings lie near: the citizen says which. */
function whichMeaning(h: IntentContext): Intent | undefined {
  const { unsure } = meaningOf(h);
  if (h.state.asked && h.state.last !== "asked-again") return undefined;
  if (/\b(?:bukan|salah|keliru|harusnya|wrong)\b/i.test(h.reading.text) && openHolds(h).length > 0)
    return askCorrection(h);
  const to = timeSaid(h.reading);
  return unsure.length > 0 ? intent(h, { on: "which-meaning", meanings: unsure, to }) : undefined;
}

/** A name and nothing else, from somebody who was asked nothing: whether a place is wanted for them. */
function bareName(h: IntentContext): Intent | undefined {
  if (!isBareName(h) || h.dialogue.bookings.length > 0) return undefined;
  const { draft, troubles } = gather(h);
  return wantSeat(h, draft, troubles);
}

function greeting(h: IntentContext): Intent | undefined {
  return h.reading.greeted ? intent(h, { on: "menu", why: "hello" }) : undefined;
}
