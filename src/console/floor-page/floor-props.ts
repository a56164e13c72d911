import type { DeskWords } from "../../phrasebook/index.ts";
import type { Day, Doubt, FloorView } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

export interface FloorProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  words: DeskWords["floor"];
  seen: { floor: FloorView; doubts: Doubt[]; day: Day };
  demo: boolean;
  refused: string | undefined;
  said: string | undefined;
}

/** Where a form of the floor goes. */
export function to({ asked }: Pick<FloorProps, "asked">, act: string): string {
  return href("floorAct", { office: asked.office.code, act }, asked.language);
}
