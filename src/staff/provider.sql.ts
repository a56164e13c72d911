import { randomUUID } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";
import { storedLogins } from "./stored-login.ts";

/** Somebody who comes in by the provider. */
export interface ProvidedPerson {
  staff: string;
  login: string;
  /** Has a code of the telephone here. */
  ownFactor: boolean;
}

/** Whose this account of the provider is, noted as used; undefined: nobody's who works here. */
export async function personOfSubject(
  tx: Tx,
  keys: Keys,
  subject: Uint8Array,
  real: Temporal.Instant,
): Promise<ProvidedPerson | undefined> {
  const { rows } = await sql("personOfSubject")`
    update staff_provider set last_used_at = ${real} from staff join auth.login on login.id = staff.staff_id
     where subject_digest = ${subject} and staff.staff_id = staff_provider.staff_id and left_at is null and not demo
    returning staff.staff_id as staff, login.name as login, coalesce(two_factor_enabled, false) as "ownFactor"`.execute(
    tx,
  );
  return rows[0] && { ...rows[0], login: openedWords(keys, rows[0].login) };
}

/**
 * From now on this account of the provider is that of whoever has the account name here; undefined: nobody has it, or that person has another
 * account there. Of two accounts that come for one person at once, the constraint lets one through.
 */
export async function bindSubject(
  tx: Tx,
  keys: Keys,
  { subject, issuer, login }: { subject: Uint8Array; issuer: string; login: string },
  real: Temporal.Instant,
): Promise<ProvidedPerson | undefined> {
  const { rows } = await sql("bindSubject")`
    with bound as (
      insert into staff_provider (subject_digest, staff_id, issuer, bound_at, last_used_at)
      select ${subject}, staff_id, ${issuer}, ${real}::timestamptz, ${real}::timestamptz from staff
       where login = any(${storedLogins(keys, login)}) and left_at is null and not demo
      on conflict do nothing returning staff_id
    )
    select staff.staff_id as staff, login.name as login, coalesce(two_factor_enabled, false) as "ownFactor"
      from bound join staff using (staff_id) join auth.login on login.id = staff.staff_id`.execute(tx);
  return rows[0] && { ...rows[0], login: openedWords(keys, rows[0].login) };
}

/** Somebody leaves, or another hand gives a new way in: the next sign-in at the provider binds anew. */
export async function unbindProvider(tx: Tx, staff: string): Promise<void> {
  await sql("unbindProvider")`delete from staff_provider where staff_id = ${staff}`.execute(tx);
}

/** The digests mean nothing any more: everybody is bound anew. */
export async function unbindAll(tx: Tx): Promise<void> {
  await sql("unbindAll")`delete from staff_provider`.execute(tx);
}

interface NewProviderSession {
  token: string;
  staff: string;
  agent: string;
  address: string;
  factors: 1 | 2;
}

/** A session that the provider opened. @returns its id */
export async function insertProviderSession(
  tx: Tx,
  one: NewProviderSession,
  { real, ends }: { real: Temporal.Instant; ends: Temporal.Instant },
): Promise<string | undefined> {
  const { rows } = await sql("insertProviderSession")`
    insert into auth.session (id, token, user_id, created_at, updated_at, expires_at, user_agent, ip_address, provider_factors)
    select ${randomUUID()}::uuid, ${one.token}, login.id, ${real}::timestamptz, ${real}::timestamptz, ${ends}::timestamptz, ${one.agent}::text, ${one.address}::text, ${one.factors}::smallint
      from auth.login where id = ${one.staff} returning id`.execute(tx);
  return rows[0]?.id;
}

/** This session was opened by the provider and a code of the telephone. */
export async function markByProvider(tx: Tx, token: string): Promise<void> {
  await sql("markByProvider")`update auth.session set provider_factors = 2 where token = ${token}`.execute(tx);
}

/** A half-finished sign-in as Better Auth keeps it: whose code is asked for, and how many were wrong. */
export async function insertHalf(
  tx: Tx,
  half: { identifier: string; attempts: string; staff: string },
  { real, ends }: { real: Temporal.Instant; ends: Temporal.Instant },
): Promise<void> {
  await sql("insertHalf")`
    insert into auth.verification (id, identifier, value, expires_at, created_at, updated_at)
    values (${randomUUID()}::uuid, ${half.identifier}, ${half.staff}, ${ends}::timestamptz, ${real}::timestamptz, ${real}::timestamptz),
           (${randomUUID()}::uuid, ${half.attempts}, '0', ${ends}::timestamptz, ${real}::timestamptz, ${real}::timestamptz)`.execute(
    tx,
  );
}
