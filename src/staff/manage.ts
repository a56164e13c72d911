import { randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import type { ReasonCode } from "../journal/index.ts";
import { isAccountName } from "./first-administrator.ts";
import { handOutPin } from "./first-secret.sql.ts";
import { deleteLogin, dropRoles, markLeft, writePin } from "./manage.sql.ts";
import type { HeldRole } from "./member.ts";
import { noteStaff } from "./note.ts";
import { type Notice, writeNotice } from "./notice.sql.ts";
import { deletePasskeysOf } from "./passkey.sql.ts";
import { type Colleague, colleagueForUpdate, endSessions } from "./people.sql.ts";
import { may, type Role, rolesGivenBy, rolesWithSecondFactor } from "./permission.ts";
import { randomPin } from "./pin.ts";
import { unbindProvider } from "./provider.sql.ts";
import { insertRequest, noteReset, othersManage, type RequestKind } from "./request.sql.ts";
import { hashSecret } from "./secret-hash.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomLetters } from "./token.ts";
import type { Recognised } from "./who.ts";
import { addRoles, writeStaff } from "./write-staff.sql.ts";

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
    | "days-or-network"
    /** Whoever asked cannot be the second manager too, before a day has passed. */
    | "second-person-wanted"
    /** An account of today, or one that was given new secrets today, is no second pair of eyes. */
    | "too-new";
}

/** It was written down and waits for a second manager; from then on whoever asked may carry it out alone. */
export interface Waits {
  is: "waits";
  until: Temporal.Instant;
}

/** How long something waits where no second manager looks at it. */
const waitHours = 24;
/** How long a password or PIN that was handed out opens something. */
const firstSecretDays = 7;

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

/**
 * Adds somebody to this office. A task above the desks waits for a second manager; those of the desks begin at once.
 * @returns the first password, and a PIN where one was wanted: each opens one session, within days
 */
export async function addStaff(
  { services, by, office }: Managing,
  ask: { login: string; name: string; roles: string[]; withPin: boolean },
): Promise<(NewSecrets & { until?: Temporal.Instant }) | StaffRefusal> {
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
  const wanted = ask.roles as Role[];
  const managing = { services, by, office };
  return services.database.transaction(async (tx) => {
    const real = services.real();
    const waits = await rolesWait(tx, managing, secrets.staff, wanted);
    const roles = placed(waits ? wanted.filter((role) => !rolesWithSecondFactor.has(role)) : wanted, office);
    const written = await writeStaff(
      tx,
      { staff: secrets.staff, login, name, passwordHash, pinHash, roles, handedOutUntil: firstSecretEnds(real) },
      real,
    );
    if (!written) return { refused: "login-taken" };
    await told(tx, managing, "staff-added", secrets.staff, { roles: roles.map(({ role }) => role) });
    if (!waits) return secrets;
    return { ...secrets, until: (await waitForSecond(tx, managing, secrets.staff, "roles", wanted)).until };
  });
}

/**
 * Sets which roles somebody has in this office; a new one above the desks waits, with all of them, for a second manager. Roles that `by` could
 * not give stay as they are.
 */
export async function changeRoles(
  managing: Managing,
  staff: string,
  wanted: string[],
): Promise<{ is: "changed" } | Waits | StaffRefusal> {
  const { services, by, office } = managing;
  const may = rolesToGive(by, office);
  if (staff === by.staff) return { refused: "yourself" };
  if (!wanted.every((role) => may.includes(role as Role))) return { refused: "not-yours" };
  return services.database.transaction(async (tx) => {
    const person = await colleagueForUpdate(tx, staff);
    if (!person || !worksAt(person, office)) return { refused: "no-such-person" };
    const fresh = (wanted as Role[]).filter((role) => !holds(person, role, office));
    // Whoever stands above is untouched: not even a task of a desk is given to them from below.
    if (fresh.length > 0 && person.roles.some((one) => one.office === null && !may.includes(one.role)))
      return { refused: "not-yours" };
    if (await rolesWait(tx, managing, staff, fresh))
      return waitForSecond(tx, managing, staff, "roles", wanted as Role[]);
    return setRoles(tx, managing, person, wanted as Role[]);
  });
}

function holds({ roles }: Colleague, role: Role, office: number): boolean {
  return roles.some((one) => one.role === role && (one.office === null || one.office === office));
}

/** Does a task among these need a second manager? While nobody else manages anything, there is none to wait for. */
async function rolesWait(tx: Tx, { services, by }: Managing, staff: string, fresh: readonly Role[]): Promise<boolean> {
  const above = fresh.some((role) => rolesWithSecondFactor.has(role));
  return above && (await othersManage(tx, by.staff, staff, services.demo));
}

