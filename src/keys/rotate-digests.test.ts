import { copyFile, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { keyFileOf } from "../../test/key-file.ts";
import { type Database, isLockTimeout, openDatabase, sql } from "../database/index.ts";
import { bringAlong } from "./bring-along.ts";
import { programsWithout } from "./installation.sql.ts";
import { readKeyFile } from "./key-file.ts";
import { openKeys } from "./open-keys.ts";
import { endRotation, handOutKey, putInForce } from "./rotate-digests.ts";

const now = Temporal.Now.instant();
const options = { since: now.subtract({ hours: 1 }), endTokens: false };
let database: Database;
let path: string;
let close: () => Promise<void>;
beforeEach(async () => {
  const { url, drop } = await aDatabase();
  database = openDatabase(url, { connections: 4 });
  path = keyFileOf(url);
  close = async () => {
    await database.close();
    await drop();
  };
});
afterEach(() => close());

const handOut = () => database.transaction((tx) => handOutKey(tx, path, options));
async function handedOut(): Promise<number> {
  const answer = await handOut();
  if (answer.is !== "handed-out") throw new Error(answer.is);
  return answer.no;
}
const force = () => database.transaction((tx) => putInForce(tx, now));
const numbers = async () => (await readKeyFile(path))!.digestKeys.map(({ no }) => no);

test("no transaction that looked under one key commits when another is in force: the new one waits, gives way, and comes when it has ended", async () => {
  const keys = await openKeys(database, path);
  const no = await handedOut();
  await database.transaction(async (tx) => {
    const digests = await keys.digestsIn(tx);
    expect([digests.no, digests.before]).toEqual([1, undefined]);
    expect(await force().catch(isLockTimeout)).toBe(true);
    // Nor does it come between two looks of one transaction.
    const again = await keys.digestsIn(tx);
    expect(again).toBe(digests);
  });
  await force();
  // This program has heard of nothing yet: it looks into its file by itself.
  const inForce = await database.transaction((tx) => keys.digestsIn(tx));
  expect([keys.lastDigests.no, inForce.no]).toEqual([1, no]);
  expect(inForce.before!("phone", "+62811")).toEqual(keys.lastDigests.of("phone", "+62811"));
  expect(inForce.sought("phone", "+62811")).toEqual([
    inForce.of("phone", "+62811"),
    keys.lastDigests.of("phone", "+62811"),
  ]);
});

test("a rotation that is killed anywhere leaves one key in force or two, which every start finds in its file, and the next one comes to its end", async () => {
  const keys = await openKeys(database, path);
  // After the file had the key, before the commit.
  const killed = database.transaction(async (tx) => {
    await handOutKey(tx, path, options);
    throw new Error("killed");
  });
  await expect(killed).rejects.toThrow("killed");
  const [, left] = await numbers();
  await keys.takeOutDestroyed();
  expect([await numbers(), keys.lastDigests.no]).toEqual([[1, left], 1]);
  // After it was handed out: another start leaves it there, and the same key goes on.
  const no = await handedOut();
  expect(no).toBeGreaterThan(left!);
  await openKeys(database, path);
  const lies = await readKeyFile(path);
  expect(await handOut()).toEqual({ is: "handed-out", no });
  expect(await readKeyFile(path)).toEqual(lies);
  // After it came into force: both stay, and what is begun again goes on.
  await force();
  await openKeys(database, path);
  expect(await numbers()).toEqual([1, left, no]);
  expect(await handOut()).toEqual({ is: "going-on", no });
  await force();
  // Whoever walked for another rotation ends none; after the end, before the older one left the file, the next start takes it out.
  await database.transaction((tx) => endRotation(tx, path, 0));
  expect(await handOut()).toEqual({ is: "going-on", no });
  await database.transaction((tx) => endRotation(tx, path, 1));
  expect(await numbers()).toEqual([1, left, no]);
  expect((await openKeys(database, path)).digestNumbers).toEqual([no]);
  expect(await numbers()).toEqual([no]);
});

test("an older copy of the database, opened with the same file in the middle of a rotation, takes no key away", async () => {
  await openKeys(database, path);
  const no = await handedOut();
  await force();
  const older = "update installation set digest_no = 1, digest_older = null";
  await database.transaction((tx) => tx.query(older));
  await openKeys(database, path);
  expect(await numbers()).toEqual([1, no]);
});

test("a program whose file lacks the key digests nothing and says so; a rotation waits for it before anything changes, and not for a release that cannot follow", async () => {
  const copy = `${path}.other`;
  await openKeys(database, path);
  await copyFile(path, copy);
  const away = await openKeys(database, copy);
  const beat = (keys: number[] | null) =>
    database.transaction((tx) =>
      sql`insert into server (server_id, started_at, heartbeat_at, digest_keys) values (gen_random_uuid(), now(), now(), ${keys})`.execute(
        tx,
      ),
    );
  await beat([...away.digestNumbers]);
  const no = await handedOut();
  const lacking = await database.transaction((tx) => programsWithout(tx, no, options.since));
  expect(lacking).toEqual({ all: 1, ofBefore: 0, without: 1 });
  await force();
  await expect(database.transaction((tx) => bringAlong(tx, away, "phone", [["+62811"]]))).rejects.toThrow(
    /lacks the key that the database names/,
  );
  await expect(openKeys(database, copy)).rejects.toThrow(/a copy from before the digests' key was rotated/);
  await copyFile(path, copy);
  expect((await database.transaction((tx) => away.digestsIn(tx))).no).toBe(no);
  await rm(copy);
  await database.transaction((tx) => endRotation(tx, path, 1));
  await beat(null);
  expect(await handOut()).toEqual({ is: "release-before", programs: 1 });
});
