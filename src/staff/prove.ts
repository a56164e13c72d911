import { accountOf } from "./account.sql.ts";
import type { Browser } from "./better-auth.ts";
import { noteFault } from "./fault.sql.ts";
import { ownerOf } from "./passkeys.ts";
import { refusePin } from "./pin.ts";
import { goOn } from "./resume.sql.ts";
import { isSecret } from "./secret-hash.ts";
import { endOneSession } from "./sessions.sql.ts";
import { takeOwnTry } from "./sign-in.ts";
import type { StaffServices } from "./staff-services.ts";
import { useCode } from "./totp.ts";
import { markProved } from "./welcome.sql.ts";
import type { Recognised } from "./who.ts";

/** What became of a secret that somebody signed in was asked for once more. */
export type ProofAnswer = "proved" | "wrong" | "throttled";

/**
 * Somebody signed in shows once more who it is, by password, by the code of the telephone or by the answer of a passkey (each once), before other people's powers are
 * changed. Invented people have neither: their press is enough.
 */
export async function prove(
  services: StaffServices,
  browser: Browser,
  by: Recognised,
  secret: string,
): Promise<ProofAnswer> {
  const { database, real } = services;
  if (by.by.way === "pin") return "wrong";
  const { session } = by.by;
  if (!by.demo) {
    if (!(await takeOwnTry(services, by.staff))) return "throttled";
    const isTheirs = secret.startsWith("{")
      ? (await ownerOf(services, browser, secret))?.staff === by.staff
      : await isOwnSecret(services, by.staff, secret);
    if (!isTheirs) return "wrong";
  }
  await database.statement((tx) => markProved(tx, session, real()));
  return "proved";
}

async function isOwnSecret({ database, auth, keys }: StaffServices, staff: string, secret: string): Promise<boolean> {
  const code = secret.replace(/\s/g, "");
  if (/^\d{6}$/.test(code)) {
    const isRight = (await database.transaction((tx) => useCode(tx, auth, staff, code))) === "taken";
    if (!isRight) await database.statement((tx) => noteFault(tx, staff, { codes: 1 }));
    return isRight;
  }
  const account = await database.statement((tx) => accountOf(tx, keys, staff));
  const isRight = await isSecret(account?.password, secret);
  if (!isRight) await database.statement((tx) => noteFault(tx, staff, { passwords: 1 }));
  return isRight;
}

/**
 * Somebody comes back to a browser that was left alone for half an hour: the PIN is enough to go on, or the password or a passkey. Whoever locks the PIN
 * here ends the session.
 */
export async function resume(
  services: StaffServices,
  browser: Browser,
  by: Recognised,
  secret: string,
): Promise<"resumed" | "wrong" | "throttled" | "ended"> {
  const { database, keys, real } = services;
  if (by.by.way === "pin" || by.first !== "resume") return "ended";
  const { session } = by.by;
  const account = await database.statement((tx) => accountOf(tx, keys, by.staff));
  if (account?.pin_hash && /^\d{6}$/.test(secret.trim())) {
    const wrong = await refusePin(services, by.staff, secret);
    if (wrong?.is === "locked") {
      await database.statement((tx) => endOneSession(tx, by.staff, session));
      return "ended";
    }
    if (wrong) return "wrong";
    await database.statement((tx) => goOn(tx, session, real()));
    return "resumed";
  }
  const proof = await prove(services, browser, by, secret);
  return proof === "proved" ? "resumed" : proof;
}

/** Has this person a PIN to go on with? */
export async function hasPin({ database, keys }: StaffServices, staff: string): Promise<boolean> {
  return (await database.statement((tx) => accountOf(tx, keys, staff)))?.pin_hash != null;
}
