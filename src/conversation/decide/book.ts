import { emptyDraft } from "../dialogue-state.ts";
import type { Intent } from "./intent.ts";
import type { IntentContext } from "./intent-context.ts";
import { withTime } from "./people.ts";
import { wantSeat } from "./seat.ts";

/** "Mau daftar": one question after the other, with whatever was said already. */
export function book(h: IntentContext): Intent {
  const begun = h.state.asked || h.state.list ? h.draft : undefined;
  const { draft, troubles } = withTime(begun ?? emptyDraft(), h);
  return wantSeat(h, { ...draft, ...(h.reading.service && { service: h.reading.service }) }, troubles);
}
