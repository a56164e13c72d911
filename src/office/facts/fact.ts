import type { Service, ServiceWords } from "../service.ts";

/** What an office says in its own words beside what is told anyway; each where it is asked for. */
export const textNames = ["gate", "parking", "full", "closed"] as const;
export type TextName = (typeof textNames)[number];

/** Words in Indonesian, and (may be left out) in English. */
export interface OfficeText {
  id: string;
  en?: string;
}

/** What a passport costs from a day on, and the law that says so. Rupiah. */
export interface DecreedFees {
  law: string;
  ordinary: number;
  tenYears?: number;
  electronic?: number;
  electronicTenYears?: number;
  sameDay?: number;
  lost?: number;
  damaged?: number;
}
export const feeNames = [
  "ordinary",
  "tenYears",
  "electronic",
  "electronicTenYears",
  "sameDay",
  "lost",
  "damaged",
] as const;
export type FeeName = (typeof feeNames)[number];

/** Where an office is. */
export interface Place {
  address: string;
  point?: { latitude: number; longitude: number };
}

/** The papers of a service. `numbers`: one for each paper, the same for the same paper in every version. */
export interface PapersContent extends Omit<ServiceWords, "papers" | "notes"> {
  papers: string[];
  notes: string[];
  numbers: number[];
  en?: { name: string; brief: string; papers: string[]; notes: string[] };
}

/** One thing that an office says, with its value. `about`: which service, which text. */
export type FactContent =
  | { what: "papers"; about: string; value: PapersContent }
  | { what: "fees"; about: ""; value: DecreedFees }
  | { what: "place"; about: ""; value: Place }
  /** Empty words: the office says nothing of its own any more. */
  | { what: "text"; about: TextName; value: OfficeText };

export type FactWhat = FactContent["what"];

/** A change as it stands in the table, in the form of a pack. */
export type PackFact = FactContent & {
  /** `nasional` or the code of an office. */
  scope: string;
  firstDay: string;
  /** Taken back: it holds no more from this day on. */
  until: string | null;
};

/** What an office says on the days from `firstDay` on. */
export interface DayFacts {
  firstDay: Temporal.PlainDate;
  services: readonly Service[];
  place: Place | undefined;
  /** Undefined: nobody entered any; those that the law names hold. */
  fees: (DecreedFees & { from: Temporal.PlainDate }) | undefined;
  texts: Readonly<Partial<Record<TextName, OfficeText>>>;
}
