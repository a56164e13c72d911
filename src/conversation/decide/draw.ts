import type { OpenLot } from "../../booking/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";

/**
 * BATAL of whoever has no seat and is in a draw, or names the draw: out of it, where it is one. Of several we ask which; "batal semua" means
 * all of them. Undefined: it is about something else.
 */
export function leavesDraw(h: IntentContext): Intent | undefined {
  const { lots, bookings } = h.dialogue;
  const { text } = h.reading;
  if (lots.length === 0 || (bookings.length > 0 && !namesDraw.test(text))) return undefined;
  // What we are asking is stopped first.
  if (bookings.length === 0 && h.state.asked && !namesDraw.test(text)) return undefined;
  const [one, more] = named(text, lots);
  if ((one && !more) || all.test(text))
    return leaveDraws(
      h,
      (one && !more ? [one] : lots).map(({ lot }) => lot),
    );
  return intent(h, { on: "lots", why: "which" });
}
const namesDraw = /\b(?:undian\w*|lotre|lot|draw|lottery)\b/i;
const all = /\b(?:semua(?:nya)?|keduanya|all|both)\b/i;

/** Those whose number stands in the text; none does: all of them. */
function named(text: string, lots: readonly OpenLot[]): readonly OpenLot[] {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const found = lots.filter(({ lot }) => letters.includes(lot));
  return found.length > 0 ? found : lots;
}

export function leaveDraws(h: IntentContext, lots: readonly string[]): Intent {
  return intent(h, { on: "draw-left" }, [{ act: "leave-draw", lots }]);
}

/** PINDAH or UBAH of whoever is only in a draw: there is nothing yet that could be another. */
export function onlyDrawn(h: IntentContext): Intent | undefined {
  const { lots, bookings } = h.dialogue;
  return lots.length > 0 && bookings.length === 0 ? intent(h, { on: "lots", why: "no-seat-yet" }) : undefined;
}
