import { sql, type Tx } from "../database/index.ts";

/** Devices bound to an office; names as they are stored. */
export function boundDevices(tx: Tx, office: number) {
  return sql("boundDevices")`
    select device_id as id, office_id as office, name, kind, made_at as "madeAt" from device
     where office_id = ${office} and revoked_at is null`.execute(tx);
}

/** Writes down a device that was bound to an office. */
export function insertDevice(
  tx: Tx,
  device: string,
  office: number,
  name: string,
  digest: Uint8Array,
  kind: string,
  actor: string,
  real: Temporal.Instant,
) {
  return sql("insertDevice")`
      insert into device (device_id, office_id, name, token_digest, kind, made_by, made_at)
      values (${device}, ${office}, ${name}, ${digest}, ${kind}, ${actor}, ${real})`.execute(tx);
}

/** Unbinds a device of an office; no row where it has no such device. */
export function endDevice(tx: Tx, real: Temporal.Instant, device: string, office: number) {
  return sql("endDevice")`
      update device set revoked_at = ${real}
       where device_id::text = ${device} and office_id = ${office} and revoked_at is null returning device_id`.execute(
    tx,
  );
}

/** Ends the shift at a device. */
export function endShiftsAtDevice(tx: Tx, real: Temporal.Instant, device: string) {
  return sql(
    "endShiftsAtDevice",
  )`update shift set ended_at = ${real} where device_id = ${device} and ended_at is null`.execute(tx);
}
