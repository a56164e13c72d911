import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { extendChain, sealReasons, verifyChain, writeJournal, zonesOf } from "../src/journal/index.ts";
import { findKeys, sealDatabase } from "../src/keys/index.ts";
import { actContextOf, declareDisturbance, setCounter } from "../src/queue/index.ts";
import { at, officeOf } from "./arrivals.ts";
import { clearValues } from "./columns.ts";
import { runCommand } from "./command.ts";
import { everyValue } from "./every-value.ts";
import { keyFileOf } from "./key-file.ts";
import { openedReasons } from "./opened-reasons.ts";
import { aTown, type SealableTown } from "./town.ts";

let town: SealableTown;
afterEach(() => town.close());

const words = "Ibu Wulandari Prameswari pingsan";

/** A database from before there were key files in which officers have typed, and a demonstration was talked to. */
async function aTownFromBefore(): Promise<void> {
  town = await aTown({ digestKey: randomBytes(32) });
  const { keys } = town.world();
  const office = officeOf(town);
  await town.database.transaction(async (tx) => {
    await tx.query("insert into clock (ahead_ms) values (0)");
    const hand = { actor: "staff test", office, source: "desk" as const, seesNames: true };
    const context = actContextOf(town.world(at(town, "10:00")), hand);
    await declareDisturbance(tx, { began: at(town, "09:30"), reason: words }, context);
    await setCounter(tx, { counter: "1", state: "paused", reason: words }, context);
    const line = {
      office: office.id,
      actor: "staff test",
      source: "desk",
      happenedAt: town.now,
      recordedAt: town.now,
    } as const;
    await writeJournal(
      tx,
      [
        { ...line, act: "readmitted", reason: words },
        { ...line, act: "forfeited", reason: "late" },
      ],
      keys,
    );
    await tx.query(
      `insert into doubt (office_id, doubt_id, arrival_id, facts, opened_by, opened_at, ends_at)
       values ($1, gen_random_uuid(), gen_random_uuid(), $2, 'staff test', now(), now())`,
      [office.id, words],
    );
    await tx.query(
      `insert into broker_case (office_id, kind, facts, opened_at, decision, decided_by, decided_at, reason, until, objected_at, objection,
                                answer, answered_by, answered_at, answer_reason)
       values ($1, 'unused', '{}', now(), 'caution', 'staff a', now(), $2, now(), now(), $2, 'stays', 'staff b', now(), $2)`,
      [office.id, words],
    );
    await tx.query(
      "insert into emulator.citizen (citizen_id, name, phone, user_id, born, made_at) values ('someone', $1, '+620001', 'ID.1', '1986-02-17', now())",
      [words],
    );
    await tx.query("insert into emulator.talk (phone_number_id, citizen_id) values ('108111100333', 'someone')");
    await tx.query(
      `insert into emulator.message (wamid, phone_number_id, citizen_id, author, content, sent_at)
       values ('wamid.1', '108111100333', 'someone', 'citizen', jsonb_build_object('kind', 'text', 'text', $1::text), now())`,
      [words],
    );
    await tx.query(
      "insert into emulator.media (media_id, phone_number_id, mime_type, sha256, bytes, kept_at) values ('1', '108111100333', 'image/png', 'x', $1, now())",
      [Buffer.from(words)],
    );
  });
}

/** As a program's worker does, until every line is in the chain. */
async function chained(): Promise<void> {
  const house = {
    key: town.world().keys.journalKey,
    now: town.now,
    real: Temporal.Now.instant(),
    zoneOf: zonesOf(town.offices),
  };
  await expect
    .poll(async () => {
      while ((await town.database.transaction((tx) => extendChain(tx, house))) > 0);
      return (await verified()).waiting;
    })
    .toBe(0);
}

const verified = () =>
  town.database.transaction(async (tx) =>
    verifyChain(tx, {
      keys: await findKeys(tx, keyFileOf(town.url)),
      zoneOf: zonesOf(town.offices),
      keptSince: town.now.subtract({ hours: 1_000 }),
    }),
  );
const told = async () => (await everyValue(town.database.pool)).filter((value) => /wulandari|prameswari/i.test(value));
const lines = async () =>
  (await town.database.pool.query("select act, reason from journal order by entry_id")).rows as { reason: string }[];

test("'keys -- seal' brings along what officers typed; the journal's lines, sealed in their places, are still as they were signed", async () => {
  await aTownFromBefore();
  await chained();
  const before = await lines();
  expect(await told()).not.toEqual([]);
  expect(await runCommand({ DATABASE_URL: town.url }, ["keys", "seal"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ reasons and other words of officers/m),
  });
  expect(await told()).toEqual([]);
  const mayStand = (value: unknown) => value === "late" || value === "declared" || JSON.stringify(value) === "{}";
  expect(await clearValues(town.database.pool, mayStand)).toEqual([]);
  const keys = await town.database.transaction((tx) => findKeys(tx, keyFileOf(town.url)));
  expect(openedReasons(keys, await lines())).toEqual(before);
  expect(await verified()).toMatchObject({ findings: [] });
});

test("whoever puts other words, or another line's sealed ones, into a line is named", async () => {
  await aTownFromBefore();
  await chained();
  const long = Temporal.Instant.from("2017-01-01T00:00:00Z");
  await town.database.transaction((tx) => sealDatabase(tx, keyFileOf(town.url), long));
  await town.reopenKeys();
  const { keys } = town.world();
  expect(await sealReasons((work) => town.database.transaction(work), keys)).toBe(2);
  await town.database.transaction(async (tx) => {
    const line = {
      office: 1,
      actor: "staff test",
      source: "desk",
      happenedAt: town.now,
      recordedAt: town.now,
    } as const;
    await writeJournal(tx, [{ ...line, act: "readmitted", reason: "sehat" }], keys);
    await tx.query("select set_config('antrean.sealing', 'on', true)");
    await tx.query(`update journal set reason = (select reason from journal where act = 'readmitted' and reason like 'sealed:own:%' order by entry_id desc limit 1)
                     where entry_id = (select entry_id from journal where act = 'readmitted' order by entry_id limit 1)`);
  });
  expect((await verified()).findings).toMatchObject([{ is: "changed", office: 1 }]);
});
