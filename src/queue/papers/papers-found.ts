import type { DifferingField, MissingPaper } from "../event.ts";

/** What the desk found for one person. No `missing` and no `differs`: complete. */
export interface PapersFound {
  visitor: string;
  /** As the officer set it. */
  service: string;
  missing: MissingPaper[];
  differs: DifferingField[];
  /** Only copies are missing: back today instead of another day. */
  backToday?: true;
  /** Lost or damaged: to the right desk with its own kind of ticket. */
  otherDesk?: true;
}

/** What became of an arrival at the desk. A party may end in both: "three go on". */
export interface Checked {
  arrival: string;
  /** The number with which they go on. */
  ticket?: string;
  returned?: {
    visitor: string;
    missing: MissingPaper[];
    differs: DifferingField[];
    /** The reserved second visit; undefined: none was free within the days of the rule, or it has no booking. */
    visit: { day: Temporal.PlainDate; starts: Temporal.PlainTime } | undefined;
    /** Back today before this hour, straight to the desk. */
    today: Temporal.PlainTime | undefined;
  }[];
}
