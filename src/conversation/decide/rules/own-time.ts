import type { Booking } from "../../../booking/index.ts";
import { read } from "../../recognise/index.ts";
import type { Reading } from "../../recognise/reading.ts";
import { type Half, listBehind, saysAway, saysUntil, untilSaid } from "../away.ts";
import { cannotCome } from "../cancel.ts";
import type { Intent } from "../intent.ts";
import { confirmedBookings, type IntentContext, intent, partOfDay } from "../intent-context.ts";
import { isOwnTime } from "../is-own-time.ts";
import { keep } from "../keep.ts";
import { chanceOf, isAbout, isQuestion, meaningOf } from "../meanings.ts";
import { moveByWish, retime, wantMove } from "../move.ts";
import { moveTogether } from "../move-together.ts";
import { listDays } from "../offer-move.ts";
import { movesOffice } from "../other-office.ts";
import { questionIn } from "../parts.ts";
import { questionApart } from "../questions-beside.ts";
import { reactTo } from "../reactions.ts";
import { lookForDays } from "../several-days.ts";
import { asks, denies, givesUp, speaksOf } from "../speech.ts";
import { cannotBeThere, hasReason, refusesTime, saysStays } from "../speech-of-going.ts";
import { besideSpoken } from "../spoken-day.ts";
import { status } from "../status.ts";
import { theOne } from "../the-one.ts";
import { saysTime, timeSaid } from "../time.ts";
import { meantAmong, saysEverybody, severalMeant, speaksOfSomebody } from "../who-is-meant.ts";
import { hasToday } from "../who-is-there.ts";
import { isOfOtherThings } from "./days.ts";
import { knownAgain } from "./known-again.ts";

/**
 * The very day or hour that somebody has is no new wish: it says why ("senin saya ada rapat"), what is given up ("not Monday, Wednesday") or what
 * stays. Another time in the other half of the sentence is the wish.
 */
export function besideOwnTime(h: IntentContext): Intent | undefined {
  if (h.reading.exact || h.reading.people.some(({ birth, day }) => birth || day) || isBegun(h)) return undefined;
  // At the office today the rules of the day know more than the hour.
  if (hasToday(h)) return undefined;
  const halves = halvesOf(h);
  // "Kami ga bisa tgl 10, pindahin dua-duanya ke tgl 16" is about all of them.
  const moves = speaksOf(h.reading.text, "move") || allRefuse(h);
  const together = moves ? movedTogether(h, halves) : undefined;
  if (together) return together;
  if (isOfAll(h, halves)) return wishedForAll(h, halves);
  if (noneCanCome(h, halves)) return moveTogether(h, h.dialogue.bookings, {}) ?? cannotCome(h);
  const booking = bookingMeant(h, halves);
  if (!booking) return undefined;
  // "Kalo pindah ke Depok masih ada slot tgl 8?": the office is what is new.
  if (h.named.some(({ id }) => id !== booking.office) && movesOffice(h.reading.text)) return undefined;
  const own = halves.filter(({ reading }) => isOwnTime(booking, reading));
  if (own.length === 0)
    return clashes(h, booking, halves) ? cannotCome(h) : (backLater(h, booking, halves) ?? givenUp(h, booking, halves));
  const stays = own.some(({ text }) => saysStays(text) && !refusesTime(text));
  const isOut = booking.state === "confirmed" && own.some(({ text }) => refusesTime(text) || hasReason(text));
  const away = isOut ? halves.filter((half) => !own.includes(half) && saysAway(half)) : [];
  const others = halves.filter((half) => !own.includes(half) && !away.includes(half));
  // "Yang tgl 29 itu, yang penting masih bulan ini": a day says more than days among which one lies.
  const wish = others.findLast(({ reading }) => saysTime(reading)) ?? others.at(-1);
  // "Istri saya aja yg diundur, saya tetep tgl 10", of two: the other seat is to move.
  const other = stays && !wish && speaksOf(h.reading.text, "move") ? otherOfTwo(h, booking) : undefined;
  if (other) return wantMove({ ...h, meant: other, reading: withoutTime(h.reading) });
  // "Istri saya rabu, saya tetap senin": the other day is somebody else's.
  if (stays && (!wish || speaksOfSomebody(wish.text))) return booking.state === "held" ? again(h, booking) : keep(h);
  if (booking.state === "confirmed" && !wish && asks(h.reading) && isFull.test(h.reading.text)) return status(h);
  const { first } = meaningOf(h);
  const told = !asks(h.reading) && (refusesTime(h.reading.text) || hasReason(h.reading.text));
  const isMove = speaksOf(h.reading.text, "move") || fromTo.test(h.reading.masked);
  if (first && isQuestion(first) && isOfOtherThings(h) && !told && !isMove) return undefined;
  const there = { ...h, meant: booking };
  // "Selasa ga bisa, rabu juga ga bisa": neither is a wish.
  if (!wish && away.length > 0) return listBehind(there, booking, away);
  return wish ? wished(there, wish.reading) : ownAlone(there, booking, own.at(-1)?.reading);
}
/** "Tgl 23 penuh ga sih kok rame katanya", of their own day: their place is theirs. */
const isFull =
  /\b(?:penuh|full)\b(?!.*\b(?:untuk|utk|buat|istri|suami|anak|teman|temen|for|park\w*|kursi|ruang\w*|kantin)\b)/i;
