import { emptyDraft } from "../dialogue-state.ts";
import { chooseOffice } from "./choose.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "./intent-context.ts";
import { offerMove } from "./move.ts";
import { withTime } from "./people.ts";
import { wantSeat } from "./seat.ts";
import { asks, speaksOf } from "./speech.ts";
import { timeSaid } from "./time.ts";

/** Another office: for a hold or what was begun it is chosen there, for a booking the move is offered, else its days and number are told. */
export function otherOffice(h: IntentContext): Intent {
  const others = h.named.filter(({ id }) => id !== h.office.id);
  const [one, more] = h.named;
  const isBegun = openHolds(h).length > 0 || (h.state.asked !== undefined && h.draft !== undefined);
  if (one && !more && isBegun && !asks(h.reading)) return chooseOffice(h, one.id);
  // "Min kantor depok ya, tgl 15": a wish for a seat there.
  if (one && !more && h.dialogue.bookings.length === 0 && !asks(h.reading)) {
    const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
    return wantSeat(h, draft, troubles);
  }
  const [booked, second] = confirmedBookings(h);
  const moves = speaksOf(h.reading.text, "move") || goesBack(h.reading.text);
  if (one && !more && booked && !second && one.id !== booked.office && moves)
    return offerMove(h, booked, { ...timeSaid(h.reading), office: one.id }, true);
  return intent(h, { on: "other-office", offices: others.map(({ id }) => id).slice(0, 5) });
}

/** "Balik ke Bogor aja". */
export function goesBack(text: string): boolean {
  return /\b(?:balik|kembali|go back|back to)\b/i.test(text);
}
