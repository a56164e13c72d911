import { copyFile, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { keyFileOf } from "../../test/key-file.ts";
import { type Database, openDatabase, sql } from "../database/index.ts";
import { readKeyFile } from "./key-file.ts";
import { mergeHoles } from "./key-holes.sql.ts";
import { type KeysOfFile, keysOf } from "./keys.ts";
import { destroyKeys, openKeys } from "./open-keys.ts";

let database: Database;
let url: string;
let path: string;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  const made = await aDatabase();
  url = made.url;
  path = keyFileOf(url);
  database = openDatabase(url, { connections: 3 });
  ends.push(made.drop, () => database.close());
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const people = Array.from({ length: 40 }, (_, i) => i + 1);
const sealAll = (keys: KeysOfFile) => people.map((person) => keys.seal(person, "dialogue", `Budi ${person}`)!);
const openAll = (keys: KeysOfFile, sealed: readonly Buffer[]) =>
  people.map((person, i) => keys.open(person, "dialogue", sealed[i]!));
/** Whoever has the file as it is now, and whatever was sealed before. */
const fileOnly = async (from = path) => keysOf((await readKeyFile(from))!, true, { no: 1, older: null });
const texts = (gone: readonly number[]) =>
  people.map((person) => (gone.includes(person) ? undefined : `Budi ${person}`));

test("a destroyed person opens nowhere any more, not with the file after it either, and neighbours open as before", async () => {
  const keys = await openKeys(database, path);
  const sealed = sealAll(keys);
  expect(openAll(keys, sealed)).toEqual(texts([]));
  await database.transaction((tx) => destroyKeys(tx, [7, 8, 9, 23]));
  await keys.takeOutDestroyed();
  for (const later of [keys, await fileOnly(), await openKeys(database, path)])
    expect(openAll(later, sealed)).toEqual(texts([7, 8, 9, 23]));
  expect(keys.seal(8, "dialogue", "again")).toBeUndefined();
});

test("an erasure that did not happen destroys no key, and one that nobody heard of is made good at the next start", async () => {
  const keys = await openKeys(database, path);
  const sealed = sealAll(keys);
  await database
    .transaction(async (tx) => {
      await destroyKeys(tx, [5]);
      throw new Error("taken back");
    })
    .catch(() => {});
  await keys.takeOutDestroyed();
  expect(openAll(keys, sealed)).toEqual(texts([]));
  await database.transaction((tx) => destroyKeys(tx, [6]));
  expect(openAll(await fileOnly(), sealed)).toEqual(texts([]));
  await openKeys(database, path);
  expect(openAll(await fileOnly(), sealed)).toEqual(texts([6]));
});

test("two programs that take keys out at once lose none of each other's, with one file or with a copy each", async () => {
  const other = openDatabase(url, { connections: 2 });
  const copy = `${path}.copy`;
  ends.push(
    () => other.close(),
    () => rm(copy, { force: true }),
  );
  const here = await openKeys(database, path);
  await copyFile(path, copy);
  const [beside, away] = [await openKeys(other, path), await openKeys(other, copy)];
  const sealed = sealAll(here);
  const all = [here, beside, away];
  await Promise.all(
    people.map(async (person) => {
      if (person % 3 === 0) return;
      await (person % 2 === 0 ? database : other).transaction((tx) => destroyKeys(tx, [person]));
      await Promise.all(all.map((keys) => keys.takeOutDestroyed()));
    }),
  );
  const gone = people.filter((person) => person % 3 !== 0);
  for (const keys of [...all, await fileOnly(), await fileOnly(copy)])
    expect(openAll(keys, sealed)).toEqual(texts(gone));
});

test("neighbouring holes become one, and an old copy of the key file opens nobody who is gone", async () => {
  const keys = await openKeys(database, path);
  const sealed = sealAll(keys);
  const old = `${path}.old`;
  ends.push(() => rm(old, { force: true }));
  await copyFile(path, old);
  for (const person of [3, 5, 4, 2, 11]) await database.transaction((tx) => destroyKeys(tx, [person]));
  await database.transaction(mergeHoles);
  const { rows } = await database.transaction((tx) =>
    sql<{ numbers: string }>`select numbers::text from key_hole order by key_hole.numbers`.execute(tx),
  );
  expect(rows).toEqual([{ numbers: "[2,6)" }, { numbers: "[11,12)" }]);
  expect(openAll(await openKeys(database, old), sealed)).toEqual(texts([2, 3, 4, 5, 11]));
  expect(openAll(await fileOnly(old), sealed)).toEqual(texts([2, 3, 4, 5, 11]));
});

test("a database that was taken back to an earlier state gives out no number whose key is gone", async () => {
  const keys = await openKeys(database, path);
  await database.transaction((tx) => destroyKeys(tx, [50]));
  await keys.takeOutDestroyed();
  await database.transaction((tx) => sql`delete from key_hole`.execute(tx));
  await openKeys(database, path);
  const { rows } = await database.transaction((tx) => sql<{ no: number }>`select nextval('key_no') as no`.execute(tx));
  expect(rows[0]!.no).toBeGreaterThan(50);
  expect(keys.seal(rows[0]!.no, "dialogue", "x")).toBeDefined();
});
