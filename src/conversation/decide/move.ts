import type { Booking, BookingRef } from "../../booking/index.ts";
import { undated } from "../dialogue-state.ts";
import { allHere, leaving } from "./at-office.ts";
import type { Intent, NewTime } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, liveBooking, openHolds, refOf } from "./intent-context.ts";
import { withTime } from "./people.ts";
import { look, wantSeat } from "./seat.ts";
import { timeSaid } from "./time.ts";

/** PINDAH, with or without the new time. */
export function wantMove(h: IntentContext): Intent {
  const to = timeSaid(h.reading);
  const live = h.dialogue.bookings;
  if (live.length === 0) return leaving(h) ?? intent(h, { on: "small", what: "nothing-to-move" });
  const one = allHere(h) ?? theOne(h, live);
  if (!one)
    return to.day || to.hour || to.part
      ? intent(h, { on: "which", act: "retime", bookings: live, to })
      : intent(h, { on: "which", act: "move", bookings: live });
  return to.day || to.hour || to.part ? offerMove(h, one, to) : listDays(h, one);
}

/** Which days a booking could move to. */
export function listDays(h: IntentContext, booking: Booking): Intent {
  return intent(h, { on: "move-list", booking }, [look(officeOf(h, booking), undefined, booking)]);
}

/** Says whether the new time is free, and asks. */
export function offerMove(h: IntentContext, booking: Booking, to: NewTime): Intent {
  return intent(h, { on: "move-offer", booking, to }, [look(officeOf(h, booking), to.day ?? booking.day, booking)]);
}

/** Moves at once: the time was said in so many words, or chosen from a list. */
export function moveTo(h: IntentContext, booking: Booking, to: NewTime): Intent {
  if (!to.day && !to.hour && !to.part) return listDays(h, booking);
  return intent(h, { on: "move", booking, to }, [{ act: "move", booking: refOf(booking), day: booking.day, ...to }]);
}

/**
 * A time and nothing else. It belongs to the hold just echoed, to what is being asked, or to a booking: "JAM 10" changes the hour
 * at once (the code stays, and it can be changed back), a day or a question is offered first.
 */
export function retime(h: IntentContext): Intent | undefined {
  const to = timeSaid(h.reading);
  if (!to.day && !to.hour && !to.part) return nextWeek(h);
  const held = openHolds(h);
  if (held.length > 0) return retimeHolds(h, held, to);
  const booked = confirmedBookings(h);
  if (booked.length === 0) return undefined;
  const one = theOne(h, booked);
  if (!one) return intent(h, { on: "which", act: "retime", bookings: booked, to });
  return to.hour && !to.day && !h.reading.topic ? moveTo(h, one, to) : offerMove(h, one, to);
}

/** "Minggu depan", for somebody who has a booking: its days. */
function nextWeek(h: IntentContext): Intent | undefined {
  const { day } = h.reading;
  const one = theOne(h, h.dialogue.bookings);
  if (!day || !("ambiguous" in day) || !one) return undefined;
  return intent(h, { on: "move-list", booking: one }, [
    look(officeOf(h, one), h.today.add({ days: 8 - h.today.dayOfWeek }), one),
  ]);
}

/** The answer to "mau pindah ke mana?". */
export function movedToDay(h: IntentContext, ref: BookingRef): Intent | undefined {
  const booking = liveBooking(h, ref);
  const to = timeSaid(h.reading);
  if (!booking || !(to.day || to.hour || to.part)) return undefined;
  return moveTo(h, booking, to);
}

function retimeHolds(h: IntentContext, held: Booking[], to: NewTime): Intent {
  // Who were echoed together come together: a new time is everybody's.
  if (held.length > 1 && h.draft?.echoed && h.draft.people.length > 1) {
    const { draft, troubles } = withTime(h.draft, h);
    return wantSeat(h, { ...draft, people: draft.people.map(undated) }, troubles);
  }
  const one = liveBooking(h, h.state.about);
  if (held.length === 1 || one?.state === "held")
    return moveTo(h, one?.state === "held" ? one : (held[0] as Booking), to);
  return intent(h, { on: "which", act: "retime", bookings: held, to });
}

/** The only one, or the one the last letter was about. */
function theOne(h: IntentContext, bookings: Booking[]): Booking | undefined {
  if (bookings.length === 1) return bookings[0];
  const about = liveBooking(h, h.state.about);
  return about && bookings.includes(about) ? about : undefined;
}

function officeOf(h: IntentContext, booking: Booking) {
  return h.dialogue.offices.byId.get(booking.office) ?? h.office;
}
