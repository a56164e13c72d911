import type { Booking } from "../../booking/index.ts";
import type { Draft, DraftPerson } from "../dialogue-state.ts";
import type { ReadPerson } from "../recognise/reading.ts";
import { correctHold } from "./correct-hold.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds, refOf } from "./intent-context.ts";
import { moveTo } from "./move-to.ts";
import { offerMove } from "./offer-move.ts";
import { oldAndNew, type SaidDate } from "./old-and-new.ts";
import { wantSeat } from "./seat.ts";
import { asks } from "./speech.ts";
import { theOne } from "./the-one.ts";
import { kinMeant, namedAmong } from "./who-is-meant.ts";

// "Tgl 25 mei bukan 15": what was said before tells whose date it is, and which.

/** One part of something that was told before, and what it should have been. */
interface Swap {
  booking?: Booking;
  /** The place in the draft of whoever has no seat yet. */
  at?: number;
  is: "birth" | "day";
  date: Temporal.PlainDate;
}

/** A day, month or year said anew beside the one that was wrong. */
export function swapped(h: IntentContext): Intent | undefined {
  const { reading } = h;
  const said = reading.exact || asks(reading) ? undefined : oldAndNew(reading.text);
  if (!said || isOfSomethingElse(h)) return undefined;
  const all = swapsIn(h, said.wrong, said.right);
  const fits = narrowed(h, all);
  const [one, more] = fits;
  if (!one) return undefined;
  if (!more) return carried(h, one);
  const ofOne = fits.every(({ booking, at }) => booking?.id === one.booking?.id && at === one.at);
  if (openHolds(h).length === 0) return undefined;
  return ofOne ? intent(h, { on: "ask-correction" }) : intent(h, { on: "small", what: "whose-correction" });
}

/** "Can I have 9 instead of 8?", of whoever comes at eight: numbers of hours. */
export function swappedHour(h: IntentContext): Intent | undefined {
  const { text, exact, people } = h.reading;
  const said = exact || people.length > 0 ? undefined : (became(text) ?? oldAndNew(text));
  const booking = said && theOne(h, h.dialogue.bookings);
  const [wrong, right] = [said?.wrong.number, said?.right.number];
  if (!booking || right === undefined || wrong !== booking.starts.hour || booking.day.day === wrong) return undefined;
  if (ofBirth.test(text) || /\b(?:tgl|tanggal|orang|org|people)\b/i.test(text)) return undefined;
  const hour = new Temporal.PlainTime(right < 6 ? right + 12 : right % 24);
  // A hold is no booking yet: another hour is shown at once.
  if (booking.state === "held") return moveTo(h, booking, { day: booking.day, hour });
  return offerMove(h, booking, { day: booking.day, hour }, true);
}

/** "Typo, 11 nya jadi 10". */
function became(text: string): { wrong: { number: number }; right: { number: number } } | undefined {
  const [, wrong, right] = /\b(\d{1,2})\s?nya\s+(?:jadi|jd|ganti|jadiin)\s+(\d{1,2})\b(?![.:/-]?\d)/i.exec(text) ?? [];
  return wrong && right ? { wrong: { number: +wrong }, right: { number: +right } } : undefined;
}

