import type { Booking } from "../../booking/index.ts";
import { slotsOf } from "../../office/index.ts";
import { type DraftPerson, hourless, undated } from "../dialogue-state.ts";
import type { Intent, NewTime } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { moveTo } from "./move-to.ts";
import { earliest, isAt, nearBooking, offerMove, officeOf } from "./offer-move.ts";
import { withTime } from "./people.ts";
import { wantSeat } from "./seat.ts";
import { theOne } from "./the-one.ts";
import { sameHour } from "./time.ts";
import { saysEverybody, severalMeant, speaksOfSomebody } from "./who-is-meant.ts";

/** Another time for those who are held: shown anew at once, since it only waits for a yes. Of several whose it is may have to be asked. */
export function retimeHolds(h: IntentContext, held: Booking[], to: NewTime): Intent {
  const one = theOne(h, held);
  if (one) return moveHold(h, one, to);
  const some = someOfHolds(h, held, to);
  if (some) return some;
  // Who were echoed together come together: a new time is everybody's, unless it is said of one of them.
  const ofOne = speaksOfSomebody(h.reading.text) && !saysEverybody(h.reading.text);
  if (held.length > 1 && !ofOne && h.draft?.echoed && h.draft.people.length > 1) {
    const { draft, troubles } = withTime(h.draft, h);
    // "At 10 both", of two who come on different days: the days stay.
    const timed = (person: DraftPerson) => (to.day ? undated(person) : hourless(person));
    return wantSeat(h, { ...draft, people: draft.people.map(timed) }, troubles);
  }
  return intent(h, { on: "which", act: "retime", bookings: held, to });
}

/** "Yusuf sama Maryam tgl 16 aja", of four: these two. */
function someOfHolds(h: IntentContext, held: Booking[], to: NewTime): Intent | undefined {
  const meant = severalMeant(h.reading.text, held);
  const [first, ...also] = meant;
  // All of them, although one was shown alone last.
  const isSome =
    meant.length < held.length || ((h.draft?.people.length ?? 0) < held.length && saysEverybody(h.reading.text));
  return first && meant.length > 1 && isSome ? moveTo(h, first, to, also) : undefined;
}

export function moveHold(h: IntentContext, held: Booking, to: NewTime): Intent {
  const near = withWishedHour(h, held, nearBooking(h, held, to));
  return isAt(held, near) ? intent(h, { on: "again", bookings: [held] }) : moveTo(h, held, near);
}

/** "Make it thursday, same time", or another day for an hour that was asked for: the hour stays. */
function withWishedHour(h: IntentContext, held: Booking, to: NewTime): NewTime {
  if (!to.day || to.hour || to.part) return to;
  const { offer } = h.state;
  if (offer?.do === "move" && offer.hour) return { ...to, hour: Temporal.PlainTime.from(offer.hour) };
  // "Thursday afternoon", "sorry, I meant Friday": the half of the day stays as well.
  if (h.draft?.part && !h.draft.hour) return { ...to, part: h.draft.part };
  const wished = h.draft?.hour === held.starts.toString({ smallestUnit: "minute" });
  return wished || sameHour.test(h.reading.text) ? { ...to, hour: held.starts } : to;
}

/** "Jam 8 pagi ya?" of the very hour shows the echo again; of another one says whether it is free. */
export function askAboutHold(h: IntentContext, held: Booking[], to: NewTime): Intent {
  const one = theOne(h, held);
  const some = one ? undefined : someOfHolds(h, held, to);
  if (some) return some;
  if (!one) return intent(h, { on: "which", act: "retime", bookings: held, to });
  const near = nearBooking(h, one, to);
  const has = isAt(one, near) || (to.part === "morning" && isFirst(h, one) && (!to.day || to.day.equals(one.day)));
  return has ? intent(h, { on: "again", bookings: [one] }) : offerMove(h, one, near);
}

/** "Kalau jam yang paling pagi boleh?" of whoever has the first hour of that day. */
export function isFirst(h: IntentContext, booking: Booking): boolean {
  const first = slotsOf(officeOf(h, booking), booking.day).find(({ pool }) => pool === "public");
  return earliest.test(h.reading.text) && first?.starts.equals(booking.starts) === true;
}
