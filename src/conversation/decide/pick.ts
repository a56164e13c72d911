import type { Intent } from "./intent.ts";
import { type IntentContext, liveBooking } from "./intent-context.ts";
import { alsoLive, offerTogether } from "./move-together.ts";
import { offerMove } from "./offer-move.ts";
import { wantSeat } from "./seat.ts";
import { newTimeOf } from "./time.ts";

/** "Yg paling deket" to the days of a move: the first one, offered. */
export function firstOfMoves(h: IntentContext): Intent | undefined {
  const { asked, list } = h.state;
  const first = asked?.ask === "move-day" ? list?.options.find((option) => option.do === "move") : undefined;
  const booking = first?.do === "move" ? liveBooking(h, first.booking) : undefined;
  if (first?.do !== "move" || !booking) return undefined;
  const also = alsoLive(h, first.also);
  return also.length > 0
    ? offerTogether(h, booking, also, newTimeOf(first))
    : offerMove(h, booking, newTimeOf(first), true);
}

/** "Pilihkan saja" to a list of days: the first one, shown before it is sure. undefined: no day was asked for. */
export function pickForThem(h: IntentContext, part?: "morning" | "afternoon"): Intent | undefined {
  const isWished = (hour = "") => part === undefined || (part === "morning") === hour < "12:00";
  const first = h.state.list?.options.find((option) => option.do === "seat" && isWished(option.hour));
  if (first?.do !== "seat" || h.state.asked?.ask !== "day" || !h.draft?.people.length) return undefined;
  const { hour: _, ...draft } = h.draft;
  return wantSeat(h, { ...draft, day: first.day, ...(first.hour && { hour: first.hour }), sure: false });
}
