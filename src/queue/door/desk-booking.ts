import { bookForDesk } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import { comeTime, latestTime, rulesOfVersion } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { sourceOf } from "./record.ts";
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

/**
 * A seat for somebody who stands at the desk: the desk's pool first, then the public one; same limits. `day` undefined: today.
 * `after`: the forfeited booking this replaces. The code is for the printed slip. `hour` undefined: the earliest.
 * `birth` and `day` as dd-mm-yyyy, ddmmyyyy or yyyy-mm-dd, `hour` as 10.00 or 10:00. Refused: `unreadable`, `already-booked` (this
 * person has a seat from a desk; or `after` was replaced before), `no-seat`. Journal: booked, with `after`.
 */
export async function bookAtDesk(
  tx: Tx,
  ask: { name: string; birth: string; day?: string; hour?: string; service?: string; after?: string },
  context: ActContext,
): Promise<DeskBooking | ActRefusal> {
  const applicant = readApplicant(ask, context.day);
  const on = ask.day?.trim() ? readDay(ask.day) : context.day;
  const hour = ask.hour?.trim() ? readHour(ask.hour) : null;
  if (!applicant || !on || hour === undefined) return { refused: "unreadable" };
  const service = ask.service || undefined;
  if (service && !context.office.services.some(({ code }) => code === service)) return { refused: "unreadable" };
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
    },
    { actor: hand.actor, desk: hand.desk, source: sourceOf(context) === "api" ? "api" : "desk" },
    context,
  );
  return answerOf(outcome, context);
}

function answerOf(outcome: Awaited<ReturnType<typeof bookForDesk>>, context: ActContext): DeskBooking | ActRefusal {
  if (outcome.is === "confirmed") {
    const { booking } = outcome;
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
  return { refused: outcome.is === "already-booked" ? "already-booked" : "no-seat" };
}
