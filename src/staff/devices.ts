import { randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { type Keys, openedWords, storedWords } from "../keys/index.ts";
import { byName } from "./by-name.ts";
import { type Asking, deviceCookie, oldDeviceToken, ownCookie } from "./cookies.ts";
import { boundDevices, endDevice, endShiftsAtDevice, insertDevice } from "./devices.sql.ts";
import { boundDevice, type Device, type DeviceKind } from "./machines.ts";
import type { Managing, StaffRefusal } from "./manage.ts";
import { noteStaff } from "./note.ts";
import { may } from "./permission.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomToken } from "./token.ts";

export const deviceKinds: readonly DeviceKind[] = ["desk", "door", "kiosk"];
const yearSeconds = 400 * 24 * 3_600;

/** The devices of an office that were not revoked, by name. */
export async function devicesOf(
  tx: Tx,
  keys: Keys,
  office: number,
): Promise<(Device & { madeAt: Temporal.Instant })[]> {
  const { rows } = await boundDevices(tx, office);
  return rows.map((row) => ({ ...row, name: openedWords(keys, row.name) })).toSorted(byName);
}

/** Binds the browser in front of somebody to this office. @returns the cookie that makes it the device */
export async function bindDevice(
  { services, by, office }: Managing,
  ask: { name: string; kind: string },
): Promise<{ cookie: string } | StaffRefusal> {
  const name = ask.name.trim().slice(0, 60);
  const kind = deviceKinds.find((one) => one === ask.kind);
  if (!may(by.member, "device.manage", office)) return { refused: "not-yours" };
  if (!kind || name === "") return { refused: "name-wanted" };
  const { database, keys, auth, real } = services;
  const [token, device] = [randomToken(), randomUUID()];
  await database.transaction(async (tx) => {
    await insertDevice(
      tx,
      device,
      office,
      storedWords(keys, name),
      keys.token("device", token),
      kind,
      by.member.actor,
      real(),
    );
    const { actor, afterReset } = by.member;
    await noteStaff(tx, services, { act: "device-bound", actor, office, afterReset, detail: { device, kind } });
  });
  return { cookie: ownCookie(deviceCookie, token, auth, yearSeconds) };
}

/**
 * A device that was bound before cookies had `__Host-` gets its cookie again under the new name, with the next answer: it is bound for more
 * than a year, and nobody stands beside a kiosk to bind it again. The old
 * cookie stays: a server of the release before reads it. @returns the header; undefined: there is nothing to move
 */
export async function moveDeviceCookie(services: StaffServices, asking: Asking): Promise<string | undefined> {
  const token = oldDeviceToken(asking, services.auth);
  if (!token || !(await boundDevice(services, asking))) return undefined;
  return ownCookie(deviceCookie, token, services.auth, yearSeconds);
}

/** The device is nobody's any more, and a shift at it ends. */
export async function revokeDevice(
  { services, by, office }: Managing,
  device: string,
): Promise<{ is: "changed" } | StaffRefusal> {
  if (!may(by.member, "device.manage", office)) return { refused: "not-yours" };
  const { database, real } = services;
  return database.transaction(async (tx): Promise<{ is: "changed" } | StaffRefusal> => {
    const { rows } = await endDevice(tx, real(), device, office);
    if (rows.length === 0) return { refused: "nothing-there" };
    await endShiftsAtDevice(tx, real(), device);
    const { actor, afterReset } = by.member;
    await noteStaff(tx, services, { act: "device-revoked", actor, office, afterReset, detail: { device } });
    return { is: "changed" };
  });
}
