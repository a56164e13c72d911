import pg from "pg";
import { type Program, startProgram } from "../test/child.ts";
import { percentile, postAll, postSteadily } from "./load.ts";
import { appSecret, digits, type Post, post, type Saying, somebody, wellFormed } from "./people.ts";

/** The moment all benches happen at. */
export const clock = "2017-08-01T09:00:00+07:00";
const now = Temporal.Instant.from(clock);
export const today = Temporal.PlainDate.from("2017-08-01");

export interface Bench {
  program: Program;
  url: string;
  pool: pg.Pool;
  /** Wishes not used yet: one number, one day, one seat. */
  seats: { number: string; day: Temporal.PlainDate }[];
}

/** What the program is told of where it runs. */
export function settingsFor(url: string, graph: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    CLOCK: clock,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: "bench",
    WHATSAPP_ACCESS_TOKEN: "bench",
    WHATSAPP_API_URL: graph,
  };
}

/** The program on a database of its own, with letters going to a Graph that takes everything. */
export async function aBench(url: string, graph: string): Promise<Bench> {
  const program = await startProgram(settingsFor(url, graph));
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {});
  return { program, url, pool, seats: await freeSeats(pool) };
}

export async function endBench(bench: Bench): Promise<void> {
  await bench.pool.end();
  await bench.program.stop();
}

/** Bookings per second from the first signed webhook until the last seat and letter are committed. */
export async function bookings(
  bench: Bench,
  count: number,
  perPost: number,
  workers: number,
  tell: (n: number) => void,
): Promise<number> {
  const sayings = bench.seats.splice(0, count).map(({ number, day }) => wellFormed(number, day));
  const posts = inPosts(sayings, perPost);
  const before = await booked(bench);
  const begun = performance.now();
  const answers = await postAll(bench.program.url, posts, workers, (n) => tell(n * perPost));
  await untilAttended(bench);
  const seconds = (performance.now() - begun) / 1000;
  const wrong = answers.filter((answer) => answer.status !== 200).length;
  const got = (await booked(bench)) - before;
  if (wrong > 0 || got !== sayings.length)
    throw new Error(
      `${JSON.stringify((await bench.pool.query("select kind, count(*)::int as n from letter group by 1")).rows)} ${wrong} posts were refused, ${got} of ${sayings.length} were booked`,
    );
  return got / seconds;
}

/** 200 people want the last seat of a day at once: how many get it. */
export async function sellOne(bench: Bench, askers: number): Promise<number> {
  const { number, day } = bench.seats.at(-1) as { number: string; day: Temporal.PlainDate };
  await bench.pool.query(
    `update slot s set opened = taken + case when starts = (
        select min(starts) from slot x where (x.office_id, x.day, x.pool) = (s.office_id, s.day, s.pool) and x.taken < x.opened) then 1 else 0 end
      where pool = 'public' and day = $1 and office_id = (select office_id from number_office where phone_number_id = $2 order by preference limit 1)`,
    [day.toString(), number],
  );
  const before = await booked(bench);
  await postAll(
    bench.program.url,
    inPosts(
      Array.from({ length: askers }, () => wellFormed(number, day)),
      1,
    ),
    64,
  );
  await untilAttended(bench);
  return (await booked(bench)) - before;
}

/** How fast webhooks are answered while the same messages are attended. */
export async function answerTimes(
  bench: Bench,
  perSecond: number,
  seconds: number,
): Promise<{ p50: number; p99: number; oldestMs: number }> {
  const sayings = bench.seats.splice(0, perSecond * seconds).map(({ number, day }) => wellFormed(number, day));
  const answers = await postSteadily(bench.program.url, inPosts(sayings, 1), perSecond);
  const { rows } = await bench.pool.query(
    "select extract(epoch from now() - min(recorded_at)) * 1000 as ms from message where attended_at is null and set_aside_at is null",
  );
  await untilAttended(bench);
  const ms = answers.map((answer) => answer.ms);
  return { p50: percentile(ms, 0.5), p99: percentile(ms, 0.99), oldestMs: Number(rows[0].ms ?? 0) };
}

/** Letters written for each citizen who got a seat: for a well-formed message, and where we had to ask. */
export async function lettersPerBooking(bench: Bench, people: number): Promise<{ wellFormed: number; asked: number }> {
  const count = async () => (await bench.pool.query("select count(*)::int as n from letter")).rows[0].n as number;
  const start = await count();
  const [a, b] = [bench.seats.splice(0, people), bench.seats.splice(0, people)];
  await postAll(
    bench.program.url,
    inPosts(
      a.map(({ number, day }) => wellFormed(number, day)),
      10,
    ),
    4,
  );
  await untilAttended(bench);
  const middle = await count();
  const asked = b.map(({ number, day }): Saying => {
    const { from, name, born } = somebody();
    return {
      number,
      from,
      id: `wamid.ask.${from}`,
      text: `${name}, lahir ${born.slice(0, 2)}-${born.slice(2, 4)}-${born.slice(4)}, datang ${digits(day)}`,
    };
  });
  const before = await booked(bench);
  await postAll(bench.program.url, inPosts(asked, 10), 4);
  await untilAttended(bench);
  await postAll(
    bench.program.url,
    inPosts(
      asked.map((one) => ({ ...one, id: `${one.id}.ya`, text: "ya" })),
      10,
    ),
    4,
  );
  await untilAttended(bench);
  if ((await booked(bench)) - before !== people) throw new Error("not everybody who was asked got a seat");
  return { wellFormed: (middle - start) / people, asked: ((await count()) - middle) / people };
}

// Numbers of several offices would ask which one is meant.
async function freeSeats(pool: pg.Pool): Promise<Bench["seats"]> {
  const { rows } = await pool.query(`
    with one_office as (
      select phone_number_id, min(office_id) as office_id from number_office group by 1 having count(*) = 1),
    one_number as (select min(phone_number_id) as number, office_id from one_office group by office_id)
    select number, day::text as day, sum(opened - taken)::int as left
      from one_number join slot using (office_id)
     where pool = 'public' and day > '${today}'
     group by number, slot.day
     order by md5(number || slot.day)`);
  const most = Math.max(...rows.map((row) => row.left));
  const seats: Bench["seats"] = [];
  for (let n = 0; n < most; n++) {
    for (const row of rows) if (n < row.left) seats.push({ number: row.number, day: Temporal.PlainDate.from(row.day) });
  }
  return seats;
}

function inPosts(sayings: Saying[], perPost: number): Post[] {
  const posts: Post[] = [];
  for (let i = 0; i < sayings.length; i += perPost) posts.push(post(sayings.slice(i, i + perPost), now));
  return posts;
}

async function booked({ pool }: Bench): Promise<number> {
  return (await pool.query("select count(*)::int as n from claim")).rows[0].n;
}

async function untilAttended({ pool }: Bench): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      "select exists (select from message where attended_at is null and set_aside_at is null) as waiting",
    );
    if (!rows[0].waiting) return;
    await new Promise((on) => setTimeout(on, 10));
  }
}
