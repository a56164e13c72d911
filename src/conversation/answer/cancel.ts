import { type Booking, foldName, showCode, type WishOutcome } from "../../booking/index.ts";
import { dayIn, dayIsBefore } from "../../calendar/index.ts";
import type { Draft, Gone } from "../dialogue-state.ts";
import { confirmedLetter, echoLetter, lineOf, namedVisit, officeOf } from "./booked.ts";
import { cannotMove } from "./cannot-move.ts";
import type { Reply, ReplyContext } from "./reply.ts";
import { isHere, tooLateToChange } from "./standing.ts";

/** Letter 9, or why there was nothing to take back. What was known of the person stays: "cukup tulis harinya". */
export function cancelled(context: ReplyContext, bookings: Booking[], outcomes: WishOutcome[]): Reply {
  const done = outcomes.flatMap((outcome) => (outcome.is === "cancelled" ? [outcome.booking] : []));
  if (done.length === 0) return notCancelled(context, bookings, outcomes);
  const cancelledRefs = done.map(goneOf);
  if (done.length > 1) return severalCancelled(context, done, cancelledRefs);
  const [booking] = done as [Booking];
  const wasHeld = bookings.some(({ id, state }) => id === booking.id && state === "held");
  const { change } = context.say;
  const visit = namedVisit(context, booking);
  const gone = wasHeld
    ? change.gaveUpHold(visit)
    : change.cancelled(visit, showCode(booking.code), restsUntil(context, booking));
  const text = [gone, whoStays(context, done)].filter(Boolean).join("\n\n");
  const then = dayAfterwards(context, booking);
  const draft = draftOf(booking);
  if (!then) return { kind: "cancelled", text, about: booking, cancelled: cancelledRefs, draft };
  // They were checked at the first booking; only the day is new.
  return {
    kind: "cancelled",
    text: `${text}\n\n${change.thenWished(then)}`,
    offer: { do: "seat", office: booking.office, day: then.toString() },
    about: booking,
    cancelled: cancelledRefs,
    draft: { ...draft, sure: true },
  };
}

/** Of several who were booked those whose seats stay. */
function whoStays(context: ReplyContext, gone: readonly Booking[]): string | undefined {
  const stay = context.dialogue.bookings.filter(
    ({ id, state }) => state === "confirmed" && !gone.some((booking) => booking.id === id),
  );
  return stay.length > 0 ? context.say.change.stay(stay.map((booking) => lineOf(context, booking))) : undefined;
}

/** The day that they wanted to move to before they cancelled. */
function dayAfterwards(context: ReplyContext, booking: Booking): Temporal.PlainDate | undefined {
  const { state, saidAt } = context.dialogue;
  if (state.wished === undefined || booking.state === "held") return undefined;
  const day = Temporal.PlainDate.from(state.wished);
  return dayIsBefore(dayIn(officeOf(context, booking).zone, saidAt), day) ? day : undefined;
}

/** URUNG. */
export function restored(context: ReplyContext, outcomes: WishOutcome[]): Reply {
  const back = outcomes.flatMap((outcome) => (outcome.is === "restored" ? [outcome.booking] : []));
  const held = back.filter(({ state }) => state === "held");
  if (held.length > 0) return { ...echoLetter(context, held, draftOf(held[0] as Booking)), cancelled: [] };
  if (back.length > 0) return { ...confirmedLetter(context, back, "restored"), cancelled: [] };
  const gone = outcomes.find((outcome) => outcome.is === "gone");
  if (gone?.is === "gone" && gone.why === "already" && gone.booking) return confirmedLetter(context, [gone.booking]);
  const { change } = context.say;
  if (gone?.is === "gone" && gone.why === "seat-gone") return { kind: "not-restored", ...letGo(context) };
  return {
    kind: "not-restored",
    text: gone?.is === "gone" && gone.why === "over" ? change.over : change.nothingToRestore,
  };
}

/** A seat that was taken back rests no more. Where it is known who had it, its day is offered to them again. */
export function letGo(context: ReplyContext): Omit<Reply, "kind"> {
  const { say, dialogue } = context;
  const { draft, cancelled = [] } = dialogue.state;
  const [gone] = cancelled;
  const isTheirs = draft !== undefined && draft.people.length === cancelled.length;
  const isBooked = dialogue.bookings.some(({ applicant }) => isNamed(draft, applicant.name));
  const office = gone && dialogue.offices.byId.get(gone.office);
  if (!isTheirs || isBooked || !gone?.day || !office || cancelled.some(({ day }) => day !== gone.day))
    return { text: say.change.seatGone, after: say.menu.more };
  const day = Temporal.PlainDate.from(gone.day);
  if (dayIsBefore(day, dayIn(office.zone, dialogue.now))) return { text: say.change.seatGone, after: say.menu.more };
  const { hour } = gone;
  return {
    text: `${say.change.seatGone}\n\n${say.change.thenWished(day)}`,
    offer: { do: "seat", office: gone.office, day: gone.day, ...(hour && { hour }) },
    draft: { ...draft, sure: true },
  };
}

function isNamed(draft: Draft | undefined, name: string): boolean {
  return draft?.people.some((person) => person.name !== undefined && foldName(person.name) === foldName(name)) ?? false;
}

