import {
  type Alternatives,
  type Booking,
  type FreeDay,
  lastDayFor,
  type Outcome,
  type UnavailableDay,
} from "../../booking/index.ts";
import { dayIsBefore, momentAt } from "../../calendar/index.ts";
import { rulesOfVersion } from "../../office/index.ts";
import type { NewTime } from "../interpret/topic.ts";
import { confirmedLetter, echoLetter, namedVisit, officeOf } from "./booked.ts";
import { dayOptions, hourOptions, inPart, otherDay, pickMove } from "./days.ts";
import { closedDay, intro, keptSeat, listFor, reasonOf, releaseOf } from "./refused.ts";
import type { Speech, Telling } from "./speech.ts";
import { isHere, tooLateToChange } from "./standing.ts";

/** What became of a move. */
export function moved(telling: Telling, booking: Booking, to: NewTime, outcome: Outcome | undefined): Speech {
  if (outcome?.is === "moved") {
    if (outcome.booking.state === "confirmed") return confirmedLetter(telling, [outcome.booking], "moved");
    const { day, starts } = outcome.booking;
    const draft = telling.topic.draft && {
      ...telling.topic.draft,
      day: day.toString(),
      hour: starts.toString({ smallestUnit: "minute" }),
    };
    return echoLetter(telling, [outcome.booking], draft);
  }
  if (outcome?.is === "refused" && isDay(outcome.because)) {
    return moveRefused(telling, booking, outcome.because, outcome.alternatives, { day: booking.day, ...to });
  }
  if (outcome?.is === "gone") return notMoved(telling, outcome, booking);
  return { kind: "gone", text: telling.say.change.unknown };
}

/** Whether the wished time is free, as a question; the seat they have stays until YA. */
export function moveOffered(telling: Telling, booking: Booking, to: NewTime, free: Alternatives): Speech {
  const fixed = cannotMove(telling, booking);
  if (fixed) return fixed;
  const office = officeOf(telling, booking);
  const day = to.day ?? booking.day;
  const last = lastDayFor(booking, office);
  const closed =
    closedDay(telling, office, day) ??
    (last && dayIsBefore(last, day) ? { why: "beyond-horizon" as const, lastDay: last } : undefined);
  if (closed) return moveRefused(telling, booking, closed, free, { ...to, day });
  const found = free.days.find((one) => one.day.equals(day) && one.office === office.id);
  const hours = hoursFor(found, booking, to);
  if (!found || hours.length === 0)
    return moveRefused(telling, booking, { why: "full", capacity: 0, sameDay: found?.hours ?? [] }, free, {
      ...to,
      day,
    });
  if (to.part && hours.length > 1) return hoursOffered(telling, booking, found, hours);
  return offer(telling, booking, day, (hours[0] as FreeDay["hours"][number]).starts);
}

/** PINDAH: the days a booking could move to. */
export function moveList(telling: Telling, booking: Booking, free: Alternatives): Speech {
  const fixed = cannotMove(telling, booking);
  if (fixed) return fixed;
  const office = officeOf(telling, booking);
  const days = { ...free, days: free.days.filter(({ day }) => !day.equals(booking.day) || free.days.length === 1) };
  const after = releaseOf(telling, office, free);
  return {
    kind: "move-list",
    text: telling.say.change.moveToWhen(namedVisit(telling, booking)),
    options: [
      ...dayOptions(telling, office, days, pickMove(booking), { hour: booking.starts }),
      otherDay(telling, booking),
    ],
    ...(after && { after }),
    asked: { ask: "move-day", booking: { office: booking.office, id: booking.id } },
    about: booking,
  };
}

