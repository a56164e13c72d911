import type { Office } from "../../office/index.ts";
import type { FactName } from "../../phrasebook/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { timeSaid } from "./time.ts";

/** The phrasebook's answer. */
export function factOf(h: IntentContext, fact: FactName): Intent {
  const { day } = timeSaid(h.reading);
  const office = ofOffice.has(fact) ? officeAskedAbout(h) : h.office;
  return intent({ ...h, office }, { on: "fact", fact, ...(day && { day }) });
}

/** Facts that are another office's own. */
const ofOffice: ReadonlySet<FactName> = new Set(["address", "hours"]);

/** "Alamat kantor imigrasi Depok di mana?" asks about that office. */
function officeAskedAbout({ named, office }: IntentContext): Office {
  const [one, more] = named;
  return one && !more ? one : office;
}
