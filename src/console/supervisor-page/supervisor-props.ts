import type { DeskWords } from "../../phrasebook/index.ts";
import type { ActContext, Doubt, SupervisorView } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

export interface SupervisorProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  words: DeskWords["floor"];
  seen: { floor: SupervisorView; doubts: Doubt[]; context: ActContext; toCome: number };
  demo: boolean;
  refused: string | undefined;
  said: string | undefined;
}

/** Where a form of the floor goes. */
export function to({ asked }: Pick<SupervisorProps, "asked">, act: string): string {
  return href("supervisorAct", { office: asked.office.code, act }, asked.language);
}
