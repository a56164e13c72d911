import type { Booking } from "../../booking/index.ts";
import type { DayWish } from "../recognise/reading.ts";
import { awayOn } from "./away.ts";
import type { Intent } from "./intent.ts";
import { confirmedBookings, type IntentContext, intent, openHolds } from "./intent-context.ts";
import { moveByWish, wantMove } from "./move.ts";
import { moveTogether } from "./move-together.ts";
import { officeOf } from "./offer-move.ts";
import { firstOf, listDaysOf, look, wantSeat } from "./seat.ts";
import { theOne } from "./the-one.ts";
import { inTheirWeek } from "./their-week.ts";
import { severalMeant } from "./who-is-meant.ts";

/** Days said otherwise than as one date: for a hold or a booking, for what was begun, or for anybody who only looks. */
export function lookForDays(h: IntentContext, wish: DayWish): Intent | undefined {
  const held = openHolds(h);
  const booking = theOne(h, h.dialogue.bookings);
  const begun = h.draft?.people.some(({ name }) => name) && !h.draft.echoed;
  if (booking && !begun) return awayOn(h, booking, wish) ?? moveByWish(h, booking, wish);
  const together = begun ? [] : severalMeant(h.reading.text, confirmedBookings(h));
  if (together.length > 0) return shifted(h, together, wish) ?? listedTogether(h, together, wish) ?? wantMove(h);
  if (wish.is === "shift") return afterRefused(h, wish.days);
  if (held.length > 1 && !booking) return undefined;
  return listDaysOf(h, wish);
}

/** "Kami berdua undur seminggu", of people who come on one day. */
function shifted(h: IntentContext, together: readonly Booking[], wish: DayWish): Intent | undefined {
  const [first] = together;
  if (wish.is !== "shift" || !first || together.some(({ day }) => !day.equals(first.day))) return undefined;
  return moveTogether(h, together, { day: first.day.add({ days: wish.days }) });
}

/** "Kami ga jadi tgl 22, bisa akhir bulan aja?": the days that are meant, for all of them. */
function listedTogether(h: IntentContext, together: readonly Booking[], wish: DayWish): Intent | undefined {
  const [booking, ...also] = together;
  if (!booking || wish.is !== "one-of" || also.some(({ office }) => office !== booking.office)) return undefined;
  const only = inTheirWeek(h, booking, wish);
  return intent(h, { on: "move-list", booking, also, only }, [
    look(officeOf(h, booking), firstOf(only, h.today), booking),
  ]);
}

/** "Sehari sesudahnya", of a day that could not be had: counted from that day. */
function afterRefused(h: IntentContext, days: number): Intent | undefined {
  const refused = refusedDay(h);
  return refused && h.draft
    ? wantSeat(h, { ...h.draft, day: refused.add({ days }).toString(), sure: false })
    : undefined;
}

/** "Senin sesudahnya", "the Friday before": that weekday beside the day that could not be had, and not beside today. */
export function nearRefused(h: IntentContext): Temporal.PlainDate | undefined {
  const { weekday, text } = h.reading;
  const refused = refusedDay(h);
  if (weekday === undefined || !refused) return undefined;
  const ahead = (weekday - refused.dayOfWeek + 7) % 7 || 7;
  if (/\b(?:sebelum\w*|sblm\w*|before)\b/i.test(text)) return refused.add({ days: ahead === 7 ? -7 : ahead - 7 });
  return /\b(?:sesudah\w*|setelah\w*|stlh\w*|after|berikut\w*|depannya)\b/i.test(text)
    ? refused.add({ days: ahead })
    : undefined;
}

function refusedDay({ draft, state }: IntentContext): Temporal.PlainDate | undefined {
  const day = state.last?.startsWith("refused-") ? draft?.refused : undefined;
  return day === undefined ? undefined : Temporal.PlainDate.from(day);
}
