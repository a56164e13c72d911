import type { Booking } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import { hoursOn, type Office } from "../../office/index.ts";
import { endOfHour } from "../../queue/index.ts";
import { thereAt } from "../day/line-words.ts";
import type { Topic } from "../decide/intent.ts";
import { namedVisit, officeOf } from "./booked.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** Late for today, or asking whether they still may come: the rule, and what it means for the minutes that were said. */
export function late(context: ReplyContext, { booking, minutes, from }: Extract<Topic, { on: "late" }>): Reply {
  const { say, dialogue } = context;
  const office = officeOf(context, booking);
  const today = dialogue.saidAt.toZonedDateTimeISO(office.zone).toPlainDate();
  if (!today.equals(booking.day)) {
    const last = thereAt(endOfHour(office, booking).latest, office);
    return { kind: "late", text: say.change.lateOtherDay(namedVisit(context, booking), last), about: booking };
  }
  const hour = momentAt(office.zone, booking.day, booking.starts);
  const said = (from === "now" ? dialogue.saidAt : hour).add({ minutes: minutes ?? 0 });
  return {
    kind: "late",
    text: chance(context, booking, isBefore(said, dialogue.saidAt) ? dialogue.saidAt : said),
    about: booking,
  };
}

/** Somebody who comes at that moment: in time, too late, or safe whenever they come. */
function chance(context: ReplyContext, booking: Booking, arrives: Temporal.Instant): string {
  const { say, dialogue } = context;
  const office = officeOf(context, booking);
  const visit = namedVisit(context, booking);
  const { latest, writtenDown } = endOfHour(office, booking);
  const last = thereAt(latest, office);
  // The whole minute that a clock on the wall shows.
  const isLate = (at: Temporal.Instant) => !isBefore(at, latest.add({ minutes: 1 }));
  if (!isLate(arrives)) return say.change.lateInTime(visit, last);
  const closes = isProtected(context, booking) ? closesAt(context, office) : undefined;
  if (closes) return say.change.lateProtected(visit, closes);
  const again = thereAt(writtenDown, office);
  if (!isLate(dialogue.saidAt)) return say.change.lateTooLate(visit, last, again);
  return say.change.lateOver(visit, last, isBefore(dialogue.saidAt, writtenDown) ? again : undefined);
}

/** What is said of a booking whose hour has struck: its person may still come, or when they can book again. */
export function overText(context: ReplyContext, booking: Booking): string {
  const { say, dialogue } = context;
  if (isHere(context, booking)) return say.change.arrived;
  const { writtenDown } = endOfHour(officeOf(context, booking), booking);
  const decides = isProtected(context, booking) || isBefore(dialogue.saidAt, writtenDown);
  return decides && booking.state === "confirmed" ? chance(context, booking, dialogue.saidAt) : say.change.over;
}

/** The same to whoever wanted to cancel, move or correct it: from the hour on the chat does none of it. */
export function tooLateToChange(context: ReplyContext, booking: Booking): string {
  const { change } = context.say;
  const text = overText(context, booking);
  return mayStillCome(context, booking) ? `${change.hourHasStruck(namedVisit(context, booking))}\n\n${text}` : text;
}

function mayStillCome(context: ReplyContext, booking: Booking): boolean {
  if (isHere(context, booking) || booking.state !== "confirmed") return false;
  const office = officeOf(context, booking);
  const end = endOfHour(office, booking).latest.add({ minutes: 1 });
  if (isBefore(context.dialogue.saidAt, end)) return true;
  return isProtected(context, booking) && closesAt(context, office) !== undefined;
}

/** Its person stands at the office: the desk has them in hand. */
export function isHere({ dialogue }: ReplyContext, { id }: Booking): boolean {
  return dialogue.today?.here.includes(id) ?? false;
}

/** A disturbance keeps its code all day. */
export function isProtected({ dialogue }: ReplyContext, { id }: Booking): boolean {
  return dialogue.today?.expected.some((one) => one.id === id && one.isProtected) ?? false;
}

/** When the office closes today; undefined: it has. */
function closesAt({ dialogue }: ReplyContext, office: Office): Temporal.PlainTime | undefined {
  const there = dialogue.saidAt.toZonedDateTimeISO(office.zone);
  const closes = hoursOn(office, there.toPlainDate()).weekdays.get(there.dayOfWeek)?.closes;
  return closes && Temporal.PlainTime.compare(there.toPlainTime(), closes) < 0 ? closes : undefined;
}
