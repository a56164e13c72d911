import { randomUUID } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { deviceCookie, ownCookie } from "./cookies.ts";
import { boundDevices, endDevice, endShiftsAtDevice, insertDevice } from "./devices.sql.ts";
import type { Device, DeviceKind } from "./machines.ts";
import type { Managing, StaffRefusal } from "./manage.ts";
import { noteStaff } from "./note.ts";
import { may } from "./permission.ts";
import { randomToken, tokenDigest } from "./token.ts";

export const deviceKinds: readonly DeviceKind[] = ["desk", "door", "kiosk"];
const yearSeconds = 400 * 24 * 3_600;

/** The devices of an office that were not revoked, by name. */
export async function devicesOf(tx: Tx, office: number): Promise<(Device & { madeAt: Temporal.Instant })[]> {
  const { rows } = await boundDevices(tx, office);
  return rows;
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
  const { database, key, auth, now, real } = services;
  const [token, device] = [randomToken(), randomUUID()];
  await database.transaction(async (tx) => {
    await insertDevice(tx, device, office, name, tokenDigest(key, "device", token), kind, by.member.actor, real());
    await noteStaff(tx, now(), { act: "device-bound", actor: by.member.actor, office, detail: { device, kind } });
  });
  return { cookie: ownCookie(deviceCookie, token, auth, yearSeconds) };
}

/** The device is nobody's any more, and a shift at it ends. */
export async function revokeDevice(
  { services, by, office }: Managing,
  device: string,
): Promise<{ is: "changed" } | StaffRefusal> {
  if (!may(by.member, "device.manage", office)) return { refused: "not-yours" };
  const { database, now, real } = services;
  return database.transaction(async (tx): Promise<{ is: "changed" } | StaffRefusal> => {
    const { rows } = await endDevice(tx, real(), device, office);
    if (rows.length === 0) return { refused: "nothing-there" };
    await endShiftsAtDevice(tx, real(), device);
    await noteStaff(tx, now(), { act: "device-revoked", actor: by.member.actor, office, detail: { device } });
    return { is: "changed" };
  });
}
