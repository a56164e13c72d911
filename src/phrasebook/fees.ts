import { comingFacts, type DecreedFees, factsOn } from "../office/index.ts";
import type { FactsAsked } from "./facts-asked.ts";

/** What a passport costs, with the day from which and the law by which, as the head office entered it. */
export interface Fees extends DecreedFees {
  from: Temporal.PlainDate;
}

type Asked = Pick<FactsAsked, "office" | "day">;

/** The fees that were entered for a day; undefined: none were, and what the country's pack tells of them holds. */
export function feesOn({ office, day }: Asked): Fees | undefined {
  return factsOn(office, day).fees;
}

/** Other fees that come soon. */
export function comingFees({ office, day }: Asked): Fees | undefined {
  return comingFacts(office, day, ({ fees }) => fees)?.next;
}
