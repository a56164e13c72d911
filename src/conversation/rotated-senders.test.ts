import { afterEach, beforeEach, expect, test } from "vitest";
import { keyFileOf } from "../../test/key-file.ts";
import { aTown, type Town } from "../../test/town.ts";
import { endRotation, handOutKey, putInForce } from "../keys/index.ts";
import type { Sender } from "./incoming-message.ts";
import { keepMessages } from "./keep-messages.ts";
import { moveSender } from "./move-sender.ts";
import { renewSomeAddresses } from "./renew-addresses.ts";

// Senders while the digests' key is rotated, at a program that has heard nothing of it yet: its keys say that the first one is in force.

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

let said = 0;
async function hears(...senders: Sender[]): Promise<void> {
  const heard = senders.map((sender) => ({
    messageId: `wamid.${++said}`,
    number: "108111100333",
    sender,
    sentAt: town.now,
    said: { kind: "text" as const, text: "halo" },
  }));
  const { keys } = town.world();
  await town.database.statement((tx) => keepMessages(tx, heard, town.now, town.now, keys));
}

const path = () => keyFileOf(town.url);
async function comesIntoForce(): Promise<void> {
  const since = Temporal.Now.instant();
  await town.database.transaction((tx) => handOutKey(tx, path(), { since, endTokens: false }));
  await town.database.transaction((tx) => putInForce(tx, town.now));
  expect(town.world().keys.lastDigests.no).toBe(1);
}

/** Whose messages are whose: for each person so many messages, and by how many addresses they are reached. */
async function people(): Promise<number[][]> {
  const { rows } = await town.database.pool.query(`
    select (select count(*)::int from message m where m.citizen_id = c.citizen_id) as messages,
           (select count(*)::int from address a where a.citizen_id = c.citizen_id) as addresses
      from citizen c order by c.key_no`);
  return rows.map(({ messages, addresses }) => [messages, addresses]);
}

/** How many addresses stand under another key than the one in force: of those who have not written since. */
async function underTheOlder(): Promise<number> {
  const { keys } = town.world();
  const all = [rani, tono, fresh, moved].flatMap(({ phone, userId }) => [
    ...(phone ? [["phone", phone] as const] : []),
    ...(userId ? [["user", userId] as const] : []),
  ]);
  const { of } = await town.database.transaction((tx) => keys.digestsIn(tx));
  const made = all.map(([kind, text]) => of(kind, text));
  const { rows } = await town.database.pool.query(
    "select count(*)::int as n from address where digest <> all($1::bytea[])",
    [made],
  );
  return rows[0].n;
}

/** The rest of the rotation. */
async function isOver(): Promise<void> {
  const { keys } = town.world();
  await town.database.transaction(async (tx) => {
    expect(await renewSomeAddresses(tx, keys, [undefined], undefined, 100)).toMatchObject({ strange: 0 });
    await endRotation(tx, path(), 1);
  });
  expect(await underTheOlder()).toBe(0);
}

const rani: Sender = { phone: "+6281355501234", userId: "ID.8812340055" };
const tono: Sender = { phone: "+6281355509876" };
const fresh: Sender = { phone: "+6281355507777", userId: "ID.1" };
const moved: Sender = { phone: "+6281355500001", userId: "ID.stranger" };

test("whoever wrote before is the same person, by each of their addresses, and a stranger is met once", async () => {
  await hears(rani, tono);
  await comesIntoForce();
  await hears(tono, { userId: rani.userId! }, fresh);
  // Rani's number alone: she wrote under her user id.
  expect(await underTheOlder()).toBe(1);
  await hears({ phone: fresh.phone! }, rani);
  expect(await people()).toEqual([
    [3, 2],
    [2, 1],
    [2, 2],
  ]);
  await isOver();
});

test("a number that has a new owner goes along with them, and one that Meta says was changed leads to its person", async () => {
  await hears(rani, tono);
  await comesIntoForce();
  await hears({ phone: rani.phone!, userId: moved.userId! });
  const to = { phone: moved.phone! };
  const { keys } = town.world();
  await town.database.transaction((tx) => moveSender(tx, { from: tono, to }, keys, town.now));
  await hears(to, { phone: rani.phone! }, { userId: rani.userId! });
  expect(await people()).toEqual([
    [2, 1],
    [2, 1],
    [2, 2],
  ]);
  await isOver();
});