/** "Saya lagi di kampung, baliknya tgl 12": a day behind theirs, until which nobody comes. */
function backLater(h: IntentContext, booking: Booking, halves: readonly Half[]): Intent | undefined {
  const behind = (day: Temporal.PlainDate | undefined) => day && Temporal.PlainDate.compare(booking.day, day) < 0;
  // "Besok ke luar kota sampe tgl 20": of two days the one behind "sampai".
  const [only, more] = halves;
  const until = only && !more && !behind(timeSaid(only.reading).day) ? untilSaid(only, h.today) : undefined;
  if (until) return backLater(h, booking, [until]);
  const back = halves.every((half) => saysUntil(half) && behind(timeSaid(half.reading).day));
  return booking.state === "confirmed" &&
    halves.length > 0 &&
    back &&
    (!asks(h.reading) || asksWhatToDo.test(h.reading.text)) &&
    !speaksOf(h.reading.text, "move")
    ? listBehind(h, booking, halves)
    : undefined;
}

/** "Tgl 21 bentrok sama wawancara kerja jam 9": the hour is that of something else on their day. */
function clashes(
  { reading: { text } }: IntentContext,
  { day, starts, state }: Booking,
  halves: readonly Half[],
): boolean {
  const [only, more] = halves;
  const said = only && !more ? timeSaid(only.reading) : {};
  const ofTheirDay = said.day?.equals(day) === true && said.hour !== undefined && !said.hour.equals(starts);
  return state === "confirmed" && ofTheirDay && clash.test(text) && !speaksOf(text, "move");
}
const clash = /\b(?:bentrok\w*|tabrakan|nabrak|barengan sama|clash\w*|conflict\w*|overlap\w*)\b/i;

/** "Anak demam, jumat ini kayanya ga jadi dulu": whatever Friday that is, nobody wishes for it. */
function givenUp(h: IntentContext, booking: Booking, halves: readonly Half[]): Intent | undefined {
  const { text } = h.reading;
  const isOut = halves.length === 1 && givesUp(text) && hasReason(text) && !asks(h.reading) && !speaksOf(text, "move");
  return isOut && booking.state === "confirmed" && chanceOf(h, "cannot-come") >= 0.35 ? cannotCome(h) : undefined;
}

function otherOfTwo(h: IntentContext, booking: Booking): Booking | undefined {
  const booked = confirmedBookings(h);
  const denied = denies(h.reading.text, "move");
  return booked.length === 2 && !denied ? booked.find(({ id }) => id !== booking.id) : undefined;
}
/** "Yang tgl 14 ke tgl 16". */
const fromTo = /<DATE>\W+(?:ke|jadi|to|->)\W+(?:hari\W+)?<(?:DATE|HOUR)>/i;

/** "Samain aja tgl 8 dua-duanya", of two whose days differ: a wish for all, although one of them has it. */
function isOfAll({ reading, dialogue: { bookings } }: IntentContext, halves: readonly Half[]): boolean {
  const all = severalMeant(reading.text, bookings);
  return all.length > 1 && !all.every((booking) => halves.every(({ reading: half }) => isOwnTime(booking, half)));
}

/** "We both can't make it on the 14th. Please give us the 25th": the other day is for all of them. */
function allRefuse({ reading: { text }, dialogue: { bookings } }: IntentContext): boolean {
  return severalMeant(text, bookings).length > 1 && saysEverybody(text) && refusesTime(text);
}

/** "Kami ga bisa hari jumat karena ada hajatan", of all who come on that day. */
function noneCanCome({ reading: { text }, dialogue: { bookings } }: IntentContext, halves: readonly Half[]): boolean {
  const all = severalMeant(text, bookings);
  const isTheirs = halves.length > 0 && all.every((one) => halves.every(({ reading }) => isOwnTime(one, reading)));
  return all.length > 1 && isTheirs && refusesTime(text) && !speaksOf(text, "move") && !speaksOf(text, "cancel");
}

