import type { Booking } from "../../booking/index.ts";
import { dayIn, isBefore, momentAt } from "../../calendar/index.ts";
import { allHere, leaving } from "./at-office.ts";
import { awayOn } from "./away.ts";
import { leavesDraw } from "./draw.ts";
import { fewerStay } from "./how-many-stay.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking, openHolds, refOf } from "./intent-context.ts";
import { chanceOf } from "./meanings.ts";
import { moveByWish } from "./move.ts";
import { offerMove } from "./offer-move.ts";
import { wantSeat } from "./seat.ts";
import { asks, denies, fearsCancelling, speaksOf } from "./speech.ts";
import { saysOut } from "./speech-of-going.ts";
import { theOne } from "./the-one.ts";
import { nextDay, saysTime, timeSaid } from "./time.ts";
import { givenUpAmong, kinMeant, meantAmong, namedAmong, speaksOfSomebody } from "./who-is-meant.ts";
import { isThere } from "./who-is-there.ts";

/** BATAL. One booking and nothing at risk: at once, URUNG takes it back. Anything unclear is asked. */
export function wantCancel(h: IntentContext): Intent {
  const live = h.dialogue.bookings;
  const drawn = leavesDraw(h);
  if (drawn) return drawn;
  if (live.length === 0) return leaving(h) ?? nothingLives(h);
  const elsewhere = inOtherOffice(h);
  if (elsewhere) return elsewhere;
  const before = whatWasBegun(h);
  if (before) return before;
  const there = allHere(h);
  if (there) return intent(h, { on: "ask-cancel", bookings: [there] });
  // "Batal semua" and nothing else; in a sentence the word may belong to anything ("after all").
  if (/^\W*(?:ya|ok|oke)?\W*(?:batal(?:kan|in)?|cancel) (?:semua|semuanya|all)\W*$/i.test(h.reading.text))
    return cancel(h, live);
  const [one, more] = live.length === 1 ? live : thoseMeant(h, live);
  if (!one) return intent(h, { on: "which", act: "cancel", bookings: live });
  if (more) return intent(h, { on: "ask-cancel", bookings: thoseMeant(h, live) });
  // A hold was never sure: "ga jadi" gives it up.
  if (one.state === "held" && h.reading.keyword === "cancel") return cancel(h, [one]);
  // Who waits with a number may mean that, and has another booking besides.
  return isClear(h.reading.text) && !isToday(h, one) && !isThere(h) && h.state.asked?.ask !== "move-day"
    ? cancel(h, [one])
    : intent(h, { on: "ask-cancel", bookings: [one] });
}

/** "Yg di Bogor batalin aja, saya mau di Depok": the seat is moved there, and none is lost meanwhile. */
function inOtherOffice(h: IntentContext): Intent | undefined {
  const [one, more] = h.dialogue.bookings;
  const elsewhere = h.named.filter(({ id }) => id !== one?.office);
  const [office, another] = elsewhere;
  if (one?.state !== "confirmed" || more || !office || another || asks(h.reading)) return undefined;
  return chanceOf(h, "correct-office", "other-office", "move") >= 0.3
    ? offerMove(h, one, { ...timeSaid(h.reading), office: office.id }, true)
    : undefined;
}

/** The bookings that a sentence of cancelling points at, by a person's name or their day; none: which? */
function thoseMeant(h: IntentContext, live: readonly Booking[]): Booking[] {
  const { reading } = h;
  const meant = givenUpAmong(reading.text, live);
  if (meant.length > 0) return meant;
  if (allCancelled.test(reading.text)) return [...live];
  const day = reading.day && "date" in reading.day ? reading.day.date : undefined;
  const signs = [
    () => namedAmong(reading.text, live),
    () => [meantAmong(h, live)].filter((one) => one !== undefined),
    () => live.filter((booking) => day?.equals(booking.day)),
    () => live.filter((booking) => booking.day.dayOfWeek === reading.weekday),
  ];
  const [first = []] = signs.map((sign) => sign()).filter((found) => found.length > 0);
  return first.length === 1 ? first : [];
}

