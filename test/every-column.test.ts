import { afterAll, beforeAll, expect, test } from "vitest";
import { knownColumns, writableColumns } from "./columns.ts";
import { aTown, type Town } from "./town.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());

test("docs/columns.md says of every column with words, JSON or bytes what may stand in it, and of no other", async () => {
  const known = (await knownColumns()).map(({ name }) => name);
  expect(known.filter((name, i) => known.indexOf(name) !== i)).toEqual([]);
  expect(known.toSorted()).toEqual((await writableColumns(town.database.pool)).toSorted());
});

test("a column that somebody adds and says nothing of is found", async () => {
  const client = await town.database.pool.connect();
  await client.query("begin; alter table stamp add column remark text, add column remarks jsonb[]");
  const known = new Set((await knownColumns()).map(({ name }) => name));
  const found = (await writableColumns(client)).filter((name) => !known.has(name));
  await client.query("rollback");
  client.release();
  expect(found.toSorted()).toEqual(["stamp.remark", "stamp.remarks"]);
});

test("a kind that nobody has explained is none", async () => {
  const kinds = new Set((await knownColumns()).map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(["clear", "code", "count", "digest", "id", "pack", "sealed"]);
});
