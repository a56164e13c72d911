/** A pack as an import into a filled database: what it would change, what it cannot, and the writing of it. */
export type { ImportPlan, ImportStep } from "./import-plan.ts";
export { planImport } from "./plan-import.ts";
export { writeStep } from "./write-step.sql.ts";
