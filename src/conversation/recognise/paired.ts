import type { Run } from "./runs.ts";
import type { DatePiece } from "./scan.ts";

/** Somebody of a line that speaks of several: what is not known of them stays open. */
export interface Paired {
  run?: Run;
  dates: DatePiece[];
}
