import { afterAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "../../test/database.ts";
import { aLog } from "../../test/log.ts";
import { until } from "../../test/meta.ts";
import { type Database, openDatabase, sql } from "../database/index.ts";
import { openClock, recurring, retryTimedActs, startTimedActLoop, type TimedAct, timedActFailures } from "./index.ts";

const at = (text: string) => Temporal.Instant.from(text);
const set = at("2017-08-01T09:00:00+07:00");
const bases: { made: TestDatabase; database: Database }[] = [];
afterAll(async () => {
  for (const { made, database } of bases) {
    await database.close();
    await made.drop();
  }
});

/** A database with a clock; real time stands until `pass` is called, so that tries come when the story wants them. */
async function aGround() {
  const made = await aDatabase();
  const database = openDatabase(made.url, { connections: 6 });
  bases.push({ made, database });
  let real = at("2026-11-22T03:00:00Z");
  const { clock } = await openClock(database, set, () => real);
  const { log, lines, text } = aLog();
  const failures = new Map<string, number>();
  const late = new Map<string, number>();
  const metrics = {
    worked: (act: string, seconds: number) => void late.set(act, Math.max(seconds, late.get(act) ?? 0)),
    failed: (act: string, tries: number) => void failures.set(act, (failures.get(act) ?? 0) + tries),
  };
  return {
    database,
    clock,
    lines,
    text,
    failures,
    late,
    pass: (seconds: number) => (real = real.add({ seconds })),
    start: (acts: TimedAct[]) => startTimedActLoop(database, clock, acts, log, metrics),
    faults: () => database.transaction(timedActFailures),
  };
}

/** Something due every minute, the first at `set`. */
function everyMinute(name: string, act: () => Promise<void>): TimedAct {
  return recurring(name, (settled) => settled.add({ minutes: 1 }), act);
}

test("one timed act always throws: the other is never late, and the first is told by name, counted, set aside and retried", async () => {
  const context = await aGround();
  let mended = false;
  let worked = 0;
  const broken = everyMinute("always-throws", async () => {
    if (!mended) throw new TypeError("Ratna Puspita must not be logged");
  });
  const loop = context.start([broken, everyMinute("goes-on", async () => void worked++)]);
  try {
    for (let minute = 1; minute <= 6; minute++) {
      await until("the other to have worked", async () => worked >= minute);
      await until("the try to be counted", async () => (await context.faults())[0]?.tries === Math.min(minute, 5));
      context.pass(60 + (minute === 4 ? 10 : 0));
      loop.wake();
    }
    // Real time is moved by a minute at a time: what the other waited is the move itself, never the failing act.
    expect(context.late.get("goes-on")).toBeLessThanOrEqual(20);
    expect(context.failures).toEqual(
      new Map([
        ["always-throws", 5],
        ["goes-on", 0],
      ]),
    );
    const told = context.lines().filter(({ act }) => act === "always-throws");
    expect(told).toHaveLength(5);
    expect(told[0]).toMatchObject({ level: "error", worker: "timed-acts", tries: 1, err: { name: "TypeError" } });
    expect((told[0]!["err"] as { stack: string[] }).stack.join()).toContain("timed-act-loop.test.ts");
    expect(told[4]!["what"]).toContain("set aside: npm run acts -- list");
    expect(context.text()).not.toContain("Ratna");
    expect(await context.faults()).toMatchObject([{ act: "always-throws", key: "", tries: 5, fault: "TypeError" }]);

    mended = true;
    expect(await context.database.transaction((tx) => retryTimedActs(tx, "always-throws", context.clock.real()))).toBe(
      1,
    );
    await until("the mended act to work", async () => (await context.faults()).length === 0);
    expect(context.lines().at(-1)).toMatchObject({ act: "always-throws", what: "a timed act works again" });
  } finally {
    await loop.stop();
  }
});

test("an act whose next moment throws, and one that hangs in a statement, stop nobody", async () => {
  const context = await aGround();
  let worked = 0;
  const lost: TimedAct = {
    name: "lost",
    next: async () => Promise.reject(new RangeError("no moment")),
    run: async () => 1,
  };
  const sleepy: TimedAct = {
    name: "sleepy",
    next: async () => set,
    async run(tx) {
      await sql`set local statement_timeout = 50`.execute(tx);
      await sql`select pg_sleep(60)`.execute(tx);
      return 1;
    },
  };
  const loop = context.start([lost, sleepy, everyMinute("goes-on", async () => void worked++)]);
  try {
    await until("the other to have worked", async () => worked > 0);
    await until("both to be counted", async () => (await context.faults()).length === 2);
    expect(await context.faults()).toMatchObject([
      { act: "lost", fault: "RangeError" },
      { act: "sleepy", fault: "error 57014" },
    ]);
  } finally {
    await loop.stop();
  }
});

test("one thing of an act fails alone: its neighbours are done, it is tried again and set aside by its key", async () => {
  const context = await aGround();
  await context.database.transaction((tx) => sql`create table thing (key text primary key, done boolean)`.execute(tx));
  await context.database.transaction((tx) =>
    sql`insert into thing select n::text, false from generate_series(1, 100) n`.execute(tx),
  );
  const open = async (skip: readonly string[]) => {
    const { rows } = await context.database.pool.query("select key from thing where not done and key <> all($1)", [
      skip,
    ]);
    return rows.map(({ key }) => String(key));
  };
  let mended = false;
  const things: TimedAct = {
    name: "things",
    next: async (_tx, _now, held) => ((await open(held?.skip ?? [])).length > 0 ? set : undefined),
    async run(tx, _now, work) {
      const keys = await open(work!.skip);
      await work!.apart(keys, String, async (some) => {
        await sql`update thing set done = true where key = any(${some})`.execute(tx);
        if (!mended && some.includes("42")) throw new Error("this one");
      });
      return keys.length;
    },
  };
  const loop = context.start([things]);
  try {
    for (let tries = 1; tries <= 5; tries++) {
      await until("the bad one to be tried", async () => (await context.faults())[0]?.tries === tries);
      expect(await open([])).toEqual(["42"]);
      context.pass(100);
      loop.wake();
    }
    expect(await context.faults()).toMatchObject([{ act: "things", key: "42", tries: 5 }]);
    expect((await context.faults())[0]!.setAsideAt).not.toBeNull();
    mended = true;
    await context.database.transaction((tx) => retryTimedActs(tx, undefined, context.clock.real()));
    await until("it to be done", async () => (await open([])).length === 0 && (await context.faults()).length === 0);
  } finally {
    await loop.stop();
  }
});

test("a jump reaches its end though an act fails on the way, the others happen at their moments, and the failing one is named", async () => {
  const context = await aGround();
  const seen: string[] = [];
  const hourly = recurring(
    "hourly",
    (settled) => settled.add({ hours: 1 }),
    async (_tx, now) => void seen.push(now.toString()),
  );
  let begun = false;
  const broken = everyMinute("broken", async () => {
    begun = true;
    throw new Error("always");
  });
  const loop = context.start([hourly, broken]);
  try {
    await until("the first hour", async () => seen.length > 0 && begun);
    context.pass(2);
    expect(await loop.jump(set.add({ hours: 5 }))).toEqual(["broken"]);
    expect(context.clock.now()).toEqual(set.add({ hours: 5 }));
    expect(seen).toEqual([0, 1, 2, 3, 4, 5].map((hours) => set.add({ hours }).toString()));
  } finally {
    await loop.stop();
  }
});

test("two servers count one try when both fail at the same moment, and neither runs what the other set aside", async () => {
  const context = await aGround();
  const broken = everyMinute("broken", async () => Promise.reject(new Error("always")));
  const loops = [context.start([broken]), context.start([broken])];
  try {
    for (let tries = 1; tries <= 5; tries++) {
      await until("the try to be counted", async () => (await context.faults())[0]?.tries === tries);
      context.pass(100);
      for (const loop of loops) loop.wake();
    }
    const before = context.failures.get("broken");
    for (let i = 0; i < 5; i++) {
      context.pass(1_000);
      for (const loop of loops) loop.wake();
      await new Promise((on) => setTimeout(on, 20));
    }
    expect(context.failures.get("broken")).toBe(before);
    expect((await context.faults())[0]).toMatchObject({ tries: 5 });
  } finally {
    for (const loop of loops) await loop.stop();
  }
});

test("work in the background waits for what else is due, and is not settled before nothing is left of it", async () => {
  const context = await aGround();
  const order: string[] = [];
  let left = 3;
  const night: TimedAct = {
    ...recurring(
      "night",
      (settled) => settled.add({ hours: 24 }),
      async () => {
        order.push("batch");
        return left-- > 0 ? 1 : 0;
      },
    ),
    background: true,
  };
  const due = [set.add({ minutes: 1 }), set.add({ minutes: 2 })];
  const hold: TimedAct = {
    name: "hold",
    next: async () => due[0],
    async run() {
      order.push("hold");
      due.shift();
      return 1;
    },
  };
  context.pass(600);
  const loop = context.start([night, hold]);
  try {
    await until("the night to be over", async () => order.length === 6);
    expect(order).toEqual(["hold", "hold", "batch", "batch", "batch", "batch"]);
  } finally {
    await loop.stop();
  }
});

test("recurring acts go by what one look has read of all of them, and ask nothing more; one that never had its turn is due at once", async () => {
  const silent = {
    query: () => {
      throw new Error("this was read before");
    },
  };
  const hourly = recurring(
    "hourly",
    (settled) => settled.add({ hours: 1 }),
    async () => {},
  );
  const next = (settled: Map<string, Temporal.Instant>) => hourly.next(silent, set, undefined, settled);
  expect(await next(new Map([["hourly", set]]))).toEqual(set.add({ hours: 1 }));
  expect(await next(new Map([["another", set]]))).toEqual(set);
});
