import { dayIsBefore } from "../../../calendar/index.ts";
import { rulesOn } from "../../../office/index.ts";
import type { IntentName } from "../../classify/intents.ts";
import { emptyDraft } from "../../dialogue-state.ts";
import { read } from "../../recognise/index.ts";
import type { DayWish } from "../../recognise/reading.ts";
import { againAfterLoss, isOfLost } from "../after-loss.ts";
import { stillToday } from "../at-office.ts";
import { together } from "../beside-booking.ts";
import { cannotCome } from "../cancel.ts";
import { factOf } from "../fact.ts";
import { asksForRoom, freeDays } from "../free-days.ts";
import type { Intent } from "../intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "../intent-context.ts";
import { hourOfList } from "../listed-hour.ts";
import { chanceOf, isAbout, isQuestion, meaningOf } from "../meanings.ts";
import { movedToDay, putsRight, retime, wishesHour } from "../move.ts";
import { asksForDays, leavesDayOpen } from "../open-day.ts";
import { atOtherOffice, otherOffice } from "../other-office.ts";
import { withTime } from "../people.ts";
import { firstOfMoves, pickForThem } from "../pick.ts";
import { lookForDay, wantSeat } from "../seat.ts";
import { lookForDays, nearRefused } from "../several-days.ts";
import { asks, denies, givesUp, speaksOf } from "../speech.ts";
import { status } from "../status.ts";
import { saysTime, timeSaid } from "../time.ts";
import { wordCount } from "../word-count.ts";

// Days and hours, and nobody beside them.

/** "Hari yang sama", "bareng saja", where we asked for a day. */
export function sameDay(h: IntentContext): Intent | undefined {
  const other = h.dialogue.bookings.at(-1);
  if (h.state.asked?.ask !== "day" || !h.draft || !other || !together.test(h.reading.text)) return undefined;
  return wantSeat(h, { ...h.draft, day: other.day.toString(), sure: false });
}

/** "Selain Jumat", "antara 21-23", "undur seminggu", "lebih awal". */
export function severalDays(h: IntentContext): Intent | undefined {
  const { people, text } = h.reading;
  const dayWish = h.reading.dayWish ?? amountAlone(h);
  if (!dayWish || people.length > 0 || isAbout(h, "spam")) return undefined;
  // "Please cancel, I will fly earlier": what stands beside the act is why.
  if (isAbout(h, "cancel") && speaksOf(text, "cancel") && !denies(text, "cancel") && !speaksOf(text, "move"))
    return undefined;
  // "Do I need to come earlier?" of whoever has an hour asks how early one must be there.
  if (dayWish.is === "earlier" && asks(h.reading) && mustI.test(text) && chanceOf(h, "when-arrive") >= 0.6)
    return undefined;
  const there = atOtherOffice(h);
  if (there) return lookForDays(there, dayWish);
  if (h.named.some(({ id }) => id !== h.office.id)) return otherOffice(h);
  // "Bulan september kapan dibuka?" asks when, and for no day of it.
  if (asks(h.reading) && (isAbout(h, "when-released") || isFarAhead(h, dayWish))) return lookForDay(h, "when-released");
  // "Kecepetan, bisa minggu ketiga?" sounds like a question when to come.
  if (asks(h.reading) && isOfOtherThings(h) && !isAbout(h, "when-arrive")) return undefined;
  return lookForDays(h, dayWish);
}

const mustI = /\b(?:harus|hrs|kudu|mesti|musti|wajib|perlu|should|must|need to|have to|supposed to)\b/i;
/** The hour in which nobody is served. */
const ofBreak = /\b(?:istirahat\w*|break time|lunch break)\b/i;

/** Days of which none can be booked yet. */
function isFarAhead(h: IntentContext, wish: DayWish): boolean {
  const last = h.today.add({ days: rulesOn(h.office, h.today).horizonDays });
  return wish.is === "one-of" && wish.days.every((day) => dayIsBefore(last, day)) && h.dialogue.bookings.length === 0;
}

/** "Seminggu", "2 minggu aja", to "mau pindah ke mana?": so much later. */
function amountAlone({ reading: { text }, state: { asked }, today }: IntentContext): DayWish | undefined {
  if (asked?.ask !== "move-day" || wordCount(text) > fewWords) return undefined;
  const { dayWish } = read(`undur ${text}`, today);
  return dayWish?.is === "shift" ? dayWish : undefined;
}

