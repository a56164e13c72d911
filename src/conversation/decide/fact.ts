import type { FactName } from "../../phrasebook/index.ts";
import type { Intent } from "./intent.ts";
import { type IntentContext, intent } from "./intent-context.ts";
import { timeSaid } from "./time.ts";

/** The phrasebook's answer. */
export function factOf(h: IntentContext, fact: FactName): Intent {
  const { day } = timeSaid(h.reading);
  return intent(h, { on: "fact", fact, ...(day && { day }) });
}
