import { sql, type Tx } from "../database/index.ts";

/** The row of this installation, made where it is missing. One made by this release keeps no key. */
export function insertInstallation(tx: Tx) {
  return sql("insertInstallation")`insert into installation default values on conflict do nothing`.execute(tx);
}

/** What this database knows of its key file. Programs that start together take turns here. */
export function lockInstallation(tx: Tx) {
  return sql("lockInstallation")`select digest_key, key_check, digest_no from installation for update`.execute(tx);
}

/** The same, for whoever only looks. */
export function readInstallationKeys(tx: Tx) {
  return sql("readInstallationKeys")`select digest_key, key_check, digest_no from installation`.execute(tx);
}

/** Writes down by what the key file of this database is known again. */
export function bindInstallation(tx: Tx, check: Uint8Array) {
  return sql("bindInstallation")`update installation set key_check = ${check}`.execute(tx);
}

/** From now on the digests of everybody who lives are made with this key. */
export function nameDigestKey(tx: Tx, no: number, now: Temporal.Instant) {
  return sql("nameDigestKey")`update installation set digest_no = ${no}, digests_since = ${now}`.execute(tx);
}

/** From now on nothing in this database opens anything. */
export function dropDigestKey(tx: Tx) {
  return sql("dropDigestKey")`update installation set digest_key = null`.execute(tx);
}

/** Programs of releases that look for the key in the database do not start on it any more, nor those that read a sealed text as if it were clear. */
export function refuseReleasesBefore(tx: Tx) {
  return sql("refuseReleasesBefore")`
    select refuse_releases_before(array['0025_key_file.sql', '0034_contact_kind.sql', '0036_sealed_names.sql']) is null as done`.execute(
    tx,
  );
}

/** How many programs work on this database now. */
export function countPrograms(tx: Tx, since: Temporal.Instant) {
  return sql("countPrograms")`select count(*)::int as programs from server where heartbeat_at > ${since}`.execute(tx);
}
