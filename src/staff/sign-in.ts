import { ownCookie, shiftCookie } from "./cookies.ts";
import { knownBrowser, rememberBrowser } from "./known-browser.ts";
import { askLibrary, type Browser, type LibraryAnswer } from "./library.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { rolesOf } from "./people.sql.ts";
import { endOlderSessions } from "./sign-in.sql.ts";
import type { StaffHouse } from "./staff-house.ts";
import { tokenDigest } from "./token.ts";
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
  house: StaffHouse,
  browser: Browser,
  { login, password }: { login: string; password: string },
): Promise<SignInAnswer> {
  const { database, key, real, auth } = house;
  const name = login.trim().toLowerCase();
  const tried = tokenDigest(key, "try", `login ${name} ${knownBrowser(browser, name, auth) ?? ""}`.trim());
  if (!(await database.statement((tx) => takeTry(tx, tried, tries, real())))) return { is: "throttled" };
  const answer = await askLibrary(house, browser, "/sign-in/email", { email: name, password });
  if (answer.status !== 200) return refusedBy(answer);
  await database.statement((tx) => forgiveTries(tx, tried));
  if (answer.body["twoFactorRedirect"]) return { is: "second-factor", cookies: answer.cookies };
  return welcomed(house, browser, answer, "password");
}

/** The second step: six digits of the telephone, or one of the codes that were written down for its loss. */
export async function signInWithCode(house: StaffHouse, browser: Browser, code: string): Promise<SignInAnswer> {
  const typed = code.replace(/\s/g, "");
  const answer = /^\d{6}$/.test(typed)
    ? await askLibrary(house, browser, "/two-factor/verify-totp", { code: typed })
    : await askLibrary(house, browser, "/two-factor/verify-backup-code", { code: typed });
  if (answer.status === 200) return welcomed(house, browser, answer, "password and code");
  return answer.body["code"] === "INVALID_TWO_FACTOR_COOKIE" ? { is: "begin-again" } : refusedBy(answer);
}

async function welcomed(
  house: StaffHouse,
  browser: Browser,
  { body, cookies }: LibraryAnswer,
  way: string,
): Promise<SignInAnswer> {
  const { id: staff, email: login } = (body["user"] ?? {}) as { id?: string; email?: string };
  if (!staff) return { is: "wrong" };
  await endOthersHere(house, browser);
  await noteSignedIn(house, staff, way);
  const noShift = ownCookie(shiftCookie, undefined, house.auth, 0);
  return { is: "in", cookies: [...cookies, noShift, rememberBrowser(browser, login ?? "", house.auth)] };
}

/** One line in the journal of each office the person works for. */
export async function noteSignedIn({ database, now }: StaffHouse, staff: string, way: string): Promise<void> {
  await database.transaction(async (tx) => {
    for (const office of officesOfRoles(await rolesOf(tx, staff)))
      await noteStaff(tx, now(), { act: "signed-in", actor: `staff ${staff}`, office, detail: { way } });
  });
}

export function refusedBy({ status, body }: LibraryAnswer): SignInAnswer {
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
export async function takeOwnTry({ database, key, real }: StaffHouse, staff: string): Promise<boolean> {
  return database.statement((tx) => takeTry(tx, tokenDigest(key, "try", `own ${staff}`), tries, real()));
}

/** @returns the new secret, shown once, or why not */
export async function beginSecondFactor(
  house: StaffHouse,
  browser: Browser,
  { staff, password }: { staff: string; password: string },
): Promise<NewSecondFactor | SignInAnswer> {
  if (!(await takeOwnTry(house, staff))) return { is: "throttled" };
  const { status, body, cookies } = await askLibrary(house, browser, "/two-factor/enable", { password });
  if (status !== 200) return refusedBy({ status, body, cookies });
  return { uri: String(body["totpURI"]), codes: body["backupCodes"] as string[] };
}

/**
 * The telephone shows the right code: the second factor holds from now on, and every other session of this person ends. One of
 * them may be a stranger's, who had the password first and would otherwise go on without ever showing a code.
 */
export async function confirmSecondFactor(house: StaffHouse, browser: Browser, code: string): Promise<SignInAnswer> {
  const answer = await askLibrary(house, browser, "/two-factor/verify-totp", { code: code.replace(/\s/g, "") });
  if (answer.status !== 200) return refusedBy(answer);
  const staff = (answer.body["user"] as { id?: string } | undefined)?.id ?? null;
  await house.database.transaction(async (tx) => {
    await endOlderSessions(tx, staff);
    for (const office of officesOfRoles(await rolesOf(tx, staff!)))
      await noteStaff(tx, house.now(), {
        act: "staff-changed",
        actor: `staff ${staff}`,
        office,
        reason: "second-factor-set",
        detail: { staff },
      });
  });
  return { is: "in", cookies: answer.cookies };
}
