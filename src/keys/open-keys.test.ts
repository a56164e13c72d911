import { createHmac, randomBytes } from "node:crypto";
import { copyFile, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { keyFileOf } from "../../test/key-file.ts";
import { type Database, migrate, openDatabase, sql } from "../database/index.ts";
import { makeKeyFile, newKeyFile, readKeyFile } from "./key-file.ts";
import { findKeys, openKeys, sealDatabase, takeOut } from "./open-keys.ts";
import { renewDigests } from "./renew-digests.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Place {
  database: Database;
  url: string;
  path: string;
}

/** An empty database; with `digestKey` one from before there were key files. */
async function aPlace(digestKey?: Buffer): Promise<Place> {
  const { url, drop } = await aDatabase();
  const database = openDatabase(url, { connections: 3 });
  ends.push(drop, () => database.close());
  if (digestKey)
    await database.transaction((tx) => sql`insert into installation (digest_key) values (${digestKey})`.execute(tx));
  return { database, url, path: keyFileOf(url) };
}

const row = async ({ database }: Place) =>
  (
    await database.transaction((tx) =>
      sql<{
        digest_key: Buffer | null;
        key_check: Buffer | null;
      }>`select digest_key, key_check from installation`.execute(tx),
    )
  ).rows[0];
const long = Temporal.Now.instant().subtract({ hours: 1 });

test("the first start makes the key file, every later one opens the same, and the database keeps nothing of it", async () => {
  const place = await aPlace();
  const first = await openKeys(place.database, place.path);
  const later = await openKeys(place.database, place.path);
  const command = await place.database.transaction((tx) => findKeys(tx, place.path));
  for (const keys of [later, command]) {
    expect(keys.digest("phone", "+62811")).toEqual(first.digest("phone", "+62811"));
    expect(keys.token("device", "a")).toEqual(first.token("device", "a"));
    expect(keys.secret("x")).toEqual(first.secret("x"));
    expect(keys.sealed).toBe(true);
  }
  expect((await stat(place.path)).mode & 0o777).toBe(0o600);
  const { digest_key, key_check } = (await row(place))!;
  expect(digest_key).toBeNull();
  const file = (await readKeyFile(place.path))!;
  expect(file.bound).toBe(true);
  for (const key of [file.master, file.tokenKey, ...file.digestKeys.map((one) => one.key)])
    expect(key.includes(key_check!)).toBe(false);
});

test("programs that start together on an empty database have the same keys", async () => {
  const place = await aPlace();
  const others = [openDatabase(place.url), openDatabase(place.url)];
  ends.push(...others.map((one) => () => one.close()));
  const all = await Promise.all([place.database, ...others].map((database) => openKeys(database, place.path)));
  expect(new Set(all.map((keys) => keys.secret("x").toString("hex"))).size).toBe(1);
});

test("without its key file, or with another's, a database does not open, and nothing changes", async () => {
  const [place, other] = [await aPlace(), await aPlace()];
  await openKeys(place.database, place.path);
  await openKeys(other.database, other.path);
  const before = [await row(place), await readKeyFile(other.path)];
  await expect(openKeys(place.database, other.path)).rejects.toThrow(/is not the key file of this database/);
  await rm(place.path);
  const missing = /does not exist, and this database opens only with the key file that was made for it/;
  await expect(openKeys(place.database, place.path)).rejects.toThrow(missing);
  await expect(place.database.transaction((tx) => findKeys(tx, place.path))).rejects.toThrow(missing);
  expect(await readKeyFile(place.path)).toBeUndefined();
  expect([await row(place), await readKeyFile(other.path)]).toEqual(before);
});

test("an empty database takes no key file that belongs to another, but one that a killed start has left", async () => {
  const [place, other] = [await aPlace(), await aPlace()];
  await openKeys(other.database, other.path);
  await expect(openKeys(place.database, other.path)).rejects.toThrow(/belongs to another database/);
  const left = newKeyFile();
  await makeKeyFile(place.path, left);
  const keys = await openKeys(place.database, place.path);
  expect((await readKeyFile(place.path))!.master).toEqual(left.master);
  expect((await openKeys(place.database, place.path)).secret("x")).toEqual(keys.secret("x"));
});

