import { type BetterAuthAnswer, type Browser, callBetterAuth } from "./better-auth.ts";
import { ownCookie, shiftCookie } from "./cookies.ts";
import { knownBrowser, rememberBrowser } from "./known-browser.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { rolesOf } from "./people.sql.ts";
import { endOlderSessions } from "./sign-in.sql.ts";
import type { StaffServices } from "./staff-services.ts";
import { forgiveTries, takeTry } from "./try.sql.ts";

/** What became of a sign-in; `cookies` go to the browser whichever it is. */
export type SignInAnswer =
  | { is: "in" | "second-factor"; cookies: string[] }
  /** Name, password or code are not right; which one nobody learns. */
  | { is: "wrong" }
  | { is: "throttled" }
  /** The form stood on another site. */
  | { is: "foreign" }
  /** The time between password and code was too long: from the start again. */
  | { is: "begin-again" };

/** Wrong passwords of one account: from browsers it never signed in at together, from each of the others apart. */
const tries = { most: 10, minutes: 10 };

/** The first step, for a member with an account name and a password. */
export async function signInWithPassword(
  services: StaffServices,
  browser: Browser,
  { login, password }: { login: string; password: string },
): Promise<SignInAnswer> {
  const { database, keys, real, auth } = services;
  const name = login.trim().toLowerCase();
  const tried = keys.token("try", `login ${name} ${knownBrowser(browser, name, auth) ?? ""}`.trim());
  if (!(await database.statement((tx) => takeTry(tx, tried, tries, real())))) return { is: "throttled" };
  const answer = await callBetterAuth(services, browser, "/sign-in/email", { email: name, password });
  if (answer.status !== 200) return refusedBy(answer);
  await database.statement((tx) => forgiveTries(tx, tried));
  if (answer.body["twoFactorRedirect"]) return { is: "second-factor", cookies: answer.cookies };
  return welcomed(services, browser, answer, "password");
}

/** The second step: six digits of the telephone, or one of the codes that were written down for its loss. */
export async function signInWithCode(services: StaffServices, browser: Browser, code: string): Promise<SignInAnswer> {
  const typed = code.replace(/\s/g, "");
  const answer = /^\d{6}$/.test(typed)
    ? await callBetterAuth(services, browser, "/two-factor/verify-totp", { code: typed })
    : await callBetterAuth(services, browser, "/two-factor/verify-backup-code", { code: typed });
  if (answer.status === 200) return welcomed(services, browser, answer, "password and code");
  return answer.body["code"] === "INVALID_TWO_FACTOR_COOKIE" ? { is: "begin-again" } : refusedBy(answer);
}

async function welcomed(
  services: StaffServices,
  browser: Browser,
  { body, cookies }: BetterAuthAnswer,
  way: string,
): Promise<SignInAnswer> {
  const { id: staff, email: login } = (body["user"] ?? {}) as { id?: string; email?: string };
  if (!staff) return { is: "wrong" };
  await endOthersHere(services, browser);
  await noteSignedIn(services, staff, way);
  const noShift = ownCookie(shiftCookie, undefined, services.auth, 0);
  return { is: "in", cookies: [...cookies, noShift, rememberBrowser(browser, login ?? "", services.auth)] };
}

/** One line in the journal of each office the person works for. */
export async function noteSignedIn(services: StaffServices, staff: string, way: string): Promise<void> {
  await services.database.transaction(async (tx) => {
    for (const office of officesOfRoles(await rolesOf(tx, staff)))
      await noteStaff(tx, services, { act: "signed-in", actor: `staff ${staff}`, office, detail: { way } });
  });
}

export function refusedBy({ status, body }: BetterAuthAnswer): SignInAnswer {
  if (status === 429 || body["code"] === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE") return { is: "throttled" };
  if (status === 403) return { is: "foreign" };
  if (status >= 500) throw new Error("the sign-in library failed");
  return { is: "wrong" };
}

/** The second factor is begun: its address for the telephone, and codes for the day the telephone is lost. */
export interface NewSecondFactor {
  uri: string;
  codes: string[];
}

/**
 * Somebody signed in is asked for the password once more: an open browser is no place to guess it at. False: it was asked for often enough.
 */
export async function takeOwnTry({ database, keys, real }: StaffServices, staff: string): Promise<boolean> {
  return database.statement((tx) => takeTry(tx, keys.token("try", `own ${staff}`), tries, real()));
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
  const answer = await callBetterAuth(services, browser, "/two-factor/verify-totp", { code: code.replace(/\s/g, "") });
  if (answer.status !== 200) return refusedBy(answer);
  const staff = (answer.body["user"] as { id?: string } | undefined)?.id ?? null;
  await services.database.transaction(async (tx) => {
    await endOlderSessions(tx, staff);
    for (const office of officesOfRoles(await rolesOf(tx, staff!)))
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
