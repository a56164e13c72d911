import { randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { headOfficeStaff, lockFirstAdministrator } from "./first-administrator.sql.ts";
import { noteStaff } from "./note.ts";
import { hashSecret } from "./secret-hash.ts";
import { staffSecret } from "./staff-secret.ts";
import type { StaffServices } from "./staff-services.ts";
import { isSame } from "./token.ts";
import { writeStaff } from "./write-staff.sql.ts";

/**
 * The one-time link of an installation where nobody manages the staff of all offices; undefined where somebody does, or invented people do.
 * Nothing is stored: the token is the installation's own and counts who was ever written down, so that it is the same on two
 * servers, and another one as soon as it was used.
 */
export async function firstLink(services: StaffServices): Promise<string | undefined> {
  const token = services.demo ? undefined : await services.database.transaction((tx) => firstToken(tx, services));
  return token && `/console/mulai/${token}`;
}

async function firstToken(tx: Tx, { keys }: StaffServices): Promise<string | undefined> {
  const { rows } = await headOfficeStaff(tx);
  const { managed, people } = rows[0]!;
  return managed ? undefined : staffSecret(keys, `first administrator ${people}`).slice(0, 32);
}

export async function isFirstToken(services: StaffServices, token: string): Promise<boolean> {
  const right = services.demo ? undefined : await services.database.transaction((tx) => firstToken(tx, services));
  return right !== undefined && isSame(right, token);
}

export type FirstAnswer =
  | { is: "made"; staff: string }
  | { refused: "used" | "login-taken" | "name-wanted" | "short-password" };

/** Writes the first administrator of all offices down, by the link; nobody after. */
export async function makeFirstAdministrator(
  services: StaffServices,
  token: string,
  { login, name, password }: { login: string; name: string; password: string },
): Promise<FirstAnswer> {
  const account = login.trim().toLowerCase();
  if (!isAccountName(account) || name.trim() === "") return { refused: "name-wanted" };
  if (password.length < shortestPassword) return { refused: "short-password" };
  const staff = randomUUID();
  const passwordHash = await hashSecret(password);
  const held = [{ office: null, role: "head-office" as const }];
  return services.database.transaction(async (tx): Promise<FirstAnswer> => {
    // Two who open the link at once: the second waits here and finds it used.
    await lockFirstAdministrator(tx);
    const right = services.demo ? undefined : await firstToken(tx, services);
    if (right === undefined || !isSame(right, token)) return { refused: "used" };
    const written = await writeStaff(
      tx,
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

export const shortestPassword = 10;

/** An account name looks like an address: the library asks for it. It need not receive mail. */
export function isAccountName(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9][a-z0-9._-]*@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(text);
}
