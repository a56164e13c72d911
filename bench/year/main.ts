import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startServer } from "../../src/database/index.ts";
import { openLog, quietLog } from "../../src/log/index.ts";
import { monthSpan, oneMonth } from "./month.ts";
import { aPackOfOneOffice } from "./pack.ts";
import { playYear } from "./play.ts";
import { allHeld, figuresOf, printed } from "./print.ts";
import { year2027 } from "./year-2027.ts";

// A year of one office, through the real program. See README.md.

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    seed: { type: "string", default: "2027" },
    people: { type: "string", default: "40000" },
    seats: { type: "string" },
    from: { type: "string", default: "2027-01-01" },
    until: { type: "string", default: "2027-12-20" },
    month: { type: "boolean" },
    loud: { type: "boolean" },
  },
});
const whole = (text: string) => {
  const read = Number(text);
  if (Number.isInteger(read) && read > 0) return read;
  process.stderr.write(`A whole number above 0 was wanted, not "${text}".\n`);
  process.exit(2);
};
const date = (text: string) => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    process.stderr.write(`A day such as 2027-03-01 was wanted, not "${text}".\n`);
    process.exit(2);
  }
};
const seed = whole(values.seed);
const asked = whole(values.people);
const span = values.month
  ? { ...monthSpan, events: oneMonth, working: 15, people: Math.round(asked / 16) }
  : aPart(date(values.from), date(values.until));

const log = values.loud
  ? openLog({ level: "warn", plain: true, write: (line) => process.stderr.write(line) })
  : quietLog;
const folder = await mkdtemp(join(tmpdir(), "antrean-year-"));
const seats = values.seats ? whole(values.seats) : Math.ceil((span.people / span.working) * 1.02);
const pack = await aPackOfOneOffice(seats);
const server = await startServer({ dataDir: folder });
try {
  const begun = performance.now();
  const played = await playYear({ ...span, ...(await aDatabase()), pack, seats, seed, tell: told, log });
  process.stderr.write("\n");
  for (const line of printed(played, (performance.now() - begun) / 1000)) process.stdout.write(`${line}\n`);
  if (!allHeld(played)) process.exitCode = 1;
  if (values.json) process.stdout.write(`${JSON.stringify(figuresOf(played))}\n`);
} finally {
  await server.stop();
  await Promise.all([folder, pack].map((one) => rm(one, { recursive: true, force: true })));
}

/** The year, or a part of it with its share of the people. */
function aPart(from: Temporal.PlainDate, until: Temporal.PlainDate) {
  const share = (from.until(until).days + 1) / 354;
  const within = year2027.filter(({ on }) => on >= from.toString() && on <= until.add({ days: 31 }).toString());
  const entered = new Set(within.flatMap(({ does }) => ("name" in does && does.is !== "taken-back" ? does.name : [])));
  return {
    firstDay: from.toString(),
    lastDay: until.toString(),
    daysAfter: 31,
    // What was entered before cannot be taken back in it.
    events: within.filter(({ does }) => does.is !== "taken-back" || entered.has(does.name)),
    working: Math.ceil(238 * share),
    people: Math.round(asked * share),
  };
}

async function aDatabase(): Promise<{ url: string; runtimeUrl: string }> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create database year");
  await client.end();
  const at = (url: string) => Object.assign(new URL(url), { pathname: "/year" }).href;
  return { url: at(server.url), runtimeUrl: at(server.runtimeUrl) };
}

function told(day: Temporal.PlainDate, { people }: { people: number }): void {
  const line = `${day}, ${people} people have asked`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (day.day === 1) process.stderr.write(`${line}\n`);
}
