import { afterEach, beforeEach, expect, test } from "vitest";
import { at } from "../../test/arrivals.ts";
import { aTown, type Town } from "../../test/town.ts";
import { quietLog } from "../log/index.ts";
import { actContextOf, supervisorView } from "../queue/index.ts";
import { type DemoFilled, fillDemoDay } from "./demo-day.ts";

let town: Town;
let filled: DemoFilled;
beforeEach(async () => {
  town = await aTown();
  filled = await fill("10:20");
});
afterEach(() => town.close());

const bogor = () => town.offices.byCode.get("bogor")!;
const fill = (time: string) =>
  fillDemoDay({ database: town.database, world: () => town.world(at(town, time)), log: quietLog }, bogor());
const rowsOf = async <T>(statement: string) => (await town.database.pool.query(statement)).rows as T[];
/** How many there are of each, by the column `is`. */
async function count(column: string, from: string): Promise<Record<string, number>> {
  const rows = await rowsOf<{ is: string; n: number }>(
    `select ${column} as is, count(*)::int as n from ${from} group by 1`,
  );
  return Object.fromEntries(rows.map(({ is, n }) => [is, n]));
}

test("one press shows a newcomer somebody in every state", async () => {
  expect(filled).toMatchObject({ bookings: expect.any(Number), tickets: expect.any(Number) });
  const early = `case when state = 'waiting' and eligible_from > '2017-08-08T03:20Z' then 'early' else state end`;
  const arrivals = await count(early, "arrival where day = '2017-08-08'");
  expect(Object.keys(arrivals)).toEqual(
    expect.arrayContaining(["early", "waiting", "at-desk", "back-today", "checked"]),
  );
  expect(arrivals["at-desk"]).toBe(2);
  const tickets = await count("state", "ticket");
  const states = ["waiting", "called", "serving", "missed", "parked", "served", "dead"];
  expect(Object.keys(tickets)).toEqual(expect.arrayContaining(states));
  const outcomes = await count("outcome", "visitor where outcome is not null");
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(["complete", "returned", "back-today", "other-desk"]));
  expect(Object.keys(await count("reason", "journal where act = 'forfeited'")).toSorted()).toEqual(["late", "no-show"]);
  expect(Object.keys(await count("stream", "arrival"))).toEqual(
    expect.arrayContaining(["booked", "priority", "same-day", "collection", "lost"]),
  );
});

test("the invented people have parties, second visits, a name to compare, and no telephone; every act is the demo's", async () => {
  const [people] = await rowsOf(`
    select count(*) filter (where citizen_id is not null)::int as citizens, count(*) filter (where party is not null)::int as party,
           count(*) filter (where compare)::int as compare, count(*) filter (where day = '2017-08-08' and returned_at < '2017-08-08')::int as second,
           count(*) filter (where confirmed_at is null)::int as held, count(distinct service)::int as services from booking`);
  // Nobody of them could say YA, so no hold would ever end.
  expect(people).toMatchObject({ citizens: 0, held: 0, compare: 1, second: 3, services: 4 });
  expect((people as { party: number }).party).toBeGreaterThan(3);
  expect(await rowsOf("select distinct actor from journal order by actor")).toEqual([
    { actor: "clock" },
    { actor: "demo" },
  ]);
  expect(await rowsOf("select kind from letter")).toEqual([]);
  // Busy officers were never silent, so nobody was given an amnesty.
  expect(await rowsOf("select kind from disturbance")).toEqual([]);
});

test("the floor is drawn from it as from any day", async () => {
  const hand = { actor: "staff x", office: bogor(), source: "desk", seesNames: true } as const;
  const view = await town.database.transaction((tx) =>
    supervisorView(tx, actContextOf(town.world(at(town, "10:20")), hand)),
  );
  expect(view.counters.filter(({ inHand }) => inHand).length).toBeGreaterThan(2);
  expect(view.desks.filter(({ arrival }) => arrival)).toHaveLength(2);
  expect(view.line.length).toBeGreaterThan(2);
  expect(view.arrivals.arrived).toBeGreaterThan(40);
});

test("a second press adds nobody, two at once fill once, and a closed day stays empty", async () => {
  const before = await count("1", "booking");
  expect(await fill("10:21")).toBe("filled-before");
  expect(await count("1", "booking")).toEqual(before);
  const next = await Promise.all([fillOn("2017-08-09 08:15"), fillOn("2017-08-09 08:15")]);
  expect(next.filter((one) => one === "filled-before")).toHaveLength(1);
  expect(await fillOn("2017-08-12 10:00")).toBe("closed");
}, 60_000);

test("where one pays afterwards, people are called to the payment as well", async () => {
  const office = town.offices.byCode.get("contoh-timur")!;
  const world = () => town.world(at(town, "2017-08-10 09:40", "contoh-timur"));
  await fillDemoDay({ database: town.database, world, log: quietLog }, office);
  const paid = await rowsOf<{ n: number }>(
    "select count(*)::int as n from call where office_id = 31 and stage = 'bayar' and counter = '5' and outcome = 'served'",
  );
  expect(paid[0]?.n).toBeGreaterThan(5);
  expect(await count("state", "ticket where office_id = 31")).toHaveProperty("served");
}, 60_000);

const fillOn = (moment: string) =>
  fillDemoDay({ database: town.database, world: () => town.world(at(town, moment)), log: quietLog }, bogor());
