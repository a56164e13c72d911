import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aTown, type Town } from "../../test/town.ts";
import { type Database, openDatabase, sql, type Tx } from "../database/index.ts";
import { headsBefore } from "./chain.sql.ts";
import { extendChain } from "./chain.ts";
import { type Entry, writeJournal } from "./entry.ts";
import { type KeptHead, verifyChain } from "./verify-chain.ts";

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.close());

const zoneOf = () => "Asia/Jakarta";
const real = () => Temporal.Now.instant();
const key = () => town.world().keys.journalKey;
const moment = (text: string) => Temporal.Instant.from(`${text}+07:00`);

function entry(more: Partial<Entry> = {}): Entry {
  const at = more.happenedAt ?? moment("2017-08-07T10:00:00");
  return { office: 1, act: "called", actor: "staff a", source: "desk", happenedAt: at, recordedAt: at, ...more };
}

function write(entries: Entry[], tx?: Tx): Promise<void> {
  if (tx) return writeJournal(tx, entries, town.world().keys);
  return town.database.transaction((own) => writeJournal(own, entries, town.world().keys));
}

async function extend(now = "2017-08-07T12:00:00", database = town.database): Promise<void> {
  const house = { key: key(), now: moment(now), real: real(), zoneOf };
  while ((await database.transaction((tx) => extendChain(tx, house))) > 0);
}

/** As ten seconds later: the chain has gone past all that is committed by now. */
async function chained(now?: string, database?: Database): Promise<void> {
  await expect
    .poll(async () => {
      await extend(now, database);
      const { rows } = await town.database.transaction((tx) =>
        sql<{
          past: boolean;
        }>`select chained_until > (select max(written_at) from journal) as past from journal_chain`.execute(tx),
      );
      return rows[0]!.past;
    })
    .not.toBe(false);
}

function verify(more: { heads?: KeptHead[]; keptSince?: Temporal.Instant } = {}) {
  const options = { keys: town.world().keys, zoneOf, keptSince: moment("2015-08-07T00:00:00"), ...more };
  return town.database.transaction((tx) => verifyChain(tx, options));
}

/** What somebody does who owns the database: triggers rest. */
function asOwner(act: (tx: Tx) => Promise<unknown>): Promise<void> {
  return town.database.transaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await act(tx);
  });
}

async function ids(): Promise<string[]> {
  const { rows } = await town.database.transaction((tx) =>
    sql<{
      id: string;
    }>`select entry_id as id from journal where act = 'called' order by happened_at, written_at`.execute(tx),
  );
  return rows.map(({ id }) => id);
}

const minutes = (n: number) => moment("2017-08-07T10:00:00").add({ minutes: n });
const ten = () => Array.from({ length: 10 }, (_, n) => entry({ happenedAt: minutes(n), recordedAt: minutes(n) }));

test("whatever is written reads as it was written, also from before the chain began", { timeout: 60_000 }, async () => {
  const instants = fc
    .bigInt({ min: 1_500_000_000_000_000_000n, max: 1_600_000_000_000_000_000n })
    .map((ns) => new Temporal.Instant(ns));
  const text = fc.string({ unit: "binary" }).map((one) => one.replaceAll("\u0000", "").toWellFormed());
  const detail = fc.dictionary(
    text,
    fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(fc.integer()),
      fc.dictionary(text, fc.boolean()),
    ),
  );
  const entries = fc.record({
    happenedAt: instants,
    recordedAt: instants,
    reason: fc.option(text, { nil: undefined }),
    detail,
    rulesVersion: fc.option(fc.nat(), { nil: undefined }),
  });
  await write(fc.sample(entries, 300).map((one) => entry(one)));
  // Without a moment of writing, as before the chain.
  await asOwner((tx) =>
    sql`update journal set written_at = null, mac = null where (detail::text || happened_at::text) ~ '[13579]$'`.execute(
      tx,
    ),
  );
  await chained("2021-01-01T00:00:00");
  expect(await verify()).toMatchObject({ lines: 300, waiting: 0, findings: [] });
});

