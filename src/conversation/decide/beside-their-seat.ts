import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext } from "./intent-context.ts";
import { moveByWish } from "./move.ts";
import { offerMove } from "./offer-move.ts";
import { asks, speaksOf } from "./speech.ts";
import { saysTheirWeek } from "./their-week.ts";
import { saysTime, timeSaid } from "./time.ts";

// Wishes of whoever has one sure seat, for another office or another day of its week.

/** "Bisa pindah kantor Surabaya aja?", "tgl 10 di Surabaya": that seat, there. */
export function atNamedOffice(h: IntentContext): Intent | undefined {
  const booking = onlySeat(h);
  const [office, more] = h.named.filter(({ id }) => id !== booking?.office);
  if (!booking || !office || more || h.reading.people.length > 0) return undefined;
  const { text, masked } = h.reading;
  const moves = speaksOf(text, "move") && ofOffice.test(text) && !asksAbout.test(text);
  if (!moves && !(dayAtPlace.test(masked) && !asks(h.reading))) return undefined;
  return offerMove(h, booking, { ...timeSaid(h.reading), office: office.id }, true);
}
const ofOffice = /\b(?:kantor|kanim|imigrasi|office|branch)\b/i;
const asksAbout = /\b(?:apakah|alamat\w*|dimana|berapa|brp|syarat\w*|biaya\w*|ktp|domisili|where|how much)\b/i;
const dayAtPlace =
  /^\W*(?:(?:ya|ok|oke|kalau|kalo|hari)\W+)*<DATE>\W+(?:<HOUR>\W+)?(?:di|in|at)\W+(?:(?:kantor|kanim|imigrasi|the)\W+)*<PLACE>\W*(?:(?:aja|saja|deh|dong|ya|pak|bu|min|kak|office|please)\W*)*$/i;

/** "Bos ga kasih izin. Ada hari apa lagi minggu itu?": the other days of the week in which they come. */
export function otherDayOfTheirWeek(h: IntentContext): Intent | undefined {
  const booking = onlySeat(h);
  const { text, dayWish } = h.reading;
  if (!booking || dayWish || saysTime(h.reading) || !asks(h.reading)) return undefined;
  if (!saysTheirWeek(text) || !anotherOne.test(text)) return undefined;
  const monday = booking.day.subtract({ days: booking.day.dayOfWeek - 1 });
  const days = [0, 1, 2, 3, 4].map((ahead) => monday.add({ days: ahead })).filter((day) => !day.equals(booking.day));
  return moveByWish(h, booking, { is: "one-of", days });
}
const anotherOne =
  /\b(?:(?:hari|tgl|tanggal)\W+(?:apa\W+)?(?:lain\w*|lagi|aja)|yang lain|yg lain|kosong\w*|what else|any(?:thing)? (?:else|other)|(?:which|what) (?:other )?days?|other days?|free|available)\b/i;

function onlySeat(h: IntentContext) {
  const [one, more] = confirmedBookings(h);
  return more || h.dialogue.bookings.length > 1 || h.state.asked || h.reading.exact ? undefined : one;
}
