import { caseKinds } from "../../src/booking/index.ts";
import { type Figures, meanAndRange, type WithAndWithout } from "./figures.ts";
import type { LossRow, Trouble } from "./losses.ts";
import type { Opened } from "./night.ts";
import type { Played } from "./play.ts";

/** Who had a later day than alone, whoever had an earlier one for it. */
const columns = ["sold %", "lost %", "elsewhere", "invented", "most by one", "cases", "false"];

export function rowHead(): string {
  return `${"".padEnd(42)}${columns.map((name) => name.padStart(12)).join("")}`;
}

export function row(name: string, figures: Figures, { losses, invented, mostInvented, cases }: Played): string {
  const values = [
    figures.brokers_share,
    figures.honest_lost,
    losses.refused,
    invented,
    mostInvented,
    cases.length,
    figures.false_cases,
  ];
  return `${name.padEnd(42)}${values.map((value) => String(value).padStart(12)).join("")}`;
}

/** Why each kind of case was opened, in numbers; the false ones one by one. */
export function caseLines(cases: readonly Opened[]): string[] {
  const kinds = caseKinds.flatMap((kind) => {
    const theirs = cases.filter((one) => one.kind === kind);
    if (theirs.length === 0) return [];
    const sum = (what: keyof Opened["facts"]) => theirs.reduce((all, { facts }) => all + facts[what], 0);
    const counts = `${sum("contacts")} contacts with ${sum("seats")} seats, ${sum("unused")} unused, ${sum("came")} used, ${sum("swaps")} swaps`;
    return [`${theirs.length} cases "${kind}": ${counts}`];
  });
  const wrong = cases.filter(({ isFalse }) => isFalse);
  return [...kinds, ...wrong.map(({ kind, day, facts }) => `false: "${kind}" on day ${day}, ${JSON.stringify(facts)}`)];
}

/** Each figure over the seeds. */
export function spreadLines(all: readonly WithAndWithout[]): string[] {
  const spread = meanAndRange(all);
  return Object.keys(all[0] ?? {}).map((name) => {
    const [least, most] = spread[`${name}_range`] as [number, number];
    return `${name.padEnd(20)} mean ${spread[name]}, ${least} to ${most}`;
  });
}

const troubleWords: Record<Trouble | "others", string> = {
  live: "refused: five people at a time",
  new: "refused: eight new people in thirty days",
  "nobody-came": "refused: people did not come",
  "not-used": "refused: seats were not used",
  caution: "refused: a person decided",
  question: "did not see the question in time",
  brokers: "a day was full, and brokers had seats of it",
  resting: "a day was full, and seats of it rested",
  others: "nothing of this",
};

/** What honest people met: how many, whose day became a later or an earlier one than alone, and of what kind their senders are. */
export function lossLines(rows: readonly LossRow[]): string[] {
  return rows
    .filter(({ all }) => all.later > 0 || all.earlier > 0)
    .map(({ trouble, all, byKind }) => {
      const kinds = Object.entries(byKind)
        .filter(([, { later, earlier }]) => later > 0 || earlier > 0)
        .map(([kind, { met, later, earlier }]) => `${kind} ${met}: -${later} +${earlier}`);
      const counts = [all.met, -all.later, `+${all.earlier}`].map((count) => String(count).padStart(7)).join("");
      return `${counts} ${troubleWords[trouble]} (${kinds.join(", ")})`;
    });
}
