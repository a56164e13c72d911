import type { Booking } from "../../booking/index.ts";
import type { TodaysArrival, TodaysTicket } from "../day/today.ts";
import { isOfLost, lostPeople } from "./after-loss.ts";
import { here, number } from "./day.ts";
import { type Hearing, mean } from "./hearing.ts";
import { lookForDay } from "./seat.ts";
import { timeSaid } from "./time.ts";
import type { Beside, Meant } from "./topic.ts";

// What is said on the way and in the waiting room. Of somebody who has nothing there today these words mean nothing: undefined.

const living: ReadonlySet<TodaysTicket["state"]> = new Set([
  "waiting",
  "called",
  "serving",
  "missed",
  "parked",
  "at-papers",
]);

/** Stands at the office: seen at the door, or has a number that lives. */
export function isThere({ scene: { today } }: Hearing): boolean {
  return today !== undefined && (today.arrivals.some(({ state }) => !ended.has(state)) || hasNumber(today.tickets));
}
const ended: ReadonlySet<TodaysArrival["state"]> = new Set(["checked", "undone"]);

function hasNumber(tickets: readonly TodaysTicket[]): boolean {
  return tickets.some(({ state }) => living.has(state));
}

/** Has anything to do with an office today. */
function hasToday({ scene: { today } }: Hearing): boolean {
  return today !== undefined && today.tickets.length + today.arrivals.length + today.expected.length > 0;
}

/** "Masih lama?", "loket mana", "kenapa lama": the number, or how far the visit is. */
export function waiting(h: Hearing): Meant | undefined {
  const comesAgain = (h.scene.today?.secondVisits.length ?? 0) > 0;
  if (hasToday(h) || comesAgain) return number(h);
  return lostToday(h) ? mean(h, { on: "status", why: "asked" }) : undefined;
}

function lostToday({ scene, today }: Hearing): boolean {
  return scene.today?.ended.some(({ day }) => day.equals(today)) ?? false;
}

/** The same with a sentence of its own, for whoever is there. */
export const there = (beside: Beside) => (h: Hearing) => (isThere(h) ? mean(h, { on: "number", beside }) : undefined);

/** "Listrik mati ya?", "kantor tutup?": what is known of it, where they have something today. */
export function trouble(h: Hearing): Meant | undefined {
  return hasToday(h) ? mean(h, { on: "number", beside: "trouble" }) : undefined;
}

/** While the day is held up that is the answer to "kantor tutup?" as well. */
export function whileHeldUp(h: Hearing): Meant | undefined {
  return h.scene.today?.heldUp.length ? trouble(h) : undefined;
}

/** "Saya sudah datang dari tadi". */
export function came(h: Hearing): Meant | undefined {
  return hasToday(h) || lostToday(h) ? here(h) : undefined;
}

/** "Masih bisa?", "hangus gak?": the rule of the hour they have, or what became of it. */
export function stillValid(h: Hearing): Meant | undefined {
  if (isThere(h)) return number(h);
  const booking = bookedToday(h);
  if (booking) return mean(h, { on: "late", booking, minutes: undefined, from: "hour" });
  // A number that died or was served says what can be done.
  if (h.scene.today?.tickets.length) return number(h);
  const known = h.scene.bookings.length > 0 || h.scene.today?.ended.length;
  return known ? mean(h, { on: "status", why: "asked" }) : undefined;
}

/** "Otw", "15 menit lagi sampai": whether that is in time. */
export function onTheWay(h: Hearing): Meant | undefined {
  if (isThere(h)) return number(h);
  const booking = bookedToday(h);
  if (!booking) return lostToday(h) ? mean(h, { on: "status", why: "asked" }) : undefined;
  return mean(h, { on: "late", booking, minutes: minutesIn(h.reading.text), from: "now" });
}

/** Running late: the rule of the booking of today, with the minutes where they were said. */
export function late(h: Hearing): Meant {
  if (isThere(h)) return number(h);
  const booking = bookedToday(h) ?? h.scene.bookings[0];
  if (!booking && h.scene.today?.ended.length) return mean(h, { on: "status", why: "asked" });
  if (!booking) return mean(h, { on: "small", what: "unknown-booking" });
  // "Telat, 15 menit lagi sampai" counts from now, "telat 15 menit" from the hour.
  const from = /\blagi\b/i.test(h.reading.text) ? "now" : "hour";
  return mean(h, { on: "late", booking, minutes: minutesIn(h.reading.text), from });
}

function minutesIn(text: string): number | undefined {
  const minutes = /(\d{1,3})\s*(?:menit|mnt|min\b|minutes?)/i.exec(text)?.[1];
  return minutes ? Number(minutes) : undefined;
}

function bookedToday({ scene, today }: Hearing): Booking | undefined {
  return scene.bookings.find(({ day, state }) => state === "confirmed" && day.equals(today));
}

/**
 * "Hari ini masih ada?", "hari ini bisa?": of whoever has an hour or a number today it is about that; whoever lost their hour today sees
 * what is free, with what is known of them. Words of somebody else are about somebody else.
 */
export function stillToday(h: Hearing): Meant | undefined {
  const { day, hour } = timeSaid(h.reading);
  // Another question of ours is open: what is said answers that.
  const open = h.place.asked && !(h.draft && isOfLost(h, h.draft));
  if (!day?.equals(h.today) || hour || open || ofOthers.test(h.reading.text)) return undefined;
  if (isThere(h)) return mean(h, { on: "number", beside: "others" });
  const booking = bookedToday(h);
  if (booking) return mean(h, { on: "late", booking, minutes: undefined, from: "hour" });
  const lost = h.reading.topic && lostPeople(h);
  return lost ? lookForDay({ ...h, draft: lost }, "free-days", h.today) : undefined;
}
const ofOthers = /\b(?:untuk|buat|for|istri|suami|anak|teman|ibu|bapak|orang|wife|husband|child)\b/i;

/** BATAL or PINDAH of somebody whose booking became a number: nothing is left that the chat could take back. */
export function leaving(h: Hearing): Meant | undefined {
  return h.scene.bookings.length === 0 && hasNumber(h.scene.today?.tickets ?? [])
    ? mean(h, { on: "number", beside: "leaving" })
    : undefined;
}

/** BATAL or PINDAH of people who all stand at the office: any of their bookings says so. */
export function allHere({ scene: { bookings, today } }: Hearing): Booking | undefined {
  return bookings.every(({ id }) => today?.here.includes(id)) ? bookings[0] : undefined;
}

/** "Kapan saya kembali?", "apa yang kurang?": of whoever was sent for copies or back with a list. */
export function comesAgain(h: Hearing): Meant | undefined {
  const { arrivals = [], secondVisits = [] } = h.scene.today ?? {};
  if (!/\b(?:kurang\w*|kembali\w*|balik|lengkap\w*|fotoc?k?op\w*)\b/i.test(h.reading.text)) return undefined;
  if (arrivals.some(({ state }) => state === "back-today")) return number(h);
  return secondVisits.length > 0 ? mean(h, { on: "status", why: "asked" }) : undefined;
}

/** Nothing was understood of somebody who has something today: that is what they most likely ask about. */
export function unclearToday(h: Hearing): Meant | undefined {
  return hasToday(h) && !h.place.asked ? mean(h, { on: "number", beside: "unclear" }) : undefined;
}

/** A picture of somebody who has something today is one of their ticket. */
export function pictureToday(h: Hearing): Meant | undefined {
  return hasToday(h) ? mean(h, { on: "number", beside: "picture" }) : undefined;
}
