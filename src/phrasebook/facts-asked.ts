import type { Office } from "../office/index.ts";

/** What an answer may depend on: where, what day it is there (fees and stamps change with the law), and what time. */
export interface FactsAsked {
  office: Office;
  day: Temporal.PlainDate;
  now: Temporal.Instant;
  /** Our number that was written to, as people write it; undefined where it is not known. */
  phone?: string | undefined;
}
