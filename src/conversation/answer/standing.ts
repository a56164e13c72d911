import type { Booking } from "../../booking/index.ts";
import { isBefore, momentAt } from "../../calendar/index.ts";
import { hoursOn, type Office } from "../../office/index.ts";
import { endOfHour } from "../../queue/index.ts";
import { thereAt } from "../day/line-words.ts";
import type { Topic } from "../interpret/topic.ts";
import { namedVisit, officeOf } from "./booked.ts";
import type { Speech, Telling } from "./speech.ts";

/** Late for today, or asking whether they still may come: the rule, and what it means for the minutes that were said. */
export function late(telling: Telling, { booking, minutes, from }: Extract<Topic, { on: "late" }>): Speech {
  const { say, scene } = telling;
  const office = officeOf(telling, booking);
  const today = scene.saidAt.toZonedDateTimeISO(office.zone).toPlainDate();
  if (!today.equals(booking.day))
    return { kind: "late", text: say.change.lateOtherDay(namedVisit(telling, booking)), about: booking };
  const hour = momentAt(office.zone, booking.day, booking.starts);
  const said = (from === "now" ? scene.saidAt : hour).add({ minutes: minutes ?? 0 });
  return {
    kind: "late",
    text: chance(telling, booking, isBefore(said, scene.saidAt) ? scene.saidAt : said),
    about: booking,
  };
}

/** Somebody who comes at that moment: in time, too late, or safe whenever they come. */
function chance(telling: Telling, booking: Booking, arrives: Temporal.Instant): string {
  const { say, scene } = telling;
  const office = officeOf(telling, booking);
  const visit = namedVisit(telling, booking);
  const { latest, writtenDown } = endOfHour(office, booking);
  const last = thereAt(latest, office);
  // The whole minute that a clock on the wall shows.
  const isLate = (at: Temporal.Instant) => !isBefore(at, latest.add({ minutes: 1 }));
  if (!isLate(arrives)) return say.change.lateInTime(visit, last);
  const closes = isProtected(telling, booking) ? closesAt(telling, office) : undefined;
  if (closes) return say.change.lateProtected(visit, closes);
  const again = thereAt(writtenDown, office);
  if (!isLate(scene.saidAt)) return say.change.lateTooLate(visit, last, again);
  return say.change.lateOver(visit, last, isBefore(scene.saidAt, writtenDown) ? again : undefined);
}

/** What is said of a booking whose hour has struck: its person may still come, or when they can book again. */
export function overText(telling: Telling, booking: Booking): string {
  const { say, scene } = telling;
  if (isHere(telling, booking)) return say.change.arrived;
  const { writtenDown } = endOfHour(officeOf(telling, booking), booking);
  const decides = isProtected(telling, booking) || isBefore(scene.saidAt, writtenDown);
  return decides && booking.state === "confirmed" ? chance(telling, booking, scene.saidAt) : say.change.over;
}

/** The same to whoever wanted to cancel, move or correct it: from the hour on the chat does none of it. */
export function tooLateToChange(telling: Telling, booking: Booking): string {
  const { change } = telling.say;
  const text = overText(telling, booking);
  return mayStillCome(telling, booking) ? `${change.hourHasStruck(namedVisit(telling, booking))}\n\n${text}` : text;
}

function mayStillCome(telling: Telling, booking: Booking): boolean {
  if (isHere(telling, booking) || booking.state !== "confirmed") return false;
  const office = officeOf(telling, booking);
  const end = endOfHour(office, booking).latest.add({ minutes: 1 });
  if (isBefore(telling.scene.saidAt, end)) return true;
  return isProtected(telling, booking) && closesAt(telling, office) !== undefined;
}

/** Its person stands at the office: the desk has them in hand. */
export function isHere({ scene }: Telling, { id }: Booking): boolean {
  return scene.today?.here.includes(id) ?? false;
}

/** A disturbance keeps its code all day. */
export function isProtected({ scene }: Telling, { id }: Booking): boolean {
  return scene.today?.expected.some((one) => one.id === id && one.isProtected) ?? false;
}

/** When the office closes today; undefined: it has. */
function closesAt({ scene }: Telling, office: Office): Temporal.PlainTime | undefined {
  const there = scene.saidAt.toZonedDateTimeISO(office.zone);
  const closes = hoursOn(office, there.toPlainDate()).weekdays.get(there.dayOfWeek)?.closes;
  return closes && Temporal.PlainTime.compare(there.toPlainTime(), closes) < 0 ? closes : undefined;
}
