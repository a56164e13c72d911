import { writeEntry } from "../../queue/index.ts";
import { colleaguesOf, devicesOf, keysOf, may, openRequests, rolesToGive, type Staff } from "../../staff/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { PeoplePage } from "./people-page.tsx";
import type { PeopleSaid } from "./people-said.ts";

/** The page as this member may see it. Journal: people-read, where it shows people. */
export async function drawPeople(
  { database, acts, keys: sealing, now }: StaffTools,
  staff: Staff,
  asked: StaffRequest,
  said?: PeopleSaid,
) {
  const { office, signedIn, reply } = asked;
  const by = await staff.who(asked.request);
  const { member } = signedIn;
  const sees = {
    people: may(member, "staff.manage", office.id),
    devices: may(member, "device.manage", office.id),
    keys: may(member, "key.manage", office.id),
  };
  const found = await database.transaction(async (tx) => ({
    waiting: sees.people ? await openRequests(tx, sealing, office.id) : [],
    people: sees.people ? await colleaguesOf(tx, sealing, office.id, staff.services.demo) : [],
    devices: sees.devices ? await devicesOf(tx, sealing, office.id) : [],
    keys: sees.keys ? await keysOf(tx, sealing, office.id) : [],
  }));
  if (sees.people) await acts.look("staff.manage", asked.by, (tx, context) => writeEntry(tx, context, "people-read"));
  if (said && "refused" in said) reply.code(said.refused === "not-yours" ? 403 : 409);
  const roles = by ? rolesToGive(by, office.id) : [];
  const props = { asked, now: now(), real: staff.services.real(), by, sees, roles, said };
  return <PeoplePage {...props} {...found} />;
}
