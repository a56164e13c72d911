import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Program, startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";
import { aMeta, deliver, type Meta, until, webhook } from "./meta.ts";
import { isQuiet } from "./test-server.ts";

const clock = "2017-08-08T09:00:00+07:00";
const at = Temporal.Instant.from(clock);
let meta: Meta;
let pool: pg.Pool;
let servers: Program[];
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await aDatabase();
  drop = database.drop;
  meta = await aMeta();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const start = () => startProgram({ DATABASE_URL: database.url, CLOCK: clock, ...meta.settings });
  // Both at once, on an empty database: neither may trip over the other.
  servers = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await meta.close();
  await pool.end();
  await drop();
});

const phone = (i: number) => `+62000111${String(i).padStart(5, "0")}`;
const letters = "abcdefghij";
const wish = (i: number, day: string) =>
  `#Warga ${[...String(1000 + i)].map((n) => letters[Number(n)]).join("")}#03051992#${day}`;
const quiet = () => until("everybody to be answered and all letters to leave", () => isQuiet(pool), 90);
const seats = async (day: string) => {
  const { rows } = await pool.query(
    "select pool, sum(taken)::int as taken from slot where office_id = 1 and day = $1 group by 1",
    [day],
  );
  return Object.fromEntries(rows.map((row) => [row.pool, row.taken]));
};

test("600 citizens ask two servers for the same Bogor day: 150 seats, 450 helpful refusals, other pools untouched, one letter each", async () => {
  const posts = Array.from({ length: 600 }, (_, i) => ({
    i,
    post: webhook({ from: phone(i), text: wish(i, "15082017"), at }),
  }));
  const statuses = await Promise.all(posts.map(({ i, post }) => deliver((servers[i % 2] as Program).url, post)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await quiet();
  const got = posts.map(({ i }) => meta.lettersTo(phone(i)));
  expect(got.filter((theirs) => theirs.length !== 1)).toEqual([]);
  const booked = got.filter(([letter]) => letter?.type === "image");
  const refused = got.filter(([letter]) => letter?.type !== "image").map(([letter]) => letter?.text ?? "");
  expect(booked).toHaveLength(150);
  expect(refused).toHaveLength(450);
  for (const text of refused) {
    expect(text).toContain("penuh");
    expect(text).toMatch(/1\. .*Agustus/);
  }
  expect(await seats("2017-08-15")).toEqual({ public: 150, second: 0, desk: 0 });
});

test("a message that came to one server and is repeated to the other has one effect", async () => {
  const posts = Array.from({ length: 40 }, (_, i) =>
    webhook({ from: phone(1000 + i), text: wish(1000 + i, "16082017"), at, id: `wamid.twice.${i}` }),
  );
  await Promise.all(posts.flatMap((post) => [0, 1, 0, 1].map((n) => deliver((servers[n] as Program).url, post))));
  await quiet();
  expect((await seats("2017-08-16")).public).toBe(40);
  expect(posts.map((_, i) => meta.lettersTo(phone(1000 + i)).length)).toEqual(posts.map(() => 1));
});

test("a cancel and a request for that day within the same second: the seat that rests is not had", async () => {
  const day = "18082017";
  await Promise.all(
    Array.from({ length: 150 }, (_, i) =>
      deliver((servers[i % 2] as Program).url, webhook({ from: phone(2000 + i), text: wish(2000 + i, day), at })),
    ),
  );
  await quiet();
  const broker = phone(2999);
  await Promise.all([
    deliver((servers[0] as Program).url, webhook({ from: phone(2000), text: "#batal", at })),
    deliver((servers[1] as Program).url, webhook({ from: broker, text: wish(2999, day), at })),
  ]);
  await quiet();
  expect(meta.lettersTo(phone(2000)).at(-1)?.text).toContain("URUNG");
  expect(meta.lettersTo(broker)).toHaveLength(1);
  expect(meta.lettersTo(broker)[0]?.text).toContain("penuh");
  expect(await seats("2017-08-18")).toMatchObject({ public: 150 });
});
