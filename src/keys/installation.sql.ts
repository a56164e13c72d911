import { sql, type Tx } from "../database/index.ts";

/** The row of this installation, made where it is missing. One made by this release keeps no key. */
export function insertInstallation(tx: Tx) {
  return sql("insertInstallation")`insert into installation default values on conflict do nothing`.execute(tx);
}

/** What this database knows of its key file. Programs that start together take turns here. */
export function lockInstallation(tx: Tx) {
  return sql(
    "lockInstallation",
  )`select digest_key, key_check, digest_no, digest_older, digest_next from installation for update`.execute(tx);
}

/** The same, for whoever only looks. */
export function readInstallationKeys(tx: Tx) {
  return sql(
    "readInstallationKeys",
  )`select digest_key, key_check, digest_no, digest_older, digest_next from installation`.execute(tx);
}

/** Writes down by what the key file of this database is known again. */
export function bindInstallation(tx: Tx, check: Uint8Array) {
  return sql("bindInstallation")`update installation set key_check = ${check}`.execute(tx);
}

/**
 * The keys that digests are made with. Whoever has read this is waited for by whoever puts another key in force: no transaction has read
 * one key and commits when the other is in force.
 */
export function readDigestNumbers(tx: Tx) {
  return sql("readDigestNumbers")`select digest_no as no, digest_older as older from installation`.execute(tx);
}

/** This key is being handed out to programs. */
export function nameNextKey(tx: Tx, no: number) {
  return sql("nameNextKey")`update installation set digest_next = ${no}`.execute(tx);
}

/**
 * Waits, but not for long, until every transaction that has read which key is in force has ended, and lets none begin. Those who come
 * behind wait meanwhile. @throws 55P03 where one goes on for longer
 */
export async function stopDigesting(tx: Tx): Promise<void> {
  await waitAtMost(tx, 500);
  await sql("stopDigesting")`lock table installation in access exclusive mode`.execute(tx);
}

/** The key that was handed out is in force; where none is handed out nothing changes. */
export function switchKeys(tx: Tx, now: Temporal.Instant) {
  return sql("switchKeys")`
    update installation set digest_older = digest_no, digest_no = digest_next, digest_next = null, digest_switched_at = ${now}
     where digest_next is not null and digest_older is null`.execute(tx);
}

/** Until this transaction ends nothing in it waits longer for another one. A statement that would is refused: 55P03. */
export async function waitAtMost(tx: Tx, ms: number): Promise<void> {
  await sql("waitAtMost")`select set_config('lock_timeout', ${String(ms)}, true)`.execute(tx);
}

/** Nobody who lives stands under this older key any more. */
export function dropOlderKey(tx: Tx, older: number) {
  return sql("dropOlderKey")`
    update installation set digest_older = null, digests_since = digest_switched_at, digest_switched_at = null
     where digest_older = ${older}`.execute(tx);
}

/** All digests stand under this key, whichever they stood under before. */
export function nameRestored(tx: Tx, no: number, now: Temporal.Instant) {
  return sql("nameRestored")`
    update installation set digest_no = ${no}, digest_older = null, digest_next = null, digest_switched_at = null, digests_since = ${now}`.execute(
    tx,
  );
}

/** From now on nothing in this database opens anything. */
export function dropDigestKey(tx: Tx) {
  return sql("dropDigestKey")`update installation set digest_key = null`.execute(tx);
}

/** Programs of releases that know of one key in force only, and would take the other out of the file, do not start any more. */
export function refuseReleasesOfOneKey(tx: Tx) {
  return sql("refuseReleasesOfOneKey")`
    select refuse_releases_before(array['0058_two_digest_keys.sql']) is null as done`.execute(tx);
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

/** The programs that work on this database now, and how many of them cannot follow a rotation, or lack this key. */
export async function programsWithout(
  tx: Tx,
  no: number,
  since: Temporal.Instant,
): Promise<{ all: number; ofBefore: number; without: number }> {
  const { rows } = await sql("programsWithout")`
    select count(*)::int as all, count(*) filter (where digest_keys is null)::int as "ofBefore",
           count(*) filter (where ${no} <> all(digest_keys))::int as without
      from server where heartbeat_at > ${since}`.execute(tx);
  return rows[0] as { all: number; ofBefore: number; without: number };
}
