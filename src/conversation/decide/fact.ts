import type { Office } from "../../office/index.ts";
import type { FactName } from "../../phrasebook/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent, liveBooking } from "./intent-context.ts";
import { timeSaid } from "./time.ts";

/** The phrasebook's answer. */
export function factOf(h: IntentContext, fact: FactName): Intent {
  const { day } = timeSaid(h.reading);
  const named = ofOffice.has(fact) ? officeNamed(h) : undefined;
  const office = named ?? officeOfVisit(h) ?? h.office;
  return intent({ ...h, office }, { on: "fact", fact, ...(day && { day }) });
}

/** Facts that are another office's own. */
const ofOffice: ReadonlySet<FactName> = new Set(["address", "hours"]);

/** "Alamat kantor imigrasi Depok di mana?" asks about that office. */
function officeNamed({ named: [one, more] }: IntentContext): Office | undefined {
  return more ? undefined : one;
}

/** Where they are booked: that office is meant, whichever one the number serves first. Of several offices the one that was spoken of last. */
function officeOfVisit(h: IntentContext): Office | undefined {
  const { dialogue, state, draft } = h;
  if (draft?.office !== undefined) return undefined;
  const about = liveBooking(h, state.about);
  const offices = new Set(dialogue.bookings.map(({ office }) => office));
  return dialogue.offices.byId.get(about?.office ?? (offices.size === 1 ? ([...offices][0] ?? -1) : -1));
}
