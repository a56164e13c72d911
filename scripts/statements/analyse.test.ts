import pg from "pg";
import { afterAll, beforeAll, expect, describe as suite, test } from "vitest";
import { aDatabase } from "../../test/database.ts";
import { analyse } from "./analyse.ts";
import { describe, printTrees } from "./describe.ts";
import { type Facts, readFacts } from "./facts.ts";
import { readType } from "./types.ts";

// `sure` and `seat` are never null, `maybe` may be; `kind` and `pool` hold listed words, `child.pool` only by its foreign key.
const tables = `
  create table parent (id int primary key, sure text not null, maybe text, kind text not null check (kind in ('a', 'b')), at timestamptz,
                       data jsonb not null, twice int generated always as (id * 2) stored);
  create table slot (day date, pool text check (pool in ('public', 'desk')), primary key (day, pool));
  create table child (id int primary key, parent_id int not null references parent, sure text not null, maybe text, day date not null,
                      pool text not null, foreign key (day, pool) references slot)`;

let client: pg.Client;
let facts: Facts;
let drop: () => Promise<void>;

beforeAll(async () => {
  const made = await aDatabase();
  drop = made.drop;
  client = new pg.Client({ connectionString: made.url });
  await client.connect();
  await client.query(`create schema trial; set search_path = trial; ${tables}`);
  facts = await readFacts(client);
  await printTrees(client);
});
afterAll(async () => {
  await client.end();
  await drop();
});

/** The columns of a statement as the generated file would say them. */
async function columnsOf(text: string): Promise<string> {
  const { columns, query } = await describe(client, text);
  const answers = query ? analyse(query, facts) : [];
  return columns
    .map(
      ({ name, type }, i) =>
        `${name}: ${readType(facts.types.get(type) ?? "", answers[i] ?? { nullable: true }) ?? "no agreed form"}`,
    )
    .join("; ");
}

