import { afterEach, beforeEach, expect, test } from "vitest";
import { callNext, callOutOfOrder, missed, recall, served, setCounter, transfer, undo } from "../../../test/looked.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { type Database, openDatabase, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { isRefused } from "../refusal.ts";
import { numbersIn } from "../view/line.fixture.ts";
import { counters, done, warm } from "./counter.fixture.ts";
import { issueTicket } from "./issue-ticket.ts";
import { lineTimedActs } from "./line-timed-acts.ts";

// Two servers: two pools of connections on one database.
let town: Town;
let other: Database;
beforeEach(async () => {
  town = await aTown();
  other = openDatabase(town.url);
  await Promise.all([warm(town.database), warm(other)]);
});
afterEach(async () => {
  await other.close();
  await town.close();
});

const servers = (office: string) => [counters(town, office), counters(town, office, other)] as const;
const query = async (text: string, ...values: unknown[]) => (await town.database.pool.query(text, values)).rows;

test("twenty officers on two servers call a line of 500: each number once, and everybody in the order of the rule", async () => {
  const [one, two] = servers("bogor");
  const start = one.day({ now: "08:00" });
  const floor = {
    ...start.floor,
    counters: Array.from({ length: 20 }, (_, i) => ({
      code: `L${i + 1}`,
      name: `Loket ${i + 1}`,
      room: "1",
      stages: ["foto"],
      streams: ["priority", "booked", "same-day"],
    })),
  };
  // Written down in no order at all: hours, presence and streams are mixed.
  const wanted = Array.from({ length: 500 }, (_, i) => ({
    stream: ["booked", "booked", "same-day", "booked", "priority"][i % 5] as string,
    seq: i + 1,
    lineAt: start.now.add({ minutes: ((i * 7) % 8) * 30 }),
    presentAt: start.now.add({ seconds: (i * 131) % 977 }),
  }));
  await one.inDay((tx, context) => numbersIn(tx, context, wanted), start);
  const order = await query(
    "select ticket_id as id from ticket where office_id = $1 order by rank, line_at, present_at, seq, number",
    town.office("bogor"),
  );
  const place = new Map(order.map(({ id }, i) => [id, i]));
  const officer = async (n: number) => {
    const { inDay, day } = n % 2 ? one : two;
    const at = { ...day({ now: "09:00", desk: `L${n}` }), floor };
    const called: string[] = [];
    for (;;) {
      const answer = await inDay((tx, d: ActContext) => callNext(tx, {}, { ...d, events: [] }), at);
      if (isRefused(answer)) return { called, answer };
      called.push(answer.ticket.id);
    }
  };
  const all = await Promise.all(Array.from({ length: 20 }, (_, i) => officer(i + 1)));
  expect(all.map(({ answer }) => answer)).toEqual(Array(20).fill({ refused: "line-empty" }));
  const called = all.flatMap((each) => each.called);
  expect(called).toHaveLength(500);
  expect(new Set(called).size).toBe(500);
  for (const { called: own } of all) {
    const places = own.map((id) => place.get(id) as number);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
  // And over all officers: at any moment only as many may be ahead of their turn as officers are calling. How far somebody falls behind
  // their turn says nothing: they are in an officer's hands, whose transaction may take its time.
  const calls = await query(
    "select ticket_id as id from call where office_id = $1 order by call_id",
    town.office("bogor"),
  );
  for (const [i, { id }] of calls.entries()) expect((place.get(id) as number) - i).toBeLessThan(20);
  expect(
    await query("select state, count(*)::int as n from ticket where office_id = $1 group by 1", town.office("bogor")),
  ).toEqual([{ state: "missed", n: 500 }]);
});

test("ten desks on two servers give 300 numbers at once, without a gap or a double", async () => {
  const both = servers("depok");
  const desk = async (n: number) => {
    const { inDay, day } = both[n % 2] as (typeof both)[0];
    const at = day({ now: "08:00" });
    const ask = { stream: "booked", arrival: undefined, people: 1, lineAt: at.now, presentAt: at.now, help: undefined };
    const numbers: string[] = [];
    for (let i = 0; i < 30; i++) numbers.push(done(await inDay((tx, d) => issueTicket(tx, ask, d), at)).number);
    return numbers;
  };
  const numbers = (await Promise.all(Array.from({ length: 10 }, (_, n) => desk(n)))).flat();
  expect(numbers.toSorted()).toEqual(Array.from({ length: 300 }, (_, i) => `A${String(i + 1).padStart(3, "0")}`));
});

test("a number whose act fails afterwards is given to the next, so there is no gap", async () => {
  const { inDay, day, born } = counters(town, "malang");
  await expect(
    inDay(
      async (tx, d) => {
        const ask = {
          stream: "booked",
          arrival: undefined,
          people: 1,
          lineAt: d.now,
          presentAt: d.now,
          help: undefined,
        };
        await issueTicket(tx, ask, d);
        throw new Error("the printer is on fire");
      },
      day({ now: "08:00" }),
    ),
  ).rejects.toThrow("fire");
  expect(await born("08:01")).toMatchObject([{ number: "A001" }]);
});

test("one counter's button pressed five times at once calls one person", async () => {
  const [one, two] = servers("bandung");
  const [before] = await one.born("08:00", 7);
  await one.act(callNext, {}, "08:00", "1");
  await one.act(served, { ticket: before!.id }, "08:01", "1");
  const presses = await Promise.all(
    [one, two, one, two, one].map(({ act }) => act(callNext, { inHand: "" }, "08:01", "1")),
  );
  expect(presses.filter((answer) => !isRefused(answer))).toHaveLength(1);
  expect(presses.filter(isRefused)).toEqual(Array(4).fill({ refused: "moved-on", number: "A002" }));
});

test("two counters want one person out of order: one has them, the other hears where they are", async () => {
  const [one, two] = servers("batam");
  const [who] = await one.born("08:00");
  const ask = { ticket: who!.id, reason: "doctor" };
  const answers = await Promise.all([
    one.act(callOutOfOrder, ask, "08:01", "1"),
    two.act(callOutOfOrder, ask, "08:01", "2"),
  ]);
  expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(1);
  expect(answers.filter(isRefused)).toEqual([{ refused: "wrong-state", state: "called" }]);
});

test("recall against undo, undo against next, two transfers, pause against next: each number stays in one place", async () => {
  const [one, two] = servers("karawang");
  const waits = Array.from({ length: 12 }, (_, i) => String(i * 4).padStart(2, "0"));
  await one.born("08:00", 60);
  for (const minute of waits) {
    const at = `09:${minute}`;
    const a = await one.act(callNext, {}, at, "1");
    const b = await one.act(callNext, {}, at, "2");
    const [x, y] = [done(a).ticket.id, done(b).ticket.id];
    const soon = `09:${String(Number(minute) + 2).padStart(2, "0")}`;
    await Promise.all([
      one.act(recall, { ticket: x }, soon, "1"),
      two.act(undo, { ticket: x }, at, "1"),
      one.act(undo, { ticket: y }, at, "2"),
      two.act(callNext, {}, at, "2"),
      one.act(transfer, { ticket: x, counter: "3" }, at),
      two.act(transfer, { ticket: x, counter: "4" }, at),
      one.act(setCounter, { counter: "1", state: "paused", reason: "prayer" }, at, "1"),
      two.act(callNext, {}, at, "1"),
      one.act(served, { ticket: y }, at),
    ]);
    await one.act(setCounter, { counter: "1", state: "open" }, soon, "1");
    expect(await addUp(town, "karawang")).toEqual([]);
  }
});

test("a number that dies while it is recalled is called or dead, never both", async () => {
  const [one, two] = servers("surabaya");
  const due = lineTimedActs(town.offices, town.world, async () => {})[0]!;
  let dead = 0;
  for (let i = 0; i < 20; i++) {
    const [who] = await one.born("2017-08-09 08:00");
    const ask = { ticket: who!.id };
    await one.act(callOutOfOrder, { ...ask, reason: "x" }, "2017-08-09 08:00", "1", `staff ${i}`);
    await one.act(missed, ask, "2017-08-09 08:01", "1");
    await one.act(recall, ask, "2017-08-09 08:03", "1");
    await one.act(missed, ask, "2017-08-09 08:04", "1");
    const [died, answer] = await Promise.all([
      other.transaction((tx: Tx) => due.run(tx, one.at("2017-08-09 08:33"))),
      two.act(recall, ask, "2017-08-09 08:33", "1"),
    ]);
    expect(isRefused(answer)).toBe(died === 1);
    if (isRefused(answer)) expect(answer).toEqual({ refused: "wrong-state", state: "dead" });
    else await one.act(served, ask, "2017-08-09 08:34", "1");
    dead += died;
  }
  expect(dead).toBeLessThanOrEqual(20);
});

/** What does not add up: a ticket in hand without its one open summons there, or an open summons of a ticket that is not in hand. */
async function addUp(place: Town, office: string) {
  const { rows } = await place.database.pool.query(
    `select t.number, t.state, t.counter, c.n from ticket t
      cross join lateral (select count(*)::int as n, min(counter) as counter from call
                           where call.ticket_id = t.ticket_id and call.ended_at is null) c
      where t.office_id = $1 and (c.n <> (t.counter is not null)::int or t.counter is distinct from c.counter)`,
    [place.office(office)],
  );
  return rows;
}
