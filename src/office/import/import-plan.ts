import type { CalendarAsk } from "../calendar/index.ts";
import type { Country } from "../country.ts";
import type { FactAsk } from "../facts/index.ts";
import type { PackNumber, PackOffice } from "../pack.ts";

/** One thing that an import writes. */
export type ImportStep =
  /** Zones, law, currency, facts and the like have no versions: they hold from now on. */
  | { step: "country"; country: Country }
  | { step: "office"; office: PackOffice }
  | { step: "number"; number: PackNumber }
  /** A number of before serves further offices, after those that it has. */
  | { step: "number-offices"; number: string; offices: number[]; from: number }
  | { step: "texts"; office: number; code: string; content: PackOffice["content"] }
  | { step: "service"; office: number; code: string; service: PackOffice["services"][number] }
  | { step: "floor"; office: number; code: string; version: PackOffice["floors"][number] }
  | { step: "rules"; office: number; code: string; version: PackOffice["rules"][number] }
  | { step: "fact"; ask: FactAsk }
  | { step: "calendar"; ask: CalendarAsk };

export interface ImportPlan {
  /** In the order in which they are written. */
  steps: ImportStep[];
  /** What the pack wants and the database cannot take, in English, for an operator. */
  refused: string[];
  /** What the database has and the pack does not name: it stays. */
  left: string[];
}
