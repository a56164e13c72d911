import { sql, type Tx } from "../database/index.ts";
import type { StoredNetworks } from "./key-network.ts";

/** When a key ends by itself; one that was made by the release before half a year after that. */
export const keyEnd = sql.fragment`coalesce(ends_at, made_at + interval '180 days')`;

/** Writes down an API key, of which only the digest is kept. */
export function insertKey(
  tx: Tx,
  id: string,
  digest: Uint8Array,
  office: number | null,
  rights: readonly string[],
  label: string,
  actor: string,
  real: Temporal.Instant,
  endsAt: Temporal.Instant,
  bound: StoredNetworks,
) {
  return sql("insertKey")`
    insert into api_key (key_id, key_digest, office_id, rights, label, made_by, made_at, ends_at, networks, sealed_networks)
    values (${id}, ${digest}, ${office}, ${rights}, ${label}, ${actor}, ${real}, ${endsAt},
            ${bound.networks}::text[]::cidr[], ${bound.sealedNetworks})`.execute(tx);
}

/** The networks as they are called: "10.20.3.4/16" is that network as well, and what lies behind the prefix says nothing. */
export async function plainNetworks(tx: Tx, networks: readonly string[]): Promise<string[]> {
  const { rows } = await sql("plainNetworks")`
    select network(one::inet)::text as network from unnest(${networks}::text[]) as one`.execute(tx);
  return rows.map(({ network }) => network!);
}

/** Revokes a living key, of one office where `office` is given; no row where there is none. */
export function endKey(tx: Tx, real: Temporal.Instant, id: string, office: number | null) {
  return sql("endKey")`
    update api_key set revoked_at = ${real}
     where key_id::text = ${id} and revoked_at is null and (${office}::smallint is null or office_id = ${office})
    returning office_id`.execute(tx);
}

/** Keys of one office or (null) all, the newest first, revoked ones last. */
export function selectKeys(tx: Tx, office: number | null) {
  return sql("selectKeys")`
    select key_id as id, office_id as office, rights, label, made_by as "madeBy", made_at as "madeAt", revoked_at as "revokedAt",
           ${keyEnd} as "endsAt", last_used_at as "lastUsedAt", networks::text[], sealed_networks as "sealedNetworks"
      from api_key where ${office}::smallint is null or office_id = ${office}
     order by revoked_at is not null, made_at desc, key_id`.execute(tx);
}
