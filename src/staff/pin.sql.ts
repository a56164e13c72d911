import { sql, type Tx } from "../database/index.ts";

/** How many wrong PINs in a row lock it, and for how long the first time. */
interface PinLock {
  wrongPins: number;
  lockMinutes: number;
}

/** How often a lock doubles. */
const mostDoublings = 5;

/** People of an office who have a PIN, with all their roles; names as they are stored. */
export function staffWithPin(tx: Tx, demo: boolean, office: number) {
  return sql("staffWithPin")`
    select staff_id as id, name, (select jsonb_agg(jsonb_build_object('office', office_id, 'role', role))
                                    from staff_role where staff_role.staff_id = staff.staff_id) as roles
      from staff
     where left_at is null and pin_hash is not null and (not demo or ${demo})
       and exists (select from staff_role where staff_role.staff_id = staff.staff_id and (office_id = ${office} or office_id is null))`.execute(
    tx,
  );
}

/** Counts a try with a PIN, and locks it at the last one that is allowed, for twice as long each time; no row while it is locked. */
export function countPinTry(tx: Tx, { wrongPins, lockMinutes }: PinLock, staff: string, real: Temporal.Instant) {
  const locks = sql.fragment("locks")`pin_locked_until is null and pin_tries + 1 >= ${wrongPins}`;
  return sql("countPinTry")`
    update staff set
      pin_tries = case when pin_locked_until is null then pin_tries + 1 else 1 end,
      pin_locked_until = case when ${locks} then ${real}::timestamptz + make_interval(mins => ${lockMinutes}::int * (1 << pin_locks)) end,
      pin_locks = case when ${locks} then least(pin_locks + 1, ${mostDoublings}) else pin_locks end
     where staff_id::text = ${staff} and (pin_locked_until is null or pin_locked_until <= ${real}::timestamptz)
    returning pin_hash, pin_tries`.execute(tx);
}

/** Until when a PIN rests. */
export async function pinLockedUntil(tx: Tx, staff: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("pinLockedUntil")`select pin_locked_until from staff where staff_id = ${staff}`.execute(
    tx,
  );
  return rows[0]?.pin_locked_until ?? undefined;
}

/** The right PIN came: its tries and locks are forgotten. */
export function forgetPinTries(tx: Tx, staff: string) {
  return sql("forgetPinTries")`
    update staff set pin_tries = 0, pin_locked_until = null, pin_locks = 0 where staff_id = ${staff}`.execute(tx);
}

/** Ends the shift of whoever stood at this device before. */
export function endShiftBefore(tx: Tx, real: Temporal.Instant, id: string) {
  return sql(
    "endShiftBefore",
  )`update shift set ended_at = ${real} where device_id = ${id} and ended_at is null`.execute(tx);
}

/** Writes down that a shift begins. */
export function insertShift(
  tx: Tx,
  shift: string,
  staff: string,
  id: string,
  id2: number,
  digest: Uint8Array,
  real: Temporal.Instant,
  closes: Temporal.Instant | null,
) {
  return sql("insertShift")`
      insert into shift (shift_id, staff_id, device_id, office_id, token_digest, started_at, seen_at, closes_at)
      values (${shift}, ${staff}, ${id}, ${id2}, ${digest}, ${real}, ${real},
              ${closes})`.execute(tx);
}
