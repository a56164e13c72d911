import { sql, type Tx } from "../database/index.ts";

/** Writes the installation's key, if there is none. */
export function insertDigestKey(tx: Tx, key: Uint8Array) {
  return sql("insertDigestKey")`insert into installation (digest_key) values (${key}) on conflict do nothing`.execute(
    tx,
  );
}

/** The installation's key. */
export function readDigestKey(tx: Tx) {
  return sql("readDigestKey")`select digest_key from installation`.execute(tx);
}
