import { createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import type { DigestKey } from "../journal/index.ts";

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** So many letters and digits by chance; 32 of them are 190 bits. */
export function randomLetters(count: number): string {
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join("");
}

export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A secret of this installation, the same on every server of its database. */
export function installationSecret(key: DigestKey, name: string): string {
  return createHmac("sha256", key).update(`staff ${name}`).digest("base64url");
}

/** What is stored of a token or key: whoever reads the database cannot use it. */
export function tokenDigest(key: DigestKey, kind: "device" | "shift" | "key" | "try", token: string): Buffer {
  return createHmac("sha256", key).update(`staff ${kind}\u001f${token}`).digest();
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
