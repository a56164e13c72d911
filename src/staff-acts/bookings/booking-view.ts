import { type BookingAtDesk, type StateAtDesk, showCode } from "../../booking/index.ts";
import { openedText } from "../../keys/index.ts";
import { comeTime, latestTime, type Office, officeOf, rulesOfVersion } from "../../office/index.ts";
import { type ActContext, nameFor } from "../../queue/index.ts";

/** A booking as the front desk sees it. Of another office only where and when: whatever is done with it is done there. */
export interface BookingView {
  booking: string;
  office: Office;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  state: StateAtDesk;
  /** Its hour is behind, or it ended: nothing about it can be changed. */
  over: boolean;
  own?: OwnBooking;
}

export interface OwnBooking {
  name: string | undefined;
  birthDate: Temporal.PlainDate | undefined;
  code: string;
  come: Temporal.PlainTime;
  latest: Temporal.PlainTime;
  service: string | undefined;
  pool: string;
  secondVisit: boolean;
  /** The last digits of its telephone; undefined: none, so nothing is told by letter. */
  phoneEnd: string | undefined;
  telephone: boolean;
  bookedAt: Temporal.Instant;
}

const live: ReadonlySet<StateAtDesk> = new Set(["held", "confirmed", "displaced"]);

export function viewOf({ booking, state, contact, bookedAt }: BookingAtDesk, context: ActContext): BookingView {
  const office = officeOf(context.offices, booking.office);
  const { applicant, day, starts } = booking;
  const hour = day.toZonedDateTime({ timeZone: office.zone, plainTime: starts }).toInstant();
  const over = !live.has(state) || (state !== "displaced" && Temporal.Instant.compare(context.now, hour) >= 0);
  const seen = { booking: booking.id, office, day, starts, state, over };
  if (office.id !== context.office.id) return seen;
  const rules = rulesOfVersion(office, booking.rulesVersion);
  return {
    ...seen,
    own: {
      name: nameFor(context.hand, applicant.name),
      birthDate: context.hand.seesNames ? applicant.birthDate : undefined,
      code: showCode(booking.code),
      come: comeTime(rules, starts),
      latest: latestTime(rules, starts),
      service: booking.service,
      pool: booking.pool,
      secondVisit: booking.returnedAt !== undefined,
      phoneEnd: contact?.phone && openedText(context.keys, "phone", contact.phone)?.slice(-4),
      telephone: contact !== undefined,
      bookedAt,
    },
  };
}
