import { type BookingAtDesk, changeAtDesk } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Office, Pool } from "../../office/index.ts";
import {
  type ActContext,
  type ActRefusal,
  isNear,
  isRefused,
  openBudget,
  readDay,
  readHour,
  takeFromBudget,
} from "../../queue/index.ts";
import { handOf, ofThisOffice, refusalOf } from "./of-this-office.ts";

/** `office`: another one, by its code. `present`: the person stands here now, so a seat of the desk may become a public one. */
export interface MoveAsk {
  booking: string;
  office?: string;
  day: string;
  hour?: string;
  present?: boolean;
}

/** Where it is now: at another office it is a new booking with a new code. */
export interface MovedBooking {
  booking: string;
  office: string;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
}

/**
 * Another day, hour or office for somebody who stands here, also for who has no telephone; how often and how late a telephone may move
 * counts no more. Who came by chat takes public seats, else the desk's; who booked at the desk the desk's, else (standing here, within the
 * hand's budget) a public one. Refused: `unreadable`, `no-such-office`, `no-booking`, why the day cannot be had, `no-seat`, `visit-over`,
 * `is-here`, `stays-in-office`, `nothing-changes`, `too-many`. Journal: moved (and moved-away).
 */
export async function moveBooking(tx: Tx, ask: MoveAsk, context: ActContext): Promise<MovedBooking | ActRefusal> {
  const [day, hour] = [readDay(ask.day), ask.hour?.trim() ? readHour(ask.hour) : null];
  if (!day || hour === undefined) return { refused: "unreadable" };
  const to = ask.office ? context.offices.byCode.get(ask.office) : context.office;
  if (!to) return { refused: "no-such-office" };
  const spent = await takeFromBudget(tx, "changes", context);
  if (spent) return spent;
  const found = await ofThisOffice(tx, ask.booking, context);
  if (isRefused(found)) return found;
  // Whoever came by chat had a public seat before; of the desk's people only some may take one.
  const takes = found.booking.pool === "desk" && mayTakePublic(ask, to, day, context);
  const publicSeats = takes ? await openBudget(tx, "public-seats", context) : undefined;
  const wish = {
    act: "move" as const,
    booking: found.booking,
    office: to.id,
    day,
    ...(hour && { hour }),
    atDesk: true as const,
  };
  const pools = poolsFor(found, to, (publicSeats?.left ?? 0) > 0, context);
  if (pools.length === 0) return publicSeats ? publicSeats.refuse() : { refused: "only-desk-seats" };
  const outcome = await changeAtDesk(tx, wish, { by: handOf(context), pools }, context);
  if (outcome.is !== "moved") return refusalOf(outcome, { ...context, office: to });
  const { booking } = outcome;
  if (booking.pool === "public") await publicSeats?.use();
  const did = booking.office === found.booking.office ? "moved" : "moved-office";
  if (booking.state === "confirmed")
    context.events.push({ is: "changed-at-desk", booking: booking.id, office: booking.office, did });
  return { booking: booking.id, office: to.code, day: booking.day, starts: booking.starts };
}

/** A seat at another office is always a public one: whoever goes there stands here. */
function mayTakePublic({ present }: MoveAsk, to: Office, day: Temporal.PlainDate, context: ActContext): boolean {
  return present === true && (to.id !== context.office.id || isNear(day, context));
}

function poolsFor({ booking }: BookingAtDesk, to: Office, takes: boolean, context: ActContext): Pool[] {
  const elsewhere = to.id !== context.office.id;
  if (booking.pool !== "desk") return elsewhere ? ["public"] : ["public", "desk"];
  return [...(elsewhere ? [] : ["desk" as const]), ...(takes ? ["public" as const] : [])];
}
