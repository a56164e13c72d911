import type { Tx } from "../database/index.ts";
import type { Office, Rules } from "./office.ts";
import { contentOf } from "./offices-of-pack.ts";
import { type OwnRule, ownRules, type RuleValues } from "./own-rules.ts";
import type { RulesContent } from "./pack.ts";
import { faultsOf, type RuleFault } from "./rule-faults.ts";
import { deleteRules, insertRules } from "./rules.sql.ts";

export type RulesRefusal =
  | { refused: "faults"; faults: RuleFault[] }
  | { refused: "nothing-changed" }
  /** Somebody else was quicker: the page was older than the rules. */
  | { refused: "changed-meanwhile" }
  /** A version waits for its first day; it has to be withdrawn before another is made. */
  | { refused: "planned"; firstDay: Temporal.PlainDate }
  | { refused: "day-past" };

/** What would be written, or why not. */
export interface NewRules {
  version: number;
  firstDay: Temporal.PlainDate;
  changed: { rule: OwnRule; from: string | number; to: string | number }[];
  content: RulesContent;
}

export interface RulesAsk {
  /** Rules that are not named stay as they are. */
  values: Partial<RuleValues>;
  /** Default: today. */
  firstDay?: Temporal.PlainDate | undefined;
  /** The newest version that the asker has seen. */
  seen: number;
}

/** The version that waits for its first day, if there is one. */
export function plannedRules(office: Office, today: Temporal.PlainDate): Rules | undefined {
  const newest = office.rules.at(-1);
  return newest && Temporal.PlainDate.compare(newest.firstDay, today) > 0 ? newest : undefined;
}

/** What a change would be. Writes nothing. @param today the office's own day */
export function planRules(office: Office, ask: RulesAsk, today: Temporal.PlainDate): NewRules | RulesRefusal {
  const newest = office.rules.at(-1) as Rules;
  const planned = plannedRules(office, today);
  if (ask.seen !== newest.version) return { refused: "changed-meanwhile" };
  if (planned) return { refused: "planned", firstDay: planned.firstDay };
  const firstDay = ask.firstDay ?? today;
  if (Temporal.PlainDate.compare(firstDay, today) < 0) return { refused: "day-past" };
  const before = contentOf(newest);
  const content = { ...before, ...ask.values } as RulesContent & typeof before;
  const faults = faultsOf(office, content, firstDay);
  if (faults.length > 0) return { refused: "faults", faults };
  const changed = ownRules
    .filter((rule) => content[rule] !== before[rule])
    .map((rule) => ({ rule, from: before[rule], to: content[rule] }));
  if (changed.length === 0) return { refused: "nothing-changed" };
  return { version: newest.version + 1, firstDay, changed, content };
}

/**
 * A new version of an office's rules, for what is booked from its first day on (promise 9). Two heads of office at once: the number of the
 * version is a key, so the second is told that the rules have changed meanwhile.
 */
export async function changeRules(
  tx: Tx,
  office: Office,
  ask: RulesAsk,
  today: Temporal.PlainDate,
): Promise<NewRules | RulesRefusal> {
  const plan = planRules(office, ask, today);
  if ("refused" in plan) return plan;
  return (await insertRules(tx, office.id, plan)) ? plan : { refused: "changed-meanwhile" };
}

/** Takes back a version whose first day has not come: nothing was ever booked under it. Answers whether there was one. */
export function withdrawRules(tx: Tx, office: Office, version: number, today: Temporal.PlainDate): Promise<boolean> {
  return deleteRules(tx, office.id, version, today);
}
