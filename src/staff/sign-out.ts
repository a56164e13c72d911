import { type Browser, callBetterAuth } from "./better-auth.ts";
import { ownCookie, shiftCookie } from "./cookies.ts";
import { forgetForm } from "./kept-form.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { endSession, endShift } from "./sign-out.sql.ts";
import type { StaffServices } from "./staff-services.ts";
import { who } from "./who.ts";

/**
 * Ends the session or shift of this browser; the device stays bound.
 * @returns the cookies that take the old ones away, and whether the ministry's sign-in had opened the session: there it goes on
 */
export async function signOut(
  services: StaffServices,
  browser: Browser,
): Promise<{ cookies: string[]; byProvider: boolean }> {
  const noShift = ownCookie(shiftCookie, undefined, services.auth, 0);
  const noForm = forgetForm(services);
  const signedIn = await who(services, browser);
  if (!signedIn) return { cookies: [noShift, noForm], byProvider: false };
  const { by, desk, member, roles, byProvider } = signedIn;
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
  return { cookies: [...cookies, noShift, noForm], byProvider: byProvider !== undefined };
}

/** Where the ministry's own session is ended, and from where the browser comes back to `path` of ours; undefined: nowhere, or it is away. */
export async function providerSignOutUrl(
  { provider, publicUrl, log }: StaffServices,
  path: string,
): Promise<string | undefined> {
  try {
    return (await provider?.signOutUrl(new URL(path, publicUrl).href))?.href;
  } catch (err) {
    log.warn({ err }, "the sign-out of OIDC_ISSUER could not be reached");
    return undefined;
  }
}
