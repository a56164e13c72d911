import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aTown, type Town } from "../../test/town.ts";
import { openedText } from "../keys/index.ts";
import { openInbox } from "./inbox.ts";
import type { IncomingMessage, Sender } from "./incoming-message.ts";
import { moveSender } from "./move-sender.ts";

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.close());
beforeEach(() => town.database.pool.query("truncate message, address, citizen cascade"));

let messages = 0;
const message = (sender: Sender, more: Partial<IncomingMessage> = {}): IncomingMessage => ({
  messageId: `wamid.${++messages}`,
  number: "108111100333",
  sender,
  sentAt: town.now,
  said: { kind: "text", text: "halo" },
  ...more,
});
const anInbox = (kept: number[] = []) =>
  openInbox(
    town.database,
    { now: () => town.now, real: () => town.now, refresh: async () => {} },
    town.world().keys,
    (count) => kept.push(count),
  );
const citizens = async () => {
  const { rows } = await town.database.pool.query("select phone, user_id from citizen order by citizen_id");
  const opened = (kind: "phone" | "user", stored: string | null) =>
    stored && openedText(town.world().keys, kind, stored);
  return rows.map((row) => ({ phone: opened("phone", row.phone), user_id: opened("user", row.user_id) ?? "" }));
};
const kept = async () =>
  (
    await town.database.pool.query(
      "select count(*)::int as n, count(distinct citizen_id)::int as citizens from message",
    )
  ).rows[0];

const phone = "+6200000000001";
const userId = "ID.1349";

test("a person known by number, then by both, then by user id alone stays one person", async () => {
  const inbox = anInbox();
  await inbox.keep([message({ phone })]);
  await inbox.keep([message({ phone, userId })]);
  await inbox.keep([message({ userId })]);
  expect(await citizens()).toEqual([{ phone, user_id: userId }]);
  expect(await kept()).toEqual({ n: 3, citizens: 1 });
});

test("the same person in one delivery, once with the number and once without, is met once", async () => {
  await anInbox().keep([message({ phone, userId }), message({ userId }), message({ phone })]);
  expect(await citizens()).toEqual([{ phone, user_id: userId }]);
  expect(await kept()).toEqual({ n: 3, citizens: 1 });
});

test("a message that comes again, also beside new ones and at two servers at once, is written down once", async () => {
  const [first, second] = [message({ phone }), message({ phone: "+6200000000002" })];
  const [here, there] = [anInbox(), anInbox()];
  await Promise.all([
    here.keep([first]),
    there.keep([first]),
    here.keep([first, second]),
    there.keep([second]),
    here.keep([second]),
  ]);
  expect(await kept()).toEqual({ n: 2, citizens: 2 });
  expect(await citizens()).toHaveLength(2);
});

test("forty servers that meet the same forty people at once meet each of them once", async () => {
  const people = Array.from({ length: 40 }, (_, i) => ({ phone: `+62000000001${i}`, userId: `ID.${i}` }));
  await Promise.all(Array.from({ length: 12 }, () => anInbox().keep(people.map((sender) => message(sender)))));
  expect(await citizens()).toHaveLength(40);
  expect(await kept()).toEqual({ n: 480, citizens: 40 });
});

test("what arrives while a write is under way goes down together in the next one", async () => {
  const writes: number[] = [];
  const inbox = anInbox(writes);
  await Promise.all(Array.from({ length: 50 }, (_, i) => inbox.keep([message({ phone: `+62000000002${i}` })])));
  expect(writes.reduce((a, b) => a + b)).toBe(50);
  expect(writes.length).toBeLessThan(5);
});

test("one message that the database refuses does not cost its neighbours their place", async () => {
  const inbox = anInbox();
  const bad = message({ phone: "+6200000000009" }, { number: "\u0000" });
  const results = await Promise.allSettled([
    inbox.keep([message({ phone })]),
    inbox.keep([bad]),
    inbox.keep([message({ phone })]),
  ]);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await kept()).toEqual({ n: 2, citizens: 1 });
});

test("a moment in the future counts as now", async () => {
  await anInbox().keep([message({ phone }, { sentAt: town.now.add({ hours: 3 }) })]);
  const { rows } = await town.database.pool.query("select sent_at from message");
  expect(rows[0].sent_at).toEqual(town.now);
});

test("whoever changes the number stays the same citizen, and the old number leads nowhere", async () => {
  const inbox = anInbox();
  await inbox.keep([message({ phone })]);
  const { keys } = town.world();
  const to = "+6200000000077";
  await town.database.transaction((tx) => moveSender(tx, { from: { phone }, to: { phone: to } }, keys, town.now));
  await inbox.keep([message({ phone: to })]);
  expect(await citizens()).toEqual([{ phone: to, user_id: "" }]);
  await inbox.keep([message({ phone })]);
  expect(await citizens()).toHaveLength(2);
});

test("a number that comes with another user id belongs to somebody else from then on", async () => {
  const inbox = anInbox();
  await inbox.keep([message({ phone, userId })]);
  await inbox.keep([message({ phone, userId: "ID.2" })]);
  expect(await citizens()).toEqual([
    { phone: null, user_id: userId },
    { phone, user_id: "ID.2" },
  ]);
  // The first owner is still known by the id, and takes the number back with it.
  await inbox.keep([message({ userId }), message({ phone })]);
  expect(await kept()).toEqual({ n: 4, citizens: 2 });
  await inbox.keep([message({ phone, userId })]);
  expect(await citizens()).toEqual([
    { phone, user_id: userId },
    { phone: null, user_id: "ID.2" },
  ]);
});

test("two owners of one number in one delivery are two, and the number is the last one's", async () => {
  const said = [message({ phone }), message({ phone, userId }), message({ phone, userId: "ID.2" }), message({ phone })];
  await anInbox().keep(said);
  expect(await citizens()).toEqual([
    { phone: null, user_id: userId },
    { phone, user_id: "ID.2" },
  ]);
  expect(await kept()).toEqual({ n: 4, citizens: 2 });
});

test("equal user ids of two portfolios are two people, and one number at both is theirs in turn", async () => {
  const inbox = anInbox();
  await inbox.keep([message({ userId, portfolio: "satu" }), message({ userId, portfolio: "dua" })]);
  await inbox.keep([message({ userId, phone, portfolio: "dua" }), message({ userId, portfolio: "satu" })]);
  expect(await kept()).toEqual({ n: 4, citizens: 2 });
  expect(await citizens()).toEqual([
    { phone: null, user_id: userId },
    { phone, user_id: userId },
  ]);
});

test("servers that meet the new owners of forty numbers at once meet each of them once", async () => {
  const numbers = Array.from({ length: 40 }, (_, i) => `+62000000003${i}`);
  await anInbox().keep(numbers.map((one, i) => message({ phone: one, userId: `ID.old.${i}` })));
  const owners = numbers.map((one, i) => ({ phone: one, userId: `ID.new.${i}` }));
  await Promise.all(Array.from({ length: 8 }, () => anInbox().keep(owners.map((sender) => message(sender)))));
  const all = await citizens();
  expect(all).toHaveLength(80);
  expect(all.filter(({ phone: has, user_id }) => (has !== null) === user_id.startsWith("ID.new"))).toHaveLength(80);
});