/** "Batalin semua ya kami ga jadi berangkat", "cancel both of them": all, right beside the word. */
const allCancelled =
  /\b(?:(?:di)?batal\w*|cancel|hapus(?:in|kan)?)\W+(?:(?:aja|saja|the|booking\w*|tempat|yang|yg|punya)\W+){0,2}(?:semua(?:nya)?|kedua(?:nya|-duanya)?|dua\W?duanya|dua2nya|2\W?2nya|both|all of (?:them|us)|them (?:all|both)|everyone)\b|\b(?:semua(?:nya)?|keduanya|dua\W?duanya|dua2nya|2\W?2nya|both of them)\W+(?:(?:tolong|mohon|minta|mau|aja|saja)\W+){0,2}(?:di)?batal/i;

/** "Yang Joko batalin, Siti tetep": whoever goes is asked about, before the word that lets somebody stay is heard as "keep". */
export function someOut(h: IntentContext): Intent | undefined {
  const { reading, dialogue } = h;
  if (dialogue.bookings.length < 2 || reading.exact || asks(reading)) return undefined;
  const left = [...leftOut(h), ...putOff(h)];
  if (left.length > 0) return intent(h, { on: "ask-cancel", bookings: left });
  const fewer = fewerStay(h);
  if (fewer) return fewer;
  if (reading.people.some(({ birth }) => birth) || fearsCancelling(reading.text)) return undefined;
  // "Titi sakit, kami mundur semua seminggu", "Mary can't come, move her to the 16th": another day is wished for.
  const wishesDay = reading.dayWish !== undefined || saysTime(reading);
  if (wishesDay && speaksOf(reading.text, "move") && !speaksOf(reading.text, "cancel")) return undefined;
  const going = givenUpAmong(reading.text, dialogue.bookings);
  if (going.length > 0) return isAskedAbout(h, going) ? undefined : wantCancel(h);
  // "Ibu saya jatuh, dia dibatalin aja dulu", of a mother who is booked.
  const acts = speaksOf(reading.text, "cancel") && !denies(reading.text, "cancel");
  const [relative, more] = acts ? kinMeant(h, dialogue.bookings) : [];
  // "Please remove her, the rest stays", of nobody whom we know as hers: which of them?
  if (acts && (!relative || more) && !asksWhichOne(h) && somebodyOut.test(reading.text))
    return intent(h, { on: "which", act: "cancel", bookings: dialogue.bookings });
  return relative && !more && !isAskedAbout(h, [relative]) && speaksOfSomebody(reading.text)
    ? intent(h, { on: "ask-cancel", bookings: [relative] })
    : undefined;
}

const somebodyOut = /\b(?:remove|cancel|drop|take|delete|leave|withdraw|cross)\s+(?:her|him|them)\b/i;

function asksWhichOne({ state: { offer, last } }: IntentContext): boolean {
  return offer?.do === "cancel" || last === "which";
}

/** "Saya aja dulu, suami nanti", of two who wait for a yes: a yes would make both sure. */
function putOff(h: IntentContext): Booking[] {
  const { reading } = h;
  const held = openHolds(h);
  if (held.length < 2 || saysTime(reading) || reading.people.length > 0) return [];
  const parts = reading.text.split(/[,.;\n]|\b(?:tapi|tp|but|sedangkan)\b/i).filter((part) => later.test(part));
  const meant = parts.flatMap((part) => {
    const named = namedAmong(part, held);
    return named.length > 0 ? named : kinMeant({ ...h, reading: { ...reading, text: part } }, held);
  });
  return meant.length < held.length ? meant : [];
}
const later =
  /\b(?:nanti|ntar|belakangan|menyusul|nyusul|lain kali|kapan[- ]?kapan|later|another time)\W*(?:(?:aja|saja|dulu|deh|ya|kak|min|pak|bu|on)\W*)*$|\b(?:jangan|jgn|ga|gak|gk|nggak|ngga|tidak|tdk)\W?(?:usah\W+|ikut\W+)?(?:dulu|dl)\W*(?:(?:aja|deh|ya|lah|kak|min|pak|bu)\W*)*$|\b(?:belum|blm|not yet)\W+(?:perlu|jadi|dulu|needed)\b/i;