/** "Kami ga jadi tgl 22, kecepetan. bisa akhir bulan aja?": the half that is not the day they have. */
function wishedForAll(h: IntentContext, halves: readonly Half[]): Intent | undefined {
  const booked = confirmedBookings(h);
  const own = halves.filter(({ reading }) => booked.every((booking) => isOwnTime(booking, reading)));
  const wish = halves.findLast((half) => !own.includes(half));
  return own.length > 0 && wish?.reading.dayWish ? wished(h, wish.reading) : undefined;
}

function movedTogether(h: IntentContext, halves: readonly Half[]): Intent | undefined {
  const booked = confirmedBookings(h);
  const wish = halves.findLast(
    ({ reading }) => saysTime(reading) && !booked.some((booking) => isOwnTime(booking, reading)),
  );
  return wish && moveTogether(h, booked, timeSaid(wish.reading));
}

function isBegun({ draft, state }: IntentContext): boolean {
  return (draft !== undefined && draft.people.length > 0 && !draft.echoed) || state.asked?.ask === "day";
}

/** The halves of a sentence that say a time, each read for itself. */
function halvesOf({ reading, today, state, dialogue }: IntentContext): Half[] {
  // "Kalo besoknya ada?" is counted from their day in a half as well.
  const besideTheirs = (text: string) =>
    besideSpoken(partOfDay(read(text, today), dialogue), state, dialogue.bookings, today);
  const whole = withDaysWhole(reading);
  return (
    whole
      .split(border)
      .slice(0, mostHalves)
      // A sentence of one half was read already, beside the day last spoken of.
      .map((text) => ({
        text,
        reading: text === whole ? reading : besideTheirs(bareDay.test(text) ? `tgl ${text.trim()}` : text),
      }))
      .filter(({ reading: half }) => saysTime(half) || half.dayWish !== undefined)
  );
}

