import type { Booking } from "../../booking/index.ts";
import type { Draft } from "../dialogue-state.ts";
import { draftOf } from "./correct-hold.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, openHolds } from "./intent-context.ts";
import { withTime } from "./people.ts";
import { wantSeat } from "./seat.ts";
import { asks, saysRight } from "./speech.ts";
import { saysTime } from "./time.ts";

/** "Sorry wrong, office should be Mataram", "maunya di Depok bukan Bogor", of a seat that waits for a yes: a new echo there, on the same day unless another is said too. */
export function correctOffice(h: IntentContext): Intent | undefined {
  const { reading, state } = h;
  const held = openHolds(h);
  const [office, more] = h.named.filter(({ id }) => !held.some((hold) => hold.office === id));
  if (held.length === 0 || !office || more || state.offer || reading.exact || asks(reading)) return undefined;
  if (!saysRight(reading.text) || reading.people.some(({ birth }) => birth)) return undefined;
  // "Eh salah mestinya tgl 21, senin itu saya ke Medan": where they are on that day is why.
  if (saysTime(reading) && travels.test(reading.text)) return undefined;
  const known = ofHolds(h.draft, held);
  if (!known || (saysTime(reading) && known.people.some(({ day }) => day))) return undefined;
  const { draft, troubles } = withTime(known, h);
  const chosen = h.dialogue.served.includes(office.id) ? office.id : h.chosen;
  const there = { ...draft, office: office.id };
  return wantSeat({ ...h, office, chosen, named: [], draft: there }, there, troubles);
}

const travels =
  /\b(?:saya|sy|aku|ak|gue|gw|kami|kita|i'?m|i am|we|we'?re)\s+(?:(?:lagi|ada|harus|mau|akan|masih|going|still)\s+)?(?:ke|di|to|in)\s/i;

/** What is known of those whose seats wait; undefined: of several nothing is. */
function ofHolds(draft: Draft | undefined, held: readonly Booking[]): Draft | undefined {
  const births = new Set(held.map(({ applicant }) => applicant.birthDate.toString()));
  if (draft?.people.length && draft.people.every(({ birth }) => birth && births.has(birth))) return draft;
  const [one, more] = held;
  return one && !more ? draftOf(one, draft) : undefined;
}
