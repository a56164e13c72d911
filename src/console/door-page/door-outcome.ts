import type { DoorAnswer } from "../../queue/index.ts";
import type { DoorFeedback } from "./feedback.ts";

/** What the last press at the door brought. */
export interface DoorOutcome {
  told?: DoorFeedback;
  answer?: DoorAnswer;
  typed?: string;
}
