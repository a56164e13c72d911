import type { Booking } from "../../booking/index.ts";
import type { Meaning } from "../dialogue-state.ts";
import { carriesMore, dayNumber, sameAsOpen } from "./carries-more.ts";
import { confirmHolds } from "./holds.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking, openHolds } from "./intent-context.ts";
import { resolveChoice } from "./resolve-choice.ts";
import { denies, speaksOf } from "./speech.ts";
import { saysTime } from "./time.ts";
import { namesPerson } from "./who-is-meant.ts";
import { wordCount } from "./word-count.ts";

/**
 * A yes in words, to what is open. It carries nothing out unless it carries nothing else (promise 11): beside a day, an hour, an office, a name
 * or a question it is no yes. What destroys (cancelling, erasing) and what gives a seat away (moving) needs its own word or its button; after
 * "something is wrong" nothing is agreed before a new echo. undefined: nothing is open, or this is no yes.
 */
export function agree(h: IntentContext): Intent | undefined {
  if (carriesMore(h)) return undefined;
  const { asked, offer } = h.state;
  // After "something is wrong" nothing is agreed before a new echo: here it is.
  if (asked?.ask === "correction") {
    const held = openHolds(h);
    return held.length > 0 ? intent(h, { on: "again", bookings: held }) : undefined;
  }
  if (asked?.ask === "office" || (asked?.ask === "day" && looksElsewhere(h))) return undefined;
  if (!offer && asksSomethingElse(h) && openHolds(h).length > 0)
    return intent(h, { on: "again", bookings: openHolds(h) });
  // "Iya" to the letter that says it was cancelled asks for no new seat.
  if (!offer && h.state.last === "cancelled" && openHolds(h).length === 0)
    return intent(h, { on: "small", what: "thanks" });
  if (!offer) return confirmHolds(h);
  if (!needsOwnWord(h, offer) || saysAgain(h, offer)) return carryOut(h, offer);
  return ownWord(h) ?? intent(h, { on: "own-word", offer });
}

/**
 * Other times were listed since the echo, somebody else's data are asked for, or the day was just called impossible: what a yes is for is seen when
 * the hold is shown once more.
 */
function asksSomethingElse({ state: { asked, last } }: IntentContext): boolean {
  return elsewhere.has(asked?.ask ?? "") || last === "cannot-come";
}
const elsewhere: ReadonlySet<string> = new Set(["move-day", "name", "birth", "day"]);

/** "Salah, kantornya Depok", and days are listed there: a yes chooses none of them, and is not to the office that was wrong either. */
function looksElsewhere(h: IntentContext): boolean {
  const office = h.draft?.office;
  const held = openHolds(h);
  return office !== undefined && held.length > 0 && held.every((hold) => hold.office !== office);
}

/** The own word of what is offered: BATAL to a question of cancelling, HAPUS of erasing, PINDAH of moving. undefined: it was not said alone. */
export function ownWord(h: IntentContext): Intent | undefined {
  const { offer } = h.state;
  const act = offer && destroys(offer);
  if (!offer || !act || carriesMore(h)) return undefined;
  const { text } = h.reading;
  // GANTI alone is the passport that is replaced.
  if (/^\W*ganti\W*$/i.test(text)) return undefined;
  if (!speaksOf(text, act) || denies(text, act) || wordCount(text) > mostWords) return undefined;
  return carryOut(h, offer);
}
const mostWords = 6;

/** What stands open, tapped or agreed to. */
function carryOut(h: IntentContext, offer: Meaning): Intent {
  // What an echo said in words is checked by the YA; who was not shown yet gets an echo first.
  const checked = offer.do === "seat" && h.draft?.echoed === true;
  return resolveChoice(checked && h.draft ? { ...h, draft: { ...h.draft, sure: true } } : h, offer);
}

/** "Iya tgl 16", "ya, jam 10": the very time that was offered says what is agreed to, as well as the word of moving does. */
function saysAgain(h: IntentContext, offer: Meaning): boolean {
  // "Yes only Chloe", to "cancel the place of Chloe?", of several: who goes is said again.
  if (offer.do === "cancel") return h.dialogue.bookings.length > offer.bookings.length && namesAll(h, offer.bookings);
  return offer.do === "move" && ((saysTime(h.reading) && sameAsOpen(h)) || dayNumber(offer).test(h.reading.text));
}

/** Whether those are named, and nobody else who is booked. */
function namesAll(h: IntentContext, refs: readonly { office: number; id: string }[]): boolean {
  const meant = (booking: Booking) => refs.some(({ id }) => id === booking.id);
  return h.dialogue.bookings.every((booking) => namesPerson(h.reading.text, booking) === meant(booking));
}

function destroys(offer: Meaning): "cancel" | "erase" | "move" | undefined {
  if (offer.do === "cancel" || offer.do === "erase") return offer.do;
  return offer.do === "move" || offer.do === "retime" ? "move" : undefined;
}

/** A move that was asked for in so many words needs no second word of its own. */
function needsOwnWord(h: IntentContext, offer: Meaning): boolean {
  if (destroys(offer) === undefined) return false;
  if (offer.do !== "move") return true;
  const booking = liveBooking(h, offer.booking);
  // Sent back without a seat: nothing is given away.
  return !offer.asked && !(booking?.returnedAt && booking.pool !== "second");
}
