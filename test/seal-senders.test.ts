import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { World } from "../src/booking/index.ts";
import { openInbox, sealSenders, startMessageWorkers } from "../src/conversation/index.ts";
import { type Database, openDatabase, type Tx } from "../src/database/index.ts";
import { findKeys, type Keys, openedText, openKeys, sealDatabase } from "../src/keys/index.ts";
import { quietLog } from "../src/log/index.ts";
import { offices } from "../src/office/index.ts";
import { openedContent } from "../src/outbox/index.ts";
import { runCommand } from "./command.ts";
import { aSeededDatabase } from "./database.ts";
import { dump } from "./dump.ts";
import { keyFileOf } from "./key-file.ts";
import { until } from "./meta.ts";
import { tuesday } from "./town.ts";

// A database from before there were key files, with people in it.

let url: string;
let database: Database;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  const made = await aSeededDatabase(tuesday);
  url = made.url;
  database = openDatabase(url);
  ends.push(made.drop, () => database.close());
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const people = Array.from({ length: 30 }, (_, i) => ({ phone: `+6281377${10_000 + i}`, userId: `ID.77${10_000 + i}` }));
const secrets = [
  ...people.flatMap(({ phone, userId }) => [phone.slice(1), userId]),
  "Kode booking",
  "apa saja syaratnya",
  "wamid.",
];

/** Everybody has booked and was answered; one of them waits for an answer. */
async function aTownFromBefore(): Promise<Keys> {
  const { pool } = database;
  await pool.query(
    "insert into installation (digest_key) values ($1) on conflict (one) do update set digest_key = $1",
    [randomBytes(32)],
  );
  const keys = await openKeys(database, keyFileOf(url));
  const all = await database.transaction(offices);
  const world = (): World => ({ now: tuesday, real: Temporal.Now.instant(), offices: all, keys, consentVersion: "1" });
  const clock = { now: () => tuesday, real: () => Temporal.Now.instant(), refresh: async () => {} };
  const inbox = openInbox(database, clock, keys, () => {});
  const hears = (text: (i: number) => string, whose = people) =>
    inbox.keep(
      whose.map((sender, i) => ({
        messageId: `wamid.${randomUUID()}`,
        number: "108111100333",
        sender,
        sentAt: tuesday,
        said: { kind: "text" as const, text: text(i) },
      })),
    );
  await hears(
    (i) =>
      `#Budi Anak${String.fromCharCode(97 + (i % 26))} Kesekian${String.fromCharCode(97 + (i % 7))}#25011987#14082017`,
  );
  const events = { answered() {}, setAside() {}, workerFailed() {}, log: quietLog };
  const workers = startMessageWorkers({ database, world, serverId: randomUUID() }, 1, events);
  await until("answers", async () => {
    const { rows } = await pool.query("select count(*)::int as n from message where attended_at is null");
    return rows[0].n === 0;
  });
  await workers.stop();
  await pool.query(
    "update letter set wamid = 'wamid.' || letter_id, accepted_at = now(), earlier_wamids = array['wamid.e' || letter_id]",
  );
  await pool.query(
    "insert into early_receipt (wamid, status, at, kept_at) values ('wamid.early', 'read', now(), now())",
  );
  await hears(() => "apa saja syaratnya", people.slice(0, 1));
  return keys;
}

const found = async () => {
  const all = await dump(database.pool);
  return secrets.filter((secret) => all.includes(secret));
};

test("'keys -- seal' brings along who is there: nothing of them stands in clear, and everything opens as it was", async () => {
  const before = await aTownFromBefore();
  expect(before.sealed).toBe(false);
  expect(await found()).toEqual(secrets);
  const texts = async (keys: Keys) => {
    const { rows } = await database.pool.query("select content from letter order by seq");
    return rows.map(({ content }) => openedContent(keys, content)?.text);
  };
  const clear = await texts(before);
  await database.pool.query("insert into clock (ahead_ms) values (0) on conflict do nothing");
  const seal = () => runCommand({ DATABASE_URL: url }, ["keys", "seal"]);
  expect(await seal()).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Sealed:[^]*rows of senders and letters/),
  });
  expect(await found()).toEqual([]);
  const after = await openKeys(database, keyFileOf(url));
  expect(after.sealed).toBe(true);
  expect(await texts(after)).toEqual(clear);
  const { rows } = await database.pool.query("select phone, user_id from citizen");
  expect(new Set(rows.map((row) => openedText(after, "phone", row.phone)))).toEqual(
    new Set(people.map(({ phone }) => phone)),
  );
  expect(new Set(rows.map((row) => openedText(after, "user", row.user_id)))).toEqual(
    new Set(people.map(({ userId }) => userId)),
  );
  expect(await seal()).toMatchObject({ code: 1, out: "This database is sealed: it holds no key.\n" });
});

test("what was stopped half-way goes on where it stopped, and changes nothing that was sealed", async () => {
  await aTownFromBefore();
  await database.transaction((tx) => sealDatabase(tx, keyFileOf(url), Temporal.Now.instant().add({ hours: 1 })));
  const keys = await database.transaction((tx) => findKeys(tx, keyFileOf(url)));
  // The power goes after the first step.
  let steps = 0;
  const broken = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    if (steps++ > 0) throw new Error("the power went");
    return database.transaction(work);
  };
  await expect(sealSenders(broken, keys)).rejects.toThrow("the power went");
  const phones = async () => (await database.pool.query("select phone from citizen order by citizen_id")).rows;
  const half = await phones();
  expect((await found()).length).toBeGreaterThan(0);
  await database.pool.query("insert into clock (ahead_ms) values (0) on conflict do nothing");
  expect(await runCommand({ DATABASE_URL: url }, ["keys", "seal"])).toMatchObject({ code: 0 });
  expect(await phones()).toEqual(half);
  expect(await found()).toEqual([]);
});
