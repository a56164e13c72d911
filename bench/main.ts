import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startServer } from "../src/database/index.ts";
import { keyFileOf } from "../test/key-file.ts";
import { callToBoard } from "./call-to-board.ts";
import { fourRoundTrips, lookThenInsert, oneStatement, prepareControl } from "./control.ts";
import { fillHistory } from "./history.ts";
import { percentile } from "./load.ts";
import { type ActTimes, officeDays } from "./office-day.ts";
import { progress, table } from "./print.ts";
import { readingTime } from "./reading.ts";
import {
  aBench,
  answerTimes,
  bookings,
  endBench,
  lettersPerBooking,
  sellOne,
  settingsFor,
  today,
} from "./scenarios.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, quick: { type: "boolean" } } });
const size = values.quick
  ? { bookings: 6_000, rounds: 1, single: 1_500, history: 100_000, ackSeconds: 4, calls: 1, days: 2 }
  : { bookings: 12_000, rounds: 3, single: 6_000, history: 1_000_000, ackSeconds: 10, calls: 3, days: 3 };
const say = (line: string) => process.stderr.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), "antrean-bench-"));
const graph = await aGraph();
const server = await startServer({ dataDir: folder });
try {
  const figures = await measure();
  print(figures);
} finally {
  graph.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure() {
  say(
    `Five databases on one PostgreSQL with fsync on; ${size.bookings} bookings a run, ${size.rounds} round(s), history of ${size.history}.`,
  );
  const reading = readingTime();
  const boards = await callTimes();
  const empty = await aBench(await aDatabase("empty"), graph.url);
  await bookings(empty, 3_000, 50, 8, progress("warming up", 3_000));
  await prepareControl(empty.url);
  const rates: number[] = [];
  const controls: number[] = [];
  const ones: number[] = [];
  // The two take turns, so that what the machine does beside this falls on both.
  for (let round = 0; round < size.rounds; round++) {
    controls.push((await fourRoundTrips(empty.url, size.bookings)).perSecond);
    rates.push(
      await bookings(empty, size.bookings, 50, 8, progress(`bookings, 50 a POST (${round + 1})`, size.bookings)),
    );
    ones.push((await oneStatement(empty.url, size.bookings)).perSecond);
  }
  const single = await bookings(empty, size.single, 1, 64, progress("bookings, 1 a POST", size.single));
  const ack = await answerTimes(empty, 1_000, size.ackSeconds);
  const letters = await lettersPerBooking(empty, 100);
  const sold = await sellOne(empty, 200);
  const naive = await lookThenInsert(empty.url, 200);
  const rss = await empty.program.rssMiB();
  const past = await aPast();
  const days = await actRatios(past);
  const old = await withHistory(past);
  await endBench(empty);
  const rate = median(rates);
  return {
    bookings_per_second: Math.round(rate),
    control_per_second: Math.round(median(controls)),
    ratio: round2(median(rates.map((r, i) => r / (controls[i] as number)))),
    ratio_with_history: round2(old),
    seats_sold_of_one: sold,
    seats_sold_of_one_look_then_insert: naive,
    control_one_statement_per_second: Math.round(median(ones)),
    bookings_per_second_single: Math.round(single),
    history_rows: size.history,
    ack_ms_p50: round2(ack.p50),
    ack_ms_p99: round2(ack.p99),
    oldest_waiting_ms: Math.round(ack.oldestMs),
    letters_per_booking: round2(letters.wellFormed),
    letters_per_booking_asked: round2(letters.asked),
    reading_us: reading,
    rss_mib: rss,
    ...boards,
    ...days,
  };
}

// First and alone: nothing of what the others leave behind (a history being tidied up) may slow it.
async function callTimes() {
  const settings = settingsFor(await aDatabase("boards"), graph.url);
  const { ours, control } = await callToBoard(
    settings,
    folder,
    size.calls,
    progress("calls to 500 boards", size.calls),
  );
  return {
    call_to_board_ms_p50: round2(percentile(ours.alone, 0.5)),
    call_to_board_ms_p99: round2(percentile(ours.alone, 0.99)),
    call_to_board_ms_max: round2(percentile(ours.alone, 1)),
    call_to_board_control_ms_p50: round2(percentile(control.alone, 0.5)),
    call_to_board_control_ms_p99: round2(percentile(control.alone, 0.99)),
    call_to_board_burst_ms_p99: round2(percentile(ours.together, 0.99)),
    call_to_board_burst_control_ms_p99: round2(percentile(control.together, 0.99)),
  };
}

/** A database that has been at work for years, tidied up and written to the disk. */
async function aPast(): Promise<string> {
  const url = await aDatabase("history");
  await endBench(await aBench(url, graph.url));
  await fillHistory(url, size.history, today, progress("filling the past", size.history));
  return url;
}

/** What each act of an office's day takes with a past, over what it takes without; on copies, so that the bookings have theirs to themselves. */
async function actRatios(past: string) {
  const urls = { empty: await aDatabase("office_empty"), full: await aDatabase("office_full", past) };
  const { empty, full } = await officeDays(urls, size.days, progress("an office's days", size.days));
  const of = (act: keyof ActTimes) => ({
    [`${act}_ms`]: round2(median(empty[act])),
    [`${act}_with_history_ms`]: round2(median(full[act])),
    [`${act}_history_ratio`]: round2(median(full[act].map((ms, i) => ms / (empty[act][i] as number)))),
  });
  return { ...of("press"), ...of("papers"), ...of("jump"), ...of("morning") };
}

/** Bookings a second with a past over those without: the two take turns, for right after the filling everybody is slower. */
async function withHistory(past: string): Promise<number> {
  const full = await aBench(past, graph.url);
  await bookings(full, 3_000, 50, 8, progress("warming up", 3_000));
  // One of its own: that of the other figures has sold its seats.
  const empty = await aBench(await aDatabase("bookings_empty"), graph.url);
  await bookings(empty, 3_000, 50, 8, () => {});
  const ratios: number[] = [];
  const some = Math.min(size.bookings, 3_000);
  for (let round = 0; round < size.rounds; round++) {
    const what = `bookings with a past (${round + 1})`;
    const without = await bookings(empty, some, 50, 8, () => {});
    ratios.push((await bookings(full, some, 50, 8, progress(what, some))) / without);
  }
  await endBench(full);
  await endBench(empty);
  return median(ratios);
}

function print(figures: Awaited<ReturnType<typeof measure>>) {
  say("");
  process.stdout.write(`${table(figures)}\n`);
  if (values.quick)
    process.stdout.write(
      `Quick: a history of ${size.history} bookings and short runs; the full bench has 1,000,000.\n`,
    );
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** A Graph that accepts everything at once, and says nothing later. */
async function aGraph(): Promise<{ url: string; close(): void }> {
  let n = 0;
  const graph = createServer((request, answer) => {
    request.resume();
    request.on("end", () => {
      answer.setHeader("content-type", "application/json");
      const id = `wamid.out.${n++}`;
      answer.end(
        JSON.stringify(
          request.url?.endsWith("/media") ? { id } : { messaging_product: "whatsapp", messages: [{ id }] },
        ),
      );
    });
  });
  await new Promise<void>((on) => graph.listen(0, "127.0.0.1", on));
  return { url: `http://127.0.0.1:${(graph.address() as { port: number }).port}/v25.0`, close: () => graph.close() };
}

/** A new database, or a copy of another to which nobody is connected. */
async function aDatabase(name: string, like?: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  // Copied as files: a copy through the log would be written twice.
  const template = like ? ` template ${new URL(like).pathname.slice(1)} strategy file_copy` : "";
  await client.query(`create database bench_${name}${template}`);
  await client.end();
  const url = Object.assign(new URL(server.url), { pathname: `/bench_${name}` }).href;
  // A copy opens with the key file of what it was copied from.
  if (like) await copyFile(keyFileOf(like), keyFileOf(url));
  return url;
}

function median(list: number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function round2(n: number): number {
  return Math.round(n * 100) / 100;
}
