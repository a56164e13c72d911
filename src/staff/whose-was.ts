import { type Asking, deviceToken, readOwnCookie, sessionToken, shiftCookie } from "./cookies.ts";
import { storedToken } from "./session-tokens.ts";
import type { StaffServices } from "./staff-services.ts";
import { staffOfSession, staffOfShift } from "./whose-was.sql.ts";

/**
 * Who was signed in at this browser last, as an actor of the journal, also when the sign-in is over by its time. Undefined: nobody, or they
 * signed out, were ended, or the browser has no cookie of it any more.
 */
export async function whoseWas(services: StaffServices, asking: Asking): Promise<string | undefined> {
  const { database, auth, keys } = services;
  const [shift, device, session] = [
    readOwnCookie(asking, shiftCookie, auth),
    deviceToken(asking, auth),
    sessionToken(asking, auth),
  ];
  if (shift && device) {
    const staff = await database.statement((tx) =>
      staffOfShift(tx, keys.token("shift", shift), keys.token("device", device)),
    );
    if (staff) return `staff ${staff}`;
  }
  const staff = session && (await database.statement((tx) => staffOfSession(tx, storedToken(keys, session))));
  return staff ? `staff ${staff}` : undefined;
}