function goneOf({ office, id, day, starts }: Booking): Gone {
  return { office, id, day: day.toString(), hour: starts.toString({ smallestUnit: "minute" }) };
}

/** Whether these are to be cancelled: its own word or the button does it. */
export function askCancel(context: ReplyContext, bookings: readonly Booking[]): Reply {
  const [one, more] = bookings;
  if (!one) return { kind: "gone", text: context.say.change.unknown };
  return more ? askCancelSeveral(context, bookings) : askCancelOne(context, one);
}

function askCancelSeveral(context: ReplyContext, bookings: readonly Booking[]): Reply {
  const { say } = context;
  const refs = bookings.map(({ office, id }) => ({ office, id }));
  return {
    kind: "ask-cancel",
    text: say.change.sureToCancelSeveral(
      bookings.map((booking) => lineOf(context, booking)),
      bookings.every((booking) => !cannotMove(context, booking)),
    ),
    buttons: [
      { means: { do: "cancel", bookings: refs }, title: say.menu.buttons.cancelYes },
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer: { do: "cancel", bookings: refs },
  };
}

function askCancelOne(context: ReplyContext, booking: Booking): Reply {
  const { say } = context;
  if (isHere(context, booking)) return { kind: "not-cancelled", text: say.change.arrived, about: booking };
  const ref = { office: booking.office, id: booking.id };
  const movable = !cannotMove(context, booking);
  return {
    kind: "ask-cancel",
    text: say.change.sureToCancel(namedVisit(context, booking), movable),
    buttons: [
      { means: { do: "cancel", bookings: [ref] }, title: say.menu.buttons.cancelYes },
      ...(movable ? [{ means: { do: "move-days" as const, booking: ref }, title: say.menu.buttons.move }] : []),
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer: { do: "cancel", bookings: [ref] },
    about: booking,
  };
}

/** "Tidak bisa datang": another day, or nothing; too late to move, only the question of cancelling. */
export function cannotCome(context: ReplyContext, booking: Booking): Reply {
  if (cannotMove(context, booking)) return askCancel(context, [booking]);
  const { say } = context;
  const ref = { office: booking.office, id: booking.id };
  return {
    kind: "cannot-come",
    text: say.change.cannotCome(namedVisit(context, booking)),
    options: [
      { means: { do: "move-days", booking: ref }, line: say.menu.buttons.move },
      { means: { do: "cancel", bookings: [ref] }, line: say.menu.buttons.cancel },
    ],
    about: booking,
  };
}

function severalCancelled(context: ReplyContext, done: Booking[], cancelledRefs: Gone[]): Reply {
  const { say } = context;
  const lines = done.map((booking) =>
    say.menu.bookedLine(
      booking.applicant.name,
      say.words.visitInYear(namedVisit(context, booking)),
      showCode(booking.code),
    ),
  );
  const soonest = done.toSorted((a, b) =>
    Temporal.Instant.compare(a.restsUntil ?? context.dialogue.now, b.restsUntil ?? context.dialogue.now),
  )[0] as Booking;
  const until = restsUntil(context, soonest);
  const text = [
    say.change.cancelledSeveral(lines, until && say.words.hourThere(until, officeOf(context, soonest))),
    whoStays(context, done),
  ]
    .filter(Boolean)
    .join("\n\n");
  return { kind: "cancelled", text, cancelled: cancelledRefs, draft: draftOfAll(done) };
}

function notCancelled(context: ReplyContext, bookings: Booking[], outcomes: WishOutcome[]): Reply {
  const gone = outcomes.find((outcome) => outcome.is === "gone");
  const { change } = context.say;
  if (gone?.is === "gone" && gone.why === "over")
    return { kind: "not-cancelled", text: gone.booking ? tooLateToChange(context, gone.booking) : change.over };
  if (gone?.is === "gone" && gone.why === "arrived") return { kind: "not-cancelled", text: change.arrived };
  const canRestore = bookings.some(({ restsUntil }) => restsUntil !== undefined);
  return {
    kind: "not-cancelled",
    text: gone?.is === "gone" && gone.why === "already" ? change.cancelledBefore(canRestore) : change.unknown,
  };
}

function restsUntil(context: ReplyContext, booking: Booking): Temporal.PlainTime | undefined {
  return booking.restsUntil?.toZonedDateTimeISO(officeOf(context, booking).zone).toPlainTime();
}

/** A family that gave up one day together is known; of people of several days or offices nothing is kept. */
function draftOfAll(gone: readonly Booking[]): Draft | "forget" {
  const [first] = gone as [Booking, ...Booking[]];
  if (gone.some(({ day, office }) => office !== first.office || !day.equals(first.day))) return "forget";
  const { service: _, ...draft } = draftOf(first);
  return { ...draft, people: gone.flatMap((one) => draftOf(one).people) };
}

function draftOf({ applicant, service, office }: Booking): Draft {
  const { name, birthDate, birthUnknown } = applicant;
  return {
    people: [{ name, birth: birthDate.toString(), ...(birthUnknown && { unknown: true as const }) }],
    sure: false,
    office,
    ...(service && { service }),
  };
}
