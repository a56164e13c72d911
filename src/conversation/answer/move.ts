import {
  type Alternatives,
  type Booking,
  type FreeDay,
  lastDayFor,
  type UnavailableDay,
  type WishOutcome,
} from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import { type Office, slotsOf } from "../../office/index.ts";
import type { Visit } from "../../phrasebook/index.ts";
import type { NewTime } from "../decide/intent.ts";
import type { Meaning } from "../dialogue-state.ts";
import type { DayWish } from "../recognise/reading.ts";
import { confirmedLetter, echoLetter, lineOf, namedVisit, officeOf } from "./booked.ts";
import { cannotMove, notMoved } from "./cannot-move.ts";
import { dayOptions, daysOf, hourOptions, inPart, otherDay, pickMove } from "./days.ts";
import { closedDay, intro, isOfPerson, keptSeat, listFor, type Refused, reasonOf, releaseOf } from "./refused.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** What became of a move. */
export function moved(context: ReplyContext, booking: Booking, to: NewTime, outcomes: readonly WishOutcome[]): Reply {
  const sure = outcomes.flatMap((one) =>
    one.is === "moved" && one.booking.state === "confirmed" ? [one.booking] : [],
  );
  if (outcomes.length > 1 && sure.length > 0) return movedTogether(context, booking, sure);
  const [outcome] = outcomes;
  if (outcome?.is === "moved") {
    const elsewhere = outcome.from.office !== outcome.booking.office;
    if (outcome.booking.state === "confirmed")
      return confirmedLetter(context, [outcome.booking], elsewhere ? "moved-office" : "moved");
    const { day, starts } = outcome.booking;
    const draft = context.topic.draft && {
      ...context.topic.draft,
      day: day.toString(),
      hour: starts.toString({ smallestUnit: "minute" }),
    };
    return echoLetter(context, [outcome.booking], draft);
  }
  if (outcome?.is === "refused" && isDay(outcome.because)) {
    return moveRefused(context, booking, outcome.because, outcome.alternatives, { day: booking.day, ...to });
  }
  if (outcome?.is === "gone") return notMoved(context, outcome, booking);
  return { kind: "gone", text: context.say.change.unknown };
}

/** Of several those who have their new seats, and who has not. */
function movedTogether(context: ReplyContext, booking: Booking, sure: Booking[]): Reply {
  const letter = confirmedLetter(context, sure, "moved");
  const left = [booking, ...alsoOf(context)].filter(({ id }) => !sure.some((one) => one.id === id));
  const lines = left.map((one) => lineOf(context, one));
  return lines.length > 0 ? { ...letter, text: `${letter.text}\n\n${context.say.change.notMovedToo(lines)}` } : letter;
}

/** Whether the wished time is free, as a question; the seat they have stays until YA. */
export function moveOffered(
  context: ReplyContext,
  booking: Booking,
  to: NewTime,
  free: Alternatives,
  asked?: true,
): Reply {
  const fixed = oneCannotMove(context, booking);
  if (fixed) return fixed;
  const office = officeOf(context, { office: to.office ?? booking.office });
  const day = to.day ?? booking.day;
  const last = lastDayFor(booking, office);
  const closed =
    closedDay(context, office, day) ??
    (last && dayIsBefore(last, day) ? { why: "beyond-horizon" as const, lastDay: last } : undefined);
  if (closed) return moveRefused(context, booking, closed, free, { ...to, day });
  const found = free.days.find((one) => one.day.equals(day) && one.office === office.id);
  const hours = hoursFor(found, booking, to).filter(({ left }) => left > alsoOf(context).length);
  if (!found || hours.length === 0)
    return moveRefused(context, booking, noHour(office, day, nextHour(to), found?.hours ?? []), free, {
      ...nextHour(to),
      day,
    });
  if ((to.part || to.after || to.before) && hours.length > 1) return hoursOffered(context, booking, found, hours, to);
  const starts = (hours[0] as FreeDay["hours"][number]).starts;
  return offer(context, booking, { office, day, starts }, asked);
}

/** Where no later or earlier hour is left, the next one is what cannot be had. */
function nextHour({ after, before, ...to }: NewTime): NewTime {
  const hour = after?.add({ hours: 1 }) ?? before?.subtract({ hours: 1 });
  return hour ? { ...to, hour } : to;
}

/** An hour that the day does not have, or one that is full. */
function noHour(office: Office, day: Temporal.PlainDate, { hour }: NewTime, sameDay: FreeDay["hours"]): UnavailableDay {
  if (!hour) return { why: "full", capacity: 0, sameDay };
  const exists = slotsOf(office, day).some(({ pool, starts }) => pool === "public" && starts.equals(hour));
  return exists ? { why: "full", capacity: 0, hour, sameDay } : { why: "no-such-hour", sameDay };
}

/** PINDAH: the days a booking could move to. */
export function moveList(context: ReplyContext, booking: Booking, free: Alternatives, only?: DayWish): Reply {
  const fixed = oneCannotMove(context, booking);
  if (fixed) return fixed;
  const office = officeOf(context, booking);
  const wished = daysOf(free.days, only, booking.day);
  // A list of a booking's moves stays within its office.
  const days = {
    ...free,
    neighbours: [],
    days: wished.filter(({ day }) => !day.equals(booking.day) || wished.length === 1),
  };
  const nothingEarlier = only?.is === "earlier" && days.days.length === 0 ? context.say.list.canWait : undefined;
  const after = [releaseOf(context, office, free), nothingEarlier].filter(Boolean).join("\n");
  return {
    kind: "move-list",
    text: moveToWhen(context, booking),
    options: [
      ...dayOptions(context, office, days, pickMove(booking, alsoOf(context)), { hour: booking.starts }),
      otherDay(context, booking),
    ],
    ...(after && { after }),
    asked: askedDay(context, booking),
    about: booking,
  };
}

