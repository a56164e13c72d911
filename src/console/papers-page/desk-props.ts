import { type Desk, floorOn, stageOf, today } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { ArrivalView, Checked, Seen } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** What the last press led to. */
export interface Told {
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
  told: Told;
}

/** Where a form of this desk goes. */
export function at({ asked, desk }: Pick<DeskProps, "asked" | "desk">, act: string): string {
  return `/console/${asked.office.code}/berkas/${desk.code}/${act}${asked.language === "en" ? "?lang=en" : ""}`;
}

/** A stage as today's floor calls it. */
export function stageName(stage: string, { office }: StaffRequest, now: Temporal.Instant): string {
  return stageOf(floorOn(office, today(office, now)), stage)?.name ?? stage;
}
