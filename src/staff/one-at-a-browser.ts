import { type Asking, readOwnCookie, sessionToken, shiftCookie } from "./cookies.ts";
import { endSessionOfToken, endShiftOfDigest } from "./one-at-a-browser.sql.ts";
import { storedToken } from "./session-tokens.ts";
import type { StaffServices } from "./staff-services.ts";

/**
 * Ends whatever session and shift this browser had, before somebody else begins at it. Otherwise the supervisor who signed in
 * with a password would come back when the guard who took over with a PIN goes home.
 */
export async function endOthersHere({ database, auth, keys, real }: StaffServices, asking: Asking): Promise<void> {
  const session = sessionToken(asking, auth);
  const shift = readOwnCookie(asking, shiftCookie, auth);
  if (session) await database.statement((tx) => endSessionOfToken(tx, storedToken(keys, session)));
  if (!shift) return;
  await database.statement((tx) => endShiftOfDigest(tx, real(), keys.token("shift", shift)));
}
