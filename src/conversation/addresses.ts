import type { Keys } from "../keys/index.ts";

/** The digest of a user id: of one portfolio, because another's equal id is another person. */
export function userDigest(keys: Keys, userId: string, portfolio: string | undefined): Buffer {
  return keys.digest("user", ...(portfolio === undefined ? [] : [portfolio]), userId);
}

/** The digest of a phone number. */
export function phoneDigest(keys: Keys, phone: string): Buffer {
  return keys.digest("phone", phone);
}
