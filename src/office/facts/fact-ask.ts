import type { FactContent, PackFact, PapersContent } from "./fact.ts";

/** What somebody wants an office, or all of them, to say from a day on. */
export type FactAsk = {
  /** `nasional` or the code of an office. */
  scope: string;
  firstDay: Temporal.PlainDate;
} & AskedContent;

/** Papers come without their numbers: who writes a list does not count them. */
export type AskedContent =
  | Exclude<FactContent, { what: "papers" }>
  | { what: "papers"; about: string; value: Omit<PapersContent, "numbers"> };

/** A change, or one taken back. */
export type FactWish = FactAsk | { what: "take-back"; id: string };

export type FactRefusal =
  /** The first day is over; other papers begin tomorrow at the earliest: today's desks have today's lists in front of them. */
  | { refused: "day-past" }
  | { refused: "no-such-scope" | "no-such-service" }
  /** A service needs a name, a short line and at least one paper, none of them too long. */
  | { refused: "papers-wanted" }
  /** In English there is a name, a short line and one line for each paper, or nothing. */
  | { refused: "english-wanted" }
  | { refused: "fees-wanted" }
  | { refused: "address-wanted" | "no-such-point" | "text-long" }
  | { refused: "nothing-changed" }
  /** Of this something is planned from that very day; take it back first. */
  | { refused: "planned"; firstDay: Temporal.PlainDate }
  | { refused: "no-change" | "taken-back-already" };

/** What would be written. */
export interface PlannedFact {
  fact: PackFact;
  /** Ids of the offices that say another thing then. */
  touched: number[];
}
