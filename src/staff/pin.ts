import { randomInt, randomUUID } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import { closingMoment } from "./closing.ts";
import { ownCookie, shiftCookie } from "./cookies.ts";
import type { Browser } from "./library.ts";
import { boundDevice, type Device } from "./machines.ts";
import { type HeldRole, memberAtDevice } from "./member.ts";
import { noteStaff } from "./note.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { isSecret } from "./secret-hash.ts";
import type { StaffHouse } from "./staff-house.ts";
import { randomToken, tokenDigest } from "./token.ts";
import { takeTry } from "./try.sql.ts";

/** Six digits by chance. */
export function randomPin(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

export const wrongPins = 5;
export const lockMinutes = 5;
const deviceTries = { most: 30, minutes: 5 };

export interface PinPerson {
  id: string;
  name: string;
}

/** Who may sign in with a PIN at devices of this office, by name. */
export async function peopleWithPin(tx: Tx, office: number, demo: boolean): Promise<PinPerson[]> {
  const { rows } = await sql("peopleWithPin")`
    select staff_id as id, name, (select jsonb_agg(jsonb_build_object('office', office_id, 'role', role))
                                    from staff_role where staff_role.staff_id = staff.staff_id) as roles
      from staff
     where left_at is null and pin_hash is not null and (not demo or ${demo})
       and exists (select from staff_role where staff_role.staff_id = staff.staff_id and (office_id = ${office} or office_id is null))
     order by name, staff_id`.execute(tx);
  return rows
    .filter(
      (person) => memberAtDevice({ ...person, roles: person.roles as HeldRole[] }, office).permissions(office).size > 0,
    )
    .map(({ id, name }) => ({ id, name }));
}

export type PinAnswer =
  | { is: "in"; cookies: string[]; device: Device }
  | { is: "wrong"; left: number }
  /** Five wrong ones in a row: this person's PIN rests for a while, everywhere. */
  | { is: "locked" }
  | { is: "throttled" }
  | { is: "no-device" };

/** Somebody taps a name at a bound device and types the PIN: a shift begins. */
export async function signInWithPin(
  house: StaffHouse,
  browser: Browser,
  { staff, pin }: { staff: string; pin: string },
): Promise<PinAnswer> {
  const { database, key, real, demo } = house;
  const device = await boundDevice(house, browser);
  if (!device || device.kind === "kiosk") return { is: "no-device" };
  const allowed = await database.statement((tx) =>
    takeTry(tx, tokenDigest(key, "try", `device ${device.id}`), deviceTries, real()),
  );
  if (!allowed) return { is: "throttled" };
  const here = await database.statement((tx) => peopleWithPin(tx, device.office, demo));
  if (!here.some(({ id }) => id === staff)) return { is: "wrong", left: wrongPins };
  const tried = await database.statement((tx) => takePinTry(tx, staff, real()));
  if (!tried) return { is: "locked" };
  if (!(await isSecret(tried.pin_hash, pin.trim()))) {
    return tried.pin_tries >= wrongPins ? { is: "locked" } : { is: "wrong", left: wrongPins - tried.pin_tries };
  }
  await endOthersHere(house, browser);
  const noSession = ownCookie(house.auth.sessionCookie, undefined, house.auth, 0);
  return { is: "in", device, cookies: [await beginShift(house, device, staff), noSession] };
}

// The try is taken before the PIN is compared, in one statement: of a hundred guesses sent at once, five are looked at. The fifth locks
// as it is taken; should it be the right one, the lock is lifted with the tries.
async function takePinTry(tx: Tx, staff: string, real: Temporal.Instant) {
  const { rows } = await sql("takePinTry")`
    update staff set
      pin_tries = case when pin_locked_until is null then pin_tries + 1 else 1 end,
      pin_locked_until = case when pin_locked_until is null and pin_tries + 1 >= ${wrongPins}
                              then ${real.add({ minutes: lockMinutes })}::timestamptz end
     where staff_id::text = ${staff} and (pin_locked_until is null or pin_locked_until <= ${real}::timestamptz)
    returning pin_hash, pin_tries`.execute(tx);
  return rows[0];
}

async function beginShift({ database, auth, key, offices, now, real }: StaffHouse, device: Device, staff: string) {
  const token = randomToken();
  const office = offices.byId.get(device.office)!;
  const shift = randomUUID();
  await database.transaction(async (tx) => {
    await sql(
      "beginShiftUpdateStaff",
    )`update staff set pin_tries = 0, pin_locked_until = null where staff_id = ${staff}`.execute(tx);
    // Whoever stood here before has gone: a device has one shift.
    await sql(
      "beginShiftUpdateShift",
    )`update shift set ended_at = ${real()} where device_id = ${device.id} and ended_at is null`.execute(tx);
    await sql("beginShiftInsertShift")`
      insert into shift (shift_id, staff_id, device_id, office_id, token_digest, started_at, seen_at, closes_at)
      values (${shift}, ${staff}, ${device.id}, ${office.id}, ${tokenDigest(key, "shift", token)}, ${real()}, ${real()},
              ${closingMoment(office, now()) ?? null})`.execute(tx);
    await noteStaff(tx, now(), {
      act: "signed-in",
      actor: `staff ${staff}`,
      office: office.id,
      detail: { way: "pin", device: device.id, shift },
    });
  });
  return ownCookie(shiftCookie, token, auth, 16 * 3_600);
}
