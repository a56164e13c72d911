import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.mock("./dialogue.ts", { spy: true });

import { until } from "../../test/meta.ts";
import { aTown, type Town } from "../../test/town.ts";
import { quietLog } from "../log/index.ts";
import { openedContent } from "../outbox/index.ts";
import { answerBatch } from "./answer-batch.ts";
import * as dialogue from "./dialogue.ts";
import { openInbox } from "./inbox.ts";
import { noteInHand, writeHeartbeat } from "./message-queue.sql.ts";
import { type MessageWorkers, startMessageWorkers, type WorkerEvents } from "./message-worker.ts";
import { reclaimFromDeadWorkers } from "./reclaim-from-dead-workers.sql.ts";

let town: Town;
let real: Temporal.Instant;
let workers: MessageWorkers | undefined;
const heardOf = { setAside: 0, trouble: [] as string[] };
const events: WorkerEvents = {
  answered() {},
  setAside: (count) => (heardOf.setAside += count),
  workerFailed: (what) => heardOf.trouble.push(what),
  log: quietLog,
};
const server = "01900000-0000-7000-8000-000000000001";
const tools = () => ({ database: town.database, world: () => ({ ...town.world(), real }), serverId: server });

beforeEach(async () => {
  town = await aTown();
  real = town.now;
  Object.assign(heardOf, { setAside: 0, trouble: [] });
});
afterEach(async () => {
  await workers?.stop();
  workers = undefined;
  vi.resetAllMocks();
  await town.close();
});

async function say(...texts: string[]) {
  const inbox = openInbox(
    town.database,
    { now: () => town.now, real: () => real, refresh: async () => {} },
    town.world().keys,
    () => {},
  );
  const heard = texts.map((text, i) => ({
    messageId: `wamid.${text}.${i}`,
    number: "108111100333",
    sender: { phone: `+6200000${String(i).padStart(6, "0")}` },
    sentAt: town.now,
    said: { kind: "text" as const, text },
  }));
  await inbox.keep(heard);
}
const state = async () => {
  const { rows } = await town.database.pool.query(`
    select count(*) filter (where attended_at is not null)::int as answered, count(*) filter (where set_aside_at is not null)::int as aside,
           max(tries) as tries, (select count(*)::int from letter) as letters, (select count(*)::int from claim) as seats from message`);
  return rows[0];
};
/** Lanes at work until so; real time runs fast, as tries wait for each other. */
async function workUntil(what: string, so: () => Promise<boolean>) {
  workers = startMessageWorkers(tools(), 2, events);
  await until(what, async () => {
    real = real.add({ seconds: 2 });
    workers?.wake();
    return so();
  });
}
const wishes = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `#Warga ${"abcdefghij"[i % 10]}${"klmnopqrst"[Math.floor(i / 10)]}#03051992#14082017`,
  );
const real_ = vi.importActual<typeof dialogue>("./dialogue.ts");

test("a message whose answer always fails is tried three times and set aside; its neighbours get their seats, its sender a kind word", async () => {
  const { interpret } = await real_;
  vi.mocked(dialogue.interpret).mockImplementation((said, dialogue) => {
    if (said.kind === "text" && said.text === "RACUN") throw new TypeError("a text that must not be logged");
    return interpret(said, dialogue);
  });
  await say(...wishes(20), "RACUN", ...wishes(0));
  await workUntil("all to be answered or set aside", async () => {
    const { answered, aside } = await state();
    return answered === 20 && aside === 1;
  });
  expect(await state()).toEqual({ answered: 20, aside: 1, tries: 3, letters: 21, seats: 20 });
  expect(heardOf.setAside).toBe(1);
  expect(new Set(heardOf.trouble)).toEqual(new Set(["TypeError"]));
  const { rows } = await town.database.pool.query("select content from letter where kind = 'set-aside'");
  expect(openedContent(town.world().keys, rows[0].content)?.text).toContain("Petugas sudah diberi tahu");
});

