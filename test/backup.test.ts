import { mkdtemp, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect } from "vitest";
import { checkBackup, lastBackup, makeBackup, release, restore } from "../src/backup/index.ts";
import { readConfig } from "../src/config.ts";
import { startServer } from "../src/database/index.ts";
import { quietLog } from "../src/log/index.ts";
import { type Program, startProgram } from "../src/program.ts";
import { startProgram as startChild } from "./child.ts";
import { keyFileOf, withKeyFile } from "./key-file.ts";
import { aMeta, deliver, type Meta, until, webhook } from "./meta.ts";
import { aStory } from "./story.ts";
import { isQuiet } from "./test-server.ts";

let folder: string;
let dataDir: string;
let backup: string;
let meta: Meta;
let server: { url: string; stop(): Promise<void> };
let program: Program;
let pool: pg.Pool;
const clock = "2017-08-01T09:00:00+07:00";
const said: string[] = [];
const say = (line: string) => void said.push(line);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antrean-backup-"));
  dataDir = join(folder, "data");
  backup = join(folder, "copy");
  meta = await aMeta();
  server = await startServer({ dataDir });
  program = await startProgram(
    readConfig(withKeyFile({ PORT: "0", CLOCK: clock, DATABASE_URL: server.url, ...meta.settings })),
    server.url,
    quietLog,
  );
  pool = new pg.Pool({ connectionString: server.url, max: 2 });
});
afterAll(async () => {
  await program.stop();
  await pool.end();
  await server.stop();
  await meta.close();
  await rm(folder, { recursive: true, force: true });
});

const days = ["14082017", "15082017", "16082017", "18082017", "21082017"];
const nameOf = (i: number) => [...String(i).padStart(4, "0")].map((digit) => "abcdefghij"[Number(digit)]).join("");
const wish = (i: number) => ({
  from: `+62000${i}`,
  text: `#Warga ${nameOf(i)}#03051992#${days[i % days.length]}`,
  at: program.clock.now(),
});

const part = aStory("a backup made under load, copied, restored, and broken");

part("a backup made while messages are answered is good, opens elsewhere, and belongs to its owner alone", async () => {
  await signSomebodyIn();
  let [sent, over] = [0, false];
  const sending = (async () => {
    for (; !over; sent++) while ((await deliver(program.address, webhook(wish(sent)))) !== 200);
  })();
  await until("some answers", () => meta.letters.length > 5);
  await pool.query(underWay);
  const manifest = await makeBackup(dataDir, backup, say);
  await pool.query("delete from letter where kind = 'held'; delete from message where message_id = 'held'");
  over = true;
  await sending;
  await until("everybody to be answered", () => isQuiet(pool), 60);
  const inBackup = manifest.facts.rows["message"] ?? 0;
  expect(inBackup).toBeGreaterThan(5);
  expect(inBackup).toBeLessThan(sent);

  expect({ good: await checkBackup(backup, say, folder), said }).toMatchObject({ good: true });
  for (const path of [backup, join(backup, "data")]) expect((await stat(path)).mode & 0o777).toBe(0o700);
  for (const path of ["manifest.json", "password", "data/backup_label", "data/PG_VERSION"])
    expect((await stat(join(backup, path))).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.includes("unfinished") || name.includes("check"))).toEqual([]);
  expect((await lastBackup(dataDir))?.madeAt).toBe(manifest.madeAt);
});

part("a backup never writes over anything, and a restore neither", async () => {
  await expect(makeBackup(dataDir, backup, say)).rejects.toThrow(/exists already/);
  await expect(restore(backup, dataDir, say)).rejects.toThrow(/not empty/);
});

