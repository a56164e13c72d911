import { sql, type Tx } from "../database/index.ts";

/** The living key of this digest. */
export function livingKey(tx: Tx, digest: Uint8Array) {
  return sql("livingKey")`
      select key_id, office_id, rights, label from api_key
       where key_digest = ${digest} and revoked_at is null`.execute(tx);
}

/** The bound device of this digest. */
export function livingDevice(tx: Tx, digest: Uint8Array) {
  return sql("livingDevice")`
      select device_id as id, office_id as office, name, kind from device
       where token_digest = ${digest} and revoked_at is null`.execute(tx);
}
