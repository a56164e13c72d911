import Value from "typebox/value";
import { clashesOf, type RuleClash } from "./check-rules.ts";
import { comeFault } from "./come-fault.ts";
import type { Office, Weekday } from "./office.ts";
import { type OwnRule, ownRules } from "./own-rules.ts";
import type { RulesContent } from "./pack.ts";
import { ruleShapes } from "./shape.ts";

export type RuleFault =
  /** Not a value of this rule. */
  | { fault: "value"; rule: OwnRule }
  /** Less than another rule, which it must not be. */
  | ({ fault: "order" } & RuleClash)
  /** Days are drawn at the hour of their release, and these have none. */
  | { fault: "no-release"; rule: "drawMinutes" }
  /** Under these rules people with this hour would be asked to come when nobody is let in. */
  | { fault: "come"; rule: "comeMinutes"; weekday: number; starts: Temporal.PlainTime };

/** What is wrong with rules that would begin on that day; empty: nothing. */
export function faultsOf(
  office: Pick<Office, "hours">,
  content: RulesContent,
  firstDay: Temporal.PlainDate,
): RuleFault[] {
  const values = ownRules
    .filter((rule) => !Value.Check(ruleShapes[rule], content[rule]))
    .map((rule) => ({ fault: "value" as const, rule }));
  if (values.length > 0) return values;
  const orders = clashesOf(content).map((clash) => ({ fault: "order" as const, ...clash }));
  const draws = content.release === "all open" && (content.drawMinutes ?? 0) > 0;
  const unreleased = draws ? [{ fault: "no-release" as const, rule: "drawMinutes" as const }] : [];
  return [...orders, ...unreleased, ...comeFaults(office, content.comeMinutes, firstDay)];
}

/** The first hour of the week at which nobody could come, under the hours in force from that day on. */
function comeFaults({ hours }: Pick<Office, "hours">, comeMinutes: number, firstDay: Temporal.PlainDate): RuleFault[] {
  const inForce = hours.findLastIndex((version) => Temporal.PlainDate.compare(version.firstDay, firstDay) <= 0);
  for (const { doorsOpen, weekdays } of hours.slice(Math.max(inForce, 0))) {
    for (const [weekday, opening] of weekdays) {
      const starts = hourWithoutWay(opening, comeMinutes, doorsOpen);
      if (starts) return [{ fault: "come", rule: "comeMinutes", weekday, starts }];
    }
  }
  return [];
}

function hourWithoutWay(
  { slots, breaks }: Weekday,
  comeMinutes: number,
  doorsOpen: Temporal.PlainTime,
): Temporal.PlainTime | undefined {
  const doors = {
    doorsOpen: minutesIn(doorsOpen),
    breaks: breaks.map(({ from, until }) => ({ from: minutesIn(from), until: minutesIn(until) })),
  };
  return slots.find(({ starts }) => comeFault(minutesIn(starts), comeMinutes, doors))?.starts;
}

function minutesIn({ hour, minute }: Temporal.PlainTime): number {
  return hour * 60 + minute;
}
