import type { Booking } from "../../booking/index.ts";
import type { Draft } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, liveBooking, openHolds } from "./intent-context.ts";
import { moveTo } from "./move-to.ts";
import { alsoLive, offerTogether } from "./move-together.ts";
import { offerMove } from "./offer-move.ts";
import { movesOffice } from "./other-office.ts";
import { withTime } from "./people.ts";
import { wantSeat } from "./seat.ts";
import { asks, speaksOf } from "./speech.ts";
import { refusesTime } from "./speech-of-going.ts";
import { theOne } from "./the-one.ts";
import { newTimeOf, sameHour, saysTime, timeSaid } from "./time.ts";
import { meantAmong, namesKin } from "./who-is-meant.ts";
import { wordCount } from "./word-count.ts";

// One more person beside whoever is booked: "sekalian istri saya, jam yang sama".

/** The day of whoever this citizen booked for, where it is said or where somebody is added; the same hour where that is said. */
export function besideBooking(h: IntentContext, draft: Draft): Draft {
  const other = otherBooking(h);
  if (!other) return draft;
  const there = besideOffice(h, draft, other);
  return besideDay(h, there, other);
}

/** Who joins somebody goes to the same office, unless another one is said. */
function besideOffice({ reading: { text }, named }: IntentContext, draft: Draft, { office }: Booking): Draft {
  if (named.length > 0 || draft.office !== undefined) return draft;
  return sameOffice.test(text) || (together.test(text) && !draft.day) ? { ...draft, office } : draft;
}
const sameOffice =
  /\b(?:kantor\w*|kanim|tempat\w*|lokasi\w*)\s+(?:(?:yg|yang)\s+)?(?:di)?sama\w*\b|\bsame (?:office|place|location|branch)\b|\b(?:di|ke) (?:situ|sana) juga\b/i;

function besideDay(h: IntentContext, draft: Draft, other: Booking): Draft {
  const { text, dayWish } = h.reading;
  if (draft.day || draft.people.some(({ day }) => day)) return draft;
  if (dayWish?.is === "shift") return { ...draft, day: other.day.add({ days: dayWish.days }).toString() };
  if (dayWish || !(together.test(text) || adds.test(text) || inPlaceOf.test(text))) return draft;
  // Who joins those of an echo comes with them.
  const hour = (sameHour.test(text) || other.state === "held") && !draft.hour && !draft.part;
  return {
    ...draft,
    day: other.day.toString(),
    ...(hour && { hour: other.starts.toString({ smallestUnit: "minute" }) }),
  };
}

/** "Anak saya belum, harinya samain aja": whose names we do not know yet, with the day of the booking; said of all, it moves one of them. */
export function sameTime(h: IntentContext): Intent | undefined {
  const { text, people } = h.reading;
  const { bookings } = h.dialogue;
  if (bookings.length === 0 || people.length > 0 || h.state.asked) return undefined;
  const asMine = sameAsOther(h);
  if (asMine || !sameDayOrHour.test(text)) return asMine;
  // "Pindahin ke Depok ya, hari sama": another office, and nobody more.
  if (h.named.length > 0 && movesOffice(text)) return undefined;
  const joining = joins(h);
  if (joining) return joining;
  // "We both can't make it on the 14th, give us the 25th, same time": another day is wished for.
  if (bookings.length > 1 && allOfThem.test(text) && refusesTime(text)) return undefined;
  if (bookings.length > 1 && allOfThem.test(text)) {
    const apart = bookings.some(({ day }) => bookings[0] && !day.equals(bookings[0].day));
    return apart ? intent(h, { on: "which", act: "move", bookings }) : intent(h, { on: "status", why: "asked" });
  }
  const held = theOne(h, openHolds(h));
  if (held) return heldWithOthers(h, held);
  if (!namesKin(text)) return undefined;
  const { draft, troubles } = withTime({ people: [], sure: false }, h);
  return wantSeat(h, besideBooking(h, draft), troubles);
}

/** "Eh samain aja deh sama saya", of whoever was just booked or moved: the day of the only other one. */
function sameAsOther(h: IntentContext): Intent | undefined {
  const { text, dayWish } = h.reading;
  const about = liveBooking(h, h.state.about);
  const [other, more] = confirmedBookings(h).filter(({ id }) => id !== about?.id);
  if (about?.state !== "confirmed" || !other || more || dayWish || saysTime(h.reading) || asks(h.reading))
    return undefined;
  return makesSame.test(text) && !other.day.equals(about.day)
    ? offerMove(h, about, { day: other.day, hour: other.starts }, true)
    : undefined;
}
const makesSame = /\b(?:di)?samain\b|\b(?:di)?samakan\b|\b(?:di)?barengin\b|\bmake (?:it|them) the same\b/i;

/** "Istri bareng saya aja tgl 14", "Paulus digeser ke 21, biar bareng": whoever is booked for another day comes to that one. */
function joins(h: IntentContext): Intent | undefined {
  const booked = confirmedBookings(h);
  const said = timeSaid(h.reading);
  const day = dayTogether(h, booked) ?? said.day;
  if (booked.length < 2 || openHolds(h).length > 0) return undefined;
  if (!day) return said.hour && joinsAt(h, booked, said.hour);
  const others = booked.filter((booking) => !booking.day.equals(day));
  const one = meantAmong(h, booked) ?? (others.length < booked.length && others.length === 1 ? others[0] : undefined);
  if (!one || one.day.equals(day)) return undefined;
  // "Biar bareng, yang Slamet juga": whoever was offered that day before moves with them.
  const { offer } = h.state;
  const before = offer?.do === "move" && offer.day === day.toString() ? liveBooking(h, offer.booking) : undefined;
  if (!before || before.id === one.id) return offerMove(h, one, { ...said, day }, true);
  return offerTogether(h, before, [...alsoLive(h, offer?.do === "move" ? offer.also : []), one], { ...said, day });
}

