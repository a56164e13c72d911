import type { Tx } from "../database/index.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { rolesOf } from "./people.sql.ts";
import type { StaffServices } from "./staff-services.ts";

/** One line in the journal of each office the person works for. */
export async function noteSignedIn(
  tx: Tx,
  services: StaffServices,
  staff: string,
  detail: { way: string; newBrowser?: boolean },
  afterReset = false,
): Promise<void> {
  for (const office of officesOfRoles(await rolesOf(tx, staff)))
    await noteStaff(tx, services, { act: "signed-in", actor: `staff ${staff}`, office, detail, afterReset });
}