test("a message that breaks a statement is found by halving; everybody else is answered once", async () => {
  const { answer } = await real_;
  vi.mocked(dialogue.answer).mockImplementation((intent, outcomes, dialogue) => {
    const turn = answer(intent, outcomes, dialogue);
    // What no statement takes: a letter for an office that cannot be a number.
    return dialogue.bookings.length === 0 && JSON.stringify(turn.letters).includes("Warga dk")
      ? { ...turn, letters: turn.letters.map((letter) => ({ ...letter, office: 1e9 })) }
      : turn;
  });
  await say(...wishes(40));
  await workUntil("all to be answered or set aside", async () => {
    const { answered, aside } = await state();
    return answered === 39 && aside === 1;
  });
  expect(await state()).toMatchObject({ answered: 39, aside: 1, letters: 40, seats: 39 });
});

test("what a dead server had in hand is answered alone, and only a death alone counts as a try", async () => {
  await say(...wishes(3));
  const { rows } = await town.database.pool.query("select message_id as id from message order by message_id");
  const ids = rows.map((row) => row.id);
  const die = async (inHand: string[], nr: number) => {
    const dead = `01900000-0000-7000-8000-00000000000${nr}`;
    await town.database.transaction((tx) => writeHeartbeat(tx, dead, real, [1]));
    await town.database.transaction((tx) => noteInHand(tx, dead, 0, inHand, real));
    real = real.add({ seconds: 20 });
    return town.database.transaction((tx) => reclaimFromDeadWorkers(tx, real.subtract({ seconds: 10 }), town.now));
  };
  expect(await die(ids, 2)).toEqual([]);
  expect(await state()).toMatchObject({ tries: 0, aside: 0 });
  expect((await answerBatch({ ...tools(), worker: 0 }, 200, false)).messages).toBe(0);
  expect((await answerBatch({ ...tools(), worker: 0 }, 1, true)).messages).toBe(1);
  const [victim] = (await town.database.pool.query("select message_id as id from message where attended_at is null"))
    .rows;
  for (const nr of [3, 4]) expect(await die([victim.id], nr)).toEqual([]);
  expect(await die([victim.id], 5)).toEqual([victim.id]);
  expect(await state()).toMatchObject({ answered: 1, aside: 1 });
});

test("whoever sends the same words again before we spoke gets one answer; other words are answered one after another", async () => {
  const inbox = openInbox(
    town.database,
    { now: () => town.now, real: () => real, refresh: async () => {} },
    town.world().keys,
    () => {},
  );
  const from = { phone: "+6200000999999" };
  const texts = ["#Sari Lestari#03051992#14082017", "#Sari Lestari#03051992#14082017", "cek", "cek", "#batal"];
  for (const [i, text] of texts.entries()) {
    const sentAt = town.now.subtract({ seconds: 10 - i });
    await inbox.keep([
      { messageId: `wamid.s${i}`, number: "108111100333", sender: from, sentAt, said: { kind: "text", text } },
    ]);
  }
  const did = await answerBatch({ ...tools(), worker: 0 }, 200, false);
  expect(did).toMatchObject({ messages: 5, letters: 3 });
  const { rows } = await town.database.pool.query("select kind from letter order by letter_id");
  expect(rows).toHaveLength(3);
  expect(await state()).toMatchObject({ answered: 5, seats: 0 });
});

test("a batch tells how many of its answers were none", async () => {
  await say("qwzx bmvnk plrt", "#Sari Lestari#03051992#14082017");
  const did = await answerBatch({ ...tools(), worker: 0 }, 200, false);
  expect(did).toMatchObject({ messages: 2, letters: 2, lost: { "not-understood": 1 } });
});

test("what a person says is blanked with the answer", async () => {
  await say(...wishes(2));
  await answerBatch({ ...tools(), worker: 0 }, 200, false);
  const { rows } = await town.database.pool.query("select count(said)::int as n from message");
  expect(rows[0].n).toBe(0);
});
