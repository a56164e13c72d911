import { type Asking, deviceToken } from "./cookies.ts";
import { plainAddress } from "./key-network.ts";
import { livingDevice, livingKey, noteKeyUse } from "./machines.sql.ts";
import { machineMember } from "./member.ts";
import { type KeyRight, keyRights, type Member, permissionsOfKey } from "./permission.ts";
import type { StaffServices } from "./staff-services.ts";

export type DeviceKind = "desk" | "kiosk" | "door";

/** A browser that was bound to an office. */
export interface Device {
  id: string;
  office: number;
  name: string;
  kind: DeviceKind;
}

/**
 * The program whose key stands in `Authorization: Bearer ant_...`; undefined: no key of ours, one that was revoked or has ended, or one that
 * is bound to other networks than this `address`. That it was used is noted, once a minute.
 */
export async function keyOf(
  { database, keys, real }: StaffServices,
  authorization: string | undefined,
  address: string,
): Promise<Member | undefined> {
  const text = /^Bearer +(ant_[0-9A-Za-z]{32}) *$/i.exec(authorization ?? "")?.[1];
  if (!text) return undefined;
  const { rows } = await database.statement((tx) =>
    livingKey(tx, keys.token("key", text), plainAddress(address), real()),
  );
  const found = rows[0];
  if (!found) return undefined;
  if (found.unnoted) await database.statement((tx) => noteKeyUse(tx, found.key_id, real()));
  const rights = found.rights.filter((right): right is KeyRight => keyRights.includes(right as KeyRight));
  const permissions = permissionsOfKey(rights, found.office_id);
  return machineMember("key", found.key_id, found.label, found.office_id, permissions);
}

/** The device that this browser was bound as; undefined: none, or it was revoked. */
export async function boundDevice(
  { database, keys, auth }: StaffServices,
  asking: Asking,
): Promise<Device | undefined> {
  const token = deviceToken(asking, auth);
  if (!token) return undefined;
  const { rows } = await database.statement((tx) => livingDevice(tx, keys.token("device", token)));
  return rows[0];
}

/** A kiosk acts by itself: it takes codes and shows tickets. Other devices do nothing without a person's PIN. */
export async function deviceOf(services: StaffServices, asking: Asking): Promise<Member | undefined> {
  const device = await boundDevice(services, asking);
  if (device?.kind !== "kiosk") return undefined;
  return machineMember("device", device.id, device.name, device.office, ["door.scan", "line.help"]);
}