/** As many as a day has, and room for "another day". */
const mostHours = 8;

function offer(context: ReplyContext, booking: Booking, to: Visit, asked: true | undefined): Reply {
  const { say } = context;
  const ref = { office: booking.office, id: booking.id };
  const also = alsoOf(context);
  const move = { ...pickMove(booking, also)(booking.office, to.day, to.starts), ...(asked && { asked }) } as Meaning;
  const means = to.office.id === booking.office ? move : ({ ...move, office: to.office.id } as Meaning);
  return {
    kind: "move-offer",
    text:
      also.length > 0
        ? say.change.offerMoveOf(
            [booking, ...also].map((one) => lineOf(context, one)),
            to,
            asked === true,
          )
        : say.change[booking.state === "held" ? "offerMoveHeld" : "offerMove"](
            namedVisit(context, booking),
            to,
            asked === true,
          ),
    buttons: [
      { means, title: say.menu.buttons.moveYes },
      { means: { do: "other-day", booking: ref }, title: say.menu.buttons.otherDay },
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer: means,
    about: booking,
    ...(also.length > 0 && { several: true as const }),
    draft: "forget",
  };
}

/** The first of those who are to move that may not. */
function oneCannotMove(context: ReplyContext, booking: Booking): Reply | undefined {
  for (const one of [booking, ...alsoOf(context)]) {
    const fixed = cannotMove(context, one);
    if (fixed) return fixed;
  }
  return undefined;
}

/** Who move along with the booking that is spoken of. */
function alsoOf({ topic }: ReplyContext): Booking[] {
  return "also" in topic ? (topic.also ?? []) : [];
}

function moveToWhen(context: ReplyContext, booking: Booking): string {
  const { change } = context.say;
  const several = [booking, ...alsoOf(context)];
  return several.length > 1
    ? change.moveToWhenOf(several.map((one) => lineOf(context, one)))
    : change.moveToWhen(namedVisit(context, booking));
}

function askedDay(context: ReplyContext, booking: Booking) {
  const also = alsoOf(context).map(({ office, id }) => ({ office, id }));
  return {
    ask: "move-day" as const,
    booking: { office: booking.office, id: booking.id },
    ...(also.length > 0 && { also }),
  };
}

function hoursOffered(
  context: ReplyContext,
  booking: Booking,
  { day }: FreeDay,
  hours: FreeDay["hours"],
  { near }: NewTime,
): Reply {
  return {
    kind: "move-list",
    text: moveToWhen(context, booking),
    options: [
      ...hourOptions(
        context,
        officeOf(context, booking),
        day,
        hours,
        pickMove(booking, alsoOf(context)),
        { hour: near ?? booking.starts },
        near === undefined ? mostHours : undefined,
      ),
      otherDay(context, booking),
    ],
    asked: askedDay(context, booking),
    about: booking,
    draft: "forget",
  };
}

function moveRefused(
  context: ReplyContext,
  booking: Booking,
  because: UnavailableDay,
  free: Alternatives,
  want: NewTime,
): Reply {
  const office = officeOf(context, booking);
  const others = withoutOwn(because, booking, want);
  // Near the hour they have, where no other one was wished for.
  const near = want.hour || want.part ? want : { ...want, hour: booking.starts };
  const options = listFor(context, office, others, free, pickMove(booking, alsoOf(context)), near, booking);
  const { refusal } = context.say;
  const full = because.why === "full" && because.capacity === 0 && because.sameDay.length === 0 && want.day;
  const reason = full
    ? refusal.fullDay(want.day as Temporal.PlainDate, office)
    : reasonOf(context, office, because, want);
  return {
    kind: `move-refused-${because.why}`,
    text: `${reason}\n\n${options.length > 1 ? intro(context, office, because) : refusal.askAgainLater}`,
    ...(options.length > 1 && { options }),
    after: [keptSeat(context, namedVisit(context, booking)), releaseOf(context, office, free)]
      .filter(Boolean)
      .join("\n"),
    asked: askedDay(context, booking),
    about: booking,
    draft: "forget",
  };
}

/** The hour they have is no hour to move to. */
function withoutOwn(because: UnavailableDay, booking: Booking, { day }: NewTime): UnavailableDay {
  if (!("sameDay" in because) || !day?.equals(booking.day)) return because;
  return { ...because, sameDay: because.sameDay.filter(({ starts }) => !starts.equals(booking.starts)) };
}

function hoursFor(found: FreeDay | undefined, booking: Booking, to: NewTime): FreeDay["hours"] {
  const others = (found?.hours ?? []).filter(
    ({ starts }) => !(found?.day.equals(booking.day) && starts.equals(booking.starts)),
  );
  if (to.hour) return others.filter(({ starts }) => starts.equals(to.hour as Temporal.PlainTime));
  if (to.part) return others.filter(({ starts }) => inPart(starts, to.part as "morning"));
  const { after, before } = to;
  if (after) return others.filter(({ starts }) => Temporal.PlainTime.compare(starts, after) > 0);
  if (before) return others.filter(({ starts }) => Temporal.PlainTime.compare(starts, before) < 0);
  // Another day: the hour they have now where it is free there too.
  return others.toSorted((a, b) => Number(b.starts.equals(booking.starts)) - Number(a.starts.equals(booking.starts)));
}

function isDay(because: Refused["because"]): because is UnavailableDay {
  return because.why !== "already-booked" && !isOfPerson(because);
}
