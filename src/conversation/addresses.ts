import type { DigestParts } from "../keys/index.ts";

/** Of what the digest of a user id is made: of one portfolio, because another's equal id is another person. */
export function userParts(userId: string, portfolio: string | undefined): DigestParts {
  return portfolio === undefined ? [userId] : [portfolio, userId];
}

/** Of what the digest of a phone number is made. */
export function phoneParts(phone: string): DigestParts {
  return [phone];
}
