import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { type Database, openDatabase } from "./connection.ts";
import { Fragment } from "./fragment.ts";
import { type Result, sql } from "./statement.ts";

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  database = openDatabase(made.url, { connections: 1 });
});
afterAll(async () => {
  await database.close();
  await drop();
});

// Names that the program does not have.
// oxlint-disable-next-line typescript/no-explicit-any -- the generated types know the program's names only
const named = sql as any;

test("a statement's plan is kept by its name; one with fragments by its name and its text", async () => {
  await database.transaction(async (tx) => {
    const one = (n: number) => named("planOne")`select ${n}::int as n`.execute(tx);
    expect(await one(1)).toEqual({ rows: [{ n: 1 }], count: 1 });
    expect(await one(2)).toEqual({ rows: [{ n: 2 }], count: 1 });
    for (const order of ["asc", "desc"])
      await named("planSome")`select 1 as n order by 1 ${new Fragment([order], [])}`.execute(tx);
    const { rows } = await tx.query<{ name: string }>(
      "select name from pg_prepared_statements where name like 'plan%' order by name collate \"C\"",
    );
    expect(rows.map(({ name }) => name)).toEqual([
      "planOne",
      expect.stringMatching(/^planSome_[\w-]{8}$/),
      expect.stringMatching(/^planSome_[\w-]{8}$/),
    ]);
  });
});

test("fragments bring their values with them, in the order in which they stand", async () => {
  const both = new Fragment(["", " || ", ""], ["b", new Fragment(["", "::text"], ["c"])]);
  const { rows } = await database.statement<Result<unknown>>((tx) =>
    named("tryOrder")`select ${"a"} || ${both} || ${"d"} as word`.execute(tx),
  );
  expect(rows).toEqual([{ word: "abcd" }]);
});

test("an error names its statement and not its values", async () => {
  const work = database.statement<Error>((tx) => named("tryFault")`select ${"rahasia"}::int as n`.execute(tx));
  const error: Error = await work.catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ statement: "tryFault", code: "22P02" });
  expect(Object.keys(error)).not.toContain("values");
});

test("moments, days, hours and lists of them go in and come back as they are, also into text", async () => {
  const at = Temporal.Instant.from("2017-08-08T02:00:00.123456Z");
  const day = Temporal.PlainDate.from("2017-08-08");
  const hour = Temporal.PlainTime.from("09:30");
  const { rows } = await database.statement((tx) =>
    tx.query(
      `select $1::timestamptz as at, $2::date as day, $3::time as hour, $7::text as text,
              $4::timestamptz[] as ats, $5::date[] as days, $6::time[] as hours, array[1, null]::int8[] as numbers`,
      [at, day, hour, [at], [day, null], [hour], at],
    ),
  );
  expect(rows[0]).toEqual({
    at,
    day,
    hour,
    text: at.toString(),
    ats: [at],
    days: [day, null],
    hours: [hour],
    numbers: [1, null],
  });
  expect("toPostgres" in Temporal.Instant.prototype).toBe(false);
});

test("lists come back as they went in, whatever stands in their elements", async () => {
  const words = ["", "null", "NULL", "{}", ",", '"', "\\", '\\"', " a b ", "x\ny", "\\x6a", "Ai'nun", "名", null];
  const bytes = [Buffer.from([0, 255]), Buffer.alloc(0), null, new Uint8Array([1, 2, 3]).subarray(1)];
  const { rows } = await database.statement((tx) =>
    tx.query(
      `select $1::text[] as words, $2::bytea[] as bytes, $3::int8[] as numbers, $4::boolean[] as flags, $5::jsonb[] as objects, $6::text[] as none,
              $7::text[][] as nested`,
      [
        words,
        bytes,
        [1, -2, null],
        [true, false, null],
        [{ a: '"\\' }, null],
        [],
        [
          ["a", '"'],
          ["", null],
        ],
      ],
    ),
  );
  expect(rows[0]).toEqual({
    words,
    bytes: [Buffer.from([0, 255]), Buffer.alloc(0), null, Buffer.from([2, 3])],
    numbers: [1, -2, null],
    flags: [true, false, null],
    objects: [{ a: '"\\' }, null],
    none: [],
    nested: [
      ["a", '"'],
      ["", null],
    ],
  });
});

test("what throws rolls back, and the connection serves the next one", async () => {
  await expect(
    database.transaction(async (tx) => {
      await tx.query("create table tried ()");
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  const { rows } = await database.statement((tx) => tx.query("select to_regclass('tried') is null as gone"));
  expect(rows).toEqual([{ gone: true }]);
});
