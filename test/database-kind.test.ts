import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startProgram } from "./child.ts";
import { runCommand } from "./command.ts";
import { aDatabase, type TestDatabase } from "./database.ts";
import { aMeta, type Meta } from "./meta.ts";

// Real starts of the program against real databases: what a database is, is written at its first start and holds for ever.

let meta: Meta;
const databases: TestDatabase[] = [];
beforeAll(async () => {
  meta = await aMeta();
});
afterEach(async () => {
  for (const one of databases.splice(0)) await one.drop();
});
afterAll(() => meta.close());

async function anEmpty(): Promise<string> {
  const made = await aDatabase();
  databases.push(made);
  return made.url;
}

/** Production's settings, with a stand-in for Meta. */
const production = (url: string) => ({
  NODE_ENV: "production",
  DATABASE_URL: url,
  PUBLIC_URL: "https://antrean.example.go.id",
  ...meta.settings,
  WHATSAPP_APP_SECRET: "0123456789abcdef0123456789abcdef",
  WHATSAPP_VERIFY_TOKEN: "a word of sixteen or more",
  WHATSAPP_ACCESS_TOKEN: "0123456789abcdef0123456789abcdef",
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
const kindOf = (url: string) => query(url, "select kind from installation");

async function startAndStop(settings: Record<string, string>): Promise<string> {
  const program = await startProgram(settings);
  await program.stop();
  return program.words();
}

test("what was production is never opened as a demonstration, by whatever words, and nothing in it changes", async () => {
  const url = await anEmpty();
  await startAndStop(production(url));
  expect(await kindOf(url)).toEqual([{ kind: "production" }]);
  for (const words of [{ EMULATOR: "on" }, { CLOCK: "2017-08-01T09:00:00+07:00" }, { ...meta.settings }] as Record<
    string,
    string
  >[])
    await expect(startProgram({ DATABASE_URL: url, ...words })).rejects.toThrow(
      /ended with 1:\nThis is a production database, and these settings would open it as a demonstration/,
    );
  expect(await query(url, "select count(*)::int as invented from staff where demo")).toEqual([{ invented: 0 }]);
  await startAndStop(production(url));
});

test("what was a demonstration is never opened for production, and goes on as what it is", async () => {
  const url = await anEmpty();
  await startAndStop({ DATABASE_URL: url, EMULATOR: "on" });
  expect(await kindOf(url)).toEqual([{ kind: "demonstration" }]);
  await expect(startProgram(production(url))).rejects.toThrow(/This database is a demonstration, and these settings/);
  await startAndStop({ DATABASE_URL: url, EMULATOR: "on" });
});

test("without production's settings nothing starts on a database of one's own, and no other machine reaches a demonstration", async () => {
  const url = await anEmpty();
  await expect(startProgram({ DATABASE_URL: url })).rejects.toThrow(/DATABASE_URL: set, but no WhatsApp setting is/);
  await expect(startProgram({ DATABASE_URL: url, EMULATOR: "on", HOST: "0.0.0.0" })).rejects.toThrow(/HOST: /);
  expect(await query(url, "select from installation")).toEqual([]);
});

test("two programs of different kinds on one empty database: the first decides, the other is refused", async () => {
  const url = await anEmpty();
  const both = await Promise.allSettled([
    startProgram(production(url)),
    startProgram({ DATABASE_URL: url, EMULATOR: "on" }),
  ]);
  const [running] = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  await running?.stop();
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a database from before this was written down is judged by its clock, and by nothing the emulator left behind", async () => {
  const [real, pretended] = [await anEmpty(), await anEmpty()];
  await query(real, "insert into clock (ahead_ms) values (0)");
  await query(real, "insert into emulator.citizen (citizen_id, made_at) values ('someone', now())");
  await query(pretended, "insert into clock (ahead_ms, set_to) values (0, now())");
  await expect(startProgram({ DATABASE_URL: real, EMULATOR: "on" })).rejects.toThrow(/This is a production database/);
  await expect(startProgram(production(pretended))).rejects.toThrow(/This database is a demonstration/);
  await startAndStop(production(real));
  expect(await kindOf(real)).toEqual([{ kind: "production" }]);
});

test("the database itself keeps its kind, its real clock, and invented people out", async () => {
  const url = await anEmpty();
  const key = `decode(repeat('00', 32), 'hex')`;
  await query(url, `insert into installation (digest_key, kind) values (${key}, 'production')`);
  await query(url, "insert into clock (ahead_ms) values (0)");
  for (const statement of [
    "update installation set kind = 'demonstration'",
    "update installation set kind = null",
    "delete from installation",
    "truncate installation",
    "update clock set ahead_ms = 3600000",
    "update clock set set_to = now()",
    "delete from clock; insert into clock (ahead_ms) values (1)",
    "insert into staff (staff_id, login, name, demo, created_at) values (gen_random_uuid(), 'a', 'A', true, now())",
    "insert into emulator.citizen (citizen_id, made_at) values ('someone', now())",
    "insert into emulator.demo_day values (1, current_date, now(), now())",
  ])
    await expect(query(url, statement)).rejects.toThrow(/demonstration|production/);
  await query(url, "update installation set pack = '2017'");
  const other = await anEmpty();
  await query(other, `insert into installation (digest_key) values (${key})`);
  await query(other, "insert into clock (ahead_ms) values (5)");
  await expect(query(other, "update installation set kind = 'production'")).rejects.toThrow(/clock was moved/);
});

test("an operator's command with settings of the other kind is refused, one without such settings works on either", async () => {
  const url = await anEmpty();
  await startAndStop(production(url));
  const refused = await runCommand({ DATABASE_URL: url, CLOCK: "2017-08-01T09:00:00+07:00" }, ["numbers", "list"]);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("This is a production database");
  expect(await runCommand({ DATABASE_URL: url, NODE_ENV: "prod" }, ["numbers", "list"])).toMatchObject({ code: 1 });
  expect(await runCommand({ DATABASE_URL: url }, ["numbers", "list"])).toMatchObject({ code: 0 });
  expect(await runCommand(production(url), ["numbers", "list"])).toMatchObject({ code: 0 });
});
