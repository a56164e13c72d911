import type { Booking } from "../../booking/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { isOwnTime, listDays, theOne } from "./move.ts";
import { look } from "./seat.ts";
import { speaksOf } from "./speech.ts";
import { saysTime } from "./time.ts";

/**
 * Another hour or day than the one they hold, and none that is named: "ada jam lain?", "selain jam itu?", "any other day?". The others are listed;
 * nothing moves before one is chosen.
 */
export function otherTime(h: IntentContext): Intent | undefined {
  const { reading, dialogue } = h;
  const { text } = reading;
  if (reading.exact || reading.people.length > 0 || speaksOf(text, "cancel")) return undefined;
  const booking = theOne(h, dialogue.bookings);
  if (!booking || (saysTime(reading) && !isOwnTime(booking, reading))) return undefined;
  // "Later in the day" is read as a later day.
  if (laterInDay.test(text)) return listHours(h, booking, booking.starts);
  if (otherHour.test(text) && !reading.dayWish) return listHours(h, booking);
  return otherDay.test(text) && !reading.dayWish ? listDays(h, booking) : undefined;
}

/** "Lihat jam lain" speaks of an hour or a day, and of nobody else's data. */
export function saysOtherTime(text: string): boolean {
  return otherHour.test(text) || otherDay.test(text);
}

function listHours(h: IntentContext, booking: Booking, after = new Temporal.PlainTime()): Intent {
  const office = h.dialogue.offices.byId.get(booking.office) ?? h.office;
  const to = { day: booking.day, after };
  return intent(h, { on: "move-offer", booking, to }, [look(office, booking.day, booking)]);
}

const laterInDay = /\blater (?:in|on) (?:the|that) (?:same )?day\b/i;
const hour = "(?:jam|jamnya|pukul|waktu|waktunya|slot|sesi|hour|hours|time|times|slots)";
const others = "(?:lain|lainnya|laen|laennya|liyane|sejen|other|else|berbeda|beda)";
const otherHour = new RegExp(
  `\\b${hour}\\s+(?:(?:yg|yang)\\s+)?${others}\\b|\\b(?:other|another|different)\\s+(?:available\\s+|free\\s+)?${hour}\\b|\\b(?:jam|pukul)\\w*\\s+(?:berapa|brp|apa|mana)\\s*(?:saja|aja)\\b.{0,20}\\b(?:kosong|ada|tersedia|bisa|available|free|sisa)\\b|\\b(?:kosong|tersedia|available|sisa|pilihan|bisa)\\w*\\s+(?:(?:di|itu|nya)\\s+)?(?:jam|pukul)\\w*\\s+(?:berapa|brp|apa)\\s*(?:saja|aja)|\\bselain jam\\b|\\b(?:jam|pukul)\\w*\\s+(?:berapa|brp)\\s+lagi\\b|\\bwhat (?:other )?(?:times|hours|slots)\\b|\\bganti jam(?:nya)?\\b|\\bchange the (?:time|hour)\\b`,
  "i",
);
const otherDay =
  /\b(?:hari|tgl|tanggal)\s+(?:(?:yg|yang)\s+)?(?:lain|lainnya|laen)\b|\b(?:other|another|different)\s+(?:available\s+|free\s+)?(?:days?|dates?)\b/i;
