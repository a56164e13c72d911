import type { Office } from "../office/index.ts";
import type { Visit } from "./visit.ts";

type Time = Temporal.PlainTime;

/** What is answered to somebody on the way or in the waiting room; each language has it whole. Hours are the office's own. */
export interface HereWords {
  /** Not seen at the door yet. `come`: still ahead; else the last moment counts. */
  expected(of: { visit: Visit; come: Time | undefined; latest: Time }): string;
  /** How many stand before them, behind "you are noted". */
  ahead(count: number): string;
  atDesk(desk: string): string;
  /** Called to the document desk, and did not come. */
  absent: string;
  doubted: string;
  backToday(of: { missing: readonly string[]; before: Time | undefined; office: Office }): string;
  /** What they have on another day. */
  nextVisit(visit: Visit): string;
  heldUp(office: Office, began: Time): string;
  notHeldUp: string;
  /** Beneath a letter that names the last moment. */
  keptToday: string;
  stepOut(validMinutes: number | undefined): string;
  leaving: string;
  order: string;
  others: string;
  picture: string;
  unclear: string;
  afterUnclear: string;
  onlyPaper: string;
}
