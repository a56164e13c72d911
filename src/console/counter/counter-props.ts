import type { Floor } from "../../office/index.ts";
import type { DeskWords } from "../../phrasebook/index.ts";
import type { counterView, TicketView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

export type Seen = NonNullable<Awaited<ReturnType<typeof counterView>>> & { last: TicketView | undefined };

export interface CounterProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  floor: Floor;
  seen: Seen;
  words: DeskWords["counter"];
  /** Why the last press changed nothing. */
  refused: string | undefined;
  explained: string | undefined;
}
