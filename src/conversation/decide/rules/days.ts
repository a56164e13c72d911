import type { IntentName } from "../../classify/intents.ts";
import { emptyDraft } from "../../dialogue-state.ts";
import { read } from "../../recognise/index.ts";
import { againAfterLoss, isOfLost } from "../after-loss.ts";
import { stillToday } from "../at-office.ts";
import { together } from "../beside-booking.ts";
import { freeDays } from "../free-days.ts";
import type { Intent } from "../intent.ts";
import { type IntentContext, intent, openHolds } from "../intent-context.ts";
import { isAbout, isQuestion, meaningOf } from "../meanings.ts";
import { movedToDay, putsRight, retime } from "../move.ts";
import { asksForDays, leavesDayOpen } from "../open-day.ts";
import { otherOffice } from "../other-office.ts";
import { withTime } from "../people.ts";
import { pickForThem } from "../pick.ts";
import { lookForDay, wantSeat } from "../seat.ts";
import { lookForDays, nearRefused } from "../several-days.ts";
import { asks, denies, speaksOf } from "../speech.ts";
import { saysTime } from "../time.ts";
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
  const { dayWish, people, text } = h.reading;
  if (!dayWish || people.length > 0 || isAbout(h, "spam")) return undefined;
  // "Please cancel, I will fly earlier": what stands beside the act is why.
  if (isAbout(h, "cancel") && speaksOf(text, "cancel") && !denies(text, "cancel") && !speaksOf(text, "move"))
    return undefined;
  if (h.named.some(({ id }) => id !== h.office.id)) return otherOffice(h);
  // "Bulan september kapan dibuka?" asks when, and for no day of it.
  if (asks(h.reading) && isAbout(h, "when-released")) return lookForDay(h, "when-released");
  // "Kecepetan, bisa minggu ketiga?" sounds like a question when to come.
  if (asks(h.reading) && isOfOtherThings(h) && !isAbout(h, "when-arrive")) return undefined;
  return lookForDays(h, dayWish);
}

/** A day or an hour and nobody's name: for the booking that moves, for what was begun, for what is held or booked, or a beginning. */
export function time(h: IntentContext): Intent | undefined {
  const { reading } = h;
  if (!saysTime(reading)) return undefined;
  // Of whoever lost their hour a day is the answer to that.
  const lost = h.dialogue.today?.ended.length && !h.state.asked ? (stillToday(h) ?? againAfterLoss(h)) : undefined;
  if (lost) return lost;
  // "Butuh cepat, lusa berangkat" names the day of a flight.
  if (isAbout(h, "urgent") && !h.draft && h.dialogue.bookings.length === 0) return undefined;
  if (isOfOtherThings(h) && !putsRight(h) && !wishesInPart(h)) return undefined;
  if (saysBirthday(h)) return intent(h, { on: "again", bookings: openHolds(h) });
  const { asked } = h.state;
  if (asked?.ask === "move-day" && !asks(reading)) {
    const moved = movedToDay(h, asked.booking, asked.also);
    if (moved) return moved;
  }
  const begun = h.draft && h.draft.people.length > 0 && !h.draft.echoed && !isOfLost(h, h.draft);
  // "Kalo jumat penuh ga?" asks whether there is room, also where we asked for the day.
  if (asks(reading) && (!asked || asksForRoom.test(reading.text))) return freeDays(h);
  const found = begun ? undefined : (stillToday(h) ?? againAfterLoss(h) ?? retime(h));
  if (found) return found;
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  const near = nearRefused(h);
  return wantSeat(h, near ? { ...draft, day: near.toString() } : draft, troubles);
}

/** "Oh boleh pakai suket. Kalau gitu mau ambil tgl 30": of two sentences the one with the day wishes for it. */
function wishesInPart({ reading: { text }, today }: IntentContext): boolean {
  const parts = text.split(/[.!\n]+(?=\s|$)/);
  const isWish = (part: string) =>
    wishing.test(part.replace(donePart, " ")) && !asks({ text: part, exact: false }) && saysTime(read(part, today));
  return parts.length > 1 && parts.some(isWish);
}
/** "Udah booking lewat nomor suami, tgl 15" tells of it. */
const donePart = /\b(?:sudah|udah|udh|sdh|already|have)\s+(?:\w+\s+)?(?:book\w*|daftar\w*|pesan|registered)\b/i;
const wishing = /\b(?:mau|ambil|pilih|minta|n?daftar\w*|pesan|book\w*|i'?ll (?:take|come|go)|i want)\b/i;

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
  return (guesses[0]?.p ?? 0) >= (isQuestion(first) ? 0.4 : 0.75);
}

const asksForRoom = /\b(?:penuh|full|kosong|tersedia|available|masih ada|sisa)\b/i;
const fewWords = 3;
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
  if (h.state.asked?.ask === "day" && asksForDays(reading) && reading.people.length === 0) return freeDays(h);
  if (h.state.asked?.ask === "day" && leavesDayOpen(reading) && reading.people.length === 0 && !saysTime(reading))
    // "Yang kosong hari apa aja?" asks which there are, and chooses none.
    return (asksWhich.test(reading.text) ? undefined : pickForThem(h)) ?? freeDays(h);
  const vague = reading.spans.some(({ is }) => is === "day") && !saysTime(reading) && reading.people.length === 0;
  const alone = reading.masked.replace(filler, " ").trim() === "";
  return vague && alone ? freeDays(h) : undefined;
}
