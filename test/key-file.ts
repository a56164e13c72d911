import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../src/database/index.ts";
import { type Keys, openKeys } from "../src/keys/index.ts";

/** Where the key file of a test's database lies: every program, command and test that works on it finds it there. */
export function keyFileOf(databaseUrl: string): string {
  const folder = join(tmpdir(), "antrean-test-keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${createHash("sha256").update(databaseUrl).digest("hex").slice(0, 16)}.key`);
}

/** The setting for a program in a process of its own, unless it was told another place. */
export function withKeyFile(settings: Record<string, string>): Record<string, string> {
  const url = settings["DATABASE_URL"];
  return { ...(url !== undefined && { KEY_FILE: keyFileOf(url) }), ...settings };
}

const digesters = new Map<string, Promise<Keys>>();

/** By what a database knows somebody who writes from this number: where it is reached is sealed there. */
export async function digestOf(databaseUrl: string, phone: string): Promise<Buffer> {
  const known = digesters.get(databaseUrl) ?? keysOf(databaseUrl);
  digesters.set(databaseUrl, known);
  return (await known).lastDigests.of("phone", phone);
}

/** The keys of a database with a connection of their own. */
export async function keysOf(databaseUrl: string): Promise<Keys> {
  const database = openDatabase(databaseUrl, { connections: 1 });
  try {
    return await openKeys(database, keyFileOf(databaseUrl));
  } finally {
    await database.close();
  }
}