/** "Minggu depannya aja, kamis juga" is one day, whatever mark stands in it. */
function withDaysWhole({ text, spans }: Reading): string {
  return spans
    .filter(({ is }) => is === "day")
    .reduce(
      (all, { from, to }) => all.slice(0, from) + all.slice(from, to).replace(/[,;]/g, " ") + all.slice(to),
      text,
    );
}
const mostHalves = 8;
/** "Tgl 14 ga bisa, ganti 16 aja": a number that is a half of its own. */
const bareDay = /^\W*\d{1,2}\W*(?:(?:aja|saja|deh|dong|ya|bisa|boleh|gimana|kak|pak|bu|min)\b\W*)*$/i;
/** "Yang senin pindah ke jumat": the act begins a half of its own. */
const border =
  /[,.](?=\s|$)|[;\n?!]+|\b(?:tapi|tp|but|jadi|ganti|instead of|rather than|daripada|ketimbang|ternyata|soalnya|karena|krn|karna|because|since|trus|terus|so|then)\b|\b(?=ke\s+(?:hari|tgl|tanggal|jam|pukul|senin|selasa|rabu|kamis|jumat|jum'at|\d))|\b(?=(?:di)?(?:pindah|geser|undur|maju|ganti|move|change)\w*\s)/i;

/** Whoever is named, else whose own day is said, else the one who was spoken of last. */
function bookingMeant(h: IntentContext, halves: readonly Half[]): Booking | undefined {
  const { bookings } = h.dialogue;
  const named = meantAmong(h, bookings);
  if (named) return named;
  const theirs = bookings.filter((booking) => halves.some(({ reading }) => isOwnTime(booking, reading)));
  return theirs.length === 1 ? theirs[0] : theOne(h, bookings);
}

/** The wish of the other half, in the words of the whole. */
function wished(h: IntentContext, { day, hour, weekday, dayWish }: Reading): Intent | undefined {
  const { day: _, hour: __, weekday: ___, dayWish: ____, ...rest } = h.reading;
  const reading = {
    ...rest,
    ...(day && { day }),
    ...(hour && { hour }),
    ...(weekday && { weekday }),
    ...(dayWish && { dayWish }),
  };
  const one = { ...h, reading };
  return dayWish ? lookForDays(one, dayWish) : retime(one, true);
}

/** Their own time and nothing else: asked about, refused, or just said. */
function ownAlone(h: IntentContext, booking: Booking, said: Reading | undefined): Intent | undefined {
  const { text, keyword } = h.reading;
  // "Batal tgl 14", "jangan senin": an act or a wish, which the rules behind this one read.
  if (speaksOf(text, "cancel") || keyword === "cancel" || h.reading.dayWish) return undefined;
  // "Besok ga bisa datang, gimana ya?" asks what can be done.
  const away = cannotBeThere(text) || (!asks(h.reading) && chanceOf(h, "cannot-come") >= 0.35);
  if (booking.state === "confirmed" && away && !isAbout(h, "late")) return cannotCome(h);
  // "Anak saya opname, jadwal tgl 9 gimana dong": a reason, and what to do.
  if (booking.state === "confirmed" && hasReason(text) && asksWhatToDo.test(text)) return cannotCome(h);
  const move = movesAway(h, booking);
  if (move) return move;
  // "Saya ga bisa tgl 15, gimana?"
  if (booking.state === "confirmed" && refusesTime(text) && asksWhatToDo.test(text)) return cannotCome(h);
  // "Rabu ga bisa, adanya kapan?"
  if (asks(h.reading) && refusesTime(text) && booking.state === "held" && !said?.hour && asksWhen.test(text))
    return moveByWish(h, booking, { is: "not", weekdays: [], days: [booking.day] });
  if (asks(h.reading)) return booking.state === "held" ? again(h, booking) : (answered(h) ?? status(h));
  if (refusesTime(text)) return said?.day ? cannotCome(h) : listDays(h, booking);
  if (booking.state === "confirmed" && doesNotSuit.test(text)) return listDays(h, booking);
  if (booking.state === "held") return again(h, booking);
  return hasReason(text) ? cannotCome(h) : undefined;
}

/** "Ganti hari bisa ga? selasa saya ada rapat", "ada yg lebih cepet ga dari tgl 8?": any day but theirs. */
function movesAway(h: IntentContext, booking: Booking): Intent | undefined {
  const { text, masked } = h.reading;
  if (booking.state !== "confirmed" || toOwn.test(masked)) return undefined;
  if (chanceOf(h, "earlier-day") >= 0.5) return moveByWish(h, booking, { is: "earlier" });
  if (!speaksOf(text, "move") || denies(text, "move") || asksWhy.test(text)) return undefined;
  const { first } = meaningOf(h);
  if (first && isQuestion(first)) return undefined;
  return wantMove({ ...h, reading: withoutTime(h.reading) });
}
/** "Pindah ke tgl 8, bisa?" of their own day: it is there already. */
const toOwn = /\b(?:ke|jadi|to)\W+(?:hari\W+|tgl\W+|tanggal\W+|the\W+)?<(?:DATE|HOUR)>/i;
const asksWhy = /\b(?:kenapa|knp|why|kok)\b/i;

function withoutTime(said: Reading): Reading {
  const { day: _day, hour: _hour, weekday: _weekday, ...reading } = said;
  return reading;
}

/** "Rabu jadwal saya, bawa apa aja ya?": what the part without a time asks. */
function answered(h: IntentContext): Intent | undefined {
  const rest = h.reading.masked.replace(/<(?:DATE|HOUR)>/g, " ");
  // "Jadinya tgl 10 saya aman ga nih": whether the seat is sure.
  if (isSafe.test(rest)) return undefined;
  const asked = questionApart(h) ?? (saysHourAsked.test(rest) ? undefined : questionIn(rest));
  return asked ? reactTo(h, asked) : knownAgain(h);
}

const isSafe =
  /\b(?:aman|fix|pasti|beres|sah|valid|terkonfirmasi|safe|sure|confirmed)\W+(?:(?:kan|ga|gak|nggak|ngga|tidak|belum|blm|ya|right|yet)\b|\?)|\b(?:masih|tetap|tetep|still)\W+(?:aman|safe|valid)\b/i;

/** "Tgl 14 jam berapa ya?" is answered by the seat itself. */
const saysHourAsked = /\b(?:jam|pukul) (?:brp|berapa|brapa)\b|\bwhat time\b|\bjadwal\w*\b/i;

function again(h: IntentContext, booking: Booking): Intent {
  return intent(h, { on: "again", bookings: [booking] });
}

const asksWhen = /\b(?:kapan|kpn|hari apa|tgl berapa|tanggal berapa|when|what day|which day)\b/i;
const asksWhatToDo =
  /\b(?:gimana|gmn|gmna|bagaimana|solusi\w*|harus apa|what (?:should|can|do|now)|any advice)\b(?!\s+(?:cara|ke|bayar))/i;
/** "Tgl 14 kecepatan": another day would do. */
const doesNotSuit =
  /\b(?:kepagian|kepagihan|kesiangan|kesorean|kecepatan|kecepetan|kelamaan|terlalu (?:pagi|siang|sore|cepat|lama)|too (?:early|late|soon|far))\b/i;
