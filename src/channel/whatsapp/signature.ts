import { createHmac, timingSafeEqual } from "node:crypto";

const shape = /^sha256=[0-9a-f]{64}$/;

/** The `X-Hub-Signature-256` Meta puts beside `raw`: `sha256=` and 64 lower-case hex digits of HMAC-SHA256. */
export function sign(raw: Uint8Array | string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(raw).digest("hex")}`;
}

/**
 * True when `header` was made over these very bytes with one of `secrets`. Never throws.
 * Bytes, not text: Meta escapes letters (`\u00e9`, `\/`) in a way no re-serialisation gives back.
 * @param secrets the app secret and, while it is being changed, the previous one
 */
export function isSigned(raw: Uint8Array, header: unknown, secrets: readonly (string | undefined)[]): boolean {
  if (typeof header !== "string" || !shape.test(header)) return false;
  const given = Buffer.from(header);
  return secrets.filter(isSecret).some((secret) => timingSafeEqual(given, Buffer.from(sign(raw, secret))));
}

/** Compares a word somebody sent with a secret one, in time that tells nothing about either. */
export function isSameSecret(given: unknown, secret: string): boolean {
  if (typeof given !== "string" || !isSecret(secret)) return false;
  const key = "equal lengths";
  return timingSafeEqual(Buffer.from(sign(given, key)), Buffer.from(sign(secret, key)));
}

// An unset secret must never verify anything: HMAC with an empty key is a key everybody knows.
function isSecret(secret: string | undefined): secret is string {
  return secret !== undefined && secret !== "";
}
