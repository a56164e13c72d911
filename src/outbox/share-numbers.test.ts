import { expect, test } from "vitest";
import { type Database, sql } from "../database/index.ts";
import { aLetterbox, domainNow, type Letterbox, number } from "./outbox.fixture.ts";
import { receiveReceipts } from "./receive-receipts.ts";

const five = ["1", "2", "3", "4", "5"];

test("one server sends for all numbers; a second takes its fair share, and gives it back when it leaves", async () => {
  const { outbox, time, database } = await aLetterbox({ numbers: five });
  const first = outbox();
  await time.until(async () => (await heldBy(database, first.serverId)) === 5);
  const second = outbox();
  await time.until(async () => (await heldBy(database, second.serverId)) === 2);
  expect(await heldBy(database, first.serverId)).toBe(3);
  await time.pass(20_000);
  expect([await heldBy(database, first.serverId), await heldBy(database, second.serverId)]).toEqual([3, 2]);
  let left = false;
  void second.stop().then(() => (left = true));
  await time.until(() => left);
  await time.until(async () => (await heldBy(database, first.serverId)) === 5, 1_000);
});

test("two servers send every letter once, each number's by one of them", async () => {
  const { outbox, time, aCitizen, aLetter, write, carrier, letters } = await aLetterbox({ numbers: five });
  const senders: string[] = [];
  carrier.answer = async (_, nth) => {
    await time.sleep(30);
    return { is: "accepted", wamid: `wamid.${nth}` };
  };
  const spy = (name: string) => ({
    send: (parcel: Parameters<typeof carrier.send>[0]) => (
      senders.push(`${parcel.number} ${name}`), carrier.send(parcel)
    ),
    upload: () => Promise.reject(new Error("no picture here")),
  });
  outbox({ carriers: { whatsapp: spy("a") } });
  outbox({ carriers: { whatsapp: spy("b") } });
  await time.pass(6_000);
  const citizens = await Promise.all(Array.from({ length: 150 }, () => aCitizen()));
  await write(...citizens.map((citizen, i) => aLetter(citizen, { number: five[i % 5]! })));
  await time.until(async () => (await letters()).every((row) => row.accepted_at !== null));
  expect(carrier.sent).toHaveLength(150);
  expect(new Set(carrier.sent.map(({ parcel }) => parcel.letterId)).size).toBe(150);
  expect(new Set(senders).size).toBe(5);
  expect(new Set(senders.map((line) => line.slice(2)))).toEqual(new Set(["a", "b"]));
});

test("a wake in one server reaches the other that sends for the number, and so does what came in", async () => {
  const { outbox, time, database, aCitizen, aLetter, write, carrier } = await aLetterbox({ numbers: ["1", "2"] });
  const [a, b] = [outbox(), outbox()];
  await time.until(
    async () => (await heldBy(database, a.serverId)) === 1 && (await heldBy(database, b.serverId)) === 1,
  );
  await time.pass(6_000);
  const citizens = await Promise.all(Array.from({ length: 100 }, () => aCitizen()));
  await write(...citizens.map((citizen, i) => aLetter(citizen, { number: i % 2 ? "1" : "2" })));
  const began = time.now();
  // One hundred came in on both numbers, and whoever holds them heard of it or is told.
  for (const n of ["1", "2"]) a.heardOn(n, 100);
  a.wake();
  await time.until(() => new Set(carrier.sent.map(({ parcel }) => parcel.number)).size === 2);
  expect(time.now().since(began).total("milliseconds")).toBeLessThan(500);
  await time.until(() => time.now().since(began).total("milliseconds") > 600);
  // Eight a second are kept for letters, whatever comes in.
  expect(Map.groupBy(carrier.sent, ({ parcel }) => parcel.number).get("1")!.length).toBeLessThan(30);
  expect(Map.groupBy(carrier.sent, ({ parcel }) => parcel.number).get("2")!.length).toBeLessThan(30);
});

test("when a server dies between claim and answer another takes over at once; what was in flight waits for its receipt", async () => {
  const { outbox, time, database, aCitizen, aLetter, write, carrier, letter } = await aLetterbox();
  const [arrived, lost, later] = [aLetter(await aCitizen()), aLetter(await aCitizen()), aLetter(await aCitizen())];
  const dead = outbox();
  await write(arrived, lost);
  carrier.answer = () => new Promise(() => {});
  await time.until(() => carrier.sent.length === 2);
  await sessionOf(database, time, dead.serverId);
  dead.time.freeze();
  await killSession(database, dead.serverId);

  carrier.answer = (_, nth) => ({ is: "accepted", wamid: `wamid.${nth}` });
  await write(later);
  const heir = outbox();
  const began = time.now();
  await time.until(() => carrier.sent.length === 3);
  expect(time.now().since(began).total("milliseconds")).toBeLessThan(5_000);
  expect(carrier.sent[2]?.parcel.letterId).toBe(later.letterId);
  expect(await heldBy(database, heir.serverId)).toBe(1);

  await database.transaction((tx) =>
    receiveReceipts(tx, [{ wamid: "wamid.0", letterId: arrived.letterId, status: "delivered", at: domainNow }]),
  );
  await time.pass(170_000);
  expect(carrier.sent).toHaveLength(3);
  await time.pass(30_000);
  expect(carrier.sent.map(({ parcel }) => parcel.letterId).slice(3)).toEqual([lost.letterId]);
  expect(await letter(lost.letterId)).toMatchObject({ abandoned: 1, unknowns: 0, accepted_at: expect.anything() });
});

