import type { Booking, BookingRef } from "../../booking/index.ts";
import { read } from "../recognise/index.ts";
import type { DayWish, Reading } from "../recognise/reading.ts";
import { allHere, leaving } from "./at-office.ts";
import { mondayAfter } from "./days-among.ts";
import { onlyDrawn } from "./draw.ts";
import { factOf } from "./fact.ts";
import type { Intent, NewTime } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, liveBooking, openHolds } from "./intent-context.ts";
import { hourOfList, onListedDay, onlyDayListed } from "./listed-hour.ts";
import { moveTo } from "./move-to.ts";
import { alsoLive, moveTogether, offerTogether } from "./move-together.ts";
import { isAt, listDays, nearBooking, offerMove, officeOf, wishesTime } from "./offer-move.ts";
import { otherOffice } from "./other-office.ts";
import { askAboutHold, isFirst, moveHold, retimeHolds } from "./retime-holds.ts";
import { firstOf, look } from "./seat.ts";
import { asks } from "./speech.ts";
import { cannotBeThere, namesReason, refusesTime } from "./speech-of-going.ts";
import { theOne } from "./the-one.ts";
import { inTheirWeek, putsOff } from "./their-week.ts";
import { saysTime, timeSaid } from "./time.ts";
import { meantAmong, saysEverybody, speaksOfSomebody } from "./who-is-meant.ts";

