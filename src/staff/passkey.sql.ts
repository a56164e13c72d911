import { randomUUID } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";

/** A passkey as its owner's page shows it. */
export interface OwnPasskey {
  id: string;
  name: string;
  madeAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant | null;
}

/** The public half of a passkey. */
export interface StoredPasskey {
  id: string;
  staff: string;
  login: string;
  publicKey: Uint8Array;
  uses: number;
}

/** Takes a challenge that was answered; false: it was answered before. Two at once: the key lets one through. */
export async function takeChallenge(tx: Tx, digest: Uint8Array, real: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("takeChallenge")`
    insert into answered_challenge (challenge_digest, answered_at) values (${digest}, ${real})
    on conflict do nothing returning challenge_digest`.execute(tx);
  return rows.length > 0;
}

/** The passkey of this id, with its owner, who still works here. */
export async function passkeyOf(tx: Tx, keys: Keys, id: string): Promise<StoredPasskey | undefined> {
  const { rows } = await sql("passkeyOf")`
    select credential_id as id, staff_id as staff, login.name as login, public_key as "publicKey", uses::float8 as uses
      from passkey join staff using (staff_id) join auth.login on login.id = staff_id
     where credential_id = ${id} and left_at is null and not demo`.execute(tx);
  return rows[0] && { ...rows[0], login: openedWords(keys, rows[0].login) };
}

/** Notes a use. A key that counts counts upwards: of a copy of it one is found out. */
export async function noteUse(tx: Tx, id: string, uses: number, real: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("noteUse")`
    update passkey set uses = ${uses}, last_used_at = ${real}
     where credential_id = ${id} and (uses < ${uses}::bigint or (uses = 0 and ${uses}::bigint = 0)) returning credential_id`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function ownPasskeys(tx: Tx, staff: string): Promise<OwnPasskey[]> {
  const { rows } = await sql("ownPasskeys")`
    select credential_id as id, name, made_at as "madeAt", last_used_at as "lastUsedAt"
      from passkey where staff_id = ${staff} order by made_at, credential_id`.execute(tx);
  return rows;
}

/** Writes a new passkey down; false: somebody has it. */
export async function insertPasskey(
  tx: Tx,
  one: Omit<StoredPasskey, "login"> & { transports: string[]; name: string },
  real: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql("insertPasskey")`
    insert into passkey (credential_id, staff_id, public_key, uses, transports, name, made_at)
    values (${one.id}, ${one.staff}, ${one.publicKey}, ${one.uses}, ${one.transports}, ${one.name}, ${real})
    on conflict do nothing returning credential_id`.execute(tx);
  return rows.length > 0;
}

export async function deletePasskey(tx: Tx, staff: string, id: string): Promise<boolean> {
  const { rows } = await sql("deletePasskey")`
    delete from passkey where staff_id = ${staff} and credential_id = ${id} returning credential_id`.execute(tx);
  return rows.length > 0;
}

/** The telephone is lost, or somebody leaves: none of their passkeys opens anything. */
export async function deletePasskeysOf(tx: Tx, staff: string): Promise<void> {
  await sql("deletePasskeysOf")`delete from passkey where staff_id = ${staff}`.execute(tx);
}

/** A session that a passkey opened, for somebody who has a sign-in. @returns its id */
export async function insertPasskeySession(
  tx: Tx,
  one: { token: string; staff: string; agent: string; address: string },
  { real, ends }: { real: Temporal.Instant; ends: Temporal.Instant },
): Promise<string | undefined> {
  const { rows } = await sql("insertPasskeySession")`
    insert into auth.session (id, token, user_id, created_at, updated_at, expires_at, user_agent, ip_address, by_passkey)
    select ${randomUUID()}::uuid, ${one.token}, login.id, ${real}::timestamptz, ${real}::timestamptz, ${ends}::timestamptz, ${one.agent}::text, ${one.address}::text, true
      from auth.login where id = ${one.staff} returning id`.execute(tx);
  return rows[0]?.id;
}
