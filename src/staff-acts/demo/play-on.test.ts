import { afterEach, expect, test } from "vitest";
import { aBookingAt, at } from "../../../test/arrivals.ts";
import { arrive, callNext, served } from "../../../test/looked.ts";
import { openedReasons } from "../../../test/opened-reasons.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { openClock, startTimedActLoop, type TimedActLoop } from "../../clock/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import { quietLog } from "../../log/index.ts";
import {
  actContextOf,
  disturbanceTimedActs,
  lineTimedActs,
  noShowTimedActs,
  type TicketView,
} from "../../queue/index.ts";
import { fillDemoDay } from "../demo-day.ts";
import { demoTimedActs } from "./play-on.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});

type Filled = Awaited<ReturnType<typeof aFilledMorning>>;

/** Bogor, filled at half past seven. Its clock stands, but for jumps. */
async function aFilledMorning() {
  const town = await aTown({ now: Temporal.Instant.from("2017-08-08T07:30:00+07:00") });
  open.push(town);
  const office = town.offices.byCode.get("bogor")!;
  const filled = await fillDemoDay({ database: town.database, world: () => town.world(), log: quietLog }, office);
  const rows = async <T>(statement: string) => (await town.database.pool.query(statement)).rows as T[];
  return { town, office, filled, rows };
}

/** A program on this database. `dies`: at which moment it loses it in the middle of what it does. */
async function aServer(town: Town, dies?: string): Promise<TimedActLoop & { stop(): Promise<void> }> {
  const { clock } = await openClock(town.database, undefined, () => town.now);
  const tell = async (tx: Tx, _events: unknown, now: Temporal.Instant) => {
    if (dies && now.equals(at(town, dies))) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
  };
  const dues = [demoTimedActs, disturbanceTimedActs, noShowTimedActs, lineTimedActs].flatMap((some) =>
    some(town.offices, town.world, tell, quietLog),
  );
  const loop = startTimedActLoop(town.database, clock, dues, quietLog);
  open.push({ close: () => loop.stop() });
  return loop;
}

async function states({ rows }: Filled, column: string, from: string): Promise<Record<string, number>> {
  const found = await rows<{ is: string; n: number }>(
    `select ${column} as is, count(*)::int as n from ${from} group by 1 order by 1`,
  );
  return Object.fromEntries(found.map(({ is, n }) => [is, n]));
}

/** What was done until ten, in order, without the ids that differ from one day to another. */
const story = async ({ rows, town }: Filled) => {
  const lines =
    await rows<object>(`select happened_at::text as at, act, actor, desk, reason, detail ->> 'number' as number from journal
         where happened_at between '2017-08-08T07:30+07' and '2017-08-08T10:00+07' and act <> 'demo-filled'
         order by happened_at, act, desk, number`);
  const texts = openedReasons(town.world().keys, lines).map((line) => JSON.stringify(line));
  return texts.toSorted();
};

