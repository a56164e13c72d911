import type { Office } from "../../office/index.ts";
import type { FactName } from "../../phrasebook/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { timeSaid } from "./time.ts";

/** The phrasebook's answer. */
export function factOf(h: IntentContext, fact: FactName): Intent {
  const { day } = timeSaid(h.reading);
  return intent({ ...h, office: officeAskedAbout(h, fact) }, { on: "fact", fact, ...(day && { day }) });
}

/** Facts that are another office's own. */
const ofOffice: ReadonlySet<FactName> = new Set(["address", "hours"]);

/** "Alamat kantor imigrasi Depok di mana?" asks about that office; whoever has all their places in Medan asks about Medan. */
function officeAskedAbout({ named, office, dialogue }: IntentContext, fact: FactName): Office {
  const [one, more] = named;
  if (ofOffice.has(fact) && one && !more) return one;
  const [there, other] = new Set(dialogue.bookings.map((booking) => booking.office));
  return (there !== undefined && other === undefined && dialogue.offices.byId.get(there)) || office;
}