part(
  "a restored database sends nothing, answers nothing and knows no sign-in until an operator has looked",
  async () => {
    const to = join(folder, "restored");
    await restore(backup, to, say);
    const restored = await startServer({ dataDir: to });
    const client = new pg.Client({ connectionString: restored.url });
    await client.connect();
    const { rows } = await client.query(`
    select (select count(*)::int from letter where accepted_at is null and failed_at is null and dropped_at is null) as unsent,
           (select count(*)::int from message where attended_at is null and set_aside_at is null) as unanswered,
           (select count(*)::int from auth.session) + (select count(*)::int from shift where ended_at is null) as sessions,
           (select count(*)::int from letter where kind = 'held' and fault = 'operator') as held,
           (select count(*)::int from message where message_id = 'held' and fault = 'restored') as aside,
           (select count(*)::int from message) as messages`);
    await client.end();
    await restored.stop();
    expect(rows[0]).toMatchObject({ unsent: 0, unanswered: 0, sessions: 0, held: 1, aside: 1 });
    expect(rows[0].messages).toBeGreaterThan(0);

    const letters = meta.letters.length;
    const start = () => startChild({ DATA_DIR: to, KEY_FILE: keyFileOf(server.url), CLOCK: clock, ...meta.settings });
    await expect(start()).rejects.toThrow(/is held back.*npm run restore -- release/);
    await release(to, say);
    const again = await start();
    await again.stop();
    expect(meta.letters.length).toBe(letters);
  },
);

part("a flipped byte, a missing file, a foreign file and a changed manifest are found", async () => {
  const { files } = JSON.parse(await readFile(join(backup, "manifest.json"), "utf8")) as {
    files: { path: string; size: number }[];
  };
  const largest = files.toSorted((a, b) => b.size - a.size)[0]!.path;
  await flipByte(join(backup, "data", largest), 5_000);
  expect(await heard(() => checkBackup(backup, say, folder))).toMatch(`data/${largest} was changed`);
  await expect(restore(backup, join(folder, "broken"), say)).rejects.toThrow(`data/${largest}`);
  expect(await readdir(join(folder, "broken"))).toEqual([]);
  await flipByte(join(backup, "data", largest), 5_000);

  // A small file is found broken while others are still being copied; they are tidied up all the same.
  const small = files.find(({ size }) => size > 0 && size < 20_000)!.path;
  await flipByte(join(backup, "data", small), 0);
  await expect(restore(backup, join(folder, "broken"), say)).rejects.toThrow(`data/${small}`);
  expect(await readdir(join(folder, "broken"))).toEqual([]);
  await flipByte(join(backup, "data", small), 0);

  await rename(join(backup, "data", largest), join(backup, "data", "stranger"));
  expect(await heard(() => checkBackup(backup, say, folder))).toMatch(/is missing\n.*stranger does not belong/);
  await rename(join(backup, "data", "stranger"), join(backup, "data", largest));

  await flipByte(join(backup, "manifest.json"), 200);
  await expect(checkBackup(backup, say, folder)).rejects.toThrow(/was changed/);
});

/** Under way at the backup, and gone since. */
const underWay = `
  insert into letter (letter_id, phone_number_id, citizen_id, kind, content, created_at, not_before)
  values (gen_random_uuid(), '108111100333', gen_random_uuid(), 'held', '{"text":"x"}', now(), now() + interval '1 day');
  insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said, not_before)
  values ('held', '108111100333', gen_random_uuid(), now(), now(), now(), '{"kind":"text","text":"x"}', now() + interval '1 day')`;

async function heard(act: () => Promise<boolean>): Promise<string> {
  said.length = 0;
  expect(await act()).toBe(false);
  return said.join("\n");
}

async function flipByte(path: string, at: number) {
  const file = await open(path, "r+");
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, at);
  byte[0]! ^= 1;
  await file.write(byte, 0, 1, at);
  await file.close();
}

async function signSomebodyIn() {
  await pool.query(`
    insert into staff (staff_id, login, name, created_at) values ('0198c2a4-0000-7000-8000-000000000001', 'a@b.test', 'A', now());
    insert into auth.login (id, name, email, email_verified, created_at, updated_at)
    values ('0198c2a4-0000-7000-8000-000000000001', 'A', 'a@b.test', true, now(), now());
    insert into auth.session (id, expires_at, token, created_at, updated_at, user_id)
    values (gen_random_uuid(), now() + interval '1 day', 'a-token', now(), now(), '0198c2a4-0000-7000-8000-000000000001')`);
}
