import type { DoorAnswer } from "../../queue/index.ts";
import type { Told } from "./told.ts";

/** What the last press at the door brought. */
export interface Outcome {
  told?: Told;
  answer?: DoorAnswer;
  typed?: string;
}
