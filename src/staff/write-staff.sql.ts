import { randomUUID } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, storedWords } from "../keys/index.ts";
import type { HeldRole } from "./member.ts";
import { storedLogin } from "./stored-login.ts";

interface NewStaff {
  staff: string;
  login: string;
  name: string;
  passwordHash?: string | undefined;
  pinHash?: string | undefined;
  roles: readonly HeldRole[];
  demo?: boolean;
  /** Password and PIN were made by somebody else: until when they open something, once. */
  handedOutUntil?: Temporal.Instant;
}

/** Writes somebody down with what they sign in with. False: the account name is taken, and nothing was written. */
export async function writeStaff(tx: Tx, keys: Keys, one: NewStaff, real: Temporal.Instant): Promise<boolean> {
  const login = storedLogin(keys, one.login);
  // Whoever has it from before in clear has it too: the unique index sees only what stands there.
  const { rows } = await sql("writeStaffInsertStaff")`
    insert into staff (staff_id, login, name, pin_hash, demo, created_at, first_password_ends, first_pin_ends)
    select ${one.staff}, ${login}, ${storedWords(keys, one.name)}, ${one.pinHash ?? null}, ${one.demo ?? false}, ${real}::timestamptz,
           ${one.handedOutUntil ?? null}::timestamptz, ${one.handedOutUntil ?? null}::timestamptz
     where not exists (select from staff where login = ${one.login})
    on conflict (login) do nothing returning staff_id`.execute(tx);
  if (rows.length === 0) return false;
  await addRoles(tx, one.staff, one.roles);
  await sql("writeStaffInsertLogin")`
    insert into auth.login (id, name, email, email_verified, created_at, updated_at, two_factor_enabled)
    values (${one.staff}, ${storedWords(keys, one.login)}, ${login}, true, ${real}, ${real}, ${one.demo ?? false})`.execute(
    tx,
  );
  if (one.passwordHash) await setPasswordHash(tx, one.staff, one.passwordHash, real);
  return true;
}

export async function addRoles(tx: Tx, staff: string, roles: readonly HeldRole[]): Promise<void> {
  await sql("addRoles")`
    insert into staff_role (staff_id, office_id, role)
    select ${staff}, office, role from jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as held (office smallint, role text)
    on conflict do nothing`.execute(tx);
}

/** Replaces the password, as Better Auth keeps it. */
export async function setPasswordHash(tx: Tx, staff: string, hash: string, real: Temporal.Instant): Promise<void> {
  await sql("setPasswordHashDeleteCredential")`delete from auth.credential where user_id = ${staff}`.execute(tx);
  await sql("setPasswordHashInsertCredential")`
    insert into auth.credential (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (${randomUUID()}, ${staff}, 'credential', ${staff}, ${hash}, ${real}, ${real})`.execute(tx);
}