/** "Jam 10 bukan 9", "3 bukan 2 orang", and "yang 2 bukan 1" of a list: numbers of no date. */
function isOfSomethingElse({ reading: { text, hour, count }, state }: IntentContext): boolean {
  if (hour || count !== undefined || /\b(?:jam|jm|pukul|pkl|o'?clock|at|nomor|nomer|no|number)\b/i.test(text))
    return true;
  const ofDate =
    /\b(?:tgl|tanggal|lahir|tahun|bulan|thn|bln|born|year|month|the)/i.test(text) || /\d{3}|\p{L}{4}/u.test(text);
  return state.list?.numbered === true && !ofDate;
}

/** Everything that was told and is what the words call wrong: of whoever waits for YA, else of the form, else of whoever is booked. */
function swapsIn(h: IntentContext, wrong: SaidDate, right: SaidDate): Swap[] {
  const holds = openHolds(h);
  const text = h.reading.text;
  const swap = (is: Swap["is"], before: Temporal.PlainDate, whose: Pick<Swap, "booking" | "at">): Swap[] => {
    const date = changed(before, wrong, right, text);
    return date ? [{ ...whose, is, date }] : [];
  };
  const ofBooking = (booking: Booking) => [
    ...swap("birth", booking.applicant.birthDate, { booking }),
    ...swap("day", booking.day, { booking }),
  ];
  if (holds.length > 0) return holds.flatMap(ofBooking);
  const { draft } = h;
  if (draft && (draft.people.length > 0 || draft.day))
    return [
      ...draft.people.flatMap(({ birth }, at) => (birth ? swap("birth", Temporal.PlainDate.from(birth), { at }) : [])),
      ...(draft.day ? swap("day", Temporal.PlainDate.from(draft.day), {}) : []),
    ];
  return confirmedBookings(h).flatMap(ofBooking);
}

/** The date with the right part in place of the wrong one; undefined where it has no such part, or there is no such date. */
function changed(
  before: Temporal.PlainDate,
  wrong: SaidDate,
  right: SaidDate,
  text: string,
): Temporal.PlainDate | undefined {
  const { number } = wrong;
  const units = number === undefined ? [] : unitsOf(before, number, text);
  const isIt =
    number === undefined
      ? (["day", "month", "year"] as const).every((unit) => wrong[unit] === undefined || wrong[unit] === before[unit])
      : units.length > 0;
  if (!isIt) return undefined;
  const [unit = right.number === undefined ? undefined : onlyUnit(wrong)] = units;
  const value = right.number;
  const parts =
    value === undefined
      ? right
      : unit === undefined
        ? undefined
        : { [unit]: unit === "year" ? fullYear(value) : value };
  if (!parts) return undefined;
  const { day, month, year } = parts as SaidDate;
  try {
    const date = before.with(
      { ...(day && { day }), ...(month && { month }), ...(year && { year }) },
      { overflow: "reject" },
    );
    return date.equals(before) ? undefined : date;
  } catch {
    return undefined;
  }
}

/** Which of day, month and year a number alone is: "87" of 1987, "bulan 5", else the day. */
function unitsOf(date: Temporal.PlainDate, number: number, text: string): ("day" | "month" | "year")[] {
  if (/\b(?:bulan|bln|month)/i.test(text)) return date.month === number ? ["month"] : [];
  if (/\b(?:tahun|thn|taun|year)/i.test(text) || number > 31) return date.year % 100 === number ? ["year"] : [];
  return date.day === number ? ["day"] : [];
}

function onlyUnit({ day, month, year }: SaidDate): "day" | "month" | "year" | undefined {
  if (day !== undefined) return "day";
  return year !== undefined ? "year" : month === undefined ? undefined : "month";
}

/** "78" is 1978, "05" of a child 2005. */
function fullYear(number: number): number {
  return number < 20 ? 2000 + number : 1900 + number;
}

/** Of several those that the words speak of: birth or visit, by name or as a relative. */
function narrowed(h: IntentContext, swaps: readonly Swap[]): readonly Swap[] {
  const { text } = h.reading;
  const by = (fits: (swap: Swap) => boolean) => (some: readonly Swap[]) => {
    const left = some.filter(fits);
    return left.length > 0 ? left : some;
  };
  const bookings = swaps.flatMap(({ booking }) => booking ?? []);
  const meant = [...namedAmong(text, bookings), ...kinMeant(h, bookings)];
  const steps = [
    by(({ is }) => (ofBirth.test(text) ? is === "birth" : ofVisit.test(text) ? is === "day" : true)),
    by(({ booking }) => booking !== undefined && meant.includes(booking)),
  ];
  return steps.reduce((some, step) => step(some), swaps);
}
const ofBirth = /\b(?:lahir\w*|lair\w*|born|birth\w*|dob|ttl|ultah|tahun\w*|thn|taun\w*|year)\b/i;
const ofVisit = /\b(?:datang\w*|dtg|dateng|jadwal\w*|kunjungan|visit|appointment|slot|hari\w*|antri\w*)\b/i;

function carried(context: IntentContext, { booking, at, is, date }: Swap): Intent | undefined {
  const { day: _day, hour: _hour, dayWish: _dayWish, ...reading } = context.reading;
  const h = { ...context, reading };
  if (booking?.state === "held") return correctHold(h, asPerson(is, date), booking);
  if (booking && is === "day") return moveTo(h, booking, { day: date });
  if (booking)
    return intent(h, { on: "correct-birth", booking }, [
      { act: "correct-birth", booking: refOf(booking), birthDate: date },
    ]);
  const draft = h.draft as Draft;
  if (is === "day") return wantSeat(h, { ...draft, day: date.toString() });
  const people = draft.people.map((person, i): DraftPerson => (i === at ? bornOn(person, date) : person));
  return wantSeat(h, { ...draft, people });
}

function bornOn({ unknown: _unknown, ...person }: DraftPerson, date: Temporal.PlainDate): DraftPerson {
  return { ...person, birth: date.toString() };
}

function asPerson(is: Swap["is"], date: Temporal.PlainDate): ReadPerson {
  const said = { date, doubts: [] };
  return { correction: true, ...(is === "birth" ? { birth: said } : { day: said }) };
}