/** PINDAH, with or without the new time. */
export function wantMove(h: IntentContext): Intent {
  const to = timeSaid(h.reading);
  const live = h.dialogue.bookings;
  if (asks(h.reading) && !saysTime(h.reading) && perhapsLater.test(h.reading.text)) return factOf(h, "how-cancel");
  if (live.length === 0) return leaving(h) ?? onlyDrawn(h) ?? intent(h, { on: "small", what: "nothing-to-move" });
  // "Kalo pindah ke Depok masih ada tgl 8?": beside another office the day alone is no offer.
  if (h.named.length > 0 && confirmedBookings(h).some(({ office }) => h.named.every(({ id }) => id !== office)))
    return otherOffice(h);
  const one = allHere(h) ?? theOne(h, live);
  // "Ganti senin aja buat dua2nya", of an echo.
  const isOfAll = saysEverybody(h.reading.text) && live.every(({ state }) => state === "held");
  const ofEcho = !one && isOfAll ? retime(h) : undefined;
  if (ofEcho) return ofEcho;
  if (!one) return moveTogether(h, live, to) ?? onlyOther(h, live, to) ?? whichMoves(h, live, to);
  const near = nearBooking(h, one, to);
  // Who is spoken of last is there already.
  if (one.state === "confirmed" && isAt(one, near)) {
    const other = meantAmong(h, live) ? undefined : onlyOther(h, live, near);
    return other ?? intent(h, { on: "again", bookings: [one] });
  }
  // What is only held is shown anew at once.
  if ((to.day || to.hour) && one.state === "held" && !asks(h.reading)) return moveHold(h, one, near);
  if (to.day || to.hour || to.part) return offerMove(h, one, near);
  // "Oke pindah" to the letter that says it was moved.
  if (h.state.last === "moved" && opensWithYes.test(h.reading.text)) return intent(h, { on: "again", bookings: [one] });
  const { dayWish } = h.reading;
  if (dayWish) return moveByWish(h, one, dayWish);
  const week = nextWeek(h);
  if (week) return week;
  const { text } = h.reading;
  if (putsOff.test(text)) return moveByWish(h, one, { is: "later" });
  return bringsForward.test(text) ? moveByWish(h, one, { is: "earlier" }) : listDays(h, one);
}
/** "Nanti masih bisa diganti kalo berubah?": whether one may, and nothing is to move now. */
const perhapsLater =
  /\b(?:bisa|bs|boleh|can|could|may|is it possible)\b.*\b(?:nanti|ntar|later|sewaktu|in case|kal(?:au|o)\W+(?:nanti\W+)?(?:berubah|berhalangan|(?:ga|gak|tidak|tdk|nggak)\W?(?:bisa|jadi)|ada halangan)|if (?:my|our|something|plans|i can'?t))\b|\b(?:nanti|ntar|later)\b.*\b(?:masih )?(?:bisa|bs|boleh|can)\b/i;
const bringsForward = /\b(?:di)?maju(?:kan|in)?\b|\b(?:bring|move) (?:it |\w+ \w+ )?forward\b/i;
/** "Saya juga ke jam 10 biar bareng": of several the only one who is not there yet. */
function onlyOther(h: IntentContext, bookings: readonly Booking[], to: NewTime): Intent | undefined {
  const others = bookings.filter((booking) => !isAt(booking, to));
  const [one, more] = others;
  const isSure = one?.state === "confirmed" && !more && others.length < bookings.length;
  return isSure && !speaksOfSomebody(h.reading.text) ? offerMove(h, one, to) : undefined;
}

function whichMoves(h: IntentContext, bookings: Booking[], to: NewTime): Intent {
  return to.day || to.hour || to.part
    ? intent(h, { on: "which", act: "retime", bookings, to })
    : intent(h, { on: "which", act: "move", bookings });
}
const opensWithYes = /^\W*(?:ya|iya|ok|oke|okay|yes|sip)\b/i;

/** "Undur seminggu", "selain Jumat", "lebih awal": counted from the booking. */
export function moveByWish(h: IntentContext, booking: Booking, wish: DayWish): Intent {
  if (wish.is === "shift") {
    const day = booking.day.add({ days: wish.days });
    const to = { day, hour: booking.starts };
    return booking.state === "held" && !asks(h.reading) ? moveTo(h, booking, to) : offerMove(h, booking, { day });
  }
  const only = inTheirWeek(h, booking, wish);
  const from =
    only.is === "later" ? booking.day.add({ days: 1 }) : only.is === "earlier" ? undefined : firstOf(only, h.today);
  return intent(h, { on: "move-list", booking, only }, [look(officeOf(h, booking), from, booking)]);
}

/** Days before the booking's. */
export function moveEarlier(h: IntentContext): Intent {
  const one = theOne(h, h.dialogue.bookings);
  if (!one) return intent(h, { on: "which", act: "move", bookings: h.dialogue.bookings });
  const to = timeSaid(h.reading);
  // "Lebih awal dari tanggal 5", of whoever has the 5th.
  if (to.day?.equals(one.day) && !to.hour) return moveByWish(h, one, { is: "earlier" });
  return to.day || to.hour || to.part ? offerMove(h, one, to) : moveByWish(h, one, { is: "earlier" });
}

/**
 * A time and nothing else. It belongs to the hold just echoed, which it changes at once (a new echo follows), or to a booking, for which it is
 * only offered. A question about a time moves nothing. `asked`: the move itself was wished for.
 */
export function retime(h: IntentContext, asked = false): Intent | undefined {
  const to = atOtherOffice(h, onListedDay(h, onOfferedDay(h, timeSaid(h.reading))));
  if (!to.day && !to.hour && !to.part) return nextWeek(h);
  const held = openHolds(h);
  // "Jamnya boleh siang ya": the hours of that part are listed, and one is chosen.
  const listed = !to.day && to.part !== undefined && /\b(?:bisa|bs|boleh|can|could|may)\b/i.test(h.reading.text);
  const looks = asks(h.reading) && !putsRight(h) && !wishesHour(h);
  if (held.length > 0) return looks || listed ? askAboutHold(h, held, to) : retimeHolds(h, held, to);
  const booked = confirmedBookings(h);
  if (booked.length === 0) return undefined;
  const all = offeredTogether(h, to);
  if (all) return all;
  const one = theOne(h, booked);
  // "Jadwal kita lusa kan, jam 9?" of several who come together.
  if (!one && booked.every((booking) => isAt(booking, nearBooking(h, booking, to))))
    return intent(h, { on: "status", why: "asked" });
  if (!one) return moveTogether(h, booked, to) ?? onlyOther(h, booked, to) ?? whichMoves(h, booked, to);
  const near = nearBooking(h, one, to);
  if (!to.day && to.part === "morning" && isFirst(h, one)) return intent(h, { on: "status", why: "asked" });
  // "Besok jam berapa aja yg ada?": the hours of that day, to choose from.
  if (near.day && !near.hour && !near.part && asksHours.test(h.reading.text))
    return offerMove(h, one, { day: near.day, after: new Temporal.PlainTime() });
  if (isAt(one, near)) return intent(h, { on: "status", why: "asked" });
  return offerMove(h, one, near, asked);
}
const asksHours =
  /\b(?:jam|pukul)(?:nya)?\s+(?:brp|berapa|brapa|apa)\s*(?:aja|saja)?\b.{0,20}\b(?:ada|kosong|bisa|tersedia|sisa)\b|\b(?:ada|kosong|bisa|tersedia|sisa)\b.{0,12}\b(?:jam|pukul)(?:nya)?\s+(?:brp|berapa|brapa|apa)\b|\bwhat (?:other )?(?:times|hours|slots)\b/i;

/** "Bisa jam 10?", "can we make it 11 for both": a wish by its words, of what only waits for a yes; the echo that follows asks. */
export function wishesHour(h: IntentContext): boolean {
  const { reading } = h;
  if (openHolds(h).length > 0 && wishesDay(reading)) return true;
  const { hour } = reading;
  return (
    openHolds(h).length > 0 &&
    hour !== undefined &&
    "hour" in hour &&
    !reading.exact &&
    wishesTime(reading) &&
    !estimates.test(reading.text)
  );
}
/** "Kalau senin gimana?", "how about Thursday?": the day, and words of wishing for it, and no others. */
function wishesDay({ masked, exact }: Reading): boolean {
  return !exact && proposed.test(masked);
}
const proposed =
  /^\W*(?:(?:eh|hm+|oh|min|kak|pak|bu|ok|oke|ya|tapi|tp|but|and)\W+)*(?:how about|what about|(?:gimana|gmn|bagaimana)\W+(?:kalau|kalo|klo|kl)|kalau|kalo|klo|kl)\W+(?:(?:hari|di|on|jadi|ganti|ke|the|kita|kami|berdua|we|us)\W+)*<DATE>(?:\W+(?:aja|saja|gimana|gmn|bagaimana|bisa|boleh|ga|gak|nggak|ya|min|kak|pak|bu|mas|mbak|instead|then|<HOUR>))*\W*$/i;
const estimates = /\b(?:kira2|kira-kira|apa(?:kah)?|berapa|brp|kapan|selesai|kelar|until|finish\w*|done)\b/i;

/** "Kok senin? Saya minta selasa", "bukannya tgl 15?" of an echo: it is a question by its form only, and says what is right. */
export function putsRight({ reading: { text, masked }, state }: IntentContext): boolean {
  if (state.last !== "echo") return false;
  return rights.test(text) || (twoTimes.test(masked) && (refusesTime(text) || noGood.test(text)));
}
/** "The 15th is no good, can we do the 22nd?": one time is out, and the other one wished for. */
const twoTimes = /<(?:DATE|HOUR)>.*<(?:DATE|HOUR)>/s;
const noGood = /\b(?:no good|not good|won'?t work|is out|kecepetan|kelamaan|kepagian|kesiangan|bentrok)\b/i;
const rights =
  /\b(?:bukannya|(?:se)?harusnya|hrsnya|(?:se)?mestinya|kok|maksud\w*|salah|keliru|wrong|supposed to be|should(?:n'?t)? (?:it )?(?:have been|be)|(?:i|we) (?:said|asked|meant|wrote|wanted)|(?:saya|sy|aku|ak|gue|gw|kami|kita) (?:(?:td|tadi|kan) )?(?:bilang\w*|minta\w*|tulis\w*|maunya|mintanya|pilih\w*))\b/i;

/** "Kalau jam 10 bisa?" after an offer of another day is about that day, and "tgl 9 aja" after one of another office about that office. */
function onOfferedDay({ state: { offer } }: IntentContext, to: NewTime): NewTime {
  if (offer?.do !== "move") return to;
  const there = offer.office !== undefined && (to.day || to.hour || to.part) ? { ...to, office: offer.office } : to;
  return !to.day && (to.hour || to.part) ? { ...there, day: Temporal.PlainDate.from(offer.day) } : there;
}

/** "Tgl 25 di Medan", to the letter on that office. */
function atOtherOffice({ state, named, reading: { text } }: IntentContext, to: NewTime): NewTime {
  const [office, more] = named;
  return state.last === "other-office" && office && !more && !cannotBeThere(text) ? { ...to, office: office.id } : to;
}

/** "Jam 9 ya", after an offer to move several or a list for them: everybody's time. */
function offeredTogether(h: IntentContext, to: NewTime): Intent | undefined {
  const { offer, asked } = h.state;
  const open = offer?.do === "move" ? offer : asked?.ask === "move-day" ? asked : undefined;
  if (!open?.also?.length || speaksOfSomebody(h.reading.text) || meantAmong(h, confirmedBookings(h))) return undefined;
  const first = liveBooking(h, open.booking);
  return first && offerTogether(h, first, alsoLive(h, open.also), nearBooking(h, first, to));
}

/** "Minggu depan", for somebody who has a booking: its days. */
function nextWeek(h: IntentContext): Intent | undefined {
  const { day } = h.reading;
  const one = theOne(h, h.dialogue.bookings);
  if (!day || !("ambiguous" in day) || !one) return undefined;
  const { text } = h.reading;
  const { offer } = h.state;
  // "Yang minggu depannya maksud saya", of an offered Tuesday: the Tuesday of that week.
  if (offer?.do === "move" && offer.booking.id === one.id && itsOwn.test(text)) {
    const offered = Temporal.PlainDate.from(offer.day);
    return offerMove(h, one, { day: offered.add({ days: 7 }) }, offer.asked);
  }
  const week = mondayAfter(itsOwn.test(text) ? one.day : h.today);
  // "Belum bisa ke imigrasi minggu depan": not before the week behind it.
  const isAway = cannotBeThere(text) || notYetAble.test(text) || (namesReason(text) && one.day.since(week).days < 7);
  const from = isAway ? week.add({ days: 7 }) : week;
  const days = [0, 1, 2, 3, 4].map((n) => from.add({ days: n })).filter((other) => !other.equals(one.day));
  // Of a week that was wished for no other day is shown.
  const only = isAway ? undefined : ({ is: "one-of", days } as const);
  return intent(h, { on: "move-list", booking: one, ...(only && { only }) }, [look(officeOf(h, one), from, one)]);
}
const notYetAble =
  /\b(?:belum|blm|blom|ga|gak|gk|g|nggak|ngga|tidak|tdk)\W*(?:bisa|bs|sempat|sempet)\b|\bcan'?t\b|\bcannot\b/i;
/** "Minggu depannya" is the week behind theirs. */
const itsOwn = /\b(?:depannya|dpnnya|dpnny|berikutnya|following week|week after)\b/i;

/** The answer to "mau pindah ke mana?". */
export function movedToDay(h: IntentContext, ref: BookingRef, also?: readonly BookingRef[]): Intent | undefined {
  const booking = liveBooking(h, ref);
  const said = onListedDay(h, hourOfList(h) ?? timeSaid(h.reading));
  if (!booking || !(said.day || said.hour || said.part)) return undefined;
  // "Yg jam 9 aja", to the hours of one day.
  const day = said.day ? undefined : onlyDayListed(h);
  const to = day ? { ...said, day } : nearBooking(h, booking, said);
  const together = alsoLive(h, also);
  // A weekday that the list does not have, an hour to a list of several days: which day it is to be is shown first.
  const isShown = said.day ? h.reading.weekday === undefined : day !== undefined;
  if (isShown) return moveTo(h, booking, to, together);
  return together.length > 0 ? offerTogether(h, booking, together, to) : offerMove(h, booking, to, true);
}

/** "Eh salah, 29 maksudku", to the letter that it was moved: a number and no hour is the day. */
export function otherDay(h: IntentContext): Intent | undefined {
  const [number, more] = h.reading.text.match(/\d+/g) ?? [];
  if (h.state.last !== "moved" || !number || more || +number < 1 || +number > 31) return undefined;
  const { day } = timeSaid(read(`tgl ${number}`, h.today));
  const one = liveBooking(h, h.state.about);
  return one && day && !day.equals(one.day) ? offerMove(h, one, { day, hour: one.starts }, true) : undefined;
}
