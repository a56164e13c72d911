import { sql, type Tx } from "../database/index.ts";

/** An account name as it stands in clear, and what is to stand for it. */
export interface SealedLogin {
  staff: string;
  login: string;
  /** Its keyed digest. */
  digest: string;
  /** The name itself, sealed. */
  sealed: string;
}

/** Up to a thousand people of the staff whose account name stands in clear. Of who left nothing of it stands. */
export function loginsInClear(tx: Tx) {
  return sql("loginsInClear")`
    select staff_id as staff, login from staff where left_at is null and login not like 'digest:%' limit 1000`.execute(
    tx,
  );
}

/** Puts what stands for an account name in its place, where it still stands there: the person may have left meanwhile. */
export async function storeSealedLogins(tx: Tx, logins: readonly SealedLogin[]): Promise<void> {
  await sql("storeSealedLogins")`
    with w as materialized (
      select staff, login, digest, sealed
        from unnest(${logins.map((w) => w.staff)}::uuid[], ${logins.map((w) => w.login)}::text[], ${logins.map((w) => w.digest)}::text[],
                    ${logins.map((w) => w.sealed)}::text[]) as w (staff, login, digest, sealed)),
    sealed as (
      update staff t set login = w.digest from w where t.staff_id = w.staff and t.login = w.login returning t.staff_id)
    update auth.login t set email = w.digest, name = w.sealed
      from w join sealed on sealed.staff_id = w.staff where t.id = w.staff`.execute(tx);
}

/** Up to a thousand keys of programs whose networks stand in clear. */
export async function networksInClear(tx: Tx): Promise<{ key: string; networks: string[] }[]> {
  const { rows } = await sql("networksInClear")`
    select key_id as key, networks::text[] from api_key where networks <> '{}' limit 1000`.execute(tx);
  return rows.map(({ key, networks }) => ({ key, networks: networks ?? [] }));
}

/** Seals them. Nobody changes the networks of a key. */
export async function storeSealedNetworks(tx: Tx, keys: readonly { key: string; sealed: string }[]): Promise<void> {
  await sql("storeSealedNetworks")`
    update api_key t set networks = '{}', sealed_networks = w.sealed
      from unnest(${keys.map((w) => w.key)}::uuid[], ${keys.map((w) => w.sealed)}::text[]) as w (key, sealed)
     where t.key_id = w.key`.execute(tx);
}

/** Forgets the addresses in clear that asked to sign in: their counts are worth ten seconds. */
export async function forgetClearAddresses(tx: Tx): Promise<number> {
  const { rows } = await sql("forgetClearAddresses")`
    delete from auth.rate_limit where key not like 'digest:%' returning id`.execute(tx);
  return rows.length;
}
