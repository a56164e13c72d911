import type { Tx } from "../database/index.ts";
import type { ReasonCode } from "../journal/index.ts";
import { handOutPassword } from "./first-secret.sql.ts";
import { deleteSecondFactor, turnOffSecondFactor } from "./manage.sql.ts";
import {
  firstSecretEnds,
  type Managing,
  type NewSecrets,
  rolesToGive,
  type StaffRefusal,
  setRoles,
  told,
  withPerson,
} from "./manage.ts";
import { noteStaff } from "./note.ts";
import { writeNotice } from "./notice.sql.ts";
import { deletePasskeysOf } from "./passkey.sql.ts";
import { type Colleague, endSessions } from "./people.sql.ts";
import { unbindProvider } from "./provider.sql.ts";
import { endRequest, isNewHere, noteReset, requestForUpdate, type StaffRequest } from "./request.sql.ts";
import { hashSecret } from "./secret-hash.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomLetters } from "./token.ts";
import type { Recognised } from "./who.ts";
import { setPasswordHash } from "./write-staff.sql.ts";

/**
 * Carries out what waits: another manager than the one who asked, at once; or, after a day, whoever asked. Each must be one who could have asked
 * for it. Of a new password the first is told to whoever carries it out.
 */
export async function carryOut(
  managing: Managing,
  request: string,
): Promise<{ is: "changed" } | NewSecrets | StaffRefusal> {
  const { services } = managing;
  const password = randomLetters(12);
  const hash = await hashSecret(password);
  return withRequest(managing, request, async (tx, asked, person) => {
    const refused = await refuseHand(tx, managing, asked);
    if (refused) return { refused };
    const real = services.real();
    const second = { request: asked.id, askedBy: `staff ${asked.askedBy}` };
    if (asked.kind === "roles") {
      const done = await setRoles(tx, managing, person, asked.roles, second);
      if ("refused" in done) return done;
    } else {
      if (asked.kind === "password") await givePassword(tx, person.id, hash, real);
      else await takeSecondFactor(tx, person.id);
      await endSessions(tx, person.id, real);
      await noteReset(tx, person.id, real);
      await told(tx, managing, "staff-changed", person.id, second, asked.kind);
    }
    await endRequest(tx, asked.id, "done", real);
    await tellDone(tx, managing, asked);
    return asked.kind === "password" ? { staff: person.id, password } : { is: "changed" as const };
  });
}

/** Takes back what waits. Whoever could have asked may. */
export async function stopRequest(managing: Managing, request: string): Promise<{ is: "changed" } | StaffRefusal> {
  return withRequest(managing, request, async (tx, asked) => {
    await endRequest(tx, asked.id, "stopped", managing.services.real());
    await told(tx, managing, "staff-changed", asked.staff, { request: asked.id }, `${asked.kind}-stopped`);
    return { is: "changed" as const };
  });
}

/** The owner says no: what was asked about the own account stops. False: it is over, or about somebody else. */
export async function stopOwnRequest(services: StaffServices, by: Recognised, request: string): Promise<boolean> {
  return services.database.transaction(async (tx) => {
    const asked = await requestForUpdate(tx, request);
    if (!asked || asked.staff !== by.staff) return false;
    await endRequest(tx, asked.id, "stopped", services.real());
    await noteStaff(tx, services, {
      act: "staff-changed",
      actor: by.member.actor,
      office: asked.office,
      reason: `${asked.kind}-stopped` satisfies ReasonCode,
      afterReset: by.member.afterReset,
      detail: { staff: by.staff, request: asked.id, byOwner: true },
    });
    return true;
  });
}

async function withRequest<T>(
  managing: Managing,
  id: string,
  work: (tx: Tx, asked: StaffRequest, person: Colleague) => Promise<T>,
): Promise<T | StaffRefusal> {
  const found = await managing.services.database.transaction((tx) => requestForUpdate(tx, id));
  if (!found || found.office !== managing.office) return { refused: "nothing-there" };
  // The person first, then the request: as everybody does who changes somebody.
  return withPerson(managing, found.staff, async (tx, person): Promise<T | StaffRefusal> => {
    const asked = await requestForUpdate(tx, id);
    return asked ? work(tx, asked, person) : { refused: "nothing-there" };
  });
}

async function refuseHand(
  tx: Tx,
  { services, by, office }: Managing,
  asked: StaffRequest,
): Promise<StaffRefusal["refused"] | undefined> {
  if (!asked.roles.every((role) => rolesToGive(by, office).includes(role))) return "not-yours";
  const isDue = Temporal.Instant.compare(services.real(), asked.dueAt) >= 0;
  if (isDue) return undefined;
  if (by.staff === asked.askedBy) return "second-person-wanted";
  const isNew = by.member.afterReset || (await isNewHere(tx, by.staff, services.real()));
  return isNew ? "too-new" : undefined;
}

async function givePassword(tx: Tx, staff: string, hash: string, real: Temporal.Instant): Promise<void> {
  await unbindProvider(tx, staff);
  await setPasswordHash(tx, staff, hash, real);
  await handOutPassword(tx, staff, firstSecretEnds(real));
}

async function takeSecondFactor(tx: Tx, staff: string): Promise<void> {
  await deleteSecondFactor(tx, staff);
  await deletePasskeysOf(tx, staff);
  await turnOffSecondFactor(tx, staff);
}

async function tellDone(tx: Tx, { services, by }: Managing, { staff, kind, roles }: StaffRequest): Promise<void> {
  const name = by.member.name;
  if (kind === "roles")
    await writeNotice(tx, services.keys, staff, { kind: "roles-done", detail: { roles, by: name } }, services.real());
  else
    await writeNotice(
      tx,
      services.keys,
      staff,
      { kind: "reset-done", detail: { what: kind, by: name } },
      services.real(),
    );
}