test("a server that only seemed dead may still tell that its letter was accepted", async () => {
  const { outbox, time, database, aCitizen, aLetter, write, carrier, letter } = await aLetterbox();
  const draft = aLetter(await aCitizen());
  const slow = outbox();
  await write(draft);
  let answer = () => {};
  carrier.answer = () => new Promise((resolve) => (answer = () => resolve({ is: "accepted", wamid: "wamid.late" })));
  await time.until(() => carrier.sent.length === 1);
  await sessionOf(database, time, slow.serverId);
  slow.time.freeze();
  await killSession(database, slow.serverId);
  outbox();
  await time.until(async () => (await letter(draft.letterId)).unknown_at !== null);
  answer();
  slow.time.thaw();
  await time.until(async () => (await letter(draft.letterId)).wamid === "wamid.late");
  await time.pass(300_000);
  expect(carrier.sent).toHaveLength(1);
});

test("a server that slept between claim and send does not send what another took over", async () => {
  const { outbox, time, database, aCitizen, aLetter, write, carrier, letter } = await aLetterbox();
  const draft = aLetter(await aCitizen(), { content: { text: "Kode", qr: "7KMX-4PTH" } });
  let upload: (() => void) | undefined;
  let sentBySleepy = 0;
  const sleepy = outbox({
    carriers: {
      whatsapp: {
        send: (parcel) => (sentBySleepy++, carrier.send(parcel)),
        upload: () => new Promise((resolve) => (upload = () => resolve({ mediaId: "late" }))),
      },
    },
  });
  await write(draft);
  await time.until(() => upload !== undefined);
  await sessionOf(database, time, sleepy.serverId);
  sleepy.time.freeze();
  await killSession(database, sleepy.serverId);
  outbox();
  await time.until(async () => (await letter(draft.letterId)).unknown_at !== null);
  await time.pass(60_000);
  upload?.();
  sleepy.time.thaw();
  await time.until(async () => (await letter(draft.letterId)).accepted_at !== null);
  expect(sentBySleepy).toBe(0);
  expect(carrier.sent).toHaveLength(1);
});

test("no letter is claimed for a number that somebody else sends for", async () => {
  const { outbox, time, database, aCitizen, aLetter, write, carrier } = await aLetterbox();
  const first = outbox();
  await time.until(async () => (await heldBy(database, first.serverId)) === 1);
  await database.transaction(async (tx) => {
    await sql`insert into sender (server_id, seen_until) values (gen_random_uuid(), ${time.now().add({ hours: 1 })})`.execute(
      tx,
    );
    await sql`update sender_lease set server_id = (select server_id from sender where server_id <> ${first.serverId})`.execute(
      tx,
    );
  });
  await write(aLetter(await aCitizen(), { number }));
  first.wake();
  await time.pass(3_000);
  expect(carrier.sent).toHaveLength(0);
});

function heldBy(database: Database, serverId: string): Promise<number> {
  return database.transaction(async (tx) => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) from sender_lease where server_id = ${serverId}`.execute(tx);
    return rows[0]!.count;
  });
}

/** Waits until the server has said by which session it lives. */
function sessionOf(database: Database, time: Letterbox["time"], serverId: string) {
  return time.until(() =>
    database.transaction(async (tx) => {
      const { rows } = await sql`select from sender where server_id = ${serverId} and session is not null`.execute(tx);
      return rows.length === 1;
    }),
  );
}

/**
 * What the death of a process does to its connections; the frozen loop itself does nothing any more. A session lives on for some real
 * milliseconds after it was told to end, in which whoever looks finds it alive: pretended time must not run meanwhile.
 */
async function killSession(database: Database, serverId: string) {
  const { rows } = await database.pool.query<{ session: number; told: boolean }>(
    "select session, pg_terminate_backend(session) as told from sender where server_id = $1",
    [serverId],
  );
  const gone = "select not exists (select from pg_stat_activity where pid = $1) as gone";
  await expect.poll(async () => (await database.pool.query(gone, [rows[0]?.session])).rows[0].gone).toBe(true);
}