/** "Batal Siti" to "shall Siti's place be cancelled?" is its own word, and no new wish. */
function isAskedAbout({ state: { offer } }: IntentContext, going: readonly Booking[]): boolean {
  if (offer?.do !== "cancel" || offer.bookings.length !== going.length) return false;
  return going.every((booking) => offer.bookings.some(({ id }) => id === booking.id));
}

/** "Siti dulu aja" to an echo of several: the others are left out for now. */
function leftOut(h: IntentContext): Booking[] {
  const { text, people } = h.reading;
  const holds = openHolds(h);
  if (holds.length < 2 || h.state.last !== "echo" || saysTime(h.reading)) return [];
  // "Batalin yang Sherin aja": there the word says who goes.
  if (!onlySome.test(text) || saysOut(text)) return [];
  const stay = people.some(({ birth, day }) => birth || day) ? [] : namedAmong(text, holds);
  return stay.length > 0 ? holds.filter((hold) => !stay.includes(hold)) : [];
}
const onlySome = /\b(?:aja|saja|doang|dulu|cuma|cuman|hanya|only|just|first|wae|mawon|we|se|bae)\b/i;

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
  const named = namedAmong(h.reading.text, together);
  const back = named.length > 0 ? named : together.length > 0 ? together : rests.slice(0, 1);
  if (back.length === 0)
    return intent(h, { on: "small", what: h.state.cancelled?.length ? "let-go" : "nothing-to-restore" });
  return intent(
    h,
    { on: "restore" },
    back.map((booking) => ({ act: "restore", booking: refOf(booking) })),
  );
}

/** "Tidak bisa datang." */
export function cannotCome(h: IntentContext): Intent {
  const [first, second] = h.dialogue.bookings;
  if (!first) return leaving(h) ?? otherDayThan(h) ?? nothingLives(h);
  const listed = noneListed(h);
  if (listed) return listed;
  const one = second ? theOne(h, h.dialogue.bookings) : first;
  const { dayWish } = h.reading;
  const away = one && dayWish && awayOn(h, one, dayWish);
  if (away) return away;
  return one ? intent(h, { on: "cannot-come", booking: one }) : intent(h, { on: "cancel-or-move" });
}

/** "Tgl 16 ga bisa", to a list of days to move to: another of them; of the day that they have it says more. */
function noneListed(h: IntentContext): Intent | undefined {
  const { asked } = h.state;
  const booking = asked?.ask === "move-day" ? liveBooking(h, asked.booking) : undefined;
  const { text, weekday } = h.reading;
  const number = Number(/(?<![\d.:])\b(\d{1,2})\b(?![.:]?\d)/.exec(text)?.[1] ?? 0);
  const day = timeSaid(h.reading).day ?? (number > 0 && number <= 31 ? nextDay(h.today, number) : undefined);
  if (!booking || !day || day.equals(booking.day) || booking.day.dayOfWeek === weekday) return undefined;
  return moveByWish(
    h,
    booking,
    weekday ? { is: "not", weekdays: [weekday], days: [] } : { is: "not", weekdays: [], days: [day] },
  );
}

/** "Kamis... eh kamis ga bisa" in the middle of our questions: that day is out, and nothing else of what was said. */
function otherDayThan(h: IntentContext): Intent | undefined {
  const { reading, state, draft } = h;
  const ofDay = reading.spans.some(({ is }) => is === "day") || state.asked?.ask === "day";
  if (!draft?.people.length || !state.asked || !ofDay) return undefined;
  const { day: _day, ...open } = draft;
  return wantSeat(h, open);
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
