import { createHash } from "node:crypto";
import { openedWords } from "../keys/index.ts";
import { type Asking, halfCookieFor, signedCookie } from "./cookies.ts";
import { personOfVerification } from "./half-signed-in.sql.ts";
import { insertHalf } from "./provider.sql.ts";
import type { StaffServices } from "./staff-services.ts";
import { randomLetters } from "./token.ts";

/** How long somebody may look for the telephone. */
const halfMinutes = 10;
/** Better Auth's own identifiers have letters and digits behind the first part, no second one. */
const byProvider = "2fa-provider-";

/** Somebody whose first factor was right. */
export interface HalfSignedIn {
  staff: string;
  login: string;
  /** The first factor was the provider's. */
  byProvider: boolean;
}

/**
 * Whose password was right at this browser and whose code is asked for now; undefined: nobody's, or it took too long. Better Auth keeps it
 * and tells nobody before the code is right; wrong codes are counted for the person, so we have to know.
 */
export async function halfSignedIn(services: StaffServices, asking: Asking): Promise<HalfSignedIn | undefined> {
  const { database, auth, keys } = services;
  const identifier = signedCookie(asking, auth.halfCookie, auth);
  if (!identifier) return undefined;
  const person = await database.statement((tx) => personOfVerification(tx, storedAs(services, identifier)));
  return person && { ...person, login: openedWords(keys, person.login), byProvider: identifier.startsWith(byProvider) };
}

/** The provider vouched for somebody who has a code here: Better Auth asks for it as after a password. @returns the cookie that goes on */
export async function askForCode(services: StaffServices, staff: string): Promise<string> {
  const { database, auth, real } = services;
  const identifier = byProvider + randomLetters(32);
  const stored = {
    identifier: storedAs(services, identifier),
    attempts: storedAs(services, `2fa-attempts-${identifier}`),
    staff,
  };
  const ends = real().add({ minutes: halfMinutes });
  await database.statement((tx) => insertHalf(tx, stored, { real: real(), ends }));
  return halfCookieFor(identifier, auth, halfMinutes * 60);
}

/** As Better Auth's option `storeIdentifier` writes it. */
function storedAs({ keys }: StaffServices, identifier: string): string {
  return keys.sealed ? createHash("sha256").update(identifier).digest("base64url") : identifier;
}
