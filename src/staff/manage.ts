import { randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { isAccountName } from "./first-administrator.ts";
import { deleteLogin, deleteSecondFactor, dropRoles, markLeft, turnOffSecondFactor, writePin } from "./manage.sql.ts";
import type { HeldRole } from "./member.ts";
import { noteStaff } from "./note.ts";
import { type Colleague, colleagueForUpdate, endSessions } from "./people.sql.ts";
import { may, type Role, rolesGivenBy } from "./permission.ts";
import { randomPin } from "./pin.ts";
import { hashSecret } from "./secret-hash.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomLetters } from "./token.ts";
import type { Recognised } from "./who.ts";
import { addRoles, setPasswordHash, writeStaff } from "./write-staff.sql.ts";

/** Why a change of people, devices or keys was refused. */
export interface StaffRefusal {
  refused:
    | "login-taken"
    | "name-wanted"
    | "role-wanted"
    | "not-yours"
    | "yourself"
    | "no-such-person"
    | "nothing-there"
    /** A key must end within a year, and a network must be one. */
    | "days-or-network";
}

/** Roles that are always for all offices. */
export const rolesEverywhere: ReadonlySet<Role> = new Set<Role>(["head-office", "auditor"]);

/** The roles that somebody may give in this office, in the order of `roles`. Whoever manages all offices may anywhere. */
export function rolesToGive({ member, roles }: Pick<Recognised, "member" | "roles">, office: number): Role[] {
  if (!may(member, "staff.manage", office)) return [];
  const held = roles.filter((one) => one.office === null || one.office === office);
  const given = held.flatMap(({ role, office: where }) =>
    (rolesGivenBy[role] ?? []).filter((one) => where === null || !rolesEverywhere.has(one)),
  );
  return [...new Set(given)];
}

/** May everything about this person be changed from this office? Only if each of their roles could be given by whoever asks. */
export function isYours(
  by: Pick<Recognised, "member" | "roles" | "staff">,
  person: Pick<Colleague, "id" | "roles">,
): boolean {
  const everywhere = by.roles.some(({ office, role }) => office === null && role === "head-office");
  return (
    person.id !== by.staff &&
    person.roles.every(({ office, role }) => (office === null ? everywhere : rolesToGive(by, office).includes(role)))
  );
}

export interface Managing {
  services: StaffServices;
  by: Recognised;
  office: number;
}

/** What is told once and never again: whoever added the person passes it on. */
export interface NewSecrets {
  staff: string;
  password?: string;
  pin?: string;
}

/** Adds somebody to this office. @returns the first password, and a PIN where one was wanted */
export async function addStaff(
  { services, by, office }: Managing,
  ask: { login: string; name: string; roles: string[]; withPin: boolean },
): Promise<NewSecrets | StaffRefusal> {
  const login = ask.login.trim().toLowerCase();
  const name = ask.name.trim().replace(/\s+/g, " ").slice(0, 80);
  const may = rolesToGive(by, office);
  if (!isAccountName(login) || name === "") return { refused: "name-wanted" };
  if (ask.roles.length === 0) return { refused: "role-wanted" };
  if (!ask.roles.every((role) => may.includes(role as Role))) return { refused: "not-yours" };
  const secrets = { staff: randomUUID(), password: randomLetters(12), ...(ask.withPin ? { pin: randomPin() } : {}) };
  const [passwordHash, pinHash] = await Promise.all([
    hashSecret(secrets.password),
    secrets.pin === undefined ? undefined : hashSecret(secrets.pin),
  ]);
  const roles = placed(ask.roles as Role[], office);
  return services.database.transaction(async (tx) => {
    const written = await writeStaff(
      tx,
      { staff: secrets.staff, login, name, passwordHash, pinHash, roles },
      services.real(),
    );
    if (!written) return { refused: "login-taken" };
    await told(tx, { services, by, office }, "staff-added", secrets.staff, { roles: ask.roles });
    return secrets;
  });
}

/** Sets which roles somebody has in this office. Roles that `by` could not give stay as they are. */
export async function changeRoles(
  managing: Managing,
  staff: string,
  wanted: string[],
): Promise<{ is: "changed" } | StaffRefusal> {
  const { services, by, office } = managing;
  const may = rolesToGive(by, office);
  if (staff === by.staff) return { refused: "yourself" };
  if (!wanted.every((role) => may.includes(role as Role))) return { refused: "not-yours" };
  return services.database.transaction(async (tx) => {
    const person = await colleagueForUpdate(tx, staff);
    if (!person || !worksAt(person, office)) return { refused: "no-such-person" };
    const kept = person.roles.filter(
      ({ role, office: where }) => where !== null && (where !== office || !may.includes(role)),
    );
    const everywhere = person.roles.filter(({ role, office: where }) => where === null && !may.includes(role));
    const roles = [...kept, ...everywhere, ...placed(wanted as Role[], office)];
    if (roles.length === 0) return { refused: "role-wanted" };
    await dropRoles(tx, staff);
    await addRoles(tx, staff, roles);
    await told(tx, managing, "staff-changed", staff, { roles: wanted }, "roles");
    return { is: "changed" };
  });
}

/** Ends somebody's work here: sign-in, sessions and roles go at once, the name stays beside what was done. */
export async function endStaff(managing: Managing, staff: string): Promise<{ is: "changed" } | StaffRefusal> {
  return withPerson(managing, staff, async (tx) => {
    const { real } = managing.services;
    await endSessions(tx, staff, real());
    await deleteLogin(tx, staff);
    await dropRoles(tx, staff);
    // The account name is free again for whoever comes after.
    await markLeft(tx, real(), `${staff}@left`, staff);
    await told(tx, managing, "staff-changed", staff, {}, "ended");
    return { is: "changed" as const };
  });
}

/** A new first password; whoever had the old one is out, on every browser. */
export async function resetPassword(managing: Managing, staff: string): Promise<NewSecrets | StaffRefusal> {
  const password = randomLetters(12);
  const hash = await hashSecret(password);
  return withPerson(managing, staff, async (tx) => {
    const { real } = managing.services;
    await setPasswordHash(tx, staff, hash, real());
    await endSessions(tx, staff, real());
    await told(tx, managing, "staff-changed", staff, {}, "password");
    return { staff, password };
  });
}

export async function resetPin(managing: Managing, staff: string): Promise<NewSecrets | StaffRefusal> {
  const pin = randomPin();
  const hash = await hashSecret(pin);
  return withPerson(managing, staff, async (tx) => {
    await writePin(tx, hash, staff);
    await told(tx, managing, "staff-changed", staff, {}, "pin");
    return { staff, pin };
  });
}

/** The telephone is lost: the next sign-in sets up a new second factor, and until then this person may do nothing. */
export async function resetSecondFactor(managing: Managing, staff: string): Promise<{ is: "changed" } | StaffRefusal> {
  return withPerson(managing, staff, async (tx) => {
    await deleteSecondFactor(tx, staff);
    await turnOffSecondFactor(tx, staff);
    await endSessions(tx, staff, managing.services.real());
    await told(tx, managing, "staff-changed", staff, {}, "second-factor");
    return { is: "changed" as const };
  });
}

async function withPerson<T>(
  { services, by, office }: Managing,
  staff: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T | StaffRefusal> {
  if (staff === by.staff) return { refused: "yourself" };
  return services.database.transaction(async (tx): Promise<T | StaffRefusal> => {
    const person = await colleagueForUpdate(tx, staff);
    if (!person || !worksAt(person, office)) return { refused: "no-such-person" };
    return may(by.member, "staff.manage", office) && isYours(by, person) ? work(tx) : { refused: "not-yours" };
  });
}

function worksAt({ roles }: Colleague, office: number): boolean {
  return roles.some((one) => one.office === office || one.office === null);
}

function placed(roles: readonly Role[], office: number): HeldRole[] {
  return roles.map((role) => ({ role, office: rolesEverywhere.has(role) ? null : office }));
}

async function told(
  tx: Tx,
  { services, by, office }: Managing,
  act: "staff-added" | "staff-changed",
  staff: string,
  detail: Record<string, unknown>,
  reason?: string,
): Promise<void> {
  await noteStaff(tx, services, {
    act,
    actor: by.member.actor,
    office,
    desk: by.desk?.office === office ? by.desk.code : undefined,
    ...(reason ? { reason } : {}),
    detail: { staff, ...detail },
  });
}
