import { caseKinds } from "../../src/booking/index.ts";
import type { Figures } from "./figures.ts";
import type { Opened } from "./night.ts";
import type { Played } from "./play.ts";

/** Who had a later day than alone, whoever had an earlier one for it. */
const columns = ["sold %", "lost %", "invented", "most by one", "cases", "false"];

export function rowHead(): string {
  return `${"".padEnd(42)}${columns.map((name) => name.padStart(12)).join("")}`;
}

export function row(name: string, figures: Figures, { invented, mostInvented, cases }: Played): string {
  const values = [
    figures.brokers_share,
    figures.honest_lost,
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
