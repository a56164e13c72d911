import { type Desk, floorOn, stageOf, today } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { ArrivalView, Checked, Seen } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** What the last press led to. */
export interface DeskFeedback {
  refused?: string;
  checked?: Seen<Checked>;
}

export interface DeskProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  desk: Desk;
  seen: {
    line: ArrivalView[];
    early: ArrivalView[];
    away: ArrivalView[];
    mine: ArrivalView | undefined;
    last: ArrivalView | undefined;
  };
  words: DeskWords["papers"];
  told: DeskFeedback;
}

/** Where a form of this desk goes. */
export function at({ asked, desk }: Pick<DeskProps, "asked" | "desk">, act: string): string {
  return href("papersAct", { office: asked.office.code, desk: desk.code, act }, asked.language);
}

/** A stage as today's floor calls it. */
export function stageName(stage: string, { office }: StaffRequest, now: Temporal.Instant): string {
  return stageOf(floorOn(office, today(office, now)), stage)?.name ?? stage;
}