function offer(telling: Telling, booking: Booking, day: Temporal.PlainDate, starts: Temporal.PlainTime): Speech {
  const { say } = telling;
  const ref = { office: booking.office, id: booking.id };
  return {
    kind: "move-offer",
    text: say.change.offerMove(namedVisit(telling, booking), { office: officeOf(telling, booking), day, starts }),
    buttons: [
      { means: { do: "yes" }, title: say.menu.buttons.moveYes },
      { means: { do: "other-day", booking: ref }, title: say.menu.buttons.otherDay },
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer: pickMove(booking)(booking.office, day, starts),
    about: booking,
    draft: "forget",
  };
}

function hoursOffered(telling: Telling, booking: Booking, { day }: FreeDay, hours: FreeDay["hours"]): Speech {
  return {
    kind: "move-list",
    text: telling.say.change.moveToWhen(namedVisit(telling, booking)),
    options: [
      ...hourOptions(telling, officeOf(telling, booking), day, hours, pickMove(booking)),
      otherDay(telling, booking),
    ],
    asked: { ask: "move-day", booking: { office: booking.office, id: booking.id } },
    about: booking,
    draft: "forget",
  };
}

function moveRefused(
  telling: Telling,
  booking: Booking,
  because: UnavailableDay,
  free: Alternatives,
  want: NewTime,
): Speech {
  const office = officeOf(telling, booking);
  const others = withoutOwn(because, booking, want);
  const options = listFor(telling, office, others, free, pickMove(booking), want, booking);
  const { refusal } = telling.say;
  const full = because.why === "full" && because.capacity === 0 && because.sameDay.length === 0 && want.day;
  const reason = full
    ? refusal.fullDay(want.day as Temporal.PlainDate, office)
    : reasonOf(telling, office, because, want);
  return {
    kind: `move-refused-${because.why}`,
    text: `${reason}\n\n${options.length > 1 ? intro(telling, office, because) : refusal.askAgainLater}`,
    ...(options.length > 1 && { options }),
    after: [keptSeat(telling, namedVisit(telling, booking)), releaseOf(telling, office, free)]
      .filter(Boolean)
      .join("\n"),
    asked: { ask: "move-day", booking: { office: booking.office, id: booking.id } },
    about: booking,
    draft: "forget",
  };
}

/** The hour they have is no hour to move to. */
function withoutOwn(because: UnavailableDay, booking: Booking, { day }: NewTime): UnavailableDay {
  if (!("sameDay" in because) || !day?.equals(booking.day)) return because;
  return { ...because, sameDay: because.sameDay.filter(({ starts }) => !starts.equals(booking.starts)) };
}

function notMoved(telling: Telling, { why }: Extract<Outcome, { is: "gone" }>, booking: Booking): Speech {
  const { say } = telling;
  const rules = rulesOfVersion(officeOf(telling, booking), booking.rulesVersion);
  if (why === "already")
    return booking.state === "held"
      ? echoLetter(telling, [booking], telling.topic.draft)
      : confirmedLetter(telling, [booking]);
  const text =
    why === "too-late-to-move"
      ? say.change.tooLateToMove(rules.moveHours)
      : why === "moved-twice"
        ? say.change.movedOften(rules.moves)
        : why === "over"
          ? tooLateToChange(telling, booking)
          : why === "arrived"
            ? say.change.arrived
            : say.change.unknown;
  return { kind: `not-moved-${why}`, text, about: booking };
}

/** Said before anybody chooses a day in vain: the same rules as the move itself. */
export function cannotMove(telling: Telling, booking: Booking): Speech | undefined {
  // Sent back without a seat: the hour they have was the first visit's.
  if (booking.state === "held" || (booking.returnedAt && booking.pool !== "second")) return undefined;
  if (isHere(telling, booking)) return notMoved(telling, { is: "gone", why: "arrived" }, booking);
  const office = officeOf(telling, booking);
  const rules = rulesOfVersion(office, booking.rulesVersion);
  const last = momentAt(office.zone, booking.day, booking.starts).subtract({
    minutes: Math.round(rules.moveHours * 60),
  });
  const over = momentAt(office.zone, booking.day, booking.starts);
  if (Temporal.Instant.compare(telling.scene.saidAt, over) >= 0)
    return notMoved(telling, { is: "gone", why: "over" }, booking);
  if (booking.moves >= rules.moves) return notMoved(telling, { is: "gone", why: "moved-twice" }, booking);
  return Temporal.Instant.compare(telling.scene.saidAt, last) > 0
    ? notMoved(telling, { is: "gone", why: "too-late-to-move" }, booking)
    : undefined;
}

function hoursFor(found: FreeDay | undefined, booking: Booking, to: NewTime): FreeDay["hours"] {
  const others = (found?.hours ?? []).filter(
    ({ starts }) => !(found?.day.equals(booking.day) && starts.equals(booking.starts)),
  );
  if (to.hour) return others.filter(({ starts }) => starts.equals(to.hour as Temporal.PlainTime));
  if (to.part) return others.filter(({ starts }) => inPart(starts, to.part as "morning"));
  // Another day: the hour they have now where it is free there too.
  return others.toSorted((a, b) => Number(b.starts.equals(booking.starts)) - Number(a.starts.equals(booking.starts)));
}

function isDay(because: { why: string }): because is UnavailableDay {
  return !["already-booked", "five-people", "eight-in-thirty-days", "desk-only", "sample"].includes(because.why);
}
