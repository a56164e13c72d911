import { afterEach, beforeEach, expect, test } from "vitest";
import { aBookingAt, aDay, at, officeOf } from "../../../test/arrivals.ts";
import { arrive, checkPapers, nextForPapers } from "../../../test/looked.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { type Database, newId, openDatabase } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

import { isRefused } from "../refusal.ts";

// Ten desks in two programs, each with a pool of its own, and nobody waits for anybody to be polite.

let town: Town;
let servers: Database[];
beforeEach(async () => {
  town = await aTown();
  servers = [openDatabase(town.url), openDatabase(town.url)];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await town.close();
});

const monday = "2017-08-14";
const people = 300;
const desks = Array.from({ length: 10 }, (_, i) => `berkas-${i + 1}`);

/** A day at a desk of an office that has ten of them. */
function dayAtDesk(desk: string, now: string): ActContext {
  const context = aDay(town, { now: `${monday} ${now}`, desk, actor: `staff ${desk}` });
  const papers = desks.map((code) => ({ code, name: code, kind: "papers" as const }));
  return { ...context, floor: { ...context.floor, desks: papers } };
}

/** Arrivals of all hours and streams, as the door writes them; in the order in which the rule says they are taken. */
async function aCrowd(): Promise<string[]> {
  const crowd = Array.from({ length: people }, (_, i) => ({
    arrival_id: newId(),
    visitor_id: newId(),
    rank: i % 7 === 0 ? 0 : 1,
    line_at: moment(`0${8 + (i % 2)}:00`),
    present_at: moment(`07:${String(30 + ((i * 17) % 29)).padStart(2, "0")}`),
    put_back_at: i % 50 === 3 ? moment("09:10") : null,
  }));
  await town.database.pool.query(
    `with c as (select * from jsonb_to_recordset($3::jsonb)
                  as (arrival_id uuid, visitor_id uuid, rank smallint, line_at timestamptz, present_at timestamptz, put_back_at timestamptz)),
     a as (
       insert into arrival (office_id, arrival_id, day, stream, source, present_at, scanned_at, verdict, state, state_at, eligible_from, rank, line_at, put_back_at)
       select $1, arrival_id, $2, 'booked', 'desk', present_at, present_at, 'walk-in', 'waiting', present_at, present_at, rank, line_at, put_back_at from c)
     insert into visitor (office_id, visitor_id, arrival_id, day) select $1, visitor_id, arrival_id, $2 from c`,
    [officeOf(town).id, monday, JSON.stringify(crowd)],
  );
  const keys = (one: (typeof crowd)[number]) => [
    one.put_back_at === null ? 1 : 0,
    one.rank,
    one.line_at,
    one.present_at,
    one.arrival_id,
  ];
  return crowd.toSorted((a, b) => compare(keys(a), keys(b))).map((one) => one.arrival_id);
}

const moment = (time: string) => at(town, `${monday} ${time}`).toString();

function compare(a: (string | number)[], b: (string | number)[]): number {
  const i = a.findIndex((key, place) => key !== b[place]);
  return i < 0 ? 0 : (a[i] as string) < (b[i] as string) ? -1 : 1;
}

test("ten desks in two programs empty a line of 300 at once: nobody twice, nobody left, in the order of the rule, numbers without gap or double", {
  timeout: 120_000,
}, async () => {
  const order = await aCrowd();
  const taken: { desk: string; arrival: string }[] = [];
  const numbers: string[] = [];
  await Promise.all(
    desks.map(async (desk, i) => {
      const server = servers[i % 2] as Database;
      for (;;) {
        const context = dayAtDesk(desk, "09:30");
        const next = await server.transaction((tx) => nextForPapers(tx, {}, context));
        if (isRefused(next)) {
          expect(next).toEqual({ refused: "line-empty" });
          break;
        }
        taken.push({ desk, arrival: next.id });
        const findings = next.people.map(({ id }) => ({ visitor: id, service: "new", missing: [], differs: [] }));
        const checked = await server.transaction((tx) =>
          checkPapers(tx, { arrival: next.id, people: findings }, context),
        );
        if (isRefused(checked) || !checked.ticket) throw new Error(JSON.stringify(checked));
        numbers.push(checked.ticket.number);
      }
    }),
  );
  const arrivals = taken.map(({ arrival }) => arrival);
  expect(new Set(arrivals).size).toBe(people);
  expect(arrivals.toSorted()).toEqual(order.toSorted());
  // Each desk takes in the order of the rule; nobody is taken earlier than the ten desks around them could explain.
  for (const desk of desks) {
    const own = taken.filter((one) => one.desk === desk).map(({ arrival }) => order.indexOf(arrival));
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  }
  for (const [place, arrival] of arrivals.entries())
    expect(Math.abs(order.indexOf(arrival) - place)).toBeLessThan(desks.length * 2);
  expect(numbers.toSorted()).toEqual(Array.from({ length: people }, (_, i) => `A${String(i + 1).padStart(3, "0")}`));
});

