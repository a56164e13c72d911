import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  callNext,
  callOutOfOrder,
  enterHandwritten,
  missed,
  park,
  reached,
  readmit,
  recall,
  rejoin,
  served,
  setCounter,
  transfer,
  undo,
} from "../../../test/looked.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { type Database, openDatabase, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { closeDay } from "./close-day.ts";
import { counters, warm } from "./counter.fixture.ts";
import { issueTicket, takeBackTicket } from "./issue-ticket.ts";
import { lineTimedActs } from "./line-timed-acts.ts";

// Few counters and few numbers, and officers on two servers who do anything at any time, several at the same moment. Whatever they
// do, the line adds up.

let town: Town;
let other: Database;
beforeAll(async () => {
  town = await aTown();
  other = openDatabase(town.url);
  await Promise.all([warm(town.database), warm(other)]);
});
afterAll(async () => {
  await other.close();
  await town.close();
});

const acts = [
  "bear",
  "bear",
  "next",
  "next",
  "next",
  "next",
  "out-of-order",
  "recall",
  "reached",
  "served",
  "missed",
  "missed",
  "park",
  "rejoin",
  "to-counter",
  "to-stage",
  "undo",
  "undo",
  "undo",
  "readmit",
  "pause",
  "close",
  "open",
  "take-back",
  "hand",
  "die",
] as const;
interface Step {
  act: (typeof acts)[number];
  counter: number;
  ticket: number;
  server: number;
}
const aStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  counter: fc.nat(2),
  ticket: fc.nat(7),
  server: fc.nat(1),
});
const aMoment = fc.record({
  steps: fc.array(aStep, { minLength: 1, maxLength: 4 }),
  minutes: fc.oneof(fc.constantFrom(0, 0, 1), fc.nat(12)),
});
const counterCodes = ["1", "2", "3"];

let days = 0;

test("whatever officers do at once: no number twice, one at a counter, none lost, and nobody's place in the order changes", {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aMoment, { minLength: 6, maxLength: 16 }), fc.boolean(), async (moments, close) => {
      const office = counters(town, "bogor");
      let now = office.at("2017-08-08 08:00").add({ hours: 24 * days++ });
      const date = office.day({ now }).day.toString();
      await office.born(now.toZonedDateTimeISO("Asia/Jakarta").toPlainDateTime().toString().replace("T", " "), 5);
      for (const { steps, minutes } of moments) {
        now = now.add({ minutes });
        const known = await ticketsOf(date);
        await Promise.all(steps.map((step) => doStep(step, known, now)));
        await addsUp(date, known);
      }
      if (!close) return;
      const known = await ticketsOf(date);
      await office.inDay((tx, context) => closeDay(tx, {}, context), atCounter(now, undefined));
      const left = (await addsUp(date, known)).filter(
        ({ state }) => !["dead", "served", "returned", "moved"].includes(state),
      );
      for (const { counter } of left) expect(counter).not.toBeNull();
    }),
    { numRuns: 40 },
  );
});

/** Two stages: the photo at counters 1 and 2, the collection at 2 and 3. */
function atCounter(now: Temporal.Instant, desk: string | undefined): ActContext {
  const context = counters(town, "bogor").day({ now, ...(desk && { desk }) });
  const streams = context.floor.streams.map((one) =>
    one.code === "booked" ? { ...one, stages: ["foto", "ambil"] } : one,
  );
  const served = [["foto"], ["foto", "ambil"], ["ambil"]];
  const codes = counterCodes.map((code, i) => ({
    code,
    name: code,
    room: "1",
    stages: served[i] as string[],
    streams: ["booked", "priority"],
  }));
  return { ...context, floor: { ...context.floor, streams, counters: codes } };
}

async function doStep(step: Step, known: Ticket[], now: Temporal.Instant): Promise<void> {
  const database = step.server === 0 ? town.database : other;
  const { inDay } = counters(town, "bogor", database);
  const counter = counterCodes[step.counter] as string;
  const ticket = known[step.ticket % Math.max(1, known.length)]?.id;
  const context = atCounter(now, step.act === "readmit" || step.act === "rejoin" ? undefined : counter);
  await inDay(async (tx, d) => run(tx, step, { counter, ticket }, { ...d, events: [] }), context);
}

