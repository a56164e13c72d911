import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aSeededDatabase, type TestDatabase } from "../../test/database.ts";
import { tuesday } from "../../test/town.ts";
import { migrate } from "./migrate.ts";

let database: TestDatabase;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  database = await aSeededDatabase(tuesday);
  // As a program's start does.
  await migrate(database.url);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await database.drop();
});

/** A connection of its own, as a program or a person has it. */
async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  ends.push(() => client.end());
  return client;
}

async function askOwner(text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A line of the journal of office 1, so many years old. */
const aLine = (years: number) =>
  askOwner(
    `insert into journal (office_id, entry_id, act, actor, source, happened_at, recorded_at)
     values (1, gen_random_uuid(), 'called', 'staff a', 'desk', now() - $1 * interval '1 year', now())`,
    [years],
  );

const denied = /permission denied|must be owner|must be able to/;

/** Those of the statements that PostgreSQL does not refuse for want of a right. */
async function allowed(client: pg.Client, statements: readonly string[]): Promise<string[]> {
  const done: string[] = [];
  for (const text of statements) {
    const said = await client.query(text).then(
      () => "done",
      (error: Error) => error.message,
    );
    if (!denied.test(said)) done.push(`${text}: ${said}`);
  }
  return done;
}

test("the program's role changes no table and takes nothing from the journal, whatever it says", async () => {
  await aLine(1);
  const runtime = await connected(database.runtimeUrl);
  const attempts = [
    "drop table journal",
    "drop trigger journal_append_only on journal",
    "alter table journal disable trigger all",
    "alter table booking add column more integer",
    "create table mine (id integer)",
    "create temporary table mine (id integer)",
    "create schema mine",
    "create function mine() returns integer language sql as 'select 1'",
    "create or replace function journal_is_append_only() returns trigger language plpgsql as 'begin return null; end'",
    "create extension amcheck",
    "create role other",
    "delete from journal",
    "update journal set actor = 'staff b'",
    "truncate journal",
    "delete from journal_block",
    "update journal_head set lines = 0",
    "insert into journal_block (office_id, nr, day, before_lines, entry_ids, macs, head_before, head, mac, unsigned) values (1, 1, '2017-08-08', 0, '{}', '', '', '', '', true)",
    "update journal_chain set chained_until = now()",
    "update rules set content = '{}'",
    "update migration set runs_with = '0013'",
    "delete from installation",
    "set session_replication_role = replica",
    "copy journal to program 'cat'",
    "copy journal to '/tmp/journal'",
    "select pg_read_file('postgresql.conf')",
    "alter system set log_statement = 'all'",
    "set role antrean",
  ];
  expect(await allowed(runtime, attempts)).toEqual([]);
  // Anybody may set it, and it opens nothing.
  await runtime.query("set antrean.retention = 'on'");
  await expect(runtime.query("delete from journal")).rejects.toThrow(denied);
  expect(await askOwner("select count(*)::int as lines from journal where act = 'called'")).toEqual([{ lines: 1 }]);
});

test("the program's role works on rows, and ends what in the journal is past its time and not a day younger", async () => {
  const years = (await askOwner("select max((content ->> 'journalYears')::int) as years from rules"))[0].years;
  await aLine(years + 1);
  await aLine(years - 1);
  await askOwner("alter table installation disable trigger all");
  await askOwner("update installation set kind = 'production'");
  const runtime = await connected(database.runtimeUrl);
  await runtime.query("insert into due (name, settled_until) values ('trial', now())");
  await runtime.query("delete from due where name = 'trial'");
  await runtime.query(
    "listen floor; select pg_notify('floor', '1'); select pg_advisory_lock(1); select pg_advisory_unlock(1)",
  );
  const forget = async () => (await runtime.query("select forget_journal(1::smallint, now(), 100) as gone")).rows;
  expect(await forget()).toEqual([{ gone: 1 }]);
  expect(await forget()).toEqual([{ gone: 0 }]);
  expect(await askOwner("select count(*)::int as lines from journal where act = 'called'")).toEqual([{ lines: 1 }]);
  // Nor by a way round: rules that are in force stay, and new ones that ask for less take nothing back.
  await expect(runtime.query("delete from rules")).rejects.toThrow(/rules that have begun stay/);
  await runtime.query(
    `insert into rules (office_id, version, first_day, content)
     select office_id, version + 1000, '2010-01-01', content || '{"journalYears": 1}' from rules`,
  );
  expect(await forget()).toEqual([{ gone: 0 }]);
});

test("the chain takes only a block that goes on where it ends, and its state only goes forward", async () => {
  const runtime = await connected(database.runtimeUrl);
  const append = (nr: number, before: string) =>
    runtime.query(
      "select append_journal_block(1::smallint, $1, '2017-08-08', 0, '{}', '', decode($2, 'hex'), decode($3, 'hex'), '', true)",
      [nr, before, "ab".repeat(32)],
    );
  const goesOn = /goes on where the chain ends/;
  await expect(append(1, "11".repeat(32))).rejects.toThrow(goesOn);
  await expect(append(2, "00".repeat(32))).rejects.toThrow(goesOn);
  await append(1, "00".repeat(32));
  await expect(append(1, "00".repeat(32))).rejects.toThrow(goesOn);
  await runtime.query("select mark_journal_chained('infinity', 0::smallint, gen_random_uuid(), true, now())");
  await runtime.query("select mark_journal_chained('-infinity', 0::smallint, gen_random_uuid(), false, null)");
  expect(
    await askOwner(
      "select chained_until <= now() + interval '1 minute' and chained_until > '2020-01-01' as near, past_done, signed_since is not null as signed from journal_chain",
    ),
  ).toEqual([{ near: true, past_done: true, signed: true }]);
});

test("the reader sees figures and no secret, and writes nothing", async () => {
  const reader = await connected(database.readerUrl);
  for (const text of [
    "select act, actor, happened_at, detail from journal",
    "select day, lines, head from journal_head",
    "select office_id, day, starts, confirmed_at from booking",
    "select * from slot",
    "select count(*) from letter",
  ])
    await reader.query(text);
  const hidden = [
    "select * from booking",
    "select code from booking",
    "select code_digest from booking",
    "select name from applicant",
    "select phone from citizen",
    "select digest from citizen",
    "select place from citizen",
    "select subject from journal",
    "select said from message",
    "select content from letter",
    "select key_digest from api_key",
    "select token_digest from device",
    "select token_digest from shift",
    "select secret from ticket",
    "select pin_hash from staff",
    "select digest_key from installation",
    "select key_check from installation",
    "select 1 from auth.session",
    "select 1 from auth.second_factor",
    "select 1 from auth.credential",
    "select 1 from emulator.message",
    "select rolpassword from pg_authid",
  ];
  expect(await allowed(reader, hidden)).toEqual([]);
  const written = await askOwner(
    `select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('r', 'S') and c.relnamespace = any(array['public', 'auth', 'emulator']::regnamespace[])
        and has_table_privilege('antrean_reader', c.oid, 'insert, update, delete, truncate')`,
  );
  expect(written).toEqual([]);
  expect(
    await allowed(reader, [
      "select forget_journal(1::smallint, now(), 1)",
      "create temporary table mine (id integer)",
      "select nextval('key_no')",
    ]),
  ).toEqual([]);
});

test("a table of a later migration is the program's to work on, and not the reader's to see", async () => {
  await askOwner("create table later (id integer generated always as identity primary key, code text)");
  const runtime = await connected(database.runtimeUrl);
  await runtime.query("insert into later (code) values ('X')");
  await expect((await connected(database.readerUrl)).query("select 1 from later")).rejects.toThrow(denied);
});

test("an owner who is no superuser brings in everything, and parts the roles", async () => {
  const name = `test_${process.pid}_owned`;
  const owner = `owner_${process.pid}`;
  await askOwner(`create role ${owner} login password 'invented'`);
  await askOwner(`create database ${name} owner ${owner}`);
  ends.push(async () => {
    await askOwner(`drop database if exists ${name} with (force)`);
    await askOwner(`drop role ${owner}`);
  });
  const at = (url: string, user?: { username: string; password: string }) =>
    Object.assign(new URL(url), { pathname: `/${name}`, ...user }).href;
  await migrate(at(database.url, { username: owner, password: "invented" }));
  const runtime = await connected(at(database.runtimeUrl));
  expect((await runtime.query("select forget_journal(1::smallint, now(), 1) as gone")).rows).toEqual([{ gone: 0 }]);
  expect(
    await allowed(runtime, [
      "delete from journal",
      "create table mine (id integer)",
      "create temporary table mine (id integer)",
    ]),
  ).toEqual([]);
  await (await connected(at(database.readerUrl))).query("select act from journal");
});

test("a user who is not the owner starts where nothing is missing, and is told what to do where something is", async () => {
  expect(await migrate(database.runtimeUrl)).toEqual([]);
  await askOwner("delete from migration where name = '0038_roles.sql'");
  await expect(migrate(database.runtimeUrl)).rejects.toThrow(/lacks 0038_roles.sql.*DATABASE_OWNER_URL/);
});