/** A day or an hour and nobody's name: for the booking that moves, for what was begun, for what is held or booked, or a beginning. */
export function time(h: IntentContext): Intent | undefined {
  const { reading } = h;
  if (!saysTime(reading) && !hourOfList(h)) return undefined;
  // Of whoever lost their hour a day is the answer to that.
  const lost = h.dialogue.today?.ended.length && !h.state.asked ? (stillToday(h) ?? againAfterLoss(h)) : undefined;
  if (lost) return lost;
  const away = awayThen(h);
  if (away) return away;
  // "Butuh cepat, lusa berangkat" names the day of a flight.
  // "Bookingan saya yang tgl 18 tlg dicancel": which one, and what is to be done with it.
  if (isAbout(h, "cancel") && h.dialogue.bookings.length > 0 && orders(reading.text, "cancel")) return undefined;
  if (isAbout(h, "urgent") && !h.draft && h.dialogue.bookings.length === 0) return undefined;
  if (isOfOtherThings(h) && !putsRight(h) && !wishesInPart(h) && !wishesHour(h)) return undefined;
  // "Kalo jumat istirahatnya jam berapa?"
  if (asks(reading) && ofBreak.test(reading.text) && h.dialogue.bookings.length === 0) return factOf(h, "hours");
  // "Ga jadi hari senin ya", of somebody who has nothing: whatever it was, no seat is wanted for it.
  const nothingGiven = reading.people.length === 0 && !h.draft && h.dialogue.bookings.length === 0;
  if (givesUp(reading.text) && nothingGiven && !speaksOf(reading.text, "move")) return status(h);
  if (saysBirthday(h)) return intent(h, { on: "again", bookings: openHolds(h) });
  const { asked } = h.state;
  if (asked?.ask === "move-day" && !asks(reading)) {
    const moved = movedToDay(h, asked.booking, asked.also);
    if (moved) return moved;
  }
  const begun = h.draft && h.draft.people.length > 0 && !h.draft.echoed && !isOfLost(h, h.draft);
  const again = booksAgain(h);
  if (again) return again;
  // "Kalo jumat penuh ga?" asks whether there is room, also where we asked for the day.
  const nobody = asked?.ask === "day" && !h.draft?.people.length;
  if (asks(reading) && (!asked || nobody || asksForRoom.test(reading.text))) return freeDays(h);
  // "Terserah yang kosong, yang penting pagi": the first of the list in that half of the day.
  const { hour } = reading;
  const open = leavesDayOpen(reading) && !reading.day && hour && "part" in hour ? pickForThem(h, hour.part) : undefined;
  if (open) return open;
  const found = begun ? undefined : (stillToday(h) ?? againAfterLoss(h) ?? retime(h));
  if (found) return found;
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  const near = nearRefused(h);
  return wantSeat(h, near ? { ...draft, day: near.toString() } : draft, troubles);
}

/** "Masih di RS, kamis kayaknya ga bisa datang", of whoever comes on that very day. */
function awayThen(h: IntentContext): Intent | undefined {
  const { day, hour } = timeSaid(h.reading);
  const isTheirs = day !== undefined && confirmedBookings(h).some((booking) => booking.day.equals(day));
  const isOther = asks(h.reading) || hour !== undefined || speaksOf(h.reading.text, "move");
  return isTheirs && !isOther && chanceOf(h, "cannot-come") >= clearlyAway ? cannotCome(h) : undefined;
}
const clearlyAway = 0.6;

function orders(text: string, act: "cancel"): boolean {
  return speaksOf(text, act) && !denies(text, act) && !speaksOf(text, "move");
}

/** "Oh boleh pakai suket. Kalau gitu mau ambil tgl 30": of two sentences the one with the day wishes for it. */
function wishesInPart({ reading: { text }, today }: IntentContext): boolean {
  // "Kuliah selesai jam 2, bisa jam segitu?"
  if (thatHour.test(text)) return true;
  // Each part is read for itself: a long text costs no more than so many.
  const parts = text.split(/[.!?\n]+(?=\s|$)/).slice(0, mostParts);
  const isWish = (part: string) =>
    wishing.test(part.replace(donePart, " ")) && !asks({ text: part, exact: false }) && saysTime(read(part, today));
  return parts.length > 1 && parts.some(isWish);
}
const mostParts = 8;
const thatHour =
  /\b(?:bisa|bs|boleh|mau|minta)\W+(?:(?:ga|gak|di|yg|yang|datang|dtg|saya|sy)\W+){0,2}(?:jam|pukul)\s+(?:segitu|sgitu|itu|tsb)\b|\b(?:come|book|be there) (?:at that time|then)\b/i;
