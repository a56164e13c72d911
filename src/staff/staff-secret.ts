import type { Keys } from "../keys/index.ts";

/** A secret of this installation's sign-in, the same on every server. */
export function staffSecret(keys: Pick<Keys, "secret">, name: string): string {
  return keys.secret(`staff ${name}`).toString("base64url");
}
