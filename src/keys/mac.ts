import { createHmac } from "node:crypto";

/** HMAC-SHA256: without the key nobody makes it again, nor tries out what it is of. */
export function mac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
