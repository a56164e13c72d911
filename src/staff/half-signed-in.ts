import { createHash } from "node:crypto";
import { type Asking, signedCookie } from "./cookies.ts";
import { personOfVerification } from "./half-signed-in.sql.ts";
import type { StaffServices } from "./staff-services.ts";

/**
 * Whose password was right at this browser and whose code is asked for now; undefined: nobody's, or it took too long. Better Auth keeps it
 * and tells nobody before the code is right; wrong codes are counted for the person, so we have to know.
 */
export async function halfSignedIn(
  { database, auth, keys }: StaffServices,
  asking: Asking,
): Promise<{ staff: string; login: string } | undefined> {
  const identifier = signedCookie(asking, auth.halfCookie, auth);
  if (!identifier) return undefined;
  // As its option `storeIdentifier` writes it.
  const stored = keys.sealed ? createHash("sha256").update(identifier).digest("base64url") : identifier;
  return database.statement((tx) => personOfVerification(tx, stored));
}
