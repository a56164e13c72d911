import { createHmac, randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { Browser } from "./better-auth.ts";
import { takeChallenge } from "./passkey.sql.ts";
import type { StaffServices } from "./staff-services.ts";
import { isSame } from "./token.ts";

/** What a passkey is asked for: to open something, or to be made for this person. */
export type Purpose = "open" | `make ${string}`;

const challengeMinutes = 10;

/** For whom a passkey is, and from which page its answer must come. */
export interface Party {
  id: string;
  origin: string;
}

/** This host as passkeys name it; undefined: an address of numbers, for which browsers make none. */
export function partyOf({ publicUrl }: Pick<StaffServices, "publicUrl">, browser: Browser): Party | undefined {
  const { origin, hostname } = new URL(publicUrl ?? `${browser.protocol}://${browser.host}`);
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? undefined : { id: hostname, origin };
}

/** A challenge that any server of ours knows again: by chance, with its end, signed. Nothing is stored before it is answered. */
export function newChallenge(services: StaffServices, purpose: Purpose): string {
  const head = Buffer.alloc(24);
  randomBytes(16).copy(head);
  head.writeBigInt64BE(BigInt(services.real().add({ minutes: challengeMinutes }).epochMilliseconds), 16);
  return Buffer.concat([head, signed(services, purpose, head)]).toString("base64url");
}

/** Is this a challenge of ours for this purpose, in time, and not answered before? It is used up by asking. */
export async function useChallenge(services: StaffServices, purpose: Purpose, challenge: string): Promise<boolean> {
  const { database, keys, real } = services;
  const bytes = Buffer.from(challenge, "base64url");
  if (bytes.length !== 56) return false;
  const head = bytes.subarray(0, 24);
  const ours = isSame(bytes.subarray(24).toString("hex"), signed(services, purpose, head).toString("hex"));
  if (!ours || Number(head.readBigInt64BE(16)) < real().epochMilliseconds) return false;
  return database.statement((tx) => takeChallenge(tx, keys.token("challenge", challenge), real()));
}

function signed({ auth }: StaffServices, purpose: Purpose, head: Buffer): Buffer {
  return createHmac("sha256", auth.secret).update(`passkey ${purpose}\u001f`).update(head).digest();
}
