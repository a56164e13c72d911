import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Program, startProgram } from "./child.ts";
import { aDatabase } from "./database.ts";
import { digestOf } from "./key-file.ts";
import { aMeta, bogor, deliver, type Meta, until, webhook } from "./meta.ts";

// A hundred seats come free and a thousand people wait, on two servers of which one or the other is killed again and again.
const seats = 100;
const waiting = 1000;

let database: Awaited<ReturnType<typeof aDatabase>>;
let meta: Meta;
let pool: pg.Pool;
let servers: Program[];
beforeAll(async () => {
  [database, meta] = [await aDatabase(), await aMeta()];
  servers = [await start(), await start()];
  pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on("connect", (client) => client.on("error", () => {}));
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await pool.end();
  await meta.close();
  await database.drop();
});

// A letter in the hand of a server that is killed waits for a receipt before it is sent again: not for the usual three minutes here.
const start = () =>
  startProgram({
    DATABASE_URL: database.url,
    CLOCK: "2017-08-01T09:00:00+07:00",
    UNKNOWN_OUTCOME_WAIT: "5 seconds",
    ...meta.settings,
  });
const phoneOf = (i: number) => `+62000777${String(i).padStart(6, "0")}`;
const one = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows[0];

async function killed(which: number) {
  await servers[which]!.kill();
  servers[which] = await start();
}

/** As Meta does: the same webhook again and again, to whoever stands behind the address, until it is answered. */
async function says(i: number, text: string) {
  const post = webhook({
    from: phoneOf(i),
    number: bogor,
    text,
    at: Temporal.Instant.from("2017-08-01T09:00:30+07:00"),
  });
  for (let tries = i; (await deliver(servers[tries % 2]!.url, post).catch(() => 0)) !== 200; tries++)
    await new Promise((on) => setTimeout(on, 50));
}

async function aThousandWait() {
  const digests = await Promise.all(Array.from({ length: waiting }, (_, i) => digestOf(database.url, phoneOf(i))));
  await pool.query(
    `with office as (select office_id from office where code = 'bogor'),
       people as (
         insert into citizen (citizen_id, digest, phone, heard_at)
         select gen_random_uuid(), digest, phone, now() from unnest($1::bytea[], $2::text[]) as p (digest, phone) returning citizen_id, digest, phone),
       known as (insert into address (digest, citizen_id) select digest, citizen_id from people),
       wishes as (
         insert into wish (office_id, citizen_id, phone_number_id, source, people, who, first_day, last_day, wished_at)
         select office_id, citizen_id, $3, 'whatsapp', 1,
                jsonb_build_object('who', jsonb_build_array(jsonb_build_array('Warga ' || translate(right(phone, 4), '0123456789', 'abcdefghij'), '1987-01-25', false))),
                '2017-08-14', '2017-08-16', '2017-08-01 08:00+07'
           from people, office order by phone returning wish_no, office_id)
     insert into wish_office (office_id, wish_no) select office_id, wish_no from wishes`,
    [digests, digests.map((_, i) => phoneOf(i)), bogor],
  );
}

/** Seats of three days, whose rest ends now: ten at a time, each ten in one hour. */
async function tenComeFree(nth: number) {
  await pool.query(
    `with hour as (
       select s.office_id, s.day, s.starts from slot s join office o using (office_id)
        where o.code = 'bogor' and s.pool = 'public' and s.day between '2017-08-14' and '2017-08-16' and s.opened >= 10
        order by s.day desc, s.starts offset $1 limit 1),
     rests as (
       insert into rest (office_id, rest_id, booking_id, day, pool, starts, because, rested_at, until)
       select office_id, gen_random_uuid(), gen_random_uuid(), day, 'public', starts, 'cancelled', '2017-08-01 08:00+07', '2017-08-01 09:00+07'
         from hour, generate_series(1, 10) returning office_id, day, pool, starts)
     update slot s set resting = resting + 10 from (select distinct * from rests) r
      where (s.office_id, s.day, s.pool, s.starts) = (r.office_id, r.day, r.pool, r.starts)`,
    [nth],
  );
}

const offered = async () =>
  (await pool.query("select wish_no::int as no, answer, told_at is not null as told from wish_offer order by wish_no"))
    .rows as { no: number; answer: string | null; told: boolean }[];

test("a hundred freed seats, a thousand who wait, two servers and kill -9: in order, once each, and no seat is left lying", {
  timeout: 240_000,
}, async () => {
  await pool.query("update slot set taken = opened");
  const { taken } = await one("select sum(taken)::int as taken from slot");
  await aThousandWait();
  const { first } = await one("select min(wish_no)::int as first from wish");
  for (let nth = 0; nth < seats / 10; nth++) {
    await tenComeFree(nth);
    if (nth === 3) await killed(1);
    if (nth === 7) await killed(0);
  }
  await until("a hundred offers to be told", async () => (await offered()).filter(({ told }) => told).length === seats);
  const expected = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => first + from + i);
  expect((await offered()).map(({ no }) => no)).toEqual(expected(0, seats));

  // Half take it, a quarter pass it on, a quarter say nothing; meanwhile both servers die, one after the other.
  const answers = Array.from({ length: 75 }, (_, i) => says(i, i < 50 ? "AMBIL" : "LEWAT"));
  await killed(0);
  await killed(1);
  await Promise.all(answers);
  const answered = async (what: string) => (await offered()).filter(({ answer }) => answer === what).length;
  await until("the answers", async () => (await answered("taken")) === 50 && (await answered("passed")) === 25);
  await until("what was passed on to be offered", async () => (await offered()).length === 125);

  // An hour later, for those who said nothing.
  await pool.query(
    "update rest r set until = '2017-08-01 09:00+07' from wish_offer f where f.offer_id = r.offer_id and f.wish_no = any($1::bigint[])",
    [expected(75, 100)],
  );
  await killed(1);
  await until("what was missed to be offered", async () => (await offered()).filter(({ told }) => told).length === 150);
  expect((await offered()).map(({ no }) => no)).toEqual(expected(0, 150));
  expect(await answered("missed")).toBe(25);

  const end = await one(`
    select (select sum(taken)::int from slot) as taken, (select sum(resting)::int from slot) as resting, (select count(*)::int from rest) as rests,
           (select count(*)::int from claim) as live, (select count(*)::int from wish where ended = 'taken') as happy,
           (select count(*)::int from wish where ended_at is null) as waiting,
           (select count(*)::int from rest r join wish_offer f using (offer_id) where r.until <> f.offered_at + interval '60 minutes') as idle,
           (select count(*)::int from message where set_aside_at is not null) as aside`);
  expect(end).toEqual({ taken, resting: 50, rests: 50, live: 50, happy: 50, waiting: 950, idle: 0, aside: 0 });
  await until(
    "every offer to have one letter",
    () => meta.letters.filter(({ body }) => JSON.stringify(body).includes("seat_offered")).length >= 150,
  );
});