function run(
  tx: Tx,
  { act, ticket: n }: Step,
  { counter, ticket }: { counter: string; ticket: string | undefined },
  context: ActContext,
) {
  if (act === "bear")
    return issueTicket(
      tx,
      {
        stream: n % 3 === 0 ? "priority" : "booked",
        arrival: undefined,
        people: 1,
        lineAt: context.now,
        presentAt: context.now,
        help: undefined,
      },
      context,
    );
  if (act === "next") return callNext(tx, {}, context);
  if (act === "hand") return enterHandwritten(tx, { number: `A90${n}`, at: context.now, people: 1 }, context);
  if (act === "die") return die(tx, context);
  if (act === "pause") return setCounter(tx, { counter, state: "paused", reason: "x" }, context);
  if (act === "close") return setCounter(tx, { counter, state: "closed", reason: "x" }, context);
  if (act === "open") return setCounter(tx, { counter, state: "open" }, context);
  return ticket === undefined ? Promise.resolve(undefined) : onTicket[act]?.(tx, ticket, context, n);
}

const onTicket: Partial<
  Record<Step["act"], (tx: Tx, ticket: string, context: ActContext, n: number) => Promise<unknown>>
> = {
  "out-of-order": (tx, ticket, context) => callOutOfOrder(tx, { ticket, reason: "x" }, context),
  recall: (tx, ticket, context) => recall(tx, { ticket }, context),
  reached: (tx, ticket, context) => reached(tx, { ticket }, context),
  served: (tx, ticket, context) => served(tx, { ticket }, context),
  missed: (tx, ticket, context) => missed(tx, { ticket }, context),
  park: (tx, ticket, context) => park(tx, { ticket }, context),
  rejoin: (tx, ticket, context) => rejoin(tx, { ticket }, context),
  "to-counter": (tx, ticket, context, n) => transfer(tx, { ticket, counter: counterCodes[n % 3] as string }, context),
  "to-stage": (tx, ticket, context, n) => transfer(tx, { ticket, stage: n % 2 ? "foto" : "ambil" }, context),
  undo: (tx, ticket, context) => undo(tx, { ticket }, context),
  readmit: (tx, ticket, context) => readmit(tx, { ticket, reason: "x" }, context),
  "take-back": (tx, ticket, context) => takeBackTicket(tx, { ticket }, context),
};

async function die(tx: Tx, context: ActContext): Promise<undefined> {
  await lineTimedActs(town.offices, town.world, async () => {})[0]?.run(tx, context.now);
}

interface Ticket {
  id: string;
  number: string;
  state: string;
  counter: string | null;
  keys: string;
  open: number;
  openAt: string | null;
  counted: number;
}

async function ticketsOf(date: string): Promise<Ticket[]> {
  const { rows } = await town.database.pool.query(
    `select t.ticket_id as id, t.number, t.state, t.counter, concat_ws(' ', t.stream, t.seq, t.rank, t.line_at, t.present_at, t.born_at) as keys,
            c.open, c."openAt", c.counted
       from ticket t cross join lateral (
         select count(*) filter (where ended_at is null)::int as open, min(counter) filter (where ended_at is null) as "openAt",
                count(*) filter (where outcome is distinct from 'undone')::int as counted
           from call where call.office_id = t.office_id and call.ticket_id = t.ticket_id) c
      where t.office_id = $1 and t.day = $2 order by t.ticket_id`,
    [town.office("bogor"), date],
  );
  return rows;
}

async function addsUp(date: string, before: Ticket[]): Promise<Ticket[]> {
  const now = await ticketsOf(date);
  const byId = new Map(now.map((ticket) => [ticket.id, ticket]));
  // None lost, and nobody's keys changed.
  for (const { id, keys } of before) expect(byId.get(id)?.keys).toBe(keys);
  // No number twice; those of the machine have no gap.
  expect(new Set(now.map(({ number }) => number)).size).toBe(now.length);
  for (const letter of ["A", "B"]) {
    const given = now
      .map(({ number }) => number)
      .filter((number) => number.startsWith(letter) && !number.startsWith("A9"));
    expect(given.toSorted()).toEqual(given.map((_, i) => `${letter}${String(i + 1).padStart(3, "0")}`));
  }
  // One at a counter, with the one summons that goes on; nobody dies of a single call.
  const inHand = now.filter(({ counter }) => counter !== null).map(({ counter }) => counter);
  expect(new Set(inHand).size).toBe(inHand.length);
  for (const { state, counter, open, openAt, counted } of now) {
    expect([state, open, openAt]).toEqual([state, counter === null ? 0 : 1, counter]);
    if (state === "dead") expect(counted).toBeGreaterThanOrEqual(2);
  }
  return now;
}
