import type { NewSecrets, StaffRefusal } from "../../staff/index.ts";

/** What became of the last press; secrets are in this answer and nowhere else. */
export type PeopleSaid =
  | {
      good: "added" | "changed" | "ended" | "waits" | "stopped" | "bound" | "revoked" | "keyRevoked";
      secrets?: NewSecrets;
      until?: Temporal.Instant;
    }
  | { key: string }
  | StaffRefusal;
