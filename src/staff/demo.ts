import { randomUUID } from "node:crypto";
import { demoRoles } from "../office/index.ts";
import { sessionHours } from "./auth.ts";
import { type Asking, ownCookie, sessionCookieFor, shiftCookie } from "./cookies.ts";
import { demoLogins, insertDemoSession } from "./demo.sql.ts";
import type { HeldRole } from "./member.ts";
import { noteSignedIn } from "./note-signed-in.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import type { Role } from "./permission.ts";
import { hashSecret } from "./secret-hash.ts";
import { storedToken } from "./session-tokens.ts";
import type { StaffServices } from "./staff-services.ts";
import { storedLogins } from "./stored-login.ts";
import { randomLetters } from "./token.ts";
import { writeStaff } from "./write-staff.sql.ts";

/** Somebody invented, whom the demonstration lets in with one press. */
export interface DemoAccount {
  login: string;
  name: string;
  role: Role;
  office: number | null;
}

/** The PIN of every invented person at a device that was bound in the demonstration. */
export const demoPin = "246810";

/** What stands before the @ of their account names. */
const accounts: Readonly<Record<(typeof demoRoles)[number], string>> = {
  guard: "satpam",
  "front-desk": "depan",
  "document-officer": "berkas",
  "counter-officer": "loket",
  supervisor: "pengawas",
  "head-of-office": "kepala",
};

/** One of each role for each office that the pack has invented people for, and two for all of them. */
export function demoAccounts({ offices, demo }: Pick<StaffServices, "offices" | "demo">): DemoAccount[] {
  if (!demo) return [];
  const people = offices.country.demo;
  const found = Object.entries(people.offices).flatMap(([code, names]) => {
    const office = offices.byCode.get(code);
    return office
      ? demoRoles.map((role, i) => ({
          login: `${accounts[role]}@${code}.antrean.test`,
          name: names[i]!,
          role,
          office: office.id,
        }))
      : [];
  });
  return [
    ...found,
    { login: "pusat@antrean.test", name: people.headOffice, role: "head-office", office: null },
    { login: "auditor@antrean.test", name: people.auditor, role: "auditor", office: null },
  ];
}

/** Writes the invented people down where they are missing. They have no password: one press, or the PIN, is their only way in. */
export async function inviteDemoStaff(services: StaffServices): Promise<void> {
  const { database, keys, real } = services;
  const known = await database.transaction((tx) => demoLogins(tx));
  const there = new Set(known.rows.map(({ login }) => login));
  const missing = demoAccounts(services).filter(
    ({ login }) => !storedLogins(keys, login).some((one) => there.has(one)),
  );
  if (missing.length === 0) return;
  // One hash for all of them: twenty would be a second of the first start.
  const pinHash = await hashSecret(demoPin);
  await database.transaction(async (tx) => {
    for (const { login, name, role, office } of missing) {
      const roles: HeldRole[] = [{ office, role }];
      await writeStaff(
        tx,
        keys,
        { staff: randomUUID(), login, name, roles, demo: true, ...(office === null ? {} : { pinHash }) },
        real(),
      );
    }
  });
}

/**
 * Signs an invented person in, second factor and all: the cookie of a session, or undefined where there is no demonstration or
 * no such person. People of a real installation cannot come this way: only rows marked `demo` are looked at, and only where the
 * database itself is a demonstration, whatever the settings say.
 */
export async function signInDemo(
  services: StaffServices,
  asking: Asking,
  login: string,
): Promise<string[] | undefined> {
  const { database, auth, keys, demo, real } = services;
  if (!demo || !demoAccounts(services).some((account) => account.login === login)) return undefined;
  const token = randomLetters(32);
  const ends = real().add({ hours: sessionHours });
  const here = { agent: String(asking.headers["user-agent"] ?? ""), address: null };
  const { rows } = await database.statement((tx) =>
    insertDemoSession(tx, randomUUID(), storedToken(keys, token), real(), ends, storedLogins(keys, login), here),
  );
  const staff = rows[0]?.staff;
  if (!staff) return undefined;
  await endOthersHere(services, asking);
  await database.transaction((tx) => noteSignedIn(tx, services, staff, { way: "demo" }));
  return [sessionCookieFor(token, auth, sessionHours * 3_600), ownCookie(shiftCookie, undefined, auth, 0)];
}
