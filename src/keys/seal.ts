import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

// One byte for the kind of sealing, the nonce, the tag of GCM, then what was sealed.
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const head = 1 + nonceBytes + tagBytes;

/** Seals a text with AES-256-GCM. `about` says what it is and whose: put anywhere else it does not open. */
export function sealText(key: Buffer, about: string, text: string): Buffer {
  return sealBytes(key, about, Buffer.from(text, "utf8"));
}

/** The same of bytes, such as a picture. */
export function sealBytes(key: Buffer, about: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]);
}

/** @throws Error where it was changed, or sealed with another key or about something else */
export function openText(key: Buffer, about: string, sealed: Uint8Array): string {
  return openBytes(key, about, sealed).toString("utf8");
}

/** @throws Error as `openText` does */
export function openBytes(key: Buffer, about: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== version) throw new Error("a sealed text of an unknown kind");
  const nonce = bytes.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(1 + nonceBytes, head));
  return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]);
}