test("a deleted, a changed and an invented line are named with their day and place", async () => {
  await write(ten());
  await chained();
  const [, , third, , , , seventh] = await ids();
  await asOwner(async (tx) => {
    await sql`delete from journal where entry_id = ${third!}`.execute(tx);
    await sql`update journal set actor = 'staff b' where entry_id = ${seventh!}`.execute(tx);
    await sql`insert into journal (office_id, entry_id, act, actor, source, happened_at, recorded_at)
              values (1, gen_random_uuid(), 'served', 'staff c', 'desk', ${minutes(4)}, ${minutes(4)})`.execute(tx);
  });
  const { findings } = await verify();
  const day = Temporal.PlainDate.from("2017-08-07");
  expect(findings).toEqual([
    { is: "deleted", office: 1, day, place: 3, entry: third },
    { is: "changed", office: 1, day, place: 7, entry: seventh },
    // Three of the lines before it are still there.
    { is: "inserted", office: 1, day, place: 4, entry: expect.any(String) },
  ]);
});

test("an invented line is named also when the chain took it up, or when its signature is another line's", async () => {
  await write(ten());
  await chained();
  await asOwner(async (tx) => {
    await sql`insert into journal (office_id, entry_id, act, actor, source, happened_at, recorded_at)
              values (1, gen_random_uuid(), 'served', 'staff c', 'desk', ${minutes(20)}, ${minutes(20)})`.execute(tx);
    await sql`insert into journal (office_id, entry_id, act, actor, source, happened_at, recorded_at, mac)
              select 1, gen_random_uuid(), act, actor, source, happened_at, recorded_at, mac from journal where act = 'called' limit 1`.execute(
      tx,
    );
  });
  expect((await verify()).findings.map(({ is }) => is)).toEqual(["inserted", "inserted"]);
  await chained();
  const { findings } = await verify();
  expect(findings.map(({ is }) => is).sort()).toEqual(["changed", "inserted"]);
});

test("a change in the seconds before the chain takes a line up is named too", async () => {
  await write(ten());
  await asOwner((tx) =>
    sql`update journal set reason = 'other' where act = 'called' and happened_at = ${minutes(2)}`.execute(tx),
  );
  await chained();
  expect((await verify()).findings).toMatchObject([{ is: "changed", place: 3 }]);
});

