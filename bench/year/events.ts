import type { Hours } from "./hours.ts";

/** What happens to the office beside its days, and when somebody does it: hours are the office's own. */
export interface YearEvent {
  on: string;
  /** Left out: at the moment itself, such as a flood that nobody decides. */
  at: string;
  does: Happening;
}

export type Happening =
  | { is: "decreed-year"; year: number }
  /** A holiday or joint leave of the country, or of the office's province. */
  | { is: "holiday"; name: string; firstDay: string; lastDay?: string; joint?: true; province?: true }
  /** The office's own: a move of the archive, a fumigation. */
  | { is: "closure"; name: string; firstDay: string; lastDay?: string }
  /** Other hours or other seats from a day on; with a last day, those of before come back. `share`: of the usual public seats. */
  | { is: "hours"; name: string; firstDay: string; lastDay?: string; hours: Hours; share: number }
  | { is: "special-day"; name: string; day: string; hours: Hours; share: number }
  /** What was entered under that name is taken back. */
  | { is: "taken-back"; name: string }
  /** Water in the house: the head closes the day while people wait and others are still to come. */
  | { is: "flood" }
  /** Nobody can come to the office: no act of staff on this day. */
  | { is: "unopened" }
  /** Declared now, without an end; `until` is when somebody ends it. Half of those still to come stay away. */
  | { is: "power-cut"; until: string }
  | { is: "counter-burns"; counter: string };
