import { afterAll, beforeAll, expect } from "vitest";
import { floorOn } from "../src/office/index.ts";
import { type Program, startProgram } from "./child.ts";
import { type Answered, aKey, asker } from "./program-key.ts";
import { aStory } from "./story.ts";
import { aTown, type Town } from "./town.ts";

// Two servers on one database, other programs at their doors: real concurrency from the press to the row.

let servers: Program[];
let town: Town;
let asks: ReturnType<typeof asker>[];

beforeAll(async () => {
  town = await aTown();
  await fillDay(town);
  const settings = { DATABASE_URL: town.url, CLOCK: "2017-08-08T08:00:00+07:00" };
  servers = await Promise.all([startProgram(settings), startProgram(settings)]);
  const key = await aKey(town.url, town.now);
  asks = servers.map(({ url }) => asker(() => url, key));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await town.close();
});

/** Twenty counters that all serve the stream without papers, so that a line of 500 is quickly there. */
async function fillDay({ database, offices }: Town): Promise<void> {
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

const part = aStory("a line of 500 on two servers");

part("ten desks give 500 numbers at once on two servers: without a gap, without a double", async () => {
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

part(
  "twenty officers press call-next at once for the line of 500: each called once, in the order of the rule",
  async () => {
    // The rule: whoever was there first. Two desks at the same moment may give the later one the smaller number.
    const { rows: line } = await town.database.pool.query(
      "select number from ticket order by rank, line_at, present_at, seq",
    );
    const place = new Map(line.map(({ number }, at) => [number as string, at]));
    /** How far the line was known to be called when an officer pressed, and whom that press called. */
    const presses: { known: number; place: number }[] = [];
    let known = -1;
    const called = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const mine: string[] = [];
        for (;;) {
          const press = { known, place: -1 };
          const answer = await server(i)(`/offices/bogor/counters/${i + 1}/call-next`);
          if (answer.status === 409) {
            expect(answer.json.code).toBe("line-empty");
            return mine;
          }
          expect(answer.status).toBe(200);
          mine.push(numberOf(answer));
          press.place = place.get(numberOf(answer)) ?? -1;
          presses.push(press);
          known = Math.max(known, press.place);
        }
      }),
    );
    const all = called.flat();
    expect(new Set(all).size).toBe(500);
    expect(all).toHaveLength(500);
    // Presses that overlap may be answered in either order; whoever was answered before another pressed was further in front.
    expect(presses.filter((press) => press.place <= press.known)).toEqual([]);
    const { rows } = await town.database.pool.query(
      "select count(*)::int as calls, count(distinct ticket_id)::int as tickets from call",
    );
    expect(rows).toEqual([{ calls: 500, tickets: 500 }]);
  },
);
