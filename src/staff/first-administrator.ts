import { createHmac, randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { headOfficeStaff, lockFirstAdministrator } from "./first-administrator.sql.ts";
import { noteStaff } from "./note.ts";
import { type PasswordRefusal, refusePassword } from "./password-rule.ts";
import { hashSecret } from "./secret-hash.ts";
import { staffSecret } from "./staff-secret.ts";
import type { StaffServices } from "./staff-services.ts";
import { isSame } from "./token.ts";
import { writeStaff } from "./write-staff.sql.ts";

/** How long the link of a start is good. */
const linkHours = 24;

/**
 * The one-time link of an installation where nobody manages the staff of all offices; undefined where somebody does, or invented people do.
 * Nothing is stored: the token says until when it is good, is signed by the installation's own secret and counts who was ever written
 * down, so that every server knows it, and none does as soon as it was used. A new start prints a new one.
 */
export async function firstLink(services: StaffServices): Promise<string | undefined> {
  const secret = services.demo ? undefined : await services.database.transaction((tx) => firstSecret(tx, services));
  if (!secret) return undefined;
  const ends = services.real().add({ hours: linkHours }).epochMilliseconds.toString(36);
  return `/console/mulai/${ends}.${signed(secret, ends)}`;
}

/** Changes with every person that is written down; undefined: there is somebody who manages staff. */
async function firstSecret(tx: Tx, { keys }: StaffServices): Promise<string | undefined> {
  const { rows } = await headOfficeStaff(tx);
  const { managed, people } = rows[0]!;
  return managed ? undefined : staffSecret(keys, `first administrator ${people}`);
}

function signed(secret: string, ends: string): string {
  return createHmac("sha256", secret).update(ends).digest("base64url").slice(0, 32);
}

export async function isFirstToken(services: StaffServices, token: string): Promise<boolean> {
  return !services.demo && (await services.database.transaction((tx) => isRight(tx, services, token)));
}

async function isRight(tx: Tx, services: StaffServices, token: string): Promise<boolean> {
  const [ends = "", signature = ""] = token.split(".");
  const secret = await firstSecret(tx, services);
  const goodUntil = Number.parseInt(ends, 36);
  return (
    secret !== undefined && isSame(signature, signed(secret, ends)) && goodUntil > services.real().epochMilliseconds
  );
}

export type FirstAnswer =
  | { is: "made"; staff: string }
  | { refused: "used" | "login-taken" | "name-wanted" | PasswordRefusal };

/** Writes the first administrator of all offices down, by the link; nobody after. */
export async function makeFirstAdministrator(
  services: StaffServices,
  token: string,
  { login, name, password }: { login: string; name: string; password: string },
): Promise<FirstAnswer> {
  const account = login.trim().toLowerCase();
  if (!isAccountName(account) || name.trim() === "") return { refused: "name-wanted" };
  const refused = await refusePassword(password, { name, login: account, offices: [] });
  if (refused) return { refused };
  const staff = randomUUID();
  const passwordHash = await hashSecret(password);
  const held = [{ office: null, role: "head-office" as const }];
  return services.database.transaction(async (tx): Promise<FirstAnswer> => {
    // Two who open the link at once: the second waits here and finds it used.
    await lockFirstAdministrator(tx);
    if (services.demo || !(await isRight(tx, services, token))) return { refused: "used" };
    const written = await writeStaff(
      tx,
      services.keys,
      { staff, login: account, name: name.trim(), passwordHash, roles: held },
      services.real(),
    );
    if (!written) return { refused: "login-taken" };
    await noteStaff(tx, services, {
      act: "staff-added",
      actor: `staff ${staff}`,
      office: null,
      reason: "first-administrator",
      detail: { staff, roles: ["head-office"] },
    });
    return { is: "made", staff };
  });
}

/** An account name looks like an address: the library asks for it. It need not receive mail. */
export function isAccountName(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9][a-z0-9._-]*@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(text);
}
