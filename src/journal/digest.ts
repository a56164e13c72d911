import { createHmac, randomBytes } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";

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
  await sql(
    "loadDigestKeyInsertInstallation",
  )`insert into installation (digest_key) values (${randomBytes(32)}) on conflict do nothing`.execute(tx);
  const { rows } = await sql("loadDigestKeyReadInstallation")`select digest_key from installation`.execute(tx);
  const key = rows[0]?.digest_key;
  if (!key) throw new Error("the installation row is missing");
  return key;
}
