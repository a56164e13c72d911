import type { Staff } from "../../staff/index.ts";
import type { StaffTools } from "../staff/tools.ts";

/** What the pages of the sign-in are given. */
export interface SignInServices {
  tools: Pick<StaffTools, "database" | "keys" | "offices">;
  staff: Staff;
}
