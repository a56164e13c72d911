import type { BetterAuthAnswer, Browser } from "./better-auth.ts";
import { ownCookie, shiftCookie } from "./cookies.ts";
import { takeFaults } from "./fault.sql.ts";
import { usePassword } from "./first-secret.sql.ts";
import { knownBrowser, rememberBrowser } from "./known-browser.ts";
import { noteSignedIn } from "./note-signed-in.ts";
import { writeNotice } from "./notice.sql.ts";
import { endSessionOfToken } from "./one-at-a-browser.sql.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { markByProvider } from "./provider.sql.ts";
import { storedToken } from "./session-tokens.ts";
import type { SignInAnswer } from "./sign-in-answer.ts";
import type { StaffServices } from "./staff-services.ts";
import { markProved, noteSignIn, sessionOfToken } from "./welcome.sql.ts";
import { storedWhere } from "./where.ts";

/**
 * Better Auth has opened a session: it becomes the only one of this browser, and its person is told what was wrong before and whether
 * the browser is a new one. A password that a manager handed out and that opened something before opens nothing: the session ends.
 */
export async function welcome(
  services: StaffServices,
  browser: Browser,
  { body, cookies }: Pick<BetterAuthAnswer, "body" | "cookies">,
  way: "password" | "password and code" | "provider and code",
): Promise<SignInAnswer> {
  const { id: staff, email: login = "" } = (body["user"] ?? {}) as { id?: string; email?: string };
  const token = storedToken(services.keys, (body["token"] as string | undefined) ?? "");
  const { database, auth, real } = services;
  if (!staff) return { is: "wrong" };
  const byProvider = way === "provider and code";
  if (byProvider) await database.statement((tx) => markByProvider(tx, token));
  else if ((await database.statement((tx) => usePassword(tx, staff, real()))) === "over") {
    await database.statement((tx) => endSessionOfToken(tx, token));
    return { is: "first-over" };
  }
  await endOthersHere(services, browser);
  await tellAtSignIn(services, browser, { staff, login, token, way });
  const noShift = ownCookie(shiftCookie, undefined, auth, 0);
  return { is: "in", cookies: [...cookies, noShift, rememberBrowser(browser, login, auth)] };
}

interface SignedInNow {
  staff: string;
  login: string;
  /** As it is stored. */
  token: string;
  way: string;
  /** When the person showed a secret, where that was before now. */
  provedAt?: Temporal.Instant;
}

/** Writes down that somebody signed in, in the journal and for the person. */
export async function tellAtSignIn(
  services: StaffServices,
  browser: Browser,
  { staff, login, token, way, provedAt }: SignedInNow,
): Promise<void> {
  const { database, auth, real } = services;
  await database.transaction(async (tx) => {
    const session = (await sessionOfToken(tx, token))?.id;
    if (session) await markProved(tx, session, provedAt ?? real());
    const { before, afterReset } = await noteSignIn(tx, staff, real());
    const isNew = before && knownBrowser(browser, login, auth) === undefined;
    const detail = { browser: String(browser.headers["user-agent"] ?? "").slice(0, 200), address: browser.ip };
    if (isNew)
      await writeNotice(
        tx,
        services.keys,
        staff,
        { kind: "new-browser", detail: storedWhere(services.keys, detail) },
        real(),
        session,
      );
    const faults = await takeFaults(tx, staff);
    if (faults) await writeNotice(tx, services.keys, staff, { kind: "faults", detail: faults }, real());
    await noteSignedIn(tx, services, staff, { way, ...(isNew && { newBrowser: true }) }, afterReset);
  });
}
