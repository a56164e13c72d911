import type { Booking } from "../../booking/index.ts";
import { read } from "../recognise/index.ts";
import type { DayWish, Reading } from "../recognise/reading.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { chanceOf } from "./meanings.ts";
import { nearBooking, officeOf } from "./offer-move.ts";
import { look } from "./seat.ts";
import { asks, denies, speaksOf } from "./speech.ts";
import { hasReason, namesReason } from "./speech-of-going.ts";

// Days on which whoever has booked cannot come: none of them is a wish, and none of them is offered.

/** A part of a message that says a time, read for itself. */
export interface Half {
  text: string;
  reading: Reading;
}

/** Whether a half speaks of days on which nobody comes: "rabu juga ga bisa", "kamis ada rapat", "di Medan sampai kamis". */
export function saysAway({ text }: Half): boolean {
  if (refuses.test(text)) return true;
  if (speaksOf(text, "move")) return false;
  // "Baru balik tgl 10" is no wish for the tenth, "baru bisa tgl 10" is.
  if (saysUntil({ text })) return true;
  return !able.test(text) && namesReason(text);
}

/** Whether it says until when nobody comes. */
export function saysUntil({ text }: Pick<Half, "text">): boolean {
  return until.test(text) && !can.test(text) && (hasReason(text) || isElsewhere.test(text) || isBack.test(text));
}

/** What is said from the word of the end on: "sampe tgl 20". */
export function untilSaid(half: Half, today: Temporal.PlainDate): Half | undefined {
  const at = saysUntil(half) ? half.text.search(until) : -1;
  const reading = at > 0 ? read(half.text.slice(at), today) : undefined;
  const { day } = reading ?? {};
  return reading && day && "date" in day ? { text: half.text, reading } : undefined;
}

/** The days that the halves rule out, the booking's own among them: other days are listed, behind them where they say until when. */
export function listBehind(h: IntentContext, booking: Booking, away: readonly Half[]): Intent {
  const said = away.flatMap(({ reading, text }) => {
    const { day } = nearBooking({ ...h, reading }, booking, dayOf(reading));
    if (!day) return reading.dayWish?.is === "one-of" ? reading.dayWish.days : [];
    return until.test(text) ? through(booking.day, day) : [day];
  });
  const last = away.some(({ text }) => until.test(text)) ? said.toSorted(Temporal.PlainDate.compare).at(-1) : undefined;
  return listWithout(h, booking, [booking.day, ...said], last);
}

/** "Dinas luar kota tgl 7 sampai 9", of whoever comes on the 8th: these days are out. undefined: they are wished for. */
export function awayOn(h: IntentContext, booking: Booking, wish: DayWish): Intent | undefined {
  if (wish.is !== "one-of" || booking.state !== "confirmed" || asks(h.reading)) return undefined;
  const { text } = h.reading;
  if (!wish.days.some((day) => day.equals(booking.day))) return undefined;
  if (able.test(text.replace(notAble, " ")) || (speaksOf(text, "move") && !denies(text, "move"))) return undefined;
  if (!refuses.test(text) && chanceOf(h, "cannot-come") < 0.5) return undefined;
  // A weekday without its week is the one beside their own day as well.
  const near = wish.days.map((day) => booking.day.add({ days: day.dayOfWeek - booking.day.dayOfWeek }));
  const days = /\d/.test(text) ? wish.days : [...wish.days, ...near];
  return listWithout(h, booking, days, wish.days.toSorted(Temporal.PlainDate.compare).at(-1));
}

/** Free days that are none of these; behind the last of them, where a time ends with it. */
function listWithout(
  h: IntentContext,
  booking: Booking,
  days: readonly Temporal.PlainDate[],
  last: Temporal.PlainDate | undefined,
): Intent {
  const only: DayWish = { is: "not", weekdays: [], days: [...days] };
  return intent(h, { on: "move-list", booking, only }, [look(officeOf(h, booking), last?.add({ days: 1 }), booking)]);
}

function dayOf({ day }: Reading) {
  return day && "date" in day ? { day: day.date } : {};
}

/** All days from the one to the other. */
function through(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const days = last.since(first).days;
  return days < 0 || days > mostDays ? [last] : Array.from({ length: days + 1 }, (_, i) => first.add({ days: i }));
}
const mostDays = 60;

const not = "(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|indak|teu|ora|kagak|kaga|mboten|blm|belum)";
const notAble = new RegExp(`\\b(?:${not}\\W*(?:bisa|bs|free|kosong|libur)|can'?t|cannot)\\b`, "gi");
const refuses = new RegExp(
  `\\b(?:${not}\\W*(?:bisa|bs|dapat|sempat|sempet|tiasa|iso|saged|free|available)|can(?:no|')?t|cannot|won'?t be|not (?:available|free|possible|around|here)|doesn'?t work|no good|berhalangan)\\b`,
  "i",
);
const able = /\b(?:bisa|bs|boleh|free|kosong|libur|off|aja|saja|baru|can|could|works|instead|gimana|gmn)\b/i;
const until =
  /\b(?:sampai|sampe|smpe|smp|sampek|hingga|s\/d|sd|until|till|til|through|back on|(?:pulang|balik|kembali)(?:nya)?)\b/i;
const can = /\b(?:bisa|bs|boleh|free|kosong|aja|saja|can|could|works)\b/i;
const isBack = /\b(?:pulang|balik|kembali|back)/i;
const isElsewhere = /\b(?:di|ke|in|at|to)\s+\p{L}{3,}/iu;
