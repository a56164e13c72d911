import { copyFile, glob, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../src/database/index.ts";
import { loadPack, officesOfPack } from "../src/office/index.ts";
import { type Program, startProgram } from "./child.ts";
import { digestOf, keyFileOf } from "./key-file.ts";
import { aMeta, deliver, type Meta, until, webhook } from "./meta.ts";
import { isQuiet } from "./test-server.ts";

// Ten rounds of a thousand take some minutes: KILL_ROUNDS=10 KILL_MESSAGES=1000 npm test -- test/kill.test.ts
const rounds = Number(process.env.KILL_ROUNDS ?? 4);
const messages = Number(process.env.KILL_MESSAGES ?? 120);

let folder: string;
let meta: Meta;
let program: Program;
let server: { url: string; stop(): Promise<void> };
let pool: pg.Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antrean-kill-"));
  meta = await aMeta();
  program = await start();
  // Adopted, as a second program would: it stays when the first one is killed.
  server = await startServer({ dataDir: join(folder, "data") });
  // To look up who wrote: the program's own lies beside its data.
  await copyFile(join(folder, "data.key"), keyFileOf(server.url));
  pool = new pg.Pool({ connectionString: server.url, max: 3 });
  pool.on("error", () => {});
});
afterAll(async () => {
  await program.stop();
  await pool.end();
  await server.stop();
  await meta.close();
  await rm(folder, { recursive: true, force: true });
});

const start = () =>
  startProgram({
    DATA_DIR: join(folder, "data"),
    CLOCK: "2017-08-01T09:00:00+07:00",
    UNKNOWN_OUTCOME_WAIT: "2 s",
    ...meta.settings,
  });

test("whatever is killed in the middle, every message has its effect once and every letter leaves", {
  // A guard against standing still, no measure: a busy machine takes many times what a calm one does.
  timeout: 300_000 + rounds * messages * 600,
}, async () => {
  const citizens: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const theirs = Array.from({ length: messages }, (_, i) => `+62000${round}${String(i).padStart(6, "0")}`);
    citizens.push(...theirs);
    let answered = 0;
    const all = theirs.map((from, i) => repeatUntilHeard(from, wish(round, i), () => answered++));
    await until("some answers", () => answered > messages / 3, 300);
    if (round % 2 === 0) {
      await program.kill();
      program = await start();
    } else {
      await killPostgres();
    }
    await Promise.all(all);
  }
  await until("everybody to be answered and all letters to leave", () => isQuiet(pool).catch(() => false), 300);

  const { rows } = await pool.query(`
    select encode(c.digest, 'hex') as digest, count(cl.booking_id)::int as bookings from citizen c left join claim cl using (citizen_id) group by 1`);
  const bookings = new Map(rows.map((row) => [row.digest, row.bookings]));
  const known = (phone: string) => digestOf(pool.options.connectionString!, phone);
  const counts = await Promise.all(citizens.map(async (phone) => bookings.get((await known(phone)).toString("hex"))));
  expect(counts.filter((count) => count !== 1)).toEqual([]);
  expect(citizens.filter((phone) => meta.lettersTo(phone).length === 0)).toEqual([]);
  const { rows: seats } = await pool.query(`
    select (select sum(taken)::int from slot) as taken, (select count(*)::int from claim) + (select count(*)::int from rest) as given,
           (select count(*)::int from letter) as letters, (select count(*)::int from message where set_aside_at is not null) as aside`);
  expect(seats[0]).toEqual({ taken: citizens.length, given: citizens.length, letters: citizens.length, aside: 0 });
});

// Enough seats for ten thousand people: a hundred a day at each number that has one office only.
const numbers = [...officesOfPack(loadPack("packs/2017/")).numbers.values()].filter((n) => n.offices.length === 1);
const days = ["14082017", "15082017", "16082017", "18082017", "21082017", "22082017", "23082017", "24082017"];

function wish(round: number, i: number): { number: string; text: string } {
  const letters = "abcdefghij";
  const name = [...`${round}${String(i).padStart(4, "0")}`].map((digit) => letters[Number(digit)]).join("");
  const nr = round * messages + i;
  const number = numbers[Math.floor(nr / days.length) % numbers.length]?.phoneNumberId as string;
  return { number, text: `#Warga ${name}#03051992#${days[nr % days.length]}` };
}

/** As Meta does: the same webhook again and again until it is answered with 200. */
async function repeatUntilHeard(from: string, said: { number: string; text: string }, onHeard: () => void) {
  const post = webhook({ from, ...said, at: Temporal.Instant.from("2017-08-01T09:00:00+07:00") });
  while ((await deliver(program.url, post)) !== 200) await new Promise((on) => setTimeout(on, 50));
  onHeard();
}

async function killPostgres() {
  const { pid } = await postmaster();
  process.kill(pid, "SIGKILL");
  await until("another PostgreSQL", async () => (await postmaster().catch(() => ({ pid }))).pid !== pid, 300);
}

async function postmaster(): Promise<{ pid: number }> {
  const file = await findPidFile();
  return { pid: Number((await readFile(file, "utf8")).split("\n")[0]) };
}

async function findPidFile(): Promise<string> {
  for await (const file of glob("**/postmaster.pid", { cwd: folder })) return join(folder, file);
  throw new Error("no PostgreSQL runs");
}