test("a database from before has the digests and secrets that it had, until it is sealed", async () => {
  const digestKey = randomBytes(32);
  const place = await aPlace(digestKey);
  const keys = await openKeys(place.database, place.path);
  const hmac = (text: string) => createHmac("sha256", digestKey).update(text).digest();
  expect(keys.sealed).toBe(false);
  expect(keys.digest("applicant", "budi", "1987-01-25")).toEqual(
    hmac("applicant\u001fbudi\u001f1987-01-25").subarray(0, 16),
  );
  expect(keys.token("device", "a")).toEqual(hmac("staff device\u001fa"));
  expect(keys.secret("staff sessions")).toEqual(hmac("staff sessions"));

  const sealed = await place.database.transaction((tx) => sealDatabase(tx, place.path, long));
  expect(sealed).toMatchObject({ is: "sealed", before: { sealed: false }, after: { sealed: true } });
  const after = await openKeys(place.database, place.path);
  expect((await row(place))!.digest_key).toBeNull();
  // What people carry about goes on; what could be made from an older copy of the database does not.
  expect(after.digest("code", "7KMX4PTM")).toEqual(keys.digest("code", "7KMX4PTM"));
  expect(after.token("key", "a")).toEqual(keys.token("key", "a"));
  expect(after.secret("staff sessions")).not.toEqual(keys.secret("staff sessions"));
  expect(await place.database.transaction((tx) => sealDatabase(tx, place.path, long))).toEqual({ is: "sealed-before" });
});

test("a database that a program works on is not sealed", async () => {
  const place = await aPlace(randomBytes(32));
  await openKeys(place.database, place.path);
  await place.database.transaction((tx) =>
    sql`insert into server (server_id, started_at, heartbeat_at) values (gen_random_uuid(), now(), now())`.execute(tx),
  );
  expect(await place.database.transaction((tx) => sealDatabase(tx, place.path, long))).toEqual({
    is: "in-use",
    programs: 1,
  });
  expect((await openKeys(place.database, place.path)).sealed).toBe(false);
});

test("a release that looks for its key in the database does not start on one that keeps none", async () => {
  const [fresh, old] = [await aPlace(), await aPlace(randomBytes(32))];
  for (const place of [fresh, old]) await openKeys(place.database, place.path);
  // Since 0044 such a release is refused anyway; here both databases are as 0043 left their ledger.
  for (const place of [fresh, old])
    await place.database.transaction((tx) => sql`delete from migration where name >= '0044'`.execute(tx));
  const folder = await mkdtemp(join(tmpdir(), "antrean-before-"));
  ends.push(() => rm(folder, { recursive: true }));
  for (const name of await readdir("migrations"))
    if (/^00(?:0|1|2[0-4])/.test(name)) await copyFile(join("migrations", name), join(folder, name));
  const start = ({ url }: Place) => migrate(url, { folder });
  await expect(start(fresh)).rejects.toThrow(/written by a newer Antrean/);
  expect(await start(old)).toEqual([]);
  await old.database.transaction((tx) => sealDatabase(tx, old.path, long));
  await expect(start(old)).rejects.toThrow(/written by a newer Antrean/);
});

test("where one key made digests and tokens, a renewal says that it ends the tokens, and afterwards no key of before is in the file", async () => {
  const digestKey = randomBytes(32);
  const place = await aPlace(digestKey);
  const keys = await openKeys(place.database, place.path);
  const renew = (endTokens: boolean, carry = async () => {}) =>
    place.database.transaction((tx) =>
      renewDigests(tx, place.path, { since: long, now: Temporal.Now.instant(), endTokens, carry }),
    );
  expect(await renew(true)).toEqual({ is: "not-sealed" });
  await place.database.transaction((tx) => sealDatabase(tx, place.path, long));
  expect(await renew(false)).toEqual({ is: "ends-tokens" });
  const before = await readKeyFile(place.path);
  const broken = renew(true, async () => {
    throw new Error("killed");
  });
  await expect(broken).rejects.toThrow("killed");
  expect((await openKeys(place.database, place.path)).token("key", "a")).toEqual(keys.token("key", "a"));
  expect(await readKeyFile(place.path)).toEqual(before);

  expect(await renew(true)).toEqual({ is: "renewed", tokensEnded: true });
  await place.database.transaction((tx) => takeOut(tx, place.path));
  const file = (await readKeyFile(place.path))!;
  expect(file.digestKeys.map(({ no }) => no)).toEqual([2]);
  for (const key of [file.tokenKey, file.master, ...file.digestKeys.map((one) => one.key)])
    expect(key.equals(digestKey)).toBe(false);
  const after = await openKeys(place.database, place.path);
  expect(after.digest("phone", "+62811")).not.toEqual(keys.digest("phone", "+62811"));
  expect(after.token("key", "a")).not.toEqual(keys.token("key", "a"));
  // From now on they go apart.
  expect(await renew(false)).toEqual({ is: "renewed", tokensEnded: false });
  const again = await openKeys(place.database, place.path);
  expect([again.token("key", "a"), again.digest("message", "x")]).toEqual([
    after.token("key", "a"),
    after.digest("message", "x"),
  ]);
});