test("one desk that presses next in both programs at once has one person before it, and the other press is told", async () => {
  await town.database.pool.query("truncate arrival, visitor, ticket, stream_day cascade");
  await aCrowd();
  for (let round = 0; round < 10; round++) {
    const day = () => dayAtDesk("berkas-1", "09:30");
    const answers = await Promise.all(
      [0, 1, 0].map((i) => (servers[i] as Database).transaction((tx) => nextForPapers(tx, {}, day()))),
    );
    const got = answers.flatMap((one) => (isRefused(one) ? [] : [one]));
    expect(got).toHaveLength(1);
    expect(answers.filter(isRefused)).toEqual([{ refused: "desk-busy" }, { refused: "desk-busy" }]);
    const ask = {
      arrival: got[0]!.id,
      people: got[0]!.people.map(({ id }) => ({ visitor: id, service: "new", missing: [], differs: [] })),
    };
    // And two presses of "complete" make one number.
    const both = await Promise.all(servers.map((server) => server.transaction((tx) => checkPapers(tx, ask, day()))));
    expect(both.filter((one) => isRefused(one))).toEqual([{ refused: "wrong-state", state: "checked" }]);
  }
  const { rows } = await town.database.pool.query(
    "select count(*)::int as n, max(last) as last from ticket, stream_day",
  );
  expect(rows).toEqual([{ n: 10, last: 10 }]);
});

test("ten desks send 24 people home at once: each has a seat of their own, and the days fill one after the other", async () => {
  await town.database.pool.query("truncate arrival, visitor, ticket, stream_day cascade");
  const bookings = await town.database.transaction(async (tx) => {
    const made = [];
    for (let i = 0; i < 24; i++) made.push(await aBookingAt(tx, town, { day: monday }));
    for (const { id } of made) await arrive(tx, { booking: id }, dayAtDesk("pintu", "07:40"));
    return made.map(({ id }) => id);
  });
  await Promise.all(
    desks.map(async (desk, i) => {
      const server = servers[i % 2] as Database;
      for (;;) {
        const context = dayAtDesk(desk, "09:30");
        const next = await server.transaction((tx) => nextForPapers(tx, {}, context));
        if (isRefused(next)) break;
        const lacking = next.people.map(({ id }) => ({
          visitor: id,
          service: "new",
          missing: [{ paper: 0 }],
          differs: [],
        }));
        await server.transaction((tx) => checkPapers(tx, { arrival: next.id, people: lacking }, context));
      }
    }),
  );
  const { rows } = await town.database.pool.query(
    `select day::text, starts::text, count(*)::int as n, max(s.taken) as taken, max(s.opened) as opened
       from booking b join slot s using (office_id, day, pool, starts)
      where booking_id = any($1) and pool = 'second' group by 1, 2 order by 1, 2`,
    [bookings],
  );
  expect(rows.map(({ day, n, taken, opened }) => [day.toString(), n, n === taken && taken <= opened])).toEqual([
    ["2017-08-18", 4, true],
    ["2017-08-18", 3, true],
    ["2017-08-18", 3, true],
    ["2017-08-21", 4, true],
    ["2017-08-21", 3, true],
    ["2017-08-21", 3, true],
    ["2017-08-22", 4, true],
  ]);
});
