import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { binariesPackage, migrate, startServer } from "../database/index.ts";
import { upgradePostgres } from "./upgrade.ts";

// With the same programs as old and new: that rows come over is proved here, that 17 becomes 18 was tried by hand (docs/decisions/0030).
const oldPackage = dirname(dirname(createRequire(import.meta.url).resolve(binariesPackage)));
let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antrean-upgrade-"));
  dataDir = join(folder, "old");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask<T extends object>(at: string, question: string): Promise<T[]> {
  const server = await startServer({ dataDir: at });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<T>(question)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}

test("a database is carried over to a new folder with the same rows, and a program that still runs is not cut off", {
  timeout: 240_000,
}, async () => {
  const running = await startServer({ dataDir });
  await migrate(running.url);
  const client = new pg.Client({ connectionString: running.url });
  await client.connect();
  await client.query(`
    insert into office (office_id, code, content) values (1, 'bogor', '{"a": "é\\n\\\\"}');
    insert into journal (office_id, entry_id, act, actor, source, happened_at, recorded_at) values (1, gen_random_uuid(), 'booked', 'a', 'b', now(), now());
    insert into letter (letter_id, phone_number_id, citizen_id, kind, created_at, earlier_wamids)
    values (gen_random_uuid(), '1', gen_random_uuid(), 'x', now(), '{a,"b c"}'), (gen_random_uuid(), '1', gen_random_uuid(), 'x', now(), '{}')`);
  await client.end();
  const to = join(folder, "new");
  const carry = () => upgradePostgres(dataDir, oldPackage, to, () => {});
  await expect(carry()).rejects.toThrow(/still runs/);
  await running.stop();
  await rm(to, { recursive: true, force: true });

  await carry();
  const question =
    "select md5(string_agg(o::text, '')) from (select content from office union all select to_jsonb(j) from journal j union all select to_jsonb(l) - 'x' from letter l) o";
  expect(await ask(to, question)).toEqual(await ask(dataDir, question));
  expect(
    (
      await ask<{ seq: number }>(
        to,
        "insert into letter (letter_id, phone_number_id, citizen_id, kind, created_at) values (gen_random_uuid(), '1', gen_random_uuid(), 'x', now()) returning seq::int",
      )
    ).at(0)?.seq,
  ).toBe(3);
  await expect(ask(to, "delete from journal")).rejects.toThrow(/only ever appended/);
  await expect(carry()).rejects.toThrow(/not empty/);
  await expect(upgradePostgres(dataDir, folder, join(folder, "other"), () => {})).rejects.toThrow(
    /npm install --prefix/,
  );
});
