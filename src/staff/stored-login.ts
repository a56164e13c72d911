import { createHmac } from "node:crypto";
import type { Keys } from "../keys/index.ts";

/**
 * What stands in `staff.login` and `auth.login.email` for an account name: in a sealed database a keyed digest, by which the sign-in finds
 * it and nobody tries out names. The name itself stands sealed in `auth.login.name`, and goes with the account.
 */
export function storedLogin(keys: Keys, login: string): string {
  // Not with the key of the digests, which is renewed after erasures: an account lives on.
  const digest = () => createHmac("sha256", keys.secret("staff logins")).update(login).digest("hex");
  return keys.sealed ? `digest:${digest()}` : login;
}

/** All that may stand for it: in clear too, until `keys -- seal` has brought its row along. */
export function storedLogins(keys: Keys, login: string): string[] {
  return [...new Set([storedLogin(keys, login), login])];
}