const cases: Record<string, [statement: string, columns: string][]> = {
  columns: [
    ["select sure, maybe, kind from parent", 'sure: string; maybe: string | null; kind: "a" | "b"'],
    ["select pool from child", 'pool: "desk" | "public"'],
    ["select * from (select sure as s, maybe as m from parent) x", "s: string; m: string | null"],
    ["with x as (select kind, maybe from parent) select * from x", 'kind: "a" | "b"; maybe: string | null'],
    ["select p from parent p", "p: no agreed form"],
  ],
  "outer joins": [
    ["select c.sure from parent p left join child c on c.parent_id = p.id", "sure: string | null"],
    ["select p.sure from child c right join parent p on c.parent_id = p.id", "sure: string"],
    [
      "select c.sure, p.sure as other from child c full join parent p on c.parent_id = p.id",
      "sure: string | null; other: string | null",
    ],
    ["select c.sure from parent p left join child c on c.parent_id = p.id where c.id is not null", "sure: string"],
    ["select c.sure from parent p left join child c on c.parent_id = p.id where c.day > $1", "sure: string"],
    [
      "select c.sure from parent p left join child c on c.parent_id = p.id and c.maybe is not null",
      "sure: string | null",
    ],
    ["select p.maybe from parent p left join child c on p.maybe = 'x'", "maybe: string | null"],
    [
      "select x.s from parent p left join lateral (select c.sure as s from child c where c.parent_id = p.id limit 1) x on true",
      "s: string | null",
    ],
    [
      "select c.maybe from parent p left join (child c join slot s on c.maybe = s.pool) on c.parent_id = p.id",
      "maybe: string | null",
    ],
    ["select id from parent left join child using (id)", "id: number"],
    ["select c.id from parent p left join child c using (id)", "id: number | null"],
    ["select coalesce(c.sure, 'none') as one from parent p left join child c using (id)", "one: string"],
    ["select count(c.id) as n from parent p left join child c using (id)", "n: number"],
  ],
  conditions: [
    ["select maybe from parent where maybe is not null", "maybe: string"],
    ["select maybe from parent where maybe = $1", "maybe: string"],
    ["select maybe from parent where lower(maybe) = $1 and id > 0", "maybe: string"],
    ["select maybe from parent where maybe = any($1::text[])", "maybe: string"],
    ["select maybe from parent where maybe <> all($1::text[])", "maybe: string | null"],
    ["select maybe from parent where maybe = $1 or id = 1", "maybe: string | null"],
    ["select maybe from parent where maybe = $1 or maybe like 'x%'", "maybe: string"],
    ["select maybe from parent where not (maybe is null)", "maybe: string"],
    ["select maybe from parent where not (maybe = $1 and id = 1)", "maybe: string | null"],
    ["select maybe from parent where maybe is distinct from $1", "maybe: string | null"],
    ["select maybe from parent where coalesce(maybe, '') = $1", "maybe: string | null"],
    ["select p.maybe from parent p join child c on c.sure = p.maybe", "maybe: string"],
    ["select maybe from parent where exists (select from child where sure = parent.maybe)", "maybe: string | null"],
    ["select maybe from parent where maybe is null", "maybe: string | null"],
  ],
  "what is written": [
    [
      "insert into parent (id, sure, kind, data) values ($1, $2, $3, $4) returning sure, maybe, kind",
      'sure: string; maybe: string | null; kind: "a" | "b"',
    ],
    ["update parent set sure = $1 where maybe is not null returning maybe, sure", "maybe: string; sure: string"],
    ["update parent set maybe = null where maybe is not null returning maybe", "maybe: string | null"],
    ["update parent set id = $1 where twice is not null returning twice", "twice: number | null"],
    [
      "update parent p set sure = c.sure from child c where c.parent_id = p.id returning c.maybe, c.sure",
      "maybe: string | null; sure: string",
    ],
    ["delete from parent where maybe = $1 returning maybe, at", "maybe: string; at: Temporal.Instant | null"],
    [
      "insert into parent (id, sure, kind, data) values (1, '', 'a', '1') returning old.sure as before, new.sure as after",
      "before: string | null; after: string | null",
    ],
    ["with gone as (delete from child returning id, maybe) select * from gone", "id: number; maybe: string | null"],
    [
      "merge into parent p using child c on p.id = c.id when matched then update set sure = c.sure returning c.sure",
      "sure: string | null",
    ],
  ],
  expressions: [
    [
      "select $1::int as given, null::int as none, 1 as one, 'x' as word",
      'given: number | null; none: number | null; one: number; word: "x"',
    ],
    [
      "select case when id = 1 then 'one' else kind end as c, case when id = 1 then 'one' end as d from parent",
      'c: "a" | "b" | "one"; d: "one" | null',
    ],
    [
      "select coalesce(maybe, sure) as a, coalesce(maybe, $1) as b, nullif(sure, '') as c from parent",
      "a: string; b: string | null; c: string | null",
    ],
    [
      "select id + 1 as a, id + $1 as b, sure || 'x' as c, sure || maybe as d from parent",
      "a: number; b: number | null; c: string; d: string | null",
    ],
    [
      "select greatest(at, '2017-08-08') as a, greatest(at, at) as b from parent",
      "a: Temporal.Instant; b: Temporal.Instant | null",
    ],
    [
      "select data -> 'x' as a, (data ->> 'x') as b, (data -> 'x')::int as c from parent",
      "a: unknown; b: string | null; c: number | null",
    ],
    [
      "select maybe is null as a, maybe = 'x' as b, id = 1 and sure = '' as c, maybe is distinct from 'x' as d from parent",
      "a: boolean; b: boolean | null; c: boolean; d: boolean",
    ],
    [
      "select id in (1, 2) as a, id in (1, null) as b, id = any($1) as c, id in (select parent_id from child) as d from parent",
      "a: boolean; b: boolean | null; c: boolean | null; d: boolean | null",
    ],
    [
      "select array[1, 2] as a, array[maybe] as b, array(select sure from child) as c, (array[1])[2] as d from parent",
      "a: number[]; b: (string | null)[]; c: string[]; d: number | null",
    ],
    [
      "select substring(sure from '^x') as a, left(sure, 1) as b, left(maybe, 1) as c, array_length(array[sure], 1) as d from parent",
      "a: string | null; b: string; c: string | null; d: number | null",
    ],
    [
      "select id::bigint as a, sure::varchar as b, at::date as c, extract(epoch from now())::float8 as d from parent",
      "a: number; b: string; c: Temporal.PlainDate | null; d: number",
    ],
    [
      "select jsonb_build_object('a', maybe)::text as a, num_nonnulls(maybe, at) as b, to_jsonb(maybe)::text as c from parent",
      "a: string; b: number; c: string | null",
    ],
  ],
  aggregates: [
    [
      "select count(*) as a, max(id) as b, coalesce(max(id), 0) as c from parent",
      "a: number; b: number | null; c: number",
    ],
    [
      "select kind, max(id) as a, max(maybe) as b, max(id) filter (where id > 1) as c from parent group by kind",
      'kind: "a" | "b"; a: number; b: string | null; c: number | null',
    ],
    [
      "select maybe, array_agg(sure) as a, array_agg(at) as b, min(kind) as c from parent group by maybe",
      'maybe: string | null; a: string[]; b: (Temporal.Instant | null)[]; c: "a" | "b"',
    ],
    ["select kind, max(id) as a from parent group by rollup (kind)", 'kind: "a" | "b" | null; a: number | null'],
    [
      "select row_number() over (order by id) as a, lag(id) over (order by id) as b, sum(id) over () as c from parent",
      "a: number; b: number | null; c: number | null",
    ],
    ["select maybe from parent where maybe is not null group by maybe", "maybe: string"],
  ],
  subqueries: [
    [
      "select (select sure from child c where c.id = p.id) as a, (select count(*) from child) as b, exists (select from child) as c from parent p",
      "a: string | null; b: number; c: boolean",
    ],
    [
      "select (select count(*) from child having count(*) > 1) as a, (select count(*) from child limit 0) as b, (select count(*) from child group by id) as c",
      "a: number | null; b: number | null; c: number | null",
    ],
    [
      "select (select max(id) from child) as a, (select coalesce(max(id), 0) from child) as b",
      "a: number | null; b: number",
    ],
  ],
  "set operations": [
    ["select sure as a, 'x' as b from parent union all select sure, 'y' from child", 'a: string; b: "x" | "y"'],
    ["select sure as a from parent union select maybe from child", "a: string | null"],
    ["select 1 as a union all (select 2 union all select null)", "a: number | null"],
    [
      "with recursive x as (select 1 as a, 2 as b union all select b, a + 1 from x where a < 9) select * from x",
      "a: number; b: number",
    ],
    [
      "with recursive x as (select 1 as a, null::int as b union all select b, 1 from x where a < 9) select * from x",
      "a: number | null; b: number | null",
    ],
  ],
  "rows of functions": [
    ["select n from generate_series(1, 3) n", "n: number"],
    ["select id, nr from unnest($1::int[]) with ordinality as w (id, nr)", "id: number | null; nr: number"],
    ["select w.id from unnest($1::int[]) as w (id) join parent p on p.id = w.id", "id: number"],
    ["select a, b from unnest(array[1, 2], array[1]) as w (a, b)", "a: number | null; b: number | null"],
    ["select a from unnest(array['x', 'y']) as w (a)", 'a: "x" | "y"'],
    ["select a from jsonb_array_elements_text('[null]') as w (a)", "a: string | null"],
    ["select a, b from (values (1, 'x'), (2, null)) as v (a, b)", 'a: number; b: "x" | null'],
    ["select * from jsonb_to_recordset('[]') as r (id int)", "id: number | null"],
  ],
};

for (const [group, statements] of Object.entries(cases)) {
  suite(`${group}`, () => {
    for (const [statement, columns] of statements) {
      test(`${statement}`, async () => expect(await columnsOf(statement)).toBe(columns));
    }
  });
}

test("what is no query has no columns, and what does not parse is told in PostgreSQL's words", async () => {
  expect(await columnsOf("savepoint here")).toBe("");
  await expect(describe(client, "select sure from nowhere")).rejects.toThrow('relation "nowhere" does not exist');
});
