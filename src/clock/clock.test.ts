import { afterAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../test/database.ts";
import { type Database, openDatabase, sql, type Tx } from "../database/index.ts";
import { quietLog } from "../log/index.ts";
import { advanceClock } from "./clock.ts";
import { ClockRefused, daily, openClock, startTimedActLoop, type TimedAct } from "./index.ts";

const at = (text: string) => Temporal.Instant.from(text);
const set = at("2017-08-01T09:00:00+07:00");
const bases: { test: TestDatabase; database: Database }[] = [];
async function anEmptyDatabase(): Promise<Database> {
  const made = await aDatabase();
  const database = openDatabase(made.url);
  bases.push({ test: made, database });
  return database;
}
afterAll(async () => {
  for (const { test, database } of bases) {
    await database.close();
    await test.drop();
  }
});

test("two servers that start half a minute apart with the same CLOCK agree on now", async () => {
  const database = await anEmptyDatabase();
  let real = at("2026-11-22T03:00:00Z");
  const first = await openClock(database, set, () => real);
  real = real.add({ seconds: 30 });
  const second = await openClock(database, set, () => real);
  expect(second.jumpTo).toBeUndefined();
  expect(second.clock.now()).toEqual(first.clock.now());
  expect(first.clock.now()).toEqual(set.add({ seconds: 30 }));
});

test("two servers that start at the very same moment agree too", async () => {
  const database = await anEmptyDatabase();
  const opened = await Promise.all(
    Array.from({ length: 8 }, (_, i) => openClock(database, set, () => at("2026-11-22T03:00:00Z").add({ seconds: i }))),
  );
  const real = at("2026-11-22T04:00:00Z").epochMilliseconds;
  const shows = new Set(
    opened.map(({ clock }) => real - clock.real().epochMilliseconds + clock.now().epochMilliseconds),
  );
  expect(shows.size).toBe(1);
});

test("the same CLOCK again lets the clock run on, a later one asks for a jump, an earlier one is refused", async () => {
  const database = await anEmptyDatabase();
  const real = () => at("2026-11-22T03:00:00Z");
  await openClock(database, set, real);
  const dayLater = () => real().add({ hours: 24 });
  expect((await openClock(database, set, dayLater)).clock.now()).toEqual(set.add({ hours: 24 }));
  expect((await openClock(database, undefined, dayLater)).clock.now()).toEqual(set.add({ hours: 24 }));
  const later = set.add({ hours: 48 });
  expect((await openClock(database, later, dayLater)).jumpTo).toEqual(later);
  await expect(openClock(database, set.add({ hours: 1 }), dayLater)).rejects.toThrow(ClockRefused);
});

test("an older look at the clock that comes back after a newer one does not turn it back", async () => {
  const database = await anEmptyDatabase();
  const real = () => at("2026-11-22T03:00:00Z");
  let hold = Promise.resolve();
  let looks = 0;
  const slow: Database = {
    ...database,
    async transaction(work) {
      const wait = hold;
      const result = await database.transaction(work);
      looks++;
      await wait;
      return result;
    },
  };
  const { clock } = await openClock(slow, set, real);
  let letGo = () => {};
  hold = new Promise((resolve) => (letGo = resolve));
  const older = clock.refresh();
  await expect.poll(() => looks).toBe(2);
  hold = Promise.resolve();
  const later = set.add({ hours: 2 });
  await database.transaction((tx) => advanceClock(tx, later, real()));
  await clock.refresh();
  expect(clock.now()).toEqual(later);
  letGo();
  await older;
  expect(clock.now()).toEqual(later);
});

test("after somebody moved the clock on, the same CLOCK lets it run on from there", async () => {
  const database = await anEmptyDatabase();
  const real = () => at("2026-11-22T03:00:00Z");
  const { clock } = await openClock(database, set, real);
  const loop = startTimedActLoop(database, clock, [], quietLog);
  await loop.jump(set.add({ hours: 48 }));
  await loop.stop();
  const restarted = await openClock(database, set, real);
  expect(restarted).toMatchObject({ jumpTo: undefined });
  expect(restarted.clock.now()).toEqual(set.add({ hours: 48 }));
});

test("a demonstration begins at its first morning, once", async () => {
  const database = await anEmptyDatabase();
  let real = at("2026-11-22T03:00:00Z");
  expect((await openClock(database, undefined, () => real, set)).clock.now()).toEqual(set);
  real = real.add({ hours: 5 });
  expect((await openClock(database, undefined, () => real, set)).clock.now()).toEqual(set.add({ hours: 5 }));
});

test("without CLOCK the time is the real one", async () => {
  const database = await anEmptyDatabase();
  const { clock } = await openClock(database, undefined, () => at("2026-11-22T03:00:00Z"));
  expect(clock.now()).toEqual(at("2026-11-22T03:00:00Z"));
});

test("a jump through two days does what falls due in order, each as of its own moment, and the clock shows that moment meanwhile", async () => {
  const database = await anEmptyDatabase();
  const { clock } = await openClock(database, set, () => at("2026-11-22T03:00:00Z"));
  const seen: string[] = [];
  const moments = [set.add({ hours: 30 }), set.add({ hours: 1 }), set.add({ hours: 60 })];
  const alarms: TimedAct = {
    name: "alarms",
    next: async () => [...moments].sort(Temporal.Instant.compare)[0],
    async run(tx: Tx, now) {
      moments.splice(
        moments.findIndex((m) => m.equals(now)),
        1,
      );
      const { rows } = await sql<{ ahead: number }>`select ahead_ms as ahead from clock`.execute(tx);
      seen.push(
        `${now} ${clock
          .real()
          .add({ milliseconds: rows[0]?.ahead ?? 0 })
          .equals(now)}`,
      );
      return 1;
    },
  };
  const nightly = daily(
    "nightly",
    "19:00",
    () => "UTC",
    async (_, now) => void seen.push(`night ${now}`),
  );
  const loop = startTimedActLoop(database, clock, [alarms, nightly], quietLog);
  await loop.jump(set.add({ hours: 48 }));
  await loop.stop();
  expect(seen.filter((line) => !line.startsWith(`night ${set}`))).toEqual([
    `${set.add({ hours: 1 })} true`,
    "night 2017-08-01T19:00:00Z",
    `${set.add({ hours: 30 })} true`,
    "night 2017-08-02T19:00:00Z",
  ]);
  expect(clock.now()).toEqual(set.add({ hours: 48 }));
});