/** "Saya juga pindah ke jam 10 biar bareng": the only one who has another hour. */
function joinsAt(h: IntentContext, booked: readonly Booking[], hour: Temporal.PlainTime): Intent | undefined {
  const [one, more] = booked.filter(({ starts }) => !starts.equals(hour));
  return one && !more ? offerMove(h, one, { day: one.day, hour }, true) : undefined;
}

/** "And mine too", "yg saya juga ya" to the letter that one was moved: the only other one, to the same time. */
export function movesToo(h: IntentContext): Intent | undefined {
  const { text, exact, people, dayWish } = h.reading;
  if (exact || people.length > 0 || dayWish || saysTime(h.reading) || wordCount(text) > mostWordsOfToo)
    return undefined;
  const together = offeredToo(h);
  if (together) return together;
  const moved = h.state.last === "moved" ? liveBooking(h, h.state.about) : undefined;
  if (!moved) return undefined;
  const others = confirmedBookings(h).filter(({ id }) => id !== moved.id);
  const [other, more] = others.filter(({ day, starts }) => !day.equals(moved.day) || !starts.equals(moved.starts));
  if (!other || (more && !meantAmong(h, others)) || !alsoSaid.test(text) || speaksOf(text, "cancel")) return undefined;
  return offerMove(h, meantAmong(h, others) ?? other, { day: moved.day, hour: moved.starts }, true);
}
/** "Istri saya juga jam segitu biar nemenin", beside a move that was offered: both of them. */
function offeredToo(h: IntentContext): Intent | undefined {
  const { offer } = h.state;
  if (offer?.do !== "move" || offer.asked !== true || !alsoSaid.test(h.reading.text)) return undefined;
  const [first, ...also] = [offer.booking, ...(offer.also ?? [])].flatMap((ref) => liveBooking(h, ref) ?? []);
  const others = confirmedBookings(h).filter((booking) => booking !== first && !also.includes(booking));
  const one = meantAmong(h, confirmedBookings(h)) ?? (others.length === 1 ? others[0] : undefined);
  if (!first || !one || !others.includes(one) || first.office !== one.office) return undefined;
  return offerTogether(h, first, [...also, one], newTimeOf(offer));
}
const mostWordsOfToo = 8;
const alsoSaid =
  /\b(?:juga|jg|sekalian|samain|disamain)\b|\b(?:me|mine|us|ours|him|her|them|his|hers|theirs) too\b|\bsame for\b|\bas well\b/i;

/** "Jumat", of people who come together: the Friday that one of them has or was offered. */
function dayTogether({ reading: { weekday }, state: { offer } }: IntentContext, booked: readonly Booking[]) {
  const offered = offer?.do === "move" ? [Temporal.PlainDate.from(offer.day)] : [];
  return weekday === undefined
    ? undefined
    : [...offered, ...booked.map(({ day }) => day)].find(({ dayOfWeek }) => dayOfWeek === weekday);
}

/** "Hari yang sama aja" to an echo: the day of the others, where it is another. */
function heldWithOthers(h: IntentContext, held: Booking): Intent | undefined {
  const other = h.dialogue.bookings.findLast(({ id }) => id !== held.id);
  if (!other) return undefined;
  return other.day.equals(held.day)
    ? intent(h, { on: "again", bookings: [held] })
    : moveTo(h, held, { day: other.day });
}

/** Also one that was just cancelled: "tolong daftarin temen gw, tgl yg sama". */
function otherBooking(h: IntentContext) {
  const { bookings, resting } = h.dialogue;
  const cancelled = resting.find(({ id }) => h.state.cancelled?.some((ref) => ref.id === id));
  return liveBooking(h, h.state.about) ?? bookings.at(-1) ?? (together.test(h.reading.text) ? cancelled : undefined);
}

export const together =
  /\b(?:sama|(?:di)?sama(?:in|kan)|(?:di)?bareng(?:an|in|kan)?|bersamaan|sekalian|together|same (?:day|date|hour|time|slot|office)|(?:hari|tgl|tanggal) (?:itu|tsb|tersebut|tu)|that (?:same )?day|(?:come|coming|go|along) with (?:me|us))\b/i;
/** "Bukan saya tapi adik saya", "harusnya buat mama": the day was booked for somebody else than meant. */
const inPlaceOf =
  /\b(?:bukan|bkn)\s+(?:saya|sy|aku|gue|gw|untuk saya|buat saya)\b|\b(?:harusnya|seharusnya|mestinya|jadinya)\s+(?:untuk|buat|atas nama|istri|suami|anak|adik|kakak|ibu|bapak|mama|papa)\b|\b(?:menggantikan|gantiin|digantiin|diganti|instead of me|not me|not for me|in my place|should (?:have been|be) for|meant for)\b/i;
const adds =
  /\b(?:tambah\w*|nambah\w*|sekalian|ikut\w*|juga|jg|satu lagi|also|too|as well|add|plus|another)\b|^\W*(?:and|dan)\b/i;
const sameDayOrHour =
  /\b(?:hari|harinya|tgl|tglnya|tanggal|tanggalnya|jam|jamnya|waktu|waktunya)\s+(?:(?:yg|yang)\s+)?(?:di)?sama\w*\b|\bsame (?:day|date|hour|time|slot)\b|\b(?:bareng|barengan|bersamaan)\b/i;
const allOfThem = /\b(?:both|they|we|us|all|berdua|bertiga|semua|semuanya|mereka|kami|kita|dua2nya|duanya)\b/i;
