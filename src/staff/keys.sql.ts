import { sql, type Tx } from "../database/index.ts";

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
) {
  return sql("insertKey")`
    insert into api_key (key_id, key_digest, office_id, rights, label, made_by, made_at)
    values (${id}, ${digest}, ${office}, ${rights}, ${label}, ${actor}, ${real})`.execute(tx);
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
    select key_id as id, office_id as office, rights, label, made_by as "madeBy", made_at as "madeAt", revoked_at as "revokedAt"
      from api_key where ${office}::smallint is null or office_id = ${office}
     order by revoked_at is not null, made_at desc, key_id`.execute(tx);
}
