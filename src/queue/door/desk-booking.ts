import { type Applicant, type Booking, bookForDesk, closedDay, deskHours, liveOfPerson } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { comeTime, latestTime, offers, officeOf, rulesOfVersion, slotsOf, workingDays } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { openBudget, takeFromBudget } from "../budget/take-from-budget.ts";
import { ownWords } from "../form-fields.ts";
import type { ActRefusal } from "../refusal.ts";
import { sourceOf } from "./record.ts";
import { refusalOfDay } from "./refusal-of-day.ts";
import { readApplicant, readDay, readHour } from "./typed-form.ts";

interface DeskBooking {
  /** Eight letters, as `showCode` and the QR take it: for the printed slip. */
  code: string;
  booking: string;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  come: Temporal.PlainTime;
  /** The last minute of the hour's grace. */
  latest: Temporal.PlainTime;
}

interface DeskAsk {
  name: string;
  birth: string;
  day?: string;
  hour?: string;
  service?: string;
  after?: string;
  /** The hand's word that the person stands here now. */
  present?: boolean;
  /** Why this person gets a second booking beside the one they have from a telephone. */
  despite?: string;
}

/**
 * A seat from the desk: its own pool first, and of the public one only for somebody who stands here (`present`), on one of the next open
 * days, within the hand's budget; same limits of a person. `day` undefined: today. `after`: the forfeited booking this replaces. The code is
 * for the printed slip. `hour` undefined: the earliest. `birth` and `day` as dd-mm-yyyy, ddmmyyyy or yyyy-mm-dd, `hour` as 10.00 or 10:00.
 * Refused: `unreadable`, `already-booked` (this person has a seat from a desk; or `after` was replaced before), `has-booking` (one from a
 * telephone, and no reason in `despite`), why the day or hour cannot be had, `no-seat`, `only-desk-seats`, `too-many`. Journal: booked, with
 * `after` and the pool; second-booking, with the reason.
 */
export async function bookAtDesk(tx: Tx, ask: DeskAsk, context: ActContext): Promise<DeskBooking | ActRefusal> {
  const applicant = readApplicant(ask, context.day);
  const on = ask.day?.trim() ? readDay(ask.day) : context.day;
  const hour = ask.hour?.trim() ? readHour(ask.hour) : null;
  if (!applicant || !on || hour === undefined) return { refused: "unreadable" };
  const service = ask.service || undefined;
  if (service && !offers(context.office, service)) return { refused: "unreadable" };
  const spent = await takeFromBudget(tx, "bookings", context);
  if (spent) return spent;
  const second = await liveByTelephone(tx, applicant, context);
  const despite = ownWords(ask.despite);
  if (second && !despite) return second;
  const never = neverHad(on, hour, context);
  if (never) return never;
  const stands = ask.present === true && isNear(on, context);
  // Opened only where a public seat may be taken: whoever books for another day waits for nobody.
  const seats = stands ? await openBudget(tx, "public-seats", context) : undefined;
  const { hand } = context;
  const outcome = await bookForDesk(
    tx,
    {
      office: context.office,
      applicant,
      day: on,
      ...(hour && { hour }),
      ...(service && { service }),
      after: ask.after,
      publicToo: seats !== undefined && seats.left > 0,
    },
    { actor: hand.actor, desk: hand.desk, source: sourceOf(context) === "api" ? "api" : "desk" },
    context,
  );
  if (outcome.is === "already-booked") return { refused: "already-booked" };
  if (outcome.is !== "confirmed") {
    if (!(await hasPublicSeat(tx, on, hour, context))) return { refused: "no-seat" };
    if (!seats) return { refused: "only-desk-seats" };
    return seats.left < 1 ? seats.refuse() : { refused: "no-seat" };
  }
  if (outcome.booking.pool === "public") await seats?.use();
  if (second) await writeEntry(tx, context, "second-booking", { booking: outcome.booking.id, reason: despite });
  return shown(outcome.booking, context);
}

/** The soonest live booking that this person has from a telephone, at whichever office: two are allowed, but not unseen. */
async function liveByTelephone(
  tx: Tx,
  applicant: Applicant,
  { keys, offices }: ActContext,
): Promise<Extract<ActRefusal, { refused: "has-booking" }> | undefined> {
  const live = await liveOfPerson(tx, applicant, keys);
  const booking = live.find(({ contact }) => contact)?.booking;
  return (
    booking && {
      refused: "has-booking",
      at: officeOf(offices, booking.office),
      day: booking.day,
      starts: booking.starts,
    }
  );
}

/** Why this day, or this hour of it, can be had by nobody at all. */
function neverHad(
  on: Temporal.PlainDate,
  hour: Temporal.PlainTime | null,
  { offices, office, day, now }: ActContext,
): ActRefusal | undefined {
  const closed = closedDay(offices, office, on, now);
  if (closed) return refusalOfDay(closed, office, on);
  const hours = slotsOf(office, on).filter(({ pool }) => pool !== "second");
  if (hour && !hours.some(({ starts }) => starts.equals(hour))) return { refused: "no-such-hour" };
  if (!on.equals(day)) return undefined;
  const clock = now.toZonedDateTimeISO(office.zone).toPlainTime();
  const ahead = hours.filter(({ starts }) => Temporal.PlainTime.compare(starts, clock) >= 0);
  const left = hour ? ahead.some(({ starts }) => starts.equals(hour)) : ahead.length > 0;
  return left ? undefined : { refused: "too-late-today" };
}

/** Whoever stands here is served today, or soon: on one of the next two open days. */
export const nearDays = 3;

/** Whether the desk may take a public seat on this day, for somebody who stands here. */
export function isNear(on: Temporal.PlainDate, { office, day }: Pick<ActContext, "office" | "day">): boolean {
  return workingDays(office, day, nearDays).some((near) => near.equals(on));
}

async function hasPublicSeat(
  tx: Tx,
  on: Temporal.PlainDate,
  hour: Temporal.PlainTime | null,
  context: ActContext,
): Promise<boolean> {
  const free = await deskHours(tx, context.office, on, context, ["public"]);
  return free.some(({ starts }) => !hour || starts.equals(hour));
}

function shown(booking: Booking, context: ActContext): DeskBooking {
  const rules = rulesOfVersion(context.office, booking.rulesVersion);
  return {
    code: booking.code,
    booking: booking.id,
    day: booking.day,
    starts: booking.starts,
    come: comeTime(rules, booking.starts),
    latest: latestTime(rules, booking.starts),
  };
}
