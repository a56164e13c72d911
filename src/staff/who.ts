import { type Keys, openedWords } from "../keys/index.ts";
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
  /** What comes before anything else; until then nothing may be done. */
  first?: FirstStep | undefined;
  staff: string;
  /** In which they read their pages; null: they never chose. */
  language: Language | null;
  roles: readonly HeldRole[];
  by: { way: "password"; session: string } | { way: "pin"; shift: string; office: number };
  /** A password or code was shown within the last quarter of an hour: enough to change what others may do. */
  fresh?: boolean;
  /** What this person was told about the account and has not read. */
  notices?: number;
  /** The name of the ministry whose sign-in opened the session. */
  byProvider?: string | undefined;
  /** Invented: nothing to protect, so nothing is asked twice. */
  demo?: boolean;
}

/**
 * What somebody signed in has to do first, by the name of its page: show once more who it is, after half an hour without a press; choose an own
 * password or PIN in place of one that was handed out; set up the second factor that a role wants.
 */
export type FirstStep = "resume" | "ownSecret" | "secondFactor";

/** Where a member whose role wants it sets up the second factor. */
export const secondFactorPath = "/console/faktor-kedua";

/** How long a shown password or code is good for what changes people, keys, rules and evidence. */
const freshMinutes = 15;

/**
 * Who sends this request: a PIN shift at this device before a session with a password. One statement for each cookie that is there,
 * nothing remembered from one request to the next: whoever is ended is out with the next press.
 */
export async function who(services: StaffServices, asking: Asking): Promise<Recognised | undefined> {
  return (await whoByPin(services, asking)) ?? (await whoByPassword(services, asking));
}

async function whoByPin(services: StaffServices, asking: Asking) {
  const { database, auth, keys } = services;
  const shift = readOwnCookie(asking, shiftCookie, auth);
  const device = deviceToken(asking, auth);
  if (!shift || !device) return undefined;
  const digests = [keys.token("shift", shift), keys.token("device", device)] as const;
  const found = await database.statement((tx) => findShift(tx, ...digests, lookOf(services, asking)));
  if (!found || found.office_id === null) return undefined;
  const person = personOf(keys, found);
  const first = found.handed_out ? ("ownSecret" as const) : undefined;
  const member = first ? staffMember(person, { proven: false }) : memberAtDevice(person, found.office_id);
  return recognised(found, member, first, { way: "pin", shift: found.id, office: found.office_id });
}

async function whoByPassword(services: StaffServices, asking: Asking) {
  const { database, auth, keys, real } = services;
  const token = sessionToken(asking, auth);
  if (!token) return undefined;
  const stored = storedToken(keys, token);
  const found = await database.statement((tx) => findSession(tx, stored, lookOf(services, asking)));
  if (!found) return undefined;
  const first = firstOf(found);
  const member = staffMember(personOf(keys, found), { proven: first === undefined });
  const shown = found.proved_at && found.proved_at.until(real()).total("minutes");
  const fresh = shown !== null && shown < freshMinutes;
  const byProvider = found.by_provider ? services.provider?.name : undefined;
  return { ...recognised(found, member, first, { way: "password", session: found.id }), fresh, byProvider };
}

function lookOf({ demo, now, real }: StaffServices, { headers, method = "GET" }: Asking) {
  return { demo, now: now(), real: real(), pressed: method !== "GET" || headers["x-live"] === undefined };
}

function firstOf(found: FoundSession): FirstStep | undefined {
  if (found.resting) return "resume";
  if (found.handed_out) return "ownSecret";
  return found.second_factor || !wantsSecondFactor(found.roles) ? undefined : "secondFactor";
}

function personOf(keys: Keys, { staff_id: id, name, roles, after_reset: afterReset }: FoundSession) {
  return { id, name: openedWords(keys, name), roles, afterReset };
}

function recognised(
  found: FoundSession,
  member: Member,
  first: FirstStep | undefined,
  by: Recognised["by"],
): Recognised {
  const { office_id: office, desk, staff_id: staff, roles, language, notices, demo } = found;
  return {
    member,
    first,
    staff,
    language,
    roles,
    by,
    notices,
    demo,
    desk: office !== null && desk !== null ? { office, code: desk } : undefined,
  };
}
