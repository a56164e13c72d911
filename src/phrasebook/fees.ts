import { comingFacts, type DecreedFees, factsOn } from "../office/index.ts";
import type { FactsAsked } from "./facts-asked.ts";

/** What a passport costs, with the day from which and the law by which. */
export interface Fees extends DecreedFees {
  from: Temporal.PlainDate;
}

/** A table of the past, up to a day, itself not included; undefined: it holds until the head office enters another. */
interface OldFees extends Fees {
  until: Temporal.PlainDate | undefined;
}

type Asked = Pick<FactsAsked, "office" | "day">;

const day = (iso: string) => Temporal.PlainDate.from(iso);

// Only what reference/domain.md 4.3 documents; for the years between, the letter says to ask at the office.
const tables: readonly OldFees[] = [
  // With Rp55.000 for the biometrics: http://pontianak.tribunnews.com/2017/02/18/biaya-mengurus-paspor
  {
    from: day("2017-01-01"),
    until: day("2019-01-01"),
    law: "PP 45/2014",
    ordinary: 355_000,
    electronic: 655_000,
  },
  {
    from: day("2024-12-17"),
    until: undefined,
    law: "PP 45/2024",
    ordinary: 350_000,
    tenYears: 650_000,
    electronic: 650_000,
    electronicTenYears: 950_000,
    sameDay: 1_000_000,
    lost: 1_000_000,
    damaged: 500_000,
  },
];

/** The fees in force on a day: those that were entered for it, else those of the law; undefined for years whose table we do not have. */
export function feesOn({ office, day }: Asked): Fees | undefined {
  return factsOn(office, day).fees ?? lawfulOn(day);
}

/** Other fees that come soon. */
export function comingFees({ office, day }: Asked): Fees | undefined {
  const coming = comingFacts(office, day, ({ fees }) => fees);
  return coming && (coming.next ?? lawfulOn(coming.firstDay));
}

function lawfulOn(on: Temporal.PlainDate): OldFees | undefined {
  const compare = Temporal.PlainDate.compare;
  return tables.find((table) => compare(table.from, on) <= 0 && (!table.until || compare(on, table.until) < 0));
}

/** The stamp on the statement: Rp6.000 until the end of 2020, Rp10.000 since. */
export function stampOn(on: Temporal.PlainDate): number {
  return on.year < 2021 ? 6_000 : 10_000;
}

/** Up to ten years for adults: Permenkumham 18/2022. */
export function tenYearsSince(on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day("2022-10-12"), on) <= 0;
}

/** Rp1.000.000 */
export function rupiah(amount: number): string {
  return `Rp${amount.toString().replace(/\B(?=(\d{3})+$)/g, ".")}`;
}
