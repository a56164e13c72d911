import { type Booking, type Outcome, showCode } from "../../booking/index.ts";
import type { Draft } from "../place.ts";
import { confirmedLetter, echoLetter, namedVisit, officeOf } from "./booked.ts";
import { cannotMove } from "./move.ts";
import type { Speech, Telling } from "./speech.ts";
import { isHere, tooLateToChange } from "./standing.ts";

/** Letter 9, or why there was nothing to take back. What was known of the person stays: "cukup tulis harinya". */
export function cancelled(telling: Telling, bookings: Booking[], outcomes: Outcome[]): Speech {
  const done = outcomes.flatMap((outcome) => (outcome.is === "cancelled" ? [outcome.booking] : []));
  if (done.length === 0) return notCancelled(telling, bookings, outcomes);
  const cancelledRefs = done.map(({ office, id }) => ({ office, id }));
  if (done.length > 1) return severalCancelled(telling, done, cancelledRefs);
  const [booking] = done as [Booking];
  const wasHeld = bookings.some(({ id, state }) => id === booking.id && state === "held");
  const { change } = telling.say;
  const visit = namedVisit(telling, booking);
  const text = wasHeld
    ? change.gaveUpHold(visit)
    : change.cancelled(visit, showCode(booking.code), restsUntil(telling, booking));
  return { kind: "cancelled", text, about: booking, cancelled: cancelledRefs, draft: draftOf(booking) };
}

/** URUNG. */
export function restored(telling: Telling, outcomes: Outcome[]): Speech {
  const back = outcomes.flatMap((outcome) => (outcome.is === "restored" ? [outcome.booking] : []));
  const held = back.filter(({ state }) => state === "held");
  if (held.length > 0) return { ...echoLetter(telling, held, draftOf(held[0] as Booking)), cancelled: [] };
  if (back.length > 0) return { ...confirmedLetter(telling, back, "restored"), cancelled: [] };
  const gone = outcomes.find((outcome) => outcome.is === "gone");
  if (gone?.is === "gone" && gone.why === "already" && gone.booking) return confirmedLetter(telling, [gone.booking]);
  const { change } = telling.say;
  const text =
    gone?.is === "gone" && gone.why === "over"
      ? change.over
      : gone?.is === "gone" && gone.why === "seat-gone"
        ? change.seatGone
        : change.nothingToRestore;
  return { kind: "not-restored", text };
}

export function askCancel(telling: Telling, booking: Booking): Speech {
  const { say } = telling;
  if (isHere(telling, booking)) return { kind: "not-cancelled", text: say.change.arrived, about: booking };
  const ref = { office: booking.office, id: booking.id };
  const movable = !cannotMove(telling, booking);
  return {
    kind: "ask-cancel",
    text: say.change.sureToCancel(namedVisit(telling, booking), movable),
    buttons: [
      { means: { do: "yes" }, title: say.menu.buttons.cancelYes },
      ...(movable ? [{ means: { do: "move-days" as const, booking: ref }, title: say.menu.buttons.move }] : []),
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer: { do: "cancel", bookings: [ref] },
    about: booking,
  };
}

/** "Tidak bisa datang": another day, or nothing; too late to move, only the question of cancelling. */
export function cannotCome(telling: Telling, booking: Booking): Speech {
  if (cannotMove(telling, booking)) return askCancel(telling, booking);
  const { say } = telling;
  const ref = { office: booking.office, id: booking.id };
  return {
    kind: "cannot-come",
    text: say.change.cannotCome(namedVisit(telling, booking)),
    options: [
      { means: { do: "move-days", booking: ref }, line: say.menu.buttons.move },
      { means: { do: "cancel", bookings: [ref] }, line: say.menu.buttons.cancel },
    ],
    about: booking,
  };
}

function severalCancelled(telling: Telling, done: Booking[], cancelledRefs: { office: number; id: string }[]): Speech {
  const { say } = telling;
  const lines = done.map((booking) =>
    say.menu.bookedLine(
      booking.applicant.name,
      say.words.visitInYear(namedVisit(telling, booking)),
      showCode(booking.code),
    ),
  );
  const soonest = done.toSorted((a, b) =>
    Temporal.Instant.compare(a.restsUntil ?? telling.scene.now, b.restsUntil ?? telling.scene.now),
  )[0] as Booking;
  const until = restsUntil(telling, soonest);
  const text = say.change.cancelledSeveral(lines, until && say.words.hourThere(until, officeOf(telling, soonest)));
  return { kind: "cancelled", text, cancelled: cancelledRefs, draft: "forget" };
}

function notCancelled(telling: Telling, bookings: Booking[], outcomes: Outcome[]): Speech {
  const gone = outcomes.find((outcome) => outcome.is === "gone");
  const { change } = telling.say;
  if (gone?.is === "gone" && gone.why === "over")
    return { kind: "not-cancelled", text: gone.booking ? tooLateToChange(telling, gone.booking) : change.over };
  if (gone?.is === "gone" && gone.why === "arrived") return { kind: "not-cancelled", text: change.arrived };
  const canRestore = bookings.some(({ restsUntil }) => restsUntil !== undefined);
  return {
    kind: "not-cancelled",
    text: gone?.is === "gone" && gone.why === "already" ? change.cancelledBefore(canRestore) : change.unknown,
  };
}

function restsUntil(telling: Telling, booking: Booking): Temporal.PlainTime | undefined {
  return booking.restsUntil?.toZonedDateTimeISO(officeOf(telling, booking).zone).toPlainTime();
}

function draftOf({ applicant, service, office }: Booking): Draft {
  return {
    people: [{ name: applicant.name, birth: applicant.birthDate.toString() }],
    sure: false,
    office,
    ...(service && { service }),
  };
}
