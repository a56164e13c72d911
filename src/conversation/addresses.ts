import { type DigestKey, digest } from "../journal/index.ts";

/** The digest of a user id: of one portfolio, because another's equal id is another person. */
export function userDigest(key: DigestKey, userId: string, portfolio: string | undefined): Buffer {
  return digest(key, "user", ...(portfolio === undefined ? [] : [portfolio]), userId);
}

/** The digest of a phone number. */
export function phoneDigest(key: DigestKey, phone: string): Buffer {
  return digest(key, "phone", phone);
}
