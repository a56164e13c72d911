import { afterEach, beforeEach, expect, test } from "vitest";
import { dump } from "../../test/dump.ts";
import { keyFileOf, keysOf } from "../../test/key-file.ts";
import { aTown, type Town } from "../../test/town.ts";
import { openedText, openedValue, openKeys } from "../keys/index.ts";
import { openedContent } from "../outbox/index.ts";
import { answerBatch } from "./answer-batch.ts";
import { retentionTimedActs } from "./forget.ts";
import type { Sender } from "./incoming-message.ts";
import { keepMessages } from "./keep-messages.ts";

// What of a sender stands in a database, while their messages wait, while the answers wait, and after they were erased.

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const rani: Sender = { phone: "+6281355501234", userId: "ID.8812340055" };
const tono: Sender = { phone: "+6281355509876" };
const addresses = ["81355501234", "81355509876", "ID.8812340055"];
/** The user id alone, and numbers, as Meta's own ids hold them. */
const encoded = ["6281355501234", "6281355509876"].map((one) => Buffer.from(one).toString("base64").slice(0, 16));

const texts = [
  "#Rani Wulandari#14031990#14082017",
  "apakah anak kembar saya boleh ikut antre bersama neneknya?",
  "batal",
  "YA",
  "hapus data saya",
];

let said = 0;
async function hears(sender: Sender, text: string): Promise<void> {
  const message = { messageId: `wamid.${++said}`, number: "108111100333", sender, sentAt: town.now };
  const { keys } = town.world();
  await town.database.statement((tx) =>
    keepMessages(tx, [{ ...message, said: { kind: "text", text } }], town.now, town.now, keys),
  );
}

function answers(world = town.world()) {
  const tools = { database: town.database, world: () => world, serverId: crypto.randomUUID(), worker: 0 };
  return answerBatch(tools, 50, false);
}

interface StoredWords {
  said: unknown[];
  letters: unknown[];
  phones: string[];
  users: string[];
}

async function storedWords(): Promise<StoredWords> {
  const { rows } = await town.database.pool.query(`
    select (select coalesce(jsonb_agg(said), '[]') from message where said is not null) as said,
           (select coalesce(jsonb_agg(content order by seq), '[]') from letter where content is not null) as letters,
           (select coalesce(array_agg(phone), '{}') from citizen where phone is not null) as phones,
           (select coalesce(array_agg(user_id), '{}') from citizen where user_id is not null) as users`);
  return rows[0];
}

/** How much of it opens with these keys. */
function opens({ said, letters, phones, users }: StoredWords, keys = town.world().keys): number {
  return [
    ...said.map((one) => openedValue(keys, "message", one)),
    ...letters.map((one) => openedContent(keys, one)?.text),
    ...phones.map((one) => openedText(keys, "phone", one)),
    ...users.map((one) => openedText(keys, "user", one)),
  ].filter((one) => one !== undefined).length;
}

const found = async (words: readonly string[]) => {
  const all = await dump(town.database.pool);
  return words.filter((word) => all.includes(word));
};

test("no table holds a number, a user id, what somebody wrote or what was written to them; after 'hapus data saya' no older copy opens", async () => {
  const copies: StoredWords[] = [];
  const written = new Set<string>();
  await hears(tono, "halo, apakah kantor buka hari sabtu?");
  for (const text of texts) {
    await hears(rani, text);
    expect(await found([...addresses, ...encoded, text, "kantor buka hari sabtu"])).toEqual(
      // A word as short as these stands in the journal's and letters' own words too.
      text === "batal" || text === "YA" ? expect.anything() : [],
    );
    copies.push(await storedWords());
    await answers();
    const { keys } = town.world();
    const now = await storedWords();
    for (const letter of now.letters)
      for (const line of openedContent(keys, letter)?.text.split("\n") ?? []) if (line.length > 30) written.add(line);
    if (text !== texts.at(-1)) copies.push(now);
    expect(await found([...addresses, ...encoded, ...written])).toEqual([]);
  }
  expect(written.size).toBeGreaterThan(10);
  const before = copies.map((copy) => opens(copy));
  expect(before.every((count) => count > 0)).toBe(true);

  // The farewell still knows where to go; everything else of hers opens for nobody who has the key file as it is now.
  const after = await keysOf(town.url);
  const farewell = await storedWords();
  const [text] = farewell.letters.map((letter) => openedContent(after, letter)?.text ?? "").slice(-1);
  expect(text).toMatch(/^Data Anda sudah kami hapus/);
  expect(new Set(farewell.phones.map((phone) => openedText(after, "phone", phone)))).toEqual(
    new Set([rani.phone, tono.phone]),
  );
  const tonos = opens(await tonosWords());
  expect(copies.map((copy) => opens(copy, after))).toEqual(copies.map((_, i) => (i === 0 ? 2 : tonos)));

  // It has left: now nobody knows where it went.
  await town.database.pool.query("update letter set accepted_at = now(), content = null where accepted_at is null");
  const retention = { personDays: 30, textDays: 30, journalYears: 5, zone: "Asia/Jakarta" };
  const acts = retentionTimedActs(retention, [], town.world().keys, async () => {});
  const numbersGo = acts.find(({ name }) => name === "numbers-go")!;
  await town.database.transaction((tx) => numbersGo.run(tx, town.now));
  const last = await keysOf(town.url);
  expect(farewell.phones.map((phone) => openedText(last, "phone", phone)).filter(Boolean)).toEqual([tono.phone]);
  expect(openedContent(last, farewell.letters.at(-1))).toBeNull();
});

async function tonosWords(): Promise<StoredWords> {
  const { rows } = await town.database.pool.query(`
    select '[]'::jsonb as said, array[c.phone] as phones, '{}'::text[] as users,
           (select coalesce(jsonb_agg(content order by seq), '[]') from letter l where l.citizen_id = c.citizen_id) as letters
      from citizen c where erased_at is null`);
  return rows[0];
}

test("whoever comes back after the database was taken back to a time before their erasure goes on under a new key", async () => {
  const sender: Sender = { phone: "+6281355507777" };
  await hears(sender, "halo");
  await answers();
  const { keys } = town.world();
  const of = "citizen_id = (select citizen_id from address where digest = $1)";
  const digest = [keys.lastDigests.of("phone", sender.phone!)];
  const read = async () =>
    (await town.database.pool.query(`select phone, key_no from citizen where ${of}`, digest)).rows[0];
  const before = await read();
  await hears(sender, "apa syaratnya?");
  // In the key file they are erased; in the database, which is older, they are not.
  await town.database.pool.query("insert into key_hole (numbers) select int8range($1, $1, '[]')", [before.key_no]);
  const later = await openKeys(town.database, keyFileOf(town.url));
  const world = { ...town.world(), keys: later };
  const { messages, letters } = await answers(world);
  expect({ messages, letters }).toEqual({ messages: 1, letters: 0 });
  await town.database.statement((tx) =>
    keepMessages(
      tx,
      [
        {
          messageId: "wamid.back",
          number: "108111100333",
          sender,
          sentAt: town.now,
          said: { kind: "text", text: "halo lagi" },
        },
      ],
      town.now,
      town.now,
      later,
    ),
  );
  const after = await read();
  expect(Number(after.key_no)).toBeGreaterThan(Number(before.key_no));
  expect(openedText(later, "phone", after.phone)).toBe(sender.phone);
  expect(await answers(world)).toMatchObject({ messages: 1, letters: 1 });
});
