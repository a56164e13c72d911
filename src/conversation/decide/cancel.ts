import type { Booking } from "../../booking/index.ts";
import { foldName } from "../../booking/index.ts";
import { dayIn, isBefore, momentAt } from "../../calendar/index.ts";
import { allHere, leaving } from "./at-office.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking, refOf } from "./intent-context.ts";
import { speaksOf } from "./speech.ts";
import { isThere } from "./who-is-there.ts";

/** BATAL. One booking and nothing at risk: at once, URUNG takes it back. Anything unclear is asked. */
export function wantCancel(h: IntentContext): Intent {
  const live = h.dialogue.bookings;
  if (live.length === 0) return leaving(h) ?? nothingLives(h);
  const before = whatWasBegun(h);
  if (before) return before;
  const there = allHere(h);
  if (there) return intent(h, { on: "ask-cancel", booking: there });
  // "Batal semua" and nothing else; in a sentence the word may belong to anything ("after all").
  if (/^\W*(?:ya|ok|oke)?\W*(?:batal(?:kan|in)?|cancel) (?:semua|semuanya|all)\W*$/i.test(h.reading.text))
    return cancel(h, live);
  const one = live.length === 1 ? live[0] : theOneMeant(h, live);
  if (!one) return intent(h, { on: "which", act: "cancel", bookings: live });
  // A hold was never sure: "ga jadi" gives it up.
  if (one.state === "held" && h.reading.keyword === "cancel") return cancel(h, [one]);
  // Who waits with a number may mean that, and has another booking besides.
  return isClear(h.reading.text) && !isToday(h, one) && !isThere(h) && h.state.asked?.ask !== "move-day"
    ? cancel(h, [one])
    : intent(h, { on: "ask-cancel", booking: one });
}

/** The booking that a sentence points at, by a person's name or its day; undefined: none, or several. */
function theOneMeant({ reading }: IntentContext, live: readonly Booking[]): Booking | undefined {
  const day = reading.day && "date" in reading.day ? reading.day.date : undefined;
  const signs = [
    (booking: Booking) => namesPerson(reading.text, booking),
    (booking: Booking) => day?.equals(booking.day) ?? false,
  ];
  const meant = signs.map((sign) => live.filter(sign)).find((found) => found.length > 0);
  if (meant?.length === 1) return meant[0];
  // "Cahyo batal, Niken tetap": the one who is named in the part that cancels.
  const part = reading.text
    .split(/[,.;\n]|\b(?:tapi|tp|sedangkan|but|while|and|dan)\b/i)
    .find((one) => speaksOf(one, "cancel"));
  const named = part === undefined ? [] : live.filter((booking) => namesPerson(part, booking));
  return named.length === 1 ? named[0] : undefined;
}

export function cancel(h: IntentContext, bookings: Booking[]): Intent {
  if (bookings.length === 0) return intent(h, { on: "small", what: "unknown-booking" });
  return intent(
    h,
    { on: "cancel", bookings },
    bookings.map((booking) => ({ act: "cancel", booking: refOf(booking) })),
  );
}

/** URUNG: everything the last BATAL took back, else the newest that still rests. */
export function restore(h: IntentContext): Intent {
  const rests = h.dialogue.resting.filter(
    ({ state, restsUntil }) => state === "cancelled" && restsUntil && isBefore(h.dialogue.saidAt, restsUntil),
  );
  const together = rests.filter((booking) => h.state.cancelled?.some(({ id }) => id === booking.id));
  const back = together.length > 0 ? together : rests.slice(0, 1);
  if (back.length === 0) return intent(h, { on: "small", what: "nothing-to-restore" });
  return intent(
    h,
    { on: "restore" },
    back.map((booking) => ({ act: "restore", booking: refOf(booking) })),
  );
}

/** "Tidak bisa datang." */
export function cannotCome(h: IntentContext): Intent {
  const [first, second] = h.dialogue.bookings;
  if (!first) return leaving(h) ?? nothingLives(h);
  const one = second ? liveBooking(h, h.state.about) : first;
  return one
    ? intent(h, { on: "cannot-come", booking: one })
    : intent(h, { on: "which", act: "cancel", bookings: h.dialogue.bookings });
}

/**
 * BATAL in the middle of our questions stops what is being asked, and no booking that somebody has: "berhenti kapan saja: BATAL".
 * "Tidak jadi" before a list of days is about the moving.
 */
function whatWasBegun(h: IntentContext): Intent | undefined {
  const { asked, last } = h.state;
  const { text } = h.reading;
  if (/\bjadi\b/i.test(text) && (asked?.ask === "move-day" || last === "which" || last === "cannot-come"))
    return intent(h, { on: "small", what: "nothing-changed" });
  const begins = asked?.ask === "name" || asked?.ask === "birth" || asked?.ask === "day" || asked?.ask === "office";
  if (!begins || !isClear(text)) return undefined;
  return intent({ ...h, draft: undefined }, { on: "small", what: "gave-up-draft" });
}

function nothingLives(h: IntentContext): Intent {
  if (h.dialogue.resting.some(({ state }) => state === "cancelled"))
    return intent(h, { on: "small", what: "cancelled-before" });
  if (h.draft?.people.length || h.state.asked)
    return intent({ ...h, draft: undefined }, { on: "small", what: "gave-up-draft" });
  return intent(h, { on: "small", what: "nothing-to-cancel" });
}

// "#batal" and "batalkan" are clear; "btl", a sentence around it or a name beside it may mean something else.
const isClear = (text: string) =>
  /^\W*#?\s*(?:batal(?:kan)?|cancel)(?: (?:ya|min|pak|bu|kak|saja|aja|booking(?: saya)?))?\W*$/i.test(text);

// On the day itself URUNG may come too late: one question more. Behind the hour there is nothing to ask.
function isToday({ dialogue }: IntentContext, booking: Booking): boolean {
  const office = dialogue.offices.byId.get(booking.office);
  if (booking.state !== "confirmed" || !office || !booking.day.equals(dayIn(office.zone, dialogue.saidAt)))
    return false;
  return isBefore(dialogue.saidAt, momentAt(office.zone, booking.day, booking.starts));
}

/** Does the text say a word of this person's name, of three letters at least? */
export function namesPerson(text: string, { applicant }: Booking): boolean {
  const said = new Set(foldName(text).split(" "));
  return foldName(applicant.name)
    .split(" ")
    .some((word) => word.length > 2 && said.has(word));
}