test("filled at half past seven and moved through the morning, the office is as alive as one that was filled at twenty past ten; in the evening nobody is left over", async () => {
  const one = await aFilledMorning();
  expect(one.filled).toMatchObject({ tickets: 0 });
  const loop = await aServer(one.town);
  const lively = ["called", "missed", "parked", "served", "serving", "waiting"];
  for (const time of ["09:00", "10:00", "10:20"]) {
    await loop.jump(at(one.town, time));
    expect(Object.keys(await states(one, "state", "ticket"))).toEqual(expect.arrayContaining(lively));
  }
  const arrivals = await states(one, "state", "arrival where day = '2017-08-08'");
  expect(Object.keys(arrivals)).toEqual(expect.arrayContaining(["waiting", "back-today", "checked"]));
  expect(arrivals["at-desk"]).toBe(2);
  expect(await states(one, "state", "ticket")).toHaveProperty("dead");
  const outcomes = Object.keys(await states(one, "outcome", "visitor where outcome is not null"));
  expect(outcomes).toEqual(expect.arrayContaining(["complete", "returned", "back-today", "other-desk"]));
  expect(Object.keys(await states(one, "reason", "journal where act = 'forfeited'"))).toEqual(["late", "no-show"]);
  expect(Object.keys(await states(one, "actor", "journal"))).toEqual(["clock", "demo"]);
  // Busy officers were never silent, also where the clock was moved.
  expect(await one.rows("select kind from disturbance")).toEqual([]);
  expect(await one.rows("select played_until::text from emulator.demo_day")).toEqual([
    { played_until: "2017-08-08 03:20:00+00" },
  ]);

  // The evening: served, or somewhere else to go; and then nothing is due any more.
  await loop.jump(at(one.town, "18:00"));
  const living = ["waiting", "called", "serving", "missed", "parked", "at-papers"];
  for (const state of living) expect(await states(one, "state", "ticket")).not.toHaveProperty(state);
  expect(Object.keys(await states(one, "state", "arrival where day = '2017-08-08'"))).toEqual(["checked", "undone"]);
  const [left] = await one.rows(`
    select count(*)::int as n from booking where day = '2017-08-08' and confirmed_at is not null
       and num_nonnulls(cancelled_at, lapsed_at, forfeited_at, visited_at) = 0`);
  expect(left).toEqual({ n: 0 });
  expect(await one.rows("select kind from disturbance")).toEqual([]);
  expect(await one.rows("select 1 from emulator.demo_day union all select 1 from emulator.demo_comer")).toEqual([]);
  expect(await one.rows("select kind from letter")).toEqual([]);
});

test("a program that dies in the middle, and two that play on at once, do each thing once, as one alone does", async () => {
  const [one, two] = await Promise.all([aFilledMorning(), aFilledMorning()]);
  const { town } = two;
  const dies = await aServer(town, "08:20");
  await expect(dies.jump(at(town, "09:00"))).rejects.toThrow(/terminat/i);
  await dies.stop();
  const [due] = demoTimedActs(town.offices, town.world, async () => {}, quietLog);
  const play = (time: string) => town.database.transaction((tx) => due!.run(tx, at(town, time)));
  for (const time of ["08:20", "08:25"]) await Promise.all([play(time), play(time)]);
  const pair = [await aServer(town), await aServer(town)];
  for (const time of ["09:00", "10:00"]) await Promise.all(pair.map((server) => server.jump(at(town, time))));
  const alone = await aServer(one.town);
  for (const time of ["09:00", "10:00"]) await alone.jump(at(one.town, time));
  const told = await story(two);
  expect(told).not.toEqual([]);
  expect(told).toEqual(await story(one));
});

test("a counter at which a newcomer acted is theirs, and so is whom they called; the others serve everybody else, real people too", async () => {
  const morning = await aFilledMorning();
  const { town, office } = morning;
  const program = await aServer(town);
  await program.jump(at(town, "10:00"));
  const hand = (desk: string) => ({ actor: "staff newcomer", office, desk, source: "desk", seesNames: true }) as const;
  const day = (desk: string) => actContextOf(town.world(at(town, "10:00")), hand(desk));
  const call = async (counter: string) => {
    const called = await town.database.transaction((tx) => callNext(tx, {}, day(counter)));
    return (called as { ticket: TicketView }).ticket.id;
  };
  const [done, mine] = [await call("2"), await call("3")];
  await town.database.transaction((tx) => served(tx, { ticket: done }, day("2")));
  const { id: booking } = await town.database.transaction(async (tx) => {
    const real = await aBookingAt(tx, town, { day: "2017-08-08", starts: "10:00" });
    await arrive(tx, { booking: real.id }, day("pintu"));
    return real;
  });
  await program.jump(at(town, "11:30"));
  expect(await morning.rows(`select state, counter from ticket where ticket_id = '${mine}'`)).toEqual([
    { state: "called", counter: "3" },
  ]);
  const [visit] = await morning.rows<{ outcome: string; state: string }>(`
    select outcome, state from visitor join ticket using (office_id, ticket_id) where booking_id = '${booking}'`);
  expect(visit).toEqual({ outcome: "complete", state: "served" });
  const later = await states(morning, "counter", "call where called_at > '2017-08-08T10:00+07'");
  expect(Object.keys(later)).toEqual(expect.arrayContaining(["1", "4"]));
  expect(Object.keys(later)).not.toEqual(expect.arrayContaining(["2"]));
});
