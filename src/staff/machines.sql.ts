import { sql, type Tx } from "../database/index.ts";
import { keyEnd } from "./keys.sql.ts";

/** The living key of this digest, not revoked and not ended, and from where it opens anything. */
export function livingKey(tx: Tx, digest: Uint8Array, real: Temporal.Instant) {
  return sql("livingKey")`
      select key_id, office_id, rights, label, networks::text[], sealed_networks as "sealedNetworks",
             last_used_at is null or last_used_at < ${real.subtract({ minutes: 1 })} as unnoted
        from api_key
       where key_digest = ${digest} and revoked_at is null and ${keyEnd} > ${real}`.execute(tx);
}

/** Notes that a key is used. Once a minute is enough, and costs a busy program nothing. */
export function noteKeyUse(tx: Tx, id: string, real: Temporal.Instant) {
  return sql("noteKeyUse")`update api_key set last_used_at = ${real} where key_id = ${id}`.execute(tx);
}

/** The bound device of this digest. */
export function livingDevice(tx: Tx, digest: Uint8Array) {
  return sql("livingDevice")`
      select device_id as id, office_id as office, name, kind from device
       where token_digest = ${digest} and revoked_at is null`.execute(tx);
}
