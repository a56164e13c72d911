import { afterAll, beforeAll, expect, test } from "vitest";
import { floorOn } from "../src/office/index.ts";
import { type Program, startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";
import { townOf } from "./office-day.ts";
import { type Answered, aKey, asker } from "./program-key.ts";
import type { Town } from "./town.ts";

// Two servers on one database, other programs at their doors: real concurrency from the press to the row.

let servers: Program[];
let town: Town;
let asks: ReturnType<typeof asker>[];
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  const settings = { DATABASE_URL: database.url, CLOCK: "2017-08-08T08:00:00+07:00" };
  servers = [await startProgram(settings)];
  town = await townOf(database.url, Temporal.Instant.from("2017-08-08T08:00:00+07:00"));
  await furnish(town);
  await servers[0]?.stop();
  servers = await Promise.all([startProgram(settings), startProgram(settings)]);
  const key = await aKey(database.url, town.now);
  asks = servers.map(({ url }) => asker(() => url, key));
});
afterAll(async () => {
  await town.close();
  await Promise.all(servers.map((server) => server.stop()));
  await drop();
});

/** Twenty counters that all serve the stream without papers, so that a line of 500 is quickly there. */
async function furnish({ database, offices }: Town): Promise<void> {
  const office = offices.byCode.get("bogor");
  if (!office) throw new Error("no Bogor");
  const { version: _v, firstDay: _d, ...floor } = floorOn(office, Temporal.PlainDate.from("2017-08-08"));
  const counters = Array.from({ length: 20 }, (_, i) => ({
    code: String(i + 1),
    name: `Loket ${i + 1}`,
    room: "1",
    stages: floor.stages.map(({ code }) => code),
    streams: floor.streams.map(({ code }) => code),
  }));
  const streams = floor.streams.map((stream) => (stream.code === "collection" ? { ...stream, cap: 899 } : stream));
  await database.pool.query("update floor set content = $1 where office_id = 1", [
    JSON.stringify({ ...floor, counters, streams }),
  ]);
}

const server = (nth: number) => asks[nth % 2] as ReturnType<typeof asker>;
const numberOf = ({ json }: Answered) => (json as unknown as { ticket: { number: string } }).ticket.number;

test("ten desks give 500 numbers at once on two servers: without a gap, without a double", async () => {
  const given = await Promise.all(
    Array.from({ length: 10 }, async (_, desk) => {
      const mine: string[] = [];
      for (let i = 0; i < 50; i++)
        mine.push(numberOf(await server(desk)("/offices/bogor/walk-ins", { stream: "collection", people: 1 })));
      return mine;
    }),
  );
  expect(given.flat().toSorted()).toEqual(Array.from({ length: 500 }, (_, i) => `E${String(i + 1).padStart(3, "0")}`));
});

test("twenty officers press call-next at once for the line of 500: each called once, in the order of the rule", async () => {
  const called = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const mine: string[] = [];
      for (;;) {
        const answer = await server(i)(`/offices/bogor/counters/${i + 1}/call-next`);
        if (answer.status === 409) {
          expect(answer.json.code).toBe("line-empty");
          return mine;
        }
        expect(answer.status).toBe(200);
        mine.push(numberOf(answer));
      }
    }),
  );
  const all = called.flat();
  expect(new Set(all).size).toBe(500);
  expect(all).toHaveLength(500);
  // The rule: whoever was there first. Two desks at the same moment may give the later one the smaller number.
  const { rows: line } = await town.database.pool.query(
    "select number from ticket order by rank, line_at, present_at, seq",
  );
  const place = new Map(line.map(({ number }, at) => [number as string, at]));
  const placesOf = (numbers: string[]) => numbers.map((number) => place.get(number) ?? -1);
  for (const mine of called) expect(placesOf(mine)).toEqual(placesOf(mine).toSorted((a, b) => a - b));
  const { rows } = await town.database.pool.query(
    "select t.number from call c join ticket t using (office_id, ticket_id) order by c.called_at, c.call_id",
  );
  // Presses that overlap may be written in either order, but nobody is passed over by more than the officers who pressed at once.
  for (const [at, from] of placesOf(rows.map(({ number }) => number)).entries())
    expect(Math.abs(from - at)).toBeLessThan(40);
});