export async function setRoles(
  tx: Tx,
  managing: Managing,
  person: Colleague,
  wanted: readonly Role[],
  second?: Record<string, unknown>,
): Promise<{ is: "changed" } | StaffRefusal> {
  const { by, office } = managing;
  const may = rolesToGive(by, office);
  const kept = person.roles.filter(
    ({ role, office: where }) => where !== null && (where !== office || !may.includes(role)),
  );
  const everywhere = person.roles.filter(({ role, office: where }) => where === null && !may.includes(role));
  const roles = [...kept, ...everywhere, ...placed(wanted, office)];
  if (roles.length === 0) return { refused: "role-wanted" };
  await dropRoles(tx, person.id);
  await addRoles(tx, person.id, roles);
  await told(tx, managing, "staff-changed", person.id, { roles: wanted, ...second }, "roles");
  return { is: "changed" };
}

/** Ends somebody's work here: sign-in, sessions and roles go at once, the name stays beside what was done. */
export async function endStaff(managing: Managing, staff: string): Promise<{ is: "changed" } | StaffRefusal> {
  return withPerson(managing, staff, async (tx) => {
    const { real } = managing.services;
    await endSessions(tx, staff, real());
    await deleteLogin(tx, staff);
    await deletePasskeysOf(tx, staff);
    await unbindProvider(tx, staff);
    await dropRoles(tx, staff);
    // The account name is free again for whoever comes after.
    await markLeft(tx, real(), `${staff}@left`, staff);
    await told(tx, managing, "staff-changed", staff, {}, "ended");
    return { is: "changed" as const };
  });
}

/** A new first password, once a second manager has looked at it or a day has passed; the person is told. */
export async function resetPassword(managing: Managing, staff: string): Promise<Waits | StaffRefusal> {
  return withPerson(managing, staff, (tx) => waitForSecond(tx, managing, staff, "password"));
}

/** The telephone is lost: a new second factor may be set up, once a second manager has looked at it or a day has passed. */
export async function resetSecondFactor(managing: Managing, staff: string): Promise<Waits | StaffRefusal> {
  return withPerson(managing, staff, (tx) => waitForSecond(tx, managing, staff, "second-factor"));
}

/** A new first PIN, at once: it is worth the work of a desk, and the person is told. */
export async function resetPin(managing: Managing, staff: string): Promise<NewSecrets | StaffRefusal> {
  const pin = randomPin();
  const hash = await hashSecret(pin);
  return withPerson(managing, staff, async (tx) => {
    const { real, keys } = managing.services;
    await writePin(tx, hash, staff);
    await handOutPin(tx, staff, firstSecretEnds(real()));
    await noteReset(tx, staff, real());
    await writeNotice(
      tx,
      keys,
      staff,
      { kind: "reset-done", detail: { what: "pin", by: managing.by.member.name } },
      real(),
    );
    await told(tx, managing, "staff-changed", staff, {}, "pin");
    return { staff, pin };
  });
}

export function firstSecretEnds(real: Temporal.Instant): Temporal.Instant {
  return real.add({ hours: 24 * firstSecretDays });
}

async function waitForSecond(
  tx: Tx,
  managing: Managing,
  staff: string,
  kind: RequestKind,
  roles: Role[] = [],
): Promise<Waits> {
  const { services, by, office } = managing;
  const real = services.real();
  const until = real.add({ hours: waitHours });
  const request = await insertRequest(tx, { office, staff, kind, roles, askedBy: by.staff, dueAt: until }, real);
  const asked = { request, by: by.member.name };
  const notice: Notice =
    kind === "roles"
      ? { kind: "roles-asked", detail: { roles, ...asked } }
      : { kind: "reset-asked", detail: { what: kind, ...asked } };
  await writeNotice(tx, services.keys, staff, notice, real);
  await told(
    tx,
    managing,
    "staff-changed",
    staff,
    { request, ...(roles.length > 0 && { roles }) },
    `${kind}-asked` satisfies ReasonCode,
  );
  return { is: "waits", until };
}

export async function withPerson<T>(
  { services, by, office }: Managing,
  staff: string,
  work: (tx: Tx, person: Colleague) => Promise<T>,
): Promise<T | StaffRefusal> {
  if (staff === by.staff) return { refused: "yourself" };
  return services.database.transaction(async (tx): Promise<T | StaffRefusal> => {
    const person = await colleagueForUpdate(tx, staff);
    if (!person || !worksAt(person, office)) return { refused: "no-such-person" };
    return may(by.member, "staff.manage", office) && isYours(by, person) ? work(tx, person) : { refused: "not-yours" };
  });
}

function worksAt({ roles, askedAt }: Colleague, office: number): boolean {
  return askedAt.includes(office) || roles.some((one) => one.office === office || one.office === null);
}

function placed(roles: readonly Role[], office: number): HeldRole[] {
  return roles.map((role) => ({ role, office: rolesEverywhere.has(role) ? null : office }));
}

export async function told(
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
    afterReset: by.member.afterReset,
    detail: { staff, ...detail },
  });
}
