import { type DigestKey, digest } from "../journal/index.ts";
import type { Sender } from "./incoming-message.ts";

/** The digest of a user id: of one portfolio, because another's equal id is another person. */
export function userDigest(key: DigestKey, { userId = "", portfolio }: Sender): Buffer {
  return digest(key, "user", ...(portfolio === undefined ? [] : [portfolio]), userId);
}

/** The digest of a phone number. */
export function phoneDigest(key: DigestKey, { phone = "" }: Sender): Buffer {
  return digest(key, "phone", phone);
}
