import { type Browser, callBetterAuth } from "./better-auth.ts";
import { writePin } from "./manage.sql.ts";
import { noteStaff, officesOfRoles } from "./note.ts";
import { hashSecret } from "./secret-hash.ts";
import { refusedBy, type SignInAnswer, takeOwnTry } from "./sign-in.ts";
import type { StaffServices } from "./staff-services.ts";
import type { Recognised } from "./who.ts";

/** A new password of one's own; sessions on other browsers end. @returns the cookies of the session that goes on */
export async function changeOwnPassword(
  services: StaffServices,
  browser: Browser,
  by: Recognised,
  { old, next }: { old: string; next: string },
): Promise<SignInAnswer | { is: "short-password" }> {
  if (!(await takeOwnTry(services, by.staff))) return { is: "throttled" };
  const answer = await callBetterAuth(services, browser, "/change-password", {
    currentPassword: old,
    newPassword: next,
    revokeOtherSessions: true,
  });
  if (["PASSWORD_TOO_SHORT", "PASSWORD_TOO_LONG"].includes(String(answer.body["code"])))
    return { is: "short-password" };
  if (answer.status !== 200) return refusedBy(answer);
  await told(services, by, "own-password");
  return { is: "in", cookies: answer.cookies };
}

/** A new PIN of one's own, in a session with a password. Refused where anybody would try it first. */
export async function changeOwnPin(
  services: StaffServices,
  by: Recognised,
  pin: string,
): Promise<"changed" | "simple"> {
  if (!/^\d{6}$/.test(pin) || isSimple(pin)) return "simple";
  const hash = await hashSecret(pin);
  await services.database.statement((tx) => writePin(tx, hash, by.staff));
  await told(services, by, "own-pin");
  return "changed";
}

// All the same, or each digit one more or one less than the one before: what five tries would begin with.
function isSimple(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size === 1 && [0, 1, -1].includes([...steps][0]!);
}

async function told(services: StaffServices, { member, staff, roles }: Recognised, reason: string): Promise<void> {
  await services.database.transaction(async (tx) => {
    for (const office of officesOfRoles(roles))
      await noteStaff(tx, services, { act: "staff-changed", actor: member.actor, office, reason, detail: { staff } });
  });
}
