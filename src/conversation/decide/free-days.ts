import { emptyDraft } from "../dialogue-state.ts";
import { stillToday } from "./at-office.ts";
import { daysOfNextWeek } from "./days-among.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, liveBooking } from "./intent-context.ts";
import { moveEarlier, retime, wantMove } from "./move.ts";
import { listDays } from "./offer-move.ts";
import { atOtherOffice, otherOffice } from "./other-office.ts";
import { withTime } from "./people.ts";
import { listDaysOf, lookForDay } from "./seat.ts";
import { denies, saysOwn, speaksOf } from "./speech.ts";
import { status } from "./status.ts";
import { saysTime } from "./time.ts";

/** "Kapan kosong?": the first free days; with a day in it, whether that one is free. Whoever has a booking and says "my" means that. */
export function freeDays(h: IntentContext): Intent {
  const own = stillToday(h);
  if (own) return own;
  const { reading, dialogue } = h;
  const there = atOtherOffice(h);
  if (there) return freeDays(there);
  // "Paling cepet kapan?" to the days of a move.
  const moving = h.state.asked?.ask === "move-day" ? liveBooking(h, h.state.asked.booking) : undefined;
  if (moving && !saysTime(reading) && !reading.dayWish) return listDays(h, moving);
  const elsewhere = h.named.find(({ id }) => id !== h.office.id);
  if (elsewhere) return otherOffice(h);
  const looksForOwn = dialogue.bookings.length > 0 && !saysTime(reading) && !reading.dayWish;
  if (looksForOwn && speaksOf(reading.text, "move") && !denies(reading.text, "move")) return wantMove(h);
  if (looksForOwn && saysOwn(reading.text)) return status(h);
  if (!saysTime(reading) && !reading.dayWish) {
    const draft = h.draft ?? emptyDraft();
    return lookForDay({ ...h, draft }, "free-days", draft.day ? Temporal.PlainDate.from(draft.day) : undefined);
  }
  if (dialogue.bookings.length > 0 && !h.draft?.people.some(({ name }) => name && !h.draft?.echoed)) {
    const offered = retime(h);
    if (offered) return offered;
  }
  const { draft, troubles } = withTime(h.draft ?? emptyDraft(), h);
  // "Minggu depan yang kosong hari apa?"
  if (troubles.some(({ is }) => is === "which-day")) return listDaysOf(h, daysOfNextWeek(h.today), "free-days");
  return lookForDay({ ...h, draft }, "free-days", draft.day ? Temporal.PlainDate.from(draft.day) : undefined);
}

/** Words of whether there is room. */
export const asksForRoom = /\b(?:penuh|full|kosong|tersedia|available|masih ada|sisa)\b/i;

/** An earlier day than the booked one, or the first that is free. */
export function earlierDay(h: IntentContext): Intent {
  if (h.dialogue.bookings.length > 0) return moveEarlier(h);
  return lookForDay({ ...h, draft: h.draft ?? emptyDraft() }, "free-days");
}
