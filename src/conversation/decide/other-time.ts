import type { Booking } from "../../booking/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking } from "./intent-context.ts";
import { isOwnTime } from "./is-own-time.ts";
import { moveByWish } from "./move.ts";
import { listDays } from "./offer-move.ts";
import { look } from "./seat.ts";
import { speaksOf } from "./speech.ts";
import { theOne } from "./the-one.ts";
import { saysTime, timeSaid } from "./time.ts";

/**
 * Another hour or day than the one they hold, and none that is named: "ada jam lain?", "selain jam itu?", "any other day?". The others are listed;
 * nothing moves before one is chosen.
 */
export function otherTime(h: IntentContext): Intent | undefined {
  const { reading, dialogue } = h;
  const { text } = reading;
  if (reading.exact || reading.people.length > 0 || speaksOf(text, "cancel")) return undefined;
  const booking = theOne(h, dialogue.bookings);
  const refused = refusesOffered(h);
  if (refused) return refused;
  // "Tgl 16 ga bisa, tgl lain ada?": that one as little.
  const { day } = timeSaid(reading);
  if (booking && day && otherDay.test(text) && refusesDay.test(reading.masked))
    return moveByWish(h, booking, { is: "not", weekdays: [], days: [day] });
  if (!booking || (saysTime(reading) && !isOwnTime(booking, reading))) return undefined;
  // "Later in the day" is read as a later day.
  if (laterInDay.test(text)) return listHours(h, booking, booking.starts);
  if (otherHour.test(text) && !reading.dayWish) return listHours(h, booking);
  return otherDay.test(text) && !reading.dayWish ? listDays(h, booking) : undefined;
}

/** "Eh 16 ga bisa deng", of the day that was offered: the others. */
function refusesOffered(h: IntentContext): Intent | undefined {
  const { offer } = h.state;
  const booking = offer?.do === "move" ? liveBooking(h, offer.booking) : undefined;
  if (offer?.do !== "move" || booking?.state !== "confirmed" || timeSaid(h.reading).hour) return undefined;
  const day = Temporal.PlainDate.from(offer.day);
  const number = new RegExp(
    `(?<![\\d.:])\\b${day.day}\\s+(?:\\w+\\s+)?(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak)\\W*(?:bisa|bs)\\b`,
    "i",
  );
  const said = timeSaid(h.reading).day;
  const refuses = said ? said.equals(day) && refusesDay.test(h.reading.masked) : number.test(h.reading.text);
  return refuses ? moveByWish(h, booking, { is: "not", weekdays: [], days: [day] }) : undefined;
}

/** "Lihat jam lain" speaks of an hour or a day, and of nobody else's data. */
export function saysOtherTime(text: string): boolean {
  return otherHour.test(text) || otherDay.test(text);
}

function listHours(h: IntentContext, booking: Booking, after = new Temporal.PlainTime()): Intent {
  const office = h.dialogue.offices.byId.get(booking.office) ?? h.office;
  // "Jam berapa aja yg ada", to a day that was offered: the hours of that one.
  const { offer } = h.state;
  const isOffered = offer?.do === "move" && offer.booking.id === booking.id && offer.office === undefined;
  const day = isOffered ? Temporal.PlainDate.from(offer.day) : booking.day;
  const to = { day, after: day.equals(booking.day) ? after : new Temporal.PlainTime() };
  return intent(h, { on: "move-offer", booking, to }, [look(office, day, booking)]);
}

const refusesDay =
  /<DATE>\W+(?:(?:saya|sy|aku|kami|itu|juga|jg|i|we)\W+)?(?:(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|ndak|ora|teu)\W*(?:bisa|bs|cocok|sempat|mungkin)|can'?t|cannot|doesn'?t|does not|no good|is not|isn'?t|berhalangan)\b|\b(?:(?:ga|gak|gk|g|nggak|ngga|tidak|tdk|ndak)\W*(?:bisa|bs)|can'?t|cannot)\W+(?:\w+\W+){0,2}?<DATE>/i;
const laterInDay = /\blater (?:in|on) (?:the|that) (?:same )?day\b/i;
const hour = "(?:jam|jamnya|pukul|waktu|waktunya|slot|sesi|hour|hours|time|times|slots)";
const others = "(?:lain|lainnya|laen|laennya|liyane|sejen|other|else|berbeda|beda)";
const otherHour = new RegExp(
  `\\b${hour}\\s+(?:(?:yg|yang)\\s+)?${others}\\b|\\b(?:other|another|different)\\s+(?:available\\s+|free\\s+)?${hour}\\b|\\b(?:jam|pukul)\\w*\\s+(?:berapa|brp|apa|mana)\\s*(?:saja|aja)\\b.{0,20}\\b(?:kosong|ada|tersedia|bisa|available|free|sisa)\\b|\\b(?:kosong|tersedia|available|sisa|pilihan|bisa)\\w*\\s+(?:(?:di|itu|nya)\\s+)?(?:jam|pukul)\\w*\\s+(?:berapa|brp|apa)\\s*(?:saja|aja)|\\bselain jam\\b|\\b(?:jam|pukul)\\w*\\s+(?:berapa|brp)\\s+lagi\\b|\\bwhat (?:other )?(?:times|hours|slots)\\b|\\bganti jam(?:nya)?\\b|\\bchange the (?:time|hour)\\b`,
  "i",
);
const otherDay =
  /\b(?:hari|tgl|tanggal)\s+(?:(?:yg|yang)\s+)?(?:lain|lainnya|laen)\b|\b(?:other|another|different)\s+(?:available\s+|free\s+)?(?:days?|dates?)\b/i;
