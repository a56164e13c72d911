import type { FastifyRequest } from "fastify";
import type { Office } from "../../office/index.ts";
import type { TicketView, TooMany } from "../../queue/index.ts";
import type { Member } from "../../staff/index.ts";
import type { By } from "../../staff-acts/index.ts";
import type { DoorFeedback } from "../door-page/feedback.ts";
import type { PrintedTicket } from "../paper/ticket-slip.tsx";
import type { StaffTools } from "../staff/tools.ts";

export interface KioskTools extends Omit<StaffTools, "who"> {
  /** The kiosk that sends this request; undefined: this browser was not bound as one. */
  deviceOf(request: FastifyRequest): Promise<Member | undefined>;
}

export interface KioskAsked {
  office: Office;
  language: "id" | "en";
  by: By;
  form: Readonly<Record<string, string>>;
}

/** What the last touch brought. Nothing: the start. */
export interface KioskOutcome {
  /** What stands in the box. */
  typed?: string;
  told?: DoorFeedback;
  /** The screen's budget is used up. */
  tooMany?: TooMany;
  /** The number, where there is one. */
  ticket?: TicketView;
  printedAt?: Temporal.Instant | undefined;
  /** Goes to the printer now. */
  paper?: { printed: PrintedTicket; chat: string | undefined };
}
