import { randomInt, randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";
import { sessionHours } from "./auth.ts";
import type { Browser } from "./better-auth.ts";
import { byName } from "./by-name.ts";
import { closingMoment } from "./closing.ts";
import { noSessionCookie, ownCookie, shiftCookie } from "./cookies.ts";
import { noteFault } from "./fault.sql.ts";
import { usePin } from "./first-secret.sql.ts";
import { boundDevice, type Device } from "./machines.ts";
import { type HeldRole, memberAtDevice } from "./member.ts";
import { noteStaff } from "./note.ts";
import { endOthersHere } from "./one-at-a-browser.ts";
import { countPinTry, endShiftBefore, forgetPinTries, insertShift, pinLockedUntil, staffWithPin } from "./pin.sql.ts";
import { isSecret } from "./secret-hash.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomToken } from "./token.ts";
import { takeTry } from "./try.sql.ts";

/** Six digits by chance. */
export function randomPin(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

const wrongPins = 5;
const lockMinutes = 5;
const deviceTries = { most: 30, minutes: 5 };

export interface PinPerson {
  id: string;
  name: string;
}

/** Who may sign in with a PIN at devices of this office, by name. */
export async function peopleWithPin(tx: Tx, keys: Keys, office: number, demo: boolean): Promise<PinPerson[]> {
  const { rows } = await staffWithPin(tx, demo, office);
  return rows
    .filter(
      (person) => memberAtDevice({ ...person, roles: person.roles as HeldRole[] }, office).permissions(office).size > 0,
    )
    .map(({ id, name }) => ({ id, name: openedWords(keys, name) }))
    .toSorted(byName);
}

export type PinAnswer =
  | { is: "in"; cookies: string[]; device: Device }
  | { is: "wrong"; left: number }
  /** Five wrong ones in a row: this person's PIN rests for a while, everywhere, and longer each time. */
  | { is: "locked"; minutes: number }
  /** A PIN that a manager handed out and that began a shift before, or whose days are over. */
  | { is: "first-over" }
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
  const tried = keys.token("try", `device ${device.id}`);
  const given = await database.statement((tx) => takeTry(tx, tried, deviceTries, real()));
  if (given !== "taken") return { is: "throttled" };
  const here = await database.statement((tx) => peopleWithPin(tx, keys, device.office, demo));
  if (!here.some(({ id }) => id === staff)) return { is: "wrong", left: wrongPins };
  const wrong = await refusePin(services, staff, pin);
  if (wrong) return wrong;
  if ((await database.statement((tx) => usePin(tx, staff, real()))) === "over") return { is: "first-over" };
  await endOthersHere(services, browser);
  const noSession = noSessionCookie(services.auth);
  return { is: "in", device, cookies: [await beginShift(services, device, staff), noSession] };
}

/** Takes a try with somebody's PIN; undefined: it is right. What was wrong, and a lock, the person hears at the next sign-in. */
export async function refusePin(
  { database, real }: StaffServices,
  staff: string,
  pin: string,
): Promise<Extract<PinAnswer, { is: "wrong" | "locked" }> | undefined> {
  const tried = await database.statement((tx) => takePinTry(tx, staff, real()));
  if (!tried) return locked();
  if (await isSecret(tried.pin_hash, pin.trim())) {
    await database.statement((tx) => forgetPinTries(tx, staff));
    return undefined;
  }
  const locks = tried.pin_tries >= wrongPins;
  await database.statement((tx) => noteFault(tx, staff, { pins: 1, locks: locks ? 1 : 0 }));
  return locks ? locked() : { is: "wrong", left: wrongPins - tried.pin_tries };

  async function locked() {
    const until = await database.statement((tx) => pinLockedUntil(tx, staff));
    const minutes = until ? Math.ceil(until.since(real()).total("minutes")) : lockMinutes;
    return { is: "locked" as const, minutes: Math.max(1, minutes) };
  }
}

// The try is taken before the PIN is compared, in one statement: of a hundred guesses sent at once, five are looked at. The fifth locks
// as it is taken; should it be the right one, the lock is lifted with the tries.
async function takePinTry(tx: Tx, staff: string, real: Temporal.Instant) {
  const { rows } = await countPinTry(tx, { wrongPins, lockMinutes }, staff, real);
  return rows[0];
}

async function beginShift(services: StaffServices, device: Device, staff: string) {
  const { database, auth, keys, offices, now, real } = services;
  const token = randomToken();
  const office = offices.byId.get(device.office)!;
  const shift = randomUUID();
  await database.transaction(async (tx) => {
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
  return ownCookie(shiftCookie, token, auth, sessionHours * 3_600);
}
