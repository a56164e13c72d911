import type { Booking } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import { slotsOf } from "../../office/index.ts";
import type { DayWish, Reading } from "../recognise/reading.ts";
import type { Intent, NewTime } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { isAbout } from "./meanings.ts";
import { firstOf, look } from "./seat.ts";
import { speaksOf } from "./speech.ts";
import { comesLater, inTheirWeek, saysTheirWeek, weekdayNear } from "./their-week.ts";
import { namesPerson } from "./who-is-meant.ts";

// A move that is offered: to which time, and whether it was wished for. Nothing moves here.

/** Which days a booking could move to. */
export function listDays(h: IntentContext, booking: Booking, also: Booking[] = []): Intent {
  const others: DayWish = { is: "not", weekdays: [], days: [booking.day] };
  // Whoever cannot come looks behind that day first.
  const isOut = h.state.last === "cannot-come" || (also.length > 0 && comesLater(h));
  const behind: DayWish | undefined = isOut ? { is: "later" } : undefined;
  const only = saysTheirWeek(h.reading.text) ? inTheirWeek(h, booking, others) : behind;
  return intent(h, { on: "move-list", booking, ...(also.length > 0 && { also }), ...(only && { only }) }, [
    look(officeOf(h, booking), behind ? booking.day.add({ days: 1 }) : only && firstOf(only, h.today), booking),
  ]);
}

/** Says whether the new time is free, and asks: whoever used a word of moving needs no second one. */
export function offerMove(h: IntentContext, booking: Booking, to: NewTime, wished = false): Intent {
  const office = h.dialogue.offices.byId.get(to.office ?? booking.office) ?? officeOf(h, booking);
  // A name beside a time is whose time it is to be: "Hendro ikut istri aja tanggal 15".
  const isNamed = h.dialogue.bookings.length > 1 && namesPerson(h.reading.text, booking);
  const asked = wished || isNamed || asksToMove(h);
  return intent(h, { on: "move-offer", booking, to, ...(asked && { asked: true as const }) }, [
    look(office, to.day ?? booking.day, booking),
  ]);
}

/** Whether the move itself is wished for, and no time only looked at. */
export function asksToMove(h: IntentContext): boolean {
  // "Pindah ke hari lain, atau dibatalkan?" was asked: a day is the answer.
  const { last } = h.state;
  const goesOn =
    (h.state.offer?.do === "move" && h.state.offer.asked) ||
    h.state.asked?.ask === "move-day" ||
    last === "moved" ||
    last === "cannot-come" ||
    last === "ask-cancel" ||
    last === "late";
  return (
    speaksOf(h.reading.text, "move") ||
    h.reading.keyword === "move" ||
    isAbout(h, "correct-time") ||
    goesOn ||
    wishesTime(h.reading)
  );
}

/** "Minta jam 10 aja", "could I come on the 11th instead?" wish for a time; "jam 10 masih ada?" only looks, and a time alone says nothing. */
export function wishesTime({ text }: Pick<Reading, "text">): boolean {
  return wishing.test(text) && !looking.test(text);
}
const wishing =
  /\b(?:minta|mau|maunya|pengen|pengin|pingin|ingin|pilih|prefer|rather|instead|like to|i want|would like|jangan|jgn|(?:ga|gak|gk|nggak|ngga|tidak|tdk|ndak)\W*(?:bisa|bs)|bisa|bs|boleh|can|could|may|possible|can'?t|cannot|aja|saja|fine|works?|suits?)\b|\b(?:jadi(?:in|kan)?|jd)\s+(?:jam|pukul|hari|tgl|tanggal)\b/i;
const looking = /\b(?:masih|msh|ada|kosong|penuh|kuota|free|available|left|open|still)\b/i;

/** "Geser ke Rabu" is the Wednesday of the booking's week, or the next one that lies ahead. */
export function nearBooking(h: IntentContext, booking: Booking, said: NewTime): NewTime {
  const to = atFirstHour(h, booking, said);
  const { weekday, text } = h.reading;
  if (!to.day) return to;
  // "Jangan senin, selasa aja" to an offered day is of that week.
  const { offer } = h.state;
  const spoken = offer?.do === "move" ? Temporal.PlainDate.from(offer.day) : booking.day;
  // "Senin depannya" is the next one behind the day that is spoken of.
  if (following.test(text) && dayIsBefore(to.day, spoken))
    return { ...to, day: spoken.add({ days: (to.day.dayOfWeek - spoken.dayOfWeek + 7) % 7 || 7 }) };
  if (weekday === undefined) return to;
  const near = weekdayNear(h, booking, weekday, spoken);
  return near ? { ...to, day: near } : to;
}

/** "The 18th, early morning": the first hour of that day. */
function atFirstHour(h: IntentContext, booking: Booking, to: NewTime): NewTime {
  if (!to.day || to.part !== "morning" || !earliest.test(h.reading.text)) return to;
  const first = slotsOf(officeOf(h, booking), to.day).find(({ pool }) => pool === "public");
  const { part: _, ...day } = to;
  return first ? { ...day, hour: first.starts } : to;
}
export const earliest =
  /\b(?:paling|plg) (?:pagi|awal)\b|\bjam pertama\b|\bpagi(?:2|-pagi)\b|\b(?:earliest|very first|early (?:in the )?morning)\b/i;

const following = /\b(?:depannya|dpnnya|berikutnya|sesudahnya|setelahnya|the following|after that)\b/i;

/** Whether a time is the one they have. */
export function isAt(booking: Booking, to: NewTime): boolean {
  if ((!to.day && !to.hour) || (to.office !== undefined && to.office !== booking.office)) return false;
  return (!to.day || to.day.equals(booking.day)) && (!to.hour || to.hour.equals(booking.starts)) && !to.part;
}

/** The office that a booking is for. */
export function officeOf(h: IntentContext, booking: Booking) {
  return h.dialogue.offices.byId.get(booking.office) ?? h.office;
}
