import type { StaffRequest } from "../staff/staff-route.tsx";
import type { FrontDeskOutcome } from "./acts.ts";
import type { Around } from "./look-around.ts";

/** What every part of the front desk's page is given. */
export interface FrontProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  outcome: FrontDeskOutcome;
  around: Around;
}
