import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Program, startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";
import { keyFileOf } from "./key-file.ts";
import { aMeta, deliver, type Meta, until, webhook } from "./meta.ts";
import { anOldRelease } from "./old-release.ts";
import { aKey, asker } from "./program-key.ts";
import { isQuiet } from "./test-server.ts";

// A rolling upgrade: the last release goes on serving while this one has already changed the schema beneath it. Where the last release
// cannot be had (a shallow clone, no registry) the story is left out and says so; `npm run release-trial` fails instead.

/** The release before this one. With the next release it becomes this one's last commit. */
const lastRelease = "9e1f86a";
const friday = "2017-08-04T09:00:00+07:00";
const tuesday = "2017-08-08T07:40:00+07:00";

let meta: Meta;
let pool: pg.Pool;
let url: string;
let roles: Record<string, string>;
let old: Program;
let fresh: Program;
let missing: string | undefined;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const release = await anOldRelease(lastRelease);
  if ("missing" in release) {
    missing = release.missing;
    return;
  }
  const database = await aDatabase("template1");
  url = database.url;
  meta = await aMeta();
  pool = new pg.Pool({ connectionString: url, max: 2 });
  ends.push(
    database.drop,
    () => pool.end(),
    () => meta.close(),
  );
  // The old one makes the schema it knows, and still runs when the new one takes it further.
  old = await startProgram({ DATABASE_URL: url, CLOCK: friday, ...meta.settings }, false, release.folder);
  ends.push(() => old.stop());
  // This one already works as the runtime role, while the old one is still the owner.
  roles = { DATABASE_URL: database.runtimeUrl, DATABASE_OWNER_URL: url, KEY_FILE: keyFileOf(url) };
  fresh = await startProgram({ ...roles, CLOCK: friday, ...meta.settings });
  ends.push(() => fresh.stop());
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function say(program: Program, from: string, text: string, at: string): Promise<string> {
  const before = meta.lettersTo(from).length;
  expect(await deliver(program.url, webhook({ from, text, at: Temporal.Instant.from(at) }))).toBe(200);
  await until("an answer", async () => meta.lettersTo(from).length > before && (await isQuiet(pool)), 60);
  return meta.lettersTo(from).at(-1)?.text ?? "";
}
const codeIn = (text: string) => /\b([0-9A-Z]{4}-[0-9A-Z]{4})\b/.exec(text)?.[1] ?? "";

test("the last release and this one serve one database side by side: booking, move, arrival, papers and call, each begun in one and gone on with in the other", async (context) => {
  if (missing) {
    if (process.env["RELEASE_TRIAL"] === "required") throw new Error(missing);
    return context.skip(missing);
  }
  const people = [
    { phone: "+62000111000001", name: "Rani Wulandari", first: old, next: () => fresh },
    { phone: "+62000111000002", name: "Dewi Lestari", first: fresh, next: () => old },
  ];
  const codes: string[] = [];
  for (const { phone, name, first, next } of people) {
    const booked = await say(first, phone, `#${name}#14031990#07082017`, friday);
    expect(booked).toMatch(/Senin, 7 Agustus 2017/);
    const moved = await say(next(), phone, "pindah ke selasa 8 agustus jam 8", friday);
    const settled = /sudah dipindah/i.test(moved) ? moved : await say(next(), phone, "YA", friday);
    expect(settled).toMatch(/Selasa, 8 Agustus 2017/);
    expect(codeIn(settled) || codeIn(booked)).toBe(codeIn(booked));
    codes.push(codeIn(booked));
  }
  const { rows } = await pool.query(
    "select count(*)::int as live from booking where day = '2017-08-08' and confirmed_at is not null and num_nonnulls(cancelled_at, lapsed_at) = 0",
  );
  expect(rows).toEqual([{ live: 2 }]);

  // Tuesday morning: the new release comes again on a later day, and the old one hears of it.
  await fresh.stop();
  fresh = await startProgram({ ...roles, CLOCK: tuesday, ...meta.settings });
  const key = await aKey(url, Temporal.Instant.from(tuesday));
  const asking = { old: asker(() => old.url, key), fresh: asker(() => fresh.url, key) };
  const numbers: string[] = [];
  for (const [nr, [at, next]] of (
    [
      ["old", "fresh"],
      ["fresh", "old"],
    ] as const
  ).entries()) {
    const came = await asking[at]("/offices/bogor/arrivals", { code: codes[nr] });
    expect(came).toMatchObject({ status: 200, json: { arrival: { state: "waiting" } } });
    const { id } = came.json["arrival"] as unknown as { id: string };
    const papers = await asking[next](`/offices/bogor/arrivals/${id}/papers`, { missing: [] });
    expect(papers.status).toBe(200);
    numbers.push((papers.json["ticket"] as unknown as { number: string }).number);
  }
  const called = [
    await asking.fresh("/offices/bogor/counters/1/call-next"),
    await asking.old("/offices/bogor/counters/2/call-next"),
  ].map(({ status, json }) => [status, (json["ticket"] as unknown as { number: string } | undefined)?.number]);
  expect(called).toEqual(numbers.map((number) => [200, number]));
  const boards = await Promise.all(
    [old, fresh].map(async (program) => {
      const answer = await fetch(`${program.url}/api/v1/offices/bogor/board`, {
        headers: { authorization: `Bearer ${key}` },
      });
      return JSON.stringify(await answer.json());
    }),
  );
  for (const board of boards) for (const number of numbers) expect(board).toContain(number);
  for (const program of [old, fresh]) expect((await fetch(`${program.url}/health/ready`)).status).toBe(200);
  const faults = await pool.query("select count(*)::int as n from message where set_aside_at is not null");
  expect(faults.rows).toEqual([{ n: 0 }]);
}, 300_000);
