import { type Asking, deviceToken, readOwnCookie, sessionToken, shiftCookie } from "./cookies.ts";
import { type HeldRole, memberAtDevice, staffMember, wantsSecondFactor } from "./member.ts";
import type { Member } from "./permission.ts";
import { storedToken } from "./session-tokens.ts";
import type { StaffServices } from "./staff-services.ts";
import { type FoundSession, findSession, findShift, type Language } from "./who.sql.ts";

/** Somebody who is signed in, and by which way. */
export interface Recognised {
  member: Member;
  /** The desk or counter chosen for this session, with its office. */
  desk: { office: number; code: string } | undefined;
  /** Where to go before anything else: a second factor must be set up. */
  first?: string | undefined;
  staff: string;
  /** In which they read their pages; null: they never chose. */
  language: Language | null;
  roles: readonly HeldRole[];
  by: { way: "password"; session: string } | { way: "pin"; shift: string; office: number };
}

/** Where a member whose role wants it sets up the second factor. */
export const secondFactorPath = "/console/faktor-kedua";

/**
 * Who sends this request: a PIN shift at this device before a session with a password. One statement for each cookie that is there,
 * nothing remembered from one request to the next: whoever is ended is out with the next press.
 */
export async function who(services: StaffServices, asking: Asking): Promise<Recognised | undefined> {
  return (await whoByPin(services, asking)) ?? (await whoByPassword(services, asking));
}

async function whoByPin({ database, auth, keys, demo, now, real }: StaffServices, asking: Asking) {
  const shift = readOwnCookie(asking, shiftCookie, auth);
  const device = deviceToken(asking, auth);
  if (!shift || !device) return undefined;
  const digests = [keys.token("shift", shift), keys.token("device", device)] as const;
  const found = await database.statement((tx) => findShift(tx, ...digests, demo, { now: now(), real: real() }));
  if (!found || found.office_id === null) return undefined;
  const member = memberAtDevice({ id: found.staff_id, name: found.name, roles: found.roles }, found.office_id);
  return recognised(found, member, { way: "pin", shift: found.id, office: found.office_id });
}

async function whoByPassword({ database, auth, keys, demo, now, real }: StaffServices, asking: Asking) {
  const token = sessionToken(asking, auth);
  if (!token) return undefined;
  const stored = storedToken(keys, token);
  const found = await database.statement((tx) => findSession(tx, stored, demo, { now: now(), real: real() }));
  if (!found) return undefined;
  const proven = found.second_factor || !wantsSecondFactor(found.roles);
  const member = staffMember({ id: found.staff_id, name: found.name, roles: found.roles }, { proven });
  const signedIn = recognised(found, member, { way: "password", session: found.id });
  return proven ? signedIn : { ...signedIn, first: secondFactorPath };
}

function recognised(found: FoundSession, member: Member, by: Recognised["by"]): Recognised {
  const { office_id: office, desk, staff_id: staff, roles, language } = found;
  return {
    member,
    staff,
    language,
    roles,
    by,
    desk: office !== null && desk !== null ? { office, code: desk } : undefined,
  };
}
