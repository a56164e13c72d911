import type { Booking } from "../../booking/index.ts";
import { read } from "../recognise/index.ts";
import { isOfLost, lostPeople } from "./after-loss.ts";
import { here, number } from "./day.ts";
import type { Beside, Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { lookForDay } from "./seat.ts";
import { saysTime, timeSaid } from "./time.ts";
import { hasNumber, hasToday, isThere } from "./who-is-there.ts";

// What is said on the way and in the waiting room. Of somebody who has nothing there today these words mean nothing: undefined.

/** "Masih lama?", "loket mana", "kenapa lama": the number, or how far the visit is. */
export function waiting(h: IntentContext): Intent | undefined {
  const comesAgain = (h.dialogue.today?.secondVisits.length ?? 0) > 0;
  if (hasToday(h) || comesAgain) return number(h);
  return lostToday(h) ? intent(h, { on: "status", why: "asked" }) : undefined;
}

function lostToday({ dialogue, today }: IntentContext): boolean {
  return dialogue.today?.ended.some(({ day }) => day.equals(today)) ?? false;
}

/** The same with a sentence of its own, for whoever is there. */
export const there = (beside: Beside) => (h: IntentContext) =>
  isThere(h) ? intent(h, { on: "number", beside }) : undefined;

/** "Listrik mati ya?", "kantor tutup?": what is known of it, where they have something today. */
export function trouble(h: IntentContext): Intent | undefined {
  return hasToday(h) ? intent(h, { on: "number", beside: "trouble" }) : undefined;
}

/** While the day is held up that is the answer to "kantor tutup?" as well. */
export function whileHeldUp(h: IntentContext): Intent | undefined {
  return h.dialogue.today?.heldUp.length ? trouble(h) : undefined;
}

/** "Saya sudah datang dari tadi". */
export function came(h: IntentContext): Intent | undefined {
  return hasToday(h) || lostToday(h) ? here(h) : undefined;
}

/** "Sudah di kantor, lapor ke mana?" of whoever the door has not seen yet: the door, and not the hour. */
export function atDoor(h: IntentContext): Intent | undefined {
  const expected = (h.dialogue.today?.expected.length ?? 0) > 0;
  return expected && !isThere(h) && saysArrived.test(h.reading.text) ? here(h) : undefined;
}
const saysArrived =
  /\b(?:sudah|udah|udh|sdh|dah|baru|barusan)\W+(?:\S+\W+)?(?:sampai|sampe|nyampe|nyampai|datang|dateng|dtg|tiba|(?:di ?)?(?:kantor|depan|lokasi|sini|pintu|imigrasi))(?:nya)?\b|\b(?:have|just|'ve) arrived\b|\bi'?m (?:here|at the (?:office|door))\b/i;

/** "Masih bisa?", "hangus gak?": the rule of the hour they have, or what became of it. */
export function stillValid(h: IntentContext): Intent | undefined {
  if (isThere(h)) return number(h);
  const booking = bookedToday(h);
  if (booking) return intent(h, { on: "late", booking, minutes: undefined, from: "hour" });
  // A number that died or was served says what can be done.
  if (h.dialogue.today?.tickets.length) return number(h);
  const known = h.dialogue.bookings.length > 0 || h.dialogue.today?.ended.length;
  return known ? intent(h, { on: "status", why: "asked" }) : undefined;
}

/** "Otw", "15 menit lagi sampai": whether that is in time. */
export function onTheWay(h: IntentContext): Intent | undefined {
  if (isThere(h)) return number(h);
  const booking = bookedToday(h);
  if (!booking) return lostToday(h) ? intent(h, { on: "status", why: "asked" }) : undefined;
  return intent(h, {
    on: "late",
    booking,
    ...(arrivalSaid(h, booking) ?? { minutes: minutesIn(h.reading.text), from: "now" }),
  });
}

/** Running late: the rule of the booking of today, with the minutes where they were said. */
export function late(h: IntentContext): Intent {
  if (isThere(h)) return number(h);
  const booking = bookedToday(h) ?? h.dialogue.bookings[0];
  if (!booking && h.dialogue.today?.ended.length) return intent(h, { on: "status", why: "asked" });
  if (!booking) return intent(h, { on: "small", what: "unknown-booking" });
  // "Telat, 15 menit lagi sampai" counts from now, "telat 15 menit" from the hour.
  const from = /\blagi\b/i.test(h.reading.text) ? "now" : "hour";
  return intent(h, {
    on: "late",
    booking,
    ...(arrivalSaid(h, booking) ?? { minutes: minutesIn(h.reading.text), from }),
  });
}

/** "Paling nyampe jam 9", of whoever has eight o'clock. */
function arrivalSaid({ reading, today }: IntentContext, { starts }: Booking) {
  const { text } = reading;
  const at = saysTime(reading) ? text.search(arrives) : -1;
  const { hour } = at < 0 ? {} : timeSaid(read(text.slice(at), today));
  const minutes = hour && Math.round(hour.since(starts).total("minutes"));
  return minutes !== undefined && minutes > 0 ? { minutes, from: "hour" as const } : undefined;
}
/** Whether the hour at which somebody will be there lies behind the one that they have. */
export function saysLateArrival(h: IntentContext): boolean {
  return h.dialogue.bookings.some((booking) => arrivalSaid(h, booking) !== undefined);
}
/** Said of an arrival that cannot be helped, and of no wish. */
const arrives = /\b(?:(?:ny|s)amp(?:e|ai)\w*|tiba|arriv\w*|get there|be there)\b/i;

function minutesIn(text: string): number | undefined {
  const minutes = /(\d{1,3})\s*(?:menit|mnt|min\b|minutes?)/i.exec(text)?.[1];
  return minutes ? Number(minutes) : undefined;
}

function bookedToday({ dialogue, today }: IntentContext): Booking | undefined {
  return dialogue.bookings.find(({ day, state }) => state === "confirmed" && day.equals(today));
}

/**
 * "Hari ini masih ada?", "hari ini bisa?": of whoever has an hour or a number today it is about that; whoever lost their hour today sees
 * what is free, with what is known of them. Words of somebody else are about somebody else.
 */
export function stillToday(h: IntentContext): Intent | undefined {
  const { day, hour } = timeSaid(h.reading);
  // Another question of ours is open: what is said answers that.
  const open = h.state.asked && !(h.draft && isOfLost(h, h.draft));
  if (!day?.equals(h.today) || hour || open || ofOthers.test(h.reading.text)) return undefined;
  if (isThere(h)) return intent(h, { on: "number", beside: "others" });
  const booking = bookedToday(h);
  if (booking) return intent(h, { on: "late", booking, minutes: undefined, from: "hour" });
  const lost = /\?|\b(?:masih|ada|bisa|boleh|any|still|free)\b/i.test(h.reading.text) && lostPeople(h);
  return lost ? lookForDay({ ...h, draft: lost }, "free-days", h.today) : undefined;
}
const ofOthers = /\b(?:untuk|buat|for|istri|suami|anak|teman|ibu|bapak|orang|wife|husband|child)\b/i;

/** BATAL or PINDAH of somebody whose booking became a number: nothing is left that the chat could take back. */
export function leaving(h: IntentContext): Intent | undefined {
  return h.dialogue.bookings.length === 0 && hasNumber(h.dialogue.today?.tickets ?? [])
    ? intent(h, { on: "number", beside: "leaving" })
    : undefined;
}

/** BATAL or PINDAH of people who all stand at the office: any of their bookings says so. */
export function allHere({ dialogue: { bookings, today } }: IntentContext): Booking | undefined {
  return bookings.every(({ id }) => today?.here.includes(id)) ? bookings[0] : undefined;
}

/** "Kapan saya kembali?", "apa yang kurang?": of whoever was sent for copies or back with a list. */
export function comesAgain(h: IntentContext): Intent | undefined {
  const { arrivals = [], secondVisits = [] } = h.dialogue.today ?? {};
  if (!/\b(?:kurang\w*|kembali\w*|balik|lengkap\w*|fotoc?k?op\w*)\b/i.test(h.reading.text)) return undefined;
  if (arrivals.some(({ state }) => state === "back-today")) return number(h);
  return secondVisits.length > 0 ? intent(h, { on: "status", why: "asked" }) : undefined;
}

/** Nothing was understood of somebody who has something today: that is what they most likely ask about. */
export function unclearToday(h: IntentContext): Intent | undefined {
  return hasToday(h) && !h.state.asked ? intent(h, { on: "number", beside: "unclear" }) : undefined;
}

/** A picture of somebody who has something today is one of their ticket. */
export function pictureToday(h: IntentContext): Intent | undefined {
  return hasToday(h) ? intent(h, { on: "number", beside: "picture" }) : undefined;
}
