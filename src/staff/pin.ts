import { randomInt, randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import type { Browser } from "./better-auth.ts";
import { closingMoment } from "./closing.ts";
import { noSessionCookie, ownCookie, shiftCookie } from "./cookies.ts";
import { boundDevice, type Device } from "./machines.ts";
import { type HeldRole, memberAtDevice } from "./member.ts";
import { noteStaff } from "./note.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { countPinTry, endShiftBefore, forgetPinTries, insertShift, staffWithPin } from "./pin.sql.ts";
import { isSecret } from "./secret-hash.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomToken } from "./token.ts";
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
  const { rows } = await staffWithPin(tx, demo, office);
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
  services: StaffServices,
  browser: Browser,
  { staff, pin }: { staff: string; pin: string },
): Promise<PinAnswer> {
  const { database, keys, real, demo } = services;
  const device = await boundDevice(services, browser);
  if (!device || device.kind === "kiosk") return { is: "no-device" };
  const allowed = await database.statement((tx) =>
    takeTry(tx, keys.token("try", `device ${device.id}`), deviceTries, real()),
  );
  if (!allowed) return { is: "throttled" };
  const here = await database.statement((tx) => peopleWithPin(tx, device.office, demo));
  if (!here.some(({ id }) => id === staff)) return { is: "wrong", left: wrongPins };
  const tried = await database.statement((tx) => takePinTry(tx, staff, real()));
  if (!tried) return { is: "locked" };
  if (!(await isSecret(tried.pin_hash, pin.trim()))) {
    return tried.pin_tries >= wrongPins ? { is: "locked" } : { is: "wrong", left: wrongPins - tried.pin_tries };
  }
  await endOthersHere(services, browser);
  const noSession = noSessionCookie(services.auth);
  return { is: "in", device, cookies: [await beginShift(services, device, staff), noSession] };
}

// The try is taken before the PIN is compared, in one statement: of a hundred guesses sent at once, five are looked at. The fifth locks
// as it is taken; should it be the right one, the lock is lifted with the tries.
async function takePinTry(tx: Tx, staff: string, real: Temporal.Instant) {
  const { rows } = await countPinTry(tx, wrongPins, real.add({ minutes: lockMinutes }), staff, real);
  return rows[0];
}

async function beginShift(services: StaffServices, device: Device, staff: string) {
  const { database, auth, keys, offices, now, real } = services;
  const token = randomToken();
  const office = offices.byId.get(device.office)!;
  const shift = randomUUID();
  await database.transaction(async (tx) => {
    await forgetPinTries(tx, staff);
    // Whoever stood here before has gone: a device has one shift.
    await endShiftBefore(tx, real(), device.id);
    await insertShift(
      tx,
      shift,
      staff,
      device.id,
      office.id,
      keys.token("shift", token),
      real(),
      closingMoment(office, now()) ?? null,
    );
    await noteStaff(tx, services, {
      act: "signed-in",
      actor: `staff ${staff}`,
      office: office.id,
      detail: { way: "pin", device: device.id, shift },
    });
  });
  return ownCookie(shiftCookie, token, auth, 16 * 3_600);
}
