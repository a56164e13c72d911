import type { TimedActFailure } from "../../clock/index.ts";
import type { SetAsideMessage } from "../../conversation/index.ts";
import type { FailedLetter } from "../../outbox/index.ts";
import type { DatabaseState, MachineState } from "../../report/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { MachinePlace } from "../staff/tools.ts";

/** As many rows as a person reads; one more is asked for, to say that there are more. */
export const mostShown = 300;

export interface MachineProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  real: Temporal.Instant;
  /** How many things the last press dealt with. */
  done: number | undefined;
  /** Disk and backups; undefined where the page is drawn without a program around it. */
  place: MachinePlace | undefined;
  state: MachineState;
  aside: SetAsideMessage[];
  failed: FailedLetter[];
  acts: TimedActFailure[];
  database: DatabaseState;
}
