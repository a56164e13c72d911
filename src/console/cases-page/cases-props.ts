import type { DeskWords, Phrases } from "../../phrasebook/index.ts";
import type { CaseContact } from "../../report/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** What the page of cases is drawn from. */
export interface CasesProps {
  asked: StaffRequest;
  words: DeskWords["cases"];
  say: Phrases["words"];
  /** By the number of the case; only of those that go on. */
  contacts: ReadonlyMap<number, readonly CaseContact[]>;
  names: ReadonlyMap<string, string>;
}

/** What a press has brought about. */
export type CasesSaid = { good: keyof DeskWords["cases"]["done"] } | { no: keyof DeskWords["cases"]["refused"] };
