import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPublished, verifyFiles } from "../src/booking/index.ts";
import { type Program, startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";
import { digestOf } from "./key-file.ts";
import { aMeta, bogor, type Meta, until } from "./meta.ts";

// Three hundred people are in the draw of one day, on two servers of which one or the other is killed again and again.
const people = 300;
const day = "2017-09-08";
const seed = "5eed".repeat(16);

let database: Awaited<ReturnType<typeof aDatabase>>;
let meta: Meta;
let pool: pg.Pool;
let servers: Program[] = [];
beforeAll(async () => {
  [database, meta] = [await aDatabase(), await aMeta()];
  const first = await start();
  pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on("connect", (client) => client.on("error", () => {}));
  await pool.query(`
    insert into rules (office_id, version, first_day, content)
    select office_id, 2, '2017-08-08', rules.content || '{"release": "08:00", "drawMinutes": 60}' from rules join office using (office_id)
     where code = 'bogor' and version = 1`);
  await first.kill();
  servers = [await start(), await start()];
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await pool.end();
  await meta.close();
  await database.drop();
});

const start = () => startProgram({ DATABASE_URL: database.url, CLOCK: "2017-08-09T09:00:00+07:00", ...meta.settings });
const phoneOf = (i: number) => `+62000888${String(i).padStart(6, "0")}`;
const rows = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows;

async function killed(which: number) {
  await servers[which]!.kill();
  servers[which] = await start();
}

/** The day as it was before its release, with a draw that is due, and everybody's lot in it: from the commit on both servers may draw. */
async function everybodyIsIn() {
  const digests = await Promise.all(Array.from({ length: people }, (_, i) => digestOf(database.url, phoneOf(i))));
  const hash = createHash("sha256").update(seed).digest();
  await pool.query(
    `with office as (select office_id from office where code = 'bogor'),
       unopened as (delete from slot using office where slot.office_id = office.office_id and day = $1 and pool = 'public'),
       made as (
         insert into draw (office_id, day, seed, seed_hash, made_at, lots_from, draws_at)
         select office_id, $1, $2, $3, '2017-08-08 08:00+07', '2017-08-09 07:00+07', '2017-08-09 08:00+07' from office returning office_id),
       people as (
         insert into citizen (citizen_id, digest, phone, heard_at)
         select gen_random_uuid(), digest, phone, now() from unnest($4::bytea[], $5::text[]) as p (digest, phone) returning citizen_id, digest, phone),
       known as (insert into address (digest, citizen_id) select digest, citizen_id from people)
     insert into lot (office_id, day, lot_id, citizen_id, phone_number_id, source, people, who, asked_at)
     select office_id, $1, translate(right(phone, 10), '0123456789', '34679ACDEF'), citizen_id, $6, 'whatsapp', 1,
            jsonb_build_object('who', jsonb_build_array(jsonb_build_array('Warga ' || translate(right(phone, 4), '0123456789', 'abcdefghij'), '1987-01-25', false))),
            '2017-08-09 07:30+07' from people, made`,
    [day, seed, hash, digests, digests.map((_, i) => phoneOf(i)), bogor],
  );
}

test("150 seats are drawn once, whatever is killed meanwhile, and everybody hears once what became of their lot", async () => {
  await everybodyIsIn();
  for (let i = 0; i < 2; i++) {
    await new Promise((on) => setTimeout(on, 300 * i));
    await killed(i % 2);
  }
  const untold = () => rows("select from lot where told_at is null");
  await until("everybody is told", async () => (await untold()).length === 0, 60);
  const [sums] = await rows(
    "select sum(opened)::int opened, sum(taken)::int taken, sum(resting)::int resting from slot join office using (office_id) where code = 'bogor' and day = $1 and pool = 'public'",
    [day],
  );
  expect(sums).toEqual({ opened: 150, taken: 150, resting: 0 });
  const seated = await rows(
    `select l.lot_id, count(b.booking_id)::int as n from lot l left join booking b on b.booking_id = any(l.bookings) and b.starts = l.starts and b.confirmed_at is not null
      where l.starts is not null group by 1`,
  );
  expect(seated.map(({ n }) => n)).toEqual(Array.from({ length: 150 }, () => 1));
  expect(await rows("select from booking")).toHaveLength(150);
  const listed = await rows("select place from lot where wish_no is not null order by wish_no");
  expect(listed).toHaveLength(150);
  expect(listed.map(({ place }) => place)).toEqual(listed.map(({ place }) => place).toSorted((a, b) => a - b));
  const letters = await rows(
    "select kind, count(*)::int as n, count(distinct citizen_id)::int as people from letter group by 1 order by 1",
  );
  expect(letters).toEqual([
    { kind: "draw-listed", n: 150, people: 150 },
    { kind: "drawn", n: 150, people: 150 },
  ]);
  expect(await rows("select from journal where act = 'drawn'")).toHaveLength(1);
  const files = await Promise.all(
    ["promised", "result"].map(async (which) => {
      const answer = await fetch(`${servers[0]!.url}/kantor/bogor/undian/${day}-${which}.json`);
      return readPublished(await answer.text())!;
    }),
  );
  expect(verifyFiles(files)).toEqual([]);
}, 120_000);
