import type { Alternatives, BookingRef, FreeDay, FreeHour } from "../../booking/index.ts";
import type { Office } from "../../office/index.ts";
import type { NewTime } from "../decide/intent.ts";
import type { Meaning } from "../dialogue-state.ts";
import type { DayWish } from "../recognise/reading.ts";
import type { Option, ReplyContext } from "./reply.ts";

/** What picking a free hour means: a seat for the draft, or the move of a booking. */
export type Picking = (office: number, day: Temporal.PlainDate, hour: Temporal.PlainTime) => Meaning;

/** Most days of the own office in a list; neighbours and "another day" come on top. */
const daysListed = 4;
const hoursListed = 3;

export const pickSeat: Picking = (office, day, hour) => ({
  do: "seat",
  office,
  day: day.toString(),
  hour: shown(hour),
});

export function pickMove(booking: BookingRef, also: readonly BookingRef[] = []): Picking {
  return (_, day, hour) => ({
    do: "move",
    booking: { office: booking.office, id: booking.id },
    ...(also.length > 0 && { also: also.map(({ office, id }) => ({ office, id })) }),
    day: day.toString(),
    hour: shown(hour),
  });
}

/** Free days as a list, each with the hour that suits best; "another day" closes it. */
export function dayOptions(
  context: ReplyContext,
  office: Office,
  free: Alternatives,
  pick: Picking,
  want: NewTime = {},
): Option[] {
  const days = free.days.slice(0, daysListed).flatMap((day) => optionOf(context, office, day, pick, want));
  const near = free.neighbours.flatMap((day) => optionOf(context, office, day, pick, want));
  return [...days, ...near];
}

/** Free hours of one day, those nearest to the hour wanted. */
export function hourOptions(
  context: ReplyContext,
  office: Office,
  day: Temporal.PlainDate,
  hours: readonly FreeHour[],
  pick: Picking,
  want: NewTime = {},
  most = hoursListed,
): Option[] {
  const near = want.hour
    ? hours.toSorted(
        (a, b) => apart(a.starts, want.hour as Temporal.PlainTime) - apart(b.starts, want.hour as Temporal.PlainTime),
      )
    : hours;
  const few = near.slice(0, most).toSorted((a, b) => Temporal.PlainTime.compare(a.starts, b.starts));
  return few.map(({ starts }) => option(context, office, office, day, starts, pick));
}

/** The hour of a free day that suits a wish: that hour, else in that part of the day, else the nearest, else the first. */
export function bestHour({ hours }: FreeDay, want: NewTime): Temporal.PlainTime | undefined {
  const fits = want.part ? hours.filter(({ starts }) => inPart(starts, want.part as "morning")) : hours;
  const among = fits.length > 0 ? fits : hours;
  const { hour } = want;
  if (!hour || among.length === 0) return among[0]?.starts;
  return among.reduce((a, b) => (apart(b.starts, hour) < apart(a.starts, hour) ? b : a)).starts;
}

export function inPart(time: Temporal.PlainTime, part: "morning" | "afternoon"): boolean {
  return time.hour < 12 === (part === "morning");
}

/** Those of the free days that were meant; none of them free: all. `booked`: the day that an earlier or later one is counted from. */
export function daysOf(days: readonly FreeDay[], only: DayWish | undefined, booked?: Temporal.PlainDate): FreeDay[] {
  const fits = days.filter(({ day }) => !only || isMeant(day, only, booked));
  return fits.length > 0 ? fits : [...days];
}

function isMeant(day: Temporal.PlainDate, wish: DayWish, booked: Temporal.PlainDate | undefined): boolean {
  switch (wish.is) {
    case "not":
      return !wish.weekdays.includes(day.dayOfWeek) && !wish.days.some((one) => one.equals(day));
    case "one-of":
      return wish.days.some((one) => one.equals(day));
    case "earlier":
      return booked === undefined || Temporal.PlainDate.compare(day, booked) < 0;
    case "later":
      return booked === undefined || Temporal.PlainDate.compare(day, booked) > 0;
    case "shift":
      return booked === undefined || day.equals(booked.add({ days: wish.days }));
  }
}

/** "Another day" for the end of a list. */
export function otherDay({ say }: ReplyContext, booking?: { office: number; id: string }): Option {
  return {
    means: { do: "other-day", ...(booking && { booking: { office: booking.office, id: booking.id } }) },
    line: say.menu.buttons.otherDay,
  };
}

function optionOf(context: ReplyContext, own: Office, free: FreeDay, pick: Picking, want: NewTime): Option[] {
  const office = context.dialogue.offices.byId.get(free.office);
  const hour = bestHour(free, want);
  return office && hour ? [option(context, own, office, free.day, hour, pick)] : [];
}

function option(
  { say }: ReplyContext,
  own: Office,
  office: Office,
  day: Temporal.PlainDate,
  starts: Temporal.PlainTime,
  pick: Picking,
): Option {
  const line = say.words.visitInYear({ office, day, starts });
  const title = `${say.words.shortDay(day)}, ${say.words.hour(starts)}`;
  const means = pick(office.id, day, starts);
  return office.id === own.id
    ? { means, line, title }
    : { means, line: `${office.short}, ${line}`, title: office.short };
}

function apart(a: Temporal.PlainTime, b: Temporal.PlainTime): number {
  return Math.abs(a.hour * 60 + a.minute - b.hour * 60 - b.minute);
}

function shown(hour: Temporal.PlainTime): string {
  return hour.toString({ smallestUnit: "minute" });
}
