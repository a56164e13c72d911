import type { Office } from "../office/index.ts";

/** What a fact may depend on: where, and what day it is there (fees and stamps change with the law). */
export interface FactsAsked {
  office: Office;
  day: Temporal.PlainDate;
}
