import type { Tx } from "../database/index.ts";
import { accountOf } from "./account.sql.ts";
import { type Browser, callBetterAuth } from "./better-auth.ts";
import { ownPassword, ownPin } from "./first-secret.sql.ts";
import { writePin } from "./manage.sql.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { type PasswordRefusal, refusePassword } from "./password-rule.ts";
import { hashSecret, isSecret } from "./secret-hash.ts";
import { endAllOthers } from "./sessions.sql.ts";
import { takeOwnTry } from "./sign-in.ts";
import { refusedBy, type SignInAnswer } from "./sign-in-answer.ts";
import type { StaffServices } from "./staff-services.ts";
import type { Recognised } from "./who.ts";
import { setPasswordHash } from "./write-staff.sql.ts";

/** A new password of one's own; sessions on other browsers end. @returns the cookies of the session that goes on */
export async function changeOwnPassword(
  services: StaffServices,
  browser: Browser,
  by: Recognised,
  { old, next }: { old: string; next: string },
): Promise<SignInAnswer | { is: PasswordRefusal }> {
  if (!(await takeOwnTry(services, by.staff))) return { is: "throttled" };
  const refused = await refuseOwn(services, by, next);
  if (refused) return { is: refused };
  const answer = await callBetterAuth(services, browser, "/change-password", {
    currentPassword: old,
    newPassword: next,
    revokeOtherSessions: true,
  });
  if (answer.status !== 200) return refusedBy(answer);
  await services.database.transaction(async (tx) => {
    await ownPassword(tx, by.staff);
    await told(tx, services, by, "own-password");
  });
  return { is: "in", cookies: answer.cookies };
}

/** The own password in place of the one that a manager handed out and that this session was opened with. */
export async function choosePassword(
  services: StaffServices,
  by: Recognised,
  next: string,
): Promise<"chosen" | PasswordRefusal | "same-secret"> {
  const { database, keys, real } = services;
  if (by.by.way === "pin") return "short-password";
  const session = by.by.session;
  const refused = await refuseOwn(services, by, next);
  if (refused) return refused;
  const account = await database.statement((tx) => accountOf(tx, keys, by.staff));
  if (await isSecret(account?.password, next)) return "same-secret";
  const hash = await hashSecret(next);
  await database.transaction(async (tx) => {
    await setPasswordHash(tx, by.staff, hash, real());
    await ownPassword(tx, by.staff);
    await endAllOthers(tx, by.staff, session, real());
    await told(tx, services, by, "own-password");
  });
  return "chosen";
}

/** A new PIN of one's own. Refused where anybody would try it first. */
export async function changeOwnPin(
  services: StaffServices,
  by: Recognised,
  pin: string,
): Promise<"changed" | "simple" | "same-secret"> {
  const { database, keys } = services;
  if (!/^\d{6}$/.test(pin) || isSimple(pin)) return "simple";
  const account = await database.statement((tx) => accountOf(tx, keys, by.staff));
  // The one that a manager handed out is no own one.
  if (by.first === "ownSecret" && (await isSecret(account?.pin_hash, pin))) return "same-secret";
  const hash = await hashSecret(pin);
  await database.transaction(async (tx) => {
    await writePin(tx, hash, by.staff);
    await ownPin(tx, by.staff);
    await told(tx, services, by, "own-pin");
  });
  return "changed";
}

async function refuseOwn(
  { database, keys, offices }: StaffServices,
  { staff, roles }: Recognised,
  next: string,
): Promise<PasswordRefusal | undefined> {
  const account = await database.statement((tx) => accountOf(tx, keys, staff));
  const theirs = roles.flatMap(({ office }) => (office === null ? [] : [offices.byId.get(office)?.short ?? ""]));
  return refusePassword(next, { name: account?.name ?? "", login: account?.login ?? "", offices: theirs });
}

// All the same, or each digit one more or one less than the one before: what five tries would begin with.
function isSimple(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size === 1 && [0, 1, -1].includes([...steps][0]!);
}

async function told(tx: Tx, services: StaffServices, { member, staff, roles }: Recognised, reason: string) {
  const { actor, afterReset } = member;
  for (const office of officesOfRoles(roles))
    await noteStaff(tx, services, { act: "staff-changed", actor, office, reason, afterReset, detail: { staff } });
}
