import { type Browser, callBetterAuth } from "./better-auth.ts";
import { ownCookie, shiftCookie } from "./cookies.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { endSession, endShift } from "./sign-out.sql.ts";
import type { StaffServices } from "./staff-services.ts";
import { who } from "./who.ts";

/** Ends the session or shift of this browser; the device stays bound. @returns the cookies that take the old ones away */
export async function signOut(services: StaffServices, browser: Browser): Promise<string[]> {
  const signedIn = await who(services, browser);
  if (!signedIn) return [ownCookie(shiftCookie, undefined, services.auth, 0)];
  const { by, desk, member, roles } = signedIn;
  const cookies = by.way === "password" ? (await callBetterAuth(services, browser, "/sign-out", {})).cookies : [];
  await services.database.transaction(async (tx) => {
    if (by.way === "pin") await endShift(tx, services.real(), by.shift);
    // Whatever the library says, this session is over.
    else await endSession(tx, by.session);
    for (const office of by.way === "pin" ? [by.office] : officesOfRoles(roles))
      await noteStaff(tx, services, {
        act: "signed-out",
        actor: member.actor,
        office,
        desk: desk?.office === office ? desk?.code : undefined,
      });
  });
  return [...cookies, ownCookie(shiftCookie, undefined, services.auth, 0)];
}
