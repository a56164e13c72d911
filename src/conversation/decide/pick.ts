import type { Intent } from "./intent.ts";
import type { IntentContext } from "./intent-context.ts";
import { wantSeat } from "./seat.ts";

/** "Pilihkan saja" to a list of days: the first one, shown before it is sure. undefined: no day was asked for. */
export function pickForThem(h: IntentContext): Intent | undefined {
  const first = h.state.list?.options.find((option) => option.do === "seat");
  if (first?.do !== "seat" || h.state.asked?.ask !== "day" || !h.draft?.people.length) return undefined;
  const { hour: _, ...draft } = h.draft;
  return wantSeat(h, { ...draft, day: first.day, ...(first.hour && { hour: first.hour }), sure: false });
}
