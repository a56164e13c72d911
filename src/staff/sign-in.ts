import { type BetterAuthAnswer, type Browser, callBetterAuth } from "./better-auth.ts";
import { noteFault, noteFaultOfLogin } from "./fault.sql.ts";
import { halfSignedIn } from "./half-signed-in.ts";
import { knownBrowser } from "./known-browser.ts";
import { endSessionOfToken } from "./one-at-a-browser.sql.ts";
import { storedToken } from "./session-tokens.ts";
import { refusedBy, type SignInAnswer } from "./sign-in-answer.ts";
import type { StaffServices } from "./staff-services.ts";
import { storedLogins } from "./stored-login.ts";
import { useCode } from "./totp.ts";
import { forgiveTries, takeTry } from "./try.sql.ts";
import { welcome } from "./welcome.ts";

/** Wrong passwords of one account: from browsers it never signed in at together, from each of the others apart. */
const passwordTries = { most: 10, minutes: 10 };
/** Wrong codes of one account, in the same way. */
const codeTries = { most: 5, minutes: 15 };

/** The first step, for a member with an account name and a password. */
export async function signInWithPassword(
  services: StaffServices,
  browser: Browser,
  { login, password }: { login: string; password: string },
): Promise<SignInAnswer> {
  const { database, keys, real, auth } = services;
  const name = login.trim().toLowerCase();
  const tried = keys.token("try", `login ${name} ${knownBrowser(browser, name, auth) ?? ""}`.trim());
  const given = await database.statement((tx) => takeTry(tx, tried, passwordTries, real()));
  if (given === "locks") await database.statement((tx) => noteFaultOfLogin(tx, storedLogins(keys, name), { locks: 1 }));
  if (given !== "taken") return { is: "throttled" };
  const answer = await callBetterAuth(services, browser, "/sign-in/email", { email: name, password });
  if (answer.status !== 200) {
    if (answer.status === 401)
      await database.statement((tx) => noteFaultOfLogin(tx, storedLogins(keys, name), { passwords: 1 }));
    return refusedBy(answer);
  }
  await database.statement((tx) => forgiveTries(tx, tried));
  if (answer.body["twoFactorRedirect"]) return { is: "second-factor", cookies: answer.cookies };
  return welcome(services, browser, answer, "password");
}

/** The second step: six digits of the telephone, or one of the codes that were written down for its loss. Each opens one session. */
export async function signInWithCode(services: StaffServices, browser: Browser, code: string): Promise<SignInAnswer> {
  const { database, keys, real, auth } = services;
  const half = await halfSignedIn(services, browser);
  if (!half) return { is: "begin-again" };
  const { staff, login } = half;
  const tried = keys.token("try", `code ${staff} ${knownBrowser(browser, login, auth) ?? ""}`.trim());
  const given = await database.statement((tx) => takeTry(tx, tried, codeTries, real()));
  if (given === "locks") await database.statement((tx) => noteFault(tx, staff, { locks: 1 }));
  if (given !== "taken") return { is: "throttled" };
  const typed = code.replace(/\s/g, "");
  const byPhone = /^\d{6}$/.test(typed);
  const path = byPhone ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";
  const answer = await callBetterAuth(services, browser, path, { code: typed });
  if (answer.status !== 200) {
    if (answer.body["code"] === "INVALID_TWO_FACTOR_COOKIE") return { is: "begin-again" };
    await database.statement((tx) => noteFault(tx, staff, { codes: 1 }));
    return refusedBy(answer);
  }
  if (byPhone && (await database.transaction((tx) => useCode(tx, auth, staff, typed))) !== "taken")
    return endAgain(services, answer);
  await database.statement((tx) => forgiveTries(tx, tried));
  return welcome(services, browser, answer, half.byProvider ? "provider and code" : "password and code");
}

// Better Auth takes a code as often as it comes within its minute and a half: the session that it opened ends before anybody has its cookie.
async function endAgain({ database, keys }: StaffServices, { body }: BetterAuthAnswer): Promise<SignInAnswer> {
  await database.statement((tx) => endSessionOfToken(tx, storedToken(keys, String(body["token"]))));
  return { is: "code-used" };
}

/**
 * Somebody signed in is asked for the password once more: an open browser is no place to guess it at. False: it was asked for often enough.
 */
export async function takeOwnTry({ database, keys, real }: StaffServices, staff: string): Promise<boolean> {
  const tried = keys.token("try", `own ${staff}`);
  return (await database.statement((tx) => takeTry(tx, tried, passwordTries, real()))) === "taken";
}
