import { createHmac, randomBytes } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { insertDigestKey, readDigestKey } from "./digest.sql.ts";

/** The key of all digests of this installation. */
export type DigestKey = Buffer;

/**
 * A keyed digest (16 bytes) of a sender, a person, a code or a message's id: equal things stay comparable after
 * the data they stand for is erased, and without the key nobody can try out all phone numbers.
 */
export function digest(
  key: DigestKey,
  kind: "phone" | "user" | "applicant" | "code" | "message",
  ...parts: string[]
): Buffer {
  return createHmac("sha256", key)
    .update([kind, ...parts].join("\u001f"))
    .digest()
    .subarray(0, 16);
}

/** Reads the key, or makes it on an empty database. Two programs may start at once. */
export async function loadDigestKey(tx: Tx): Promise<DigestKey> {
  await insertDigestKey(tx, randomBytes(32));
  const { rows } = await readDigestKey(tx);
  const key = rows[0]?.digest_key;
  if (!key) throw new Error("the installation row is missing");
  return key;
}
