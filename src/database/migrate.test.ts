import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { runCommand } from "../../test/command.ts";
import { aDatabase } from "../../test/database.ts";
import { MigrationRefused, migrate } from "./index.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function anEmptyDatabase(): Promise<{ url: string; client: pg.Client }> {
  const { url, drop } = await aDatabase("template1");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  ends.push(drop, () => client.end());
  return { url, client };
}

/** A folder of migrations. Called again it is that of another release. */
async function aFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "antrean-migrations-"));
  ends.push(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const first = { "0001_seat.sql": "create table seat (id int not null);\ninsert into seat (id) values (1), (2);\n" };
const concurrent = {
  "0002_index.sql": "-- no transaction\n-- runs-with: 0001\ncreate unique index concurrently seat_id on seat (id);\n",
};
const names = async (client: pg.Client) =>
  (await client.query<{ name: string }>("select name from migration order by name")).rows.map(({ name }) => name);

test("files are brought in once, in their order, and told", async () => {
  const { url, client } = await anEmptyDatabase();
  const folder = await aFolder({ ...first, ...concurrent });
  const said: string[] = [];
  expect(await migrate(url, { folder, dryRun: true })).toEqual(["0001_seat.sql", "0002_index.sql"]);
  expect((await client.query("select to_regclass('migration') as is")).rows).toEqual([{ is: null }]);
  expect(await migrate(url, { folder, log: (line) => said.push(line) })).toEqual(["0001_seat.sql", "0002_index.sql"]);
  expect(said).toEqual(["0001_seat.sql is in.", "0002_index.sql is in."]);
  expect(await migrate(url, { folder })).toEqual([]);
  expect(await migrate(url, { folder, dryRun: true })).toEqual([]);
});

test("a file that was changed after a database took it in is refused; other line endings are no change", async () => {
  const { url } = await anEmptyDatabase();
  await migrate(url, { folder: await aFolder(first) });
  const crlf = Object.fromEntries(Object.entries(first).map(([name, text]) => [name, text.replaceAll("\n", "\r\n")]));
  expect(await migrate(url, { folder: await aFolder(crlf) })).toEqual([]);
  const edited = { "0001_seat.sql": `${first["0001_seat.sql"]}-- and more\n` };
  for (const dryRun of [false, true])
    await expect(migrate(url, { folder: await aFolder(edited), dryRun })).rejects.toThrow(
      /migrations\/0001_seat.sql was changed after this database took it in: put the file back/,
    );
});

test("a database from before there were checksums is taken over as it is, and held to them from then on", async () => {
  const { url, client } = await anEmptyDatabase();
  await client.query("create table migration (name text primary key, applied_at timestamptz not null default now())");
  await client.query("insert into migration (name) values ('0001_seat.sql')");
  await client.query("create table seat (id int not null)");
  expect(await migrate(url, { folder: await aFolder({ ...first, ...concurrent }) })).toEqual(["0002_index.sql"]);
  await expect(
    migrate(url, { folder: await aFolder({ "0001_seat.sql": "select 1;\n", ...concurrent }) }),
  ).rejects.toThrow(MigrationRefused);
});

test("a concurrent index that fails half-way leaves no invalid one behind: the next run drops it and builds it", async () => {
  const { url, client } = await anEmptyDatabase();
  const folder = await aFolder({ ...first, ...concurrent });
  await migrate(url, { folder: await aFolder(first) });
  await client.query("insert into seat (id) values (2)");
  await expect(migrate(url, { folder })).rejects.toThrow(/could not create unique index/);
  const valid = async () =>
    (await client.query("select indisvalid from pg_index where indexrelid = to_regclass('seat_id')")).rows;
  expect(await valid()).toEqual([{ indisvalid: false }]);
  await client.query("delete from seat where ctid = (select max(ctid) from seat)");
  expect(await migrate(url, { folder })).toEqual(["0002_index.sql"]);
  expect(await valid()).toEqual([{ indisvalid: true }]);
});

test("an index that was built by a program that died before it wrote that down is taken as built", async () => {
  const { url, client } = await anEmptyDatabase();
  await migrate(url, { folder: await aFolder(first) });
  await client.query("create unique index seat_id on seat (id)");
  expect(await migrate(url, { folder: await aFolder({ ...first, ...concurrent }) })).toEqual(["0002_index.sql"]);
});

test("five programs that start together on files that run outside of transactions: one brings them in, nobody waits for ever", async () => {
  const { url, client } = await anEmptyDatabase();
  const more = {
    "0003_index.sql": "-- no transaction\n-- runs-with: 0001\ncreate index concurrently seat_more on seat (id);\n",
  };
  const folder = await aFolder({ ...first, ...concurrent, ...more });
  const done = await Promise.all(Array.from({ length: 5 }, () => migrate(url, { folder })));
  expect(done.flat()).toEqual(["0001_seat.sql", "0002_index.sql", "0003_index.sql"]);
  expect(await names(client)).toHaveLength(3);
});

test("a busy table is asked for again and again, in short tries, and what waits behind gets its turn between them", async () => {
  const { url, client } = await anEmptyDatabase();
  await migrate(url, { folder: await aFolder(first) });
  const folder = await aFolder({ ...first, "0002_more.sql": "alter table seat add column more int;\n" });
  await client.query("begin; select from seat");
  const said: string[] = [];
  const migrating = migrate(url, { folder, log: (line) => said.push(line) });
  await expect.poll(() => said).toContain("0002_more.sql waits for a busy table.");
  await client.query("rollback");
  expect(await migrating).toEqual(["0002_more.sql"]);
});

test("a file that fails changes nothing, and what came before it stays", async () => {
  const { url, client } = await anEmptyDatabase();
  const folder = await aFolder({ ...first, "0002_bad.sql": "create table good (id int);\nselect 1 / 0;\n" });
  await expect(migrate(url, { folder })).rejects.toThrow(/division by zero/);
  expect(await names(client)).toEqual(["0001_seat.sql"]);
  expect((await client.query("select to_regclass('good') as is")).rows).toEqual([{ is: null }]);
});

test("the release before starts on a newer schema where that says so, and is refused where it does not", async () => {
  const { url } = await anEmptyDatabase();
  const before = await aFolder(first);
  await migrate(url, { folder: await aFolder({ ...first, ...concurrent }) });
  expect(await migrate(url, { folder: before })).toEqual([]);
  const contracted = { "0003_gone.sql": "-- runs-with: 0002\nalter table seat rename column id to nr;\n" };
  await migrate(url, { folder: await aFolder({ ...first, ...concurrent, ...contracted }) });
  expect(await migrate(url, { folder: await aFolder({ ...first, ...concurrent }) })).toEqual([]);
  await expect(migrate(url, { folder: before })).rejects.toThrow(
    /written by a newer Antrean: it has migration 0003_gone.sql, on which this program does not run/,
  );
});

test("npm run migrate tells what is missing, brings it in, and does nothing else", async () => {
  const { url, client } = await anEmptyDatabase();
  const list = await runCommand({ DATABASE_URL: url }, ["--list"], "src/migrate.ts");
  expect(list).toMatchObject({ code: 0, err: "" });
  expect(list.out).toMatch(/^0001_house.sql is missing.\n(\d{4}_\w+.sql is missing.\n)+$/);
  expect((await runCommand({ DATABASE_URL: url }, [], "src/migrate.ts")).out).toMatch(/^0001_house.sql is in.\n/);
  expect(await runCommand({ DATABASE_URL: url }, [], "src/migrate.ts")).toEqual({
    code: 0,
    out: "Nothing is missing.\n",
    err: "",
  });
  expect((await client.query("select from installation")).rowCount).toBe(0);
  expect(await runCommand({ DATABASE_URL: url }, ["--all"], "src/migrate.ts")).toMatchObject({ code: 2 });
  expect(await runCommand({ DATABASE_URL: url, NODE_ENV: "prod" }, [], "src/migrate.ts")).toMatchObject({ code: 1 });
  await client.query("update migration set checksum = 'x' where name = '0001_house.sql'");
  expect((await runCommand({ DATABASE_URL: url }, [], "src/migrate.ts")).err).toMatch(
    /was changed after this database/,
  );
});
