import type { NewRules, RuleFault } from "../../office/index.ts";
import type { DeskWords, Phrases } from "../../phrasebook/index.ts";
import type { ReminderFigures, RulesChange } from "../../report/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** What the page of the rules is drawn from. */
export interface RulesProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  words: DeskWords["rules"];
  say: Phrases["words"];
  history: readonly RulesChange[];
  names: ReadonlyMap<string, string>;
  /** What reminders did in the last thirty days. */
  reminders: ReminderFigures;
  /** How many people have a seat ahead of them. */
  seats: number;
  said: RulesSaid | undefined;
  /** What was typed in the form that could not be kept. */
  typed: Readonly<Record<string, string>>;
  /** Looked at, and waiting for a yes. */
  plan: NewRules | undefined;
}

export type RulesSaid = { good: string } | { no: keyof DeskWords["rules"]["refused"]; faults?: readonly RuleFault[] };