test("no line is missed that is committed late, and none is chained twice by two servers", async () => {
  const second = openDatabase(town.url);
  try {
    let commit = () => {};
    const late = town.database.transaction(async (tx) => {
      await write(ten(), tx);
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    await second.transaction((tx) => write([entry({ happenedAt: minutes(30) })], tx));
    await extend("2017-08-07T12:00:00", second);
    expect(await verify()).toMatchObject({ lines: 0, findings: [] });
    commit();
    await late;
    await write(Array.from({ length: 2_500 }, (_, n) => entry({ happenedAt: minutes((n / 10) | 0) })));
    await Promise.all([chained(), chained("2017-08-07T12:00:00", second)]);
    expect(await verify()).toMatchObject({ lines: 2_511, waiting: 0, findings: [] });
  } finally {
    await second.close();
  }
});

test("a day's head is final from three in the morning on; what comes later is of the next day", async () => {
  await write(ten());
  await chained("2017-08-07T23:00:00");
  await write([entry({ happenedAt: moment("2017-08-07T23:59:00") })]);
  await chained("2017-08-08T00:10:00");
  const heads = () => town.database.transaction((tx) => headsBefore(tx, 1, Temporal.PlainDate.from("2017-08-09"), 9));
  const [first] = await heads();
  expect(first).toMatchObject({ lines: 11 });
  await write([entry({ happenedAt: moment("2017-08-07T23:59:30") })]);
  await chained("2017-08-08T03:00:00");
  const after = await heads();
  expect(after.map(({ day, lines }) => [day.toString(), lines])).toEqual([
    ["2017-08-08", 1],
    ["2017-08-07", 11],
  ]);
  expect(after[1]!.head).toEqual(first!.head);
  expect((await verify()).findings).toEqual([]);
});

test("a chain written anew needs the key, and one that is cut off differs from the heads that were kept", async () => {
  await write(ten());
  await chained();
  await write([entry({ happenedAt: minutes(60) })]);
  await chained();
  const kept = (
    await town.database.transaction((tx) => headsBefore(tx, 1, Temporal.PlainDate.from("2017-08-08"), 9))
  ).map(({ day, lines, head }) => ({ office: 1, day, lines, head: head.toString("hex") }));
  expect((await verify({ heads: kept })).findings).toEqual([]);
  await asOwner((tx) =>
    sql`update journal_block set entry_ids = entry_ids[2:], macs = substr(macs, 17) where nr = 1`.execute(tx),
  );
  expect((await verify()).findings.map(({ is }) => is)).toContain("block-changed");
  // Cut off after the first block, with its lines, and the head put right.
  await asOwner(async (tx) => {
    await sql`delete from journal where entry_id in (select unnest(entry_ids) from journal_block where nr = 2)`.execute(
      tx,
    );
    await sql`delete from journal_block where nr = 2`.execute(tx);
    await sql`update journal_head set lines = 10, head = (select head from journal_block where nr = 1)`.execute(tx);
  });
  expect((await verify({ heads: kept })).findings.map(({ is }) => is)).toContain("head-differs");
  await asOwner((tx) => sql`delete from journal_block where nr = 1`.execute(tx));
  await write([entry({ happenedAt: minutes(90) })]);
  await chained();
  const left = (await verify({ heads: kept })).findings.map(({ is }) => is);
  expect(left.filter((is) => is === "unchained")).toHaveLength(10);
  expect(left).toContain("head-differs");
});

test("lines of a release that signs nothing are taken as they are while it is there, and named afterwards", async () => {
  const unsigned = () =>
    town.database.transaction((tx) =>
      sql`insert into journal (office_id, entry_id, act, actor, source, happened_at, recorded_at)
          values (1, gen_random_uuid(), 'served', 'staff c', 'desk', ${minutes(1)}, ${minutes(1)})`.execute(tx),
    );
  const server = (beat: Temporal.Instant) =>
    town.database.transaction((tx) =>
      sql`insert into server (server_id, started_at, heartbeat_at) values ('00000000-0000-7000-8000-000000000001', ${beat}, ${beat})
          on conflict (server_id) do update set heartbeat_at = ${beat}`.execute(tx),
    );
  await server(real());
  await unsigned();
  await chained();
  await unsigned();
  await chained();
  expect((await verify()).findings).toEqual([]);
  await server(real().subtract({ minutes: 6 }));
  await chained();
  await unsigned();
  await chained();
  expect((await verify()).findings).toMatchObject([{ is: "inserted" }]);
});

test("a line that was invented while the chain was told that nobody signs is named", async () => {
  await write(ten());
  await chained();
  await write([entry({ happenedAt: minutes(15) })]);
  await chained();
  await asOwner((tx) =>
    sql`insert into journal (office_id, entry_id, act, actor, source, happened_at, recorded_at)
        values (1, gen_random_uuid(), 'served', 'staff c', 'desk', ${minutes(20)}, ${minutes(20)})`.execute(tx),
  );
  const house = { key: key(), now: moment("2017-08-07T12:00:00"), real: real(), zoneOf };
  await expect
    .poll(async () => {
      await asOwner((tx) => sql`update journal_chain set signed_since = null`.execute(tx));
      await town.database.transaction((tx) => extendChain(tx, house));
      return (await verify()).lines;
    })
    .toBe(12);
  expect((await verify()).findings).toMatchObject([{ is: "block-changed", place: 0 }]);
  // Nor does it help to say of another block that its lines are unsigned.
  await asOwner((tx) => sql`update journal_block set unsigned = true where nr = 2`.execute(tx));
  const kinds = (await verify()).findings.map(({ is }) => is);
  expect(new Set(kinds)).toEqual(new Set(["block-changed"]));
});

test("whoever extends the chain stops where only lines of this moment are left", async () => {
  await write(ten());
  const house = { key: key(), now: moment("2017-08-07T12:00:00"), real: real(), zoneOf };
  await chained();
  await write([entry({ happenedAt: minutes(60) })]);
  await expect
    .poll(async () => {
      const left = await town.database.transaction((tx) => extendChain(tx, house));
      return [left, (await verify()).lines];
    })
    .toEqual([0, 11]);
});

test("what the retention deletes after its years is nobody's deletion", async () => {
  await write(ten());
  await chained();
  await asOwner((tx) => sql`delete from journal`.execute(tx));
  expect((await verify({ keptSince: moment("2017-08-09T00:00:00") })).findings).toEqual([]);
  expect((await verify()).findings).toHaveLength(10);
});