/** "Udah booking lewat nomor suami, tgl 15" tells of it. */
const donePart = /\b(?:sudah|udah|udh|sdh|already|have)\s+(?:\w+\s+)?(?:book\w*|daftar\w*|pesan|registered)\b/i;
const wishing =
  /\b(?:mau|ambil|pilih|minta|n?daftar\w*|pesan|book\w*|i'?ll (?:take|come|go)|i want|(?:aja|saja) (?:deh|lah|dong|ya))\b/i;

/** "Can I book again for the 16th?", of whoever just cancelled: they are known, and the echo asks. */
function booksAgain(h: IntentContext): Intent | undefined {
  const { reading, state, dialogue } = h;
  const isKnown = h.draft?.people.length && h.draft.people.every(({ name, birth }) => name && birth);
  if (dialogue.bookings.length > 0 || !state.cancelled?.length || !isKnown || !asks(reading)) return undefined;
  if (!booking.test(reading.text) || asksForRoom.test(reading.text)) return undefined;
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  return wantSeat(h, draft, troubles);
}
const booking = /\b(?:n?daftar\w*|pesan|pesen|book(?:ing)?|register|jadwal\w*)\b/i;

/** "Itu 11 juli ya?" to an echo speaks of the birthday that stands in it. */
function saysBirthday(h: IntentContext): boolean {
  const { day } = h.reading;
  if (!day || !("date" in day) || h.reading.hour || h.state.last !== "echo") return false;
  return openHolds(h).some(
    ({ applicant: { birthDate } }) =>
      birthDate.day === day.date.day && birthDate.month === day.date.month && !day.date.equals(h.today),
  );
}

/** A day inside of a question or an act on something else chooses nothing. */
export function isOfOtherThings(h: IntentContext): boolean {
  const { first, guesses } = meaningOf(h);
  if (/\binstead\b/i.test(h.reading.text)) return false;
  // "The day before": there is no room in it for anything else.
  if (!asks(h.reading) && wordCount(h.reading.text) <= fewWords) return false;
  // "Oh belum dibuka, ya sudah tgl 31": in the middle of our questions a day that is told is an answer.
  if (!asks(h.reading) && ofForm.has(h.state.asked?.ask ?? "")) return false;
  if (!first || ofTime.has(first) || h.reading.text.startsWith("#")) return false;
  // "Antrian tgl 8 masih ada?"
  if (asks(h.reading) && asksForRoom.test(h.reading.text) && wordCount(h.reading.text) <= fewWordsOfRoom) return false;
  // "Can I book for Aug 15": whatever the rest resembles.
  if (h.reading.keyword === "book" && h.dialogue.bookings.length === 0) return false;
  return (guesses[0]?.p ?? 0) >= (isQuestion(first) ? 0.4 : 0.75);
}

const fewWords = 3;
const fewWordsOfRoom = 5;
/** What we ask of whoever books. */
const ofForm: ReadonlySet<string> = new Set(["name", "birth", "day", "office"]);

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
  "language",
]);

/** "Kalo gitu paling cepat kapan?" names no day and asks for the first. */
const filler =
  /<DATE>|\b(?:hari|tgl|tanggal|yg|yang|aja|saja|ya|min|dong|deh|paling|kapan|kpn|kalau|kalo|klo|gitu|terus|trus|bisanya|bisa|adanya|ada|when|then|so|is|the|your|what)\b|[?!.,]/gi;
const asksWhich =
  /\b(?:kosong|penuh|full|longgar|tersedia|sisa|ada|available|free|open|left|buka)\b.*\b(?:hari apa|tgl berapa|tanggal berapa|kapan)\b|\b(?:hari apa|tgl berapa|tanggal berapa|kapan)\b.*(?:\?|\b(?:kosong|penuh|full|longgar|tersedia|sisa|available)\b)/i;

/** "Hari terdekat", "kapan saja": a day that names none. Where we asked for a day, the first one, shown before it is sure. */
export function anyDay(h: IntentContext): Intent | undefined {
  const { reading } = h;
  const moving = leavesDayOpen(reading) && !saysTime(reading) ? firstOfMoves(h) : undefined;
  if (moving) return moving;
  if (h.state.asked?.ask === "day" && asksForDays(reading) && reading.people.length === 0) return freeDays(h);
  if (h.state.asked?.ask === "day" && leavesDayOpen(reading) && reading.people.length === 0 && !saysTime(reading))
    // "Yang kosong hari apa aja?" asks which there are, and chooses none.
    return (asksWhich.test(reading.text) ? undefined : pickForThem(h)) ?? freeDays(h);
  const vague = reading.spans.some(({ is }) => is === "day") && !saysTime(reading) && reading.people.length === 0;
  const alone = reading.masked.replace(filler, " ").trim() === "";
  return vague && alone ? freeDays(h) : undefined;
}
