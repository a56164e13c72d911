import { type BetterAuthAnswer, type Browser, callBetterAuth } from "./better-auth.ts";
import { sessionToken } from "./cookies.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { rolesOf } from "./people.sql.ts";
import { markByProvider } from "./provider.sql.ts";
import { endOlderSessions } from "./second-factor.sql.ts";
import { storedToken } from "./session-tokens.ts";
import { takeOwnTry } from "./sign-in.ts";
import { refusedBy, type SignInAnswer } from "./sign-in-answer.ts";
import type { StaffServices } from "./staff-services.ts";
import { useCode } from "./totp.ts";
import { who } from "./who.ts";

/** The second factor is begun: its address for the telephone, and codes for the day the telephone is lost. */
export interface NewSecondFactor {
  uri: string;
  codes: string[];
}

/** @returns the new secret, shown once, or why not */
export async function beginSecondFactor(
  services: StaffServices,
  browser: Browser,
  { staff, password }: { staff: string; password: string },
): Promise<NewSecondFactor | SignInAnswer> {
  if (!(await takeOwnTry(services, staff))) return { is: "throttled" };
  const { status, body, cookies } = await callBetterAuth(services, browser, "/two-factor/enable", { password });
  if (status !== 200) return refusedBy({ status, body, cookies });
  return { uri: String(body["totpURI"]), codes: body["backupCodes"] as string[] };
}

/**
 * The telephone shows the right code: the second factor holds from now on, and every other session of this person ends. One of
 * them may be a stranger's, who had the password first and would otherwise go on without ever showing a code.
 */
export async function confirmSecondFactor(
  services: StaffServices,
  browser: Browser,
  code: string,
): Promise<SignInAnswer> {
  const typed = code.replace(/\s/g, "");
  const byProvider = (await who(services, browser))?.byProvider !== undefined;
  const answer = await callBetterAuth(services, browser, "/two-factor/verify-totp", { code: typed });
  if (answer.status !== 200) return refusedBy(answer);
  const staff = (answer.body["user"] as { id: string }).id;
  await services.database.transaction(async (tx) => {
    // Better Auth has put another session in the place of the one that was there.
    if (byProvider) await markByProvider(tx, storedToken(services.keys, tokenIn(services, answer)));
    // Whoever looked on while it was set up does not sign in with the same code.
    await useCode(tx, services.auth, staff, typed);
    await endOlderSessions(tx, staff);
    for (const office of officesOfRoles(await rolesOf(tx, staff)))
      await noteStaff(tx, services, {
        act: "staff-changed",
        actor: `staff ${staff}`,
        office,
        reason: "second-factor-set",
        detail: { staff },
      });
  });
  return { is: "in", cookies: answer.cookies };
}

/** The token of the session whose cookie an answer gives. */
function tokenIn({ auth }: StaffServices, { cookies }: BetterAuthAnswer): string {
  const cookie = cookies.map((one) => one.slice(0, one.indexOf(";"))).join("; ");
  return sessionToken({ headers: { cookie } }, auth) ?? "";
}
