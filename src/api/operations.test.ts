import { randomUUID } from "node:crypto";
import fastify from "fastify";
import { afterEach, describe, expect, test } from "vitest";
import { aDatabase, aSeededDatabase } from "../../test/database.ts";
import { type Database, openDatabase, sql } from "../database/index.ts";
import { createMetrics, operationsRoutes } from "./index.ts";

const now = Temporal.Instant.from("2017-08-01T09:00:00+07:00");
const real = Temporal.Now.instant();

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function aHouse({ offices = true } = {}) {
  const { url, drop } = await (offices ? aSeededDatabase(now) : aDatabase());
  const database = openDatabase(url, { connections: 3 });
  ends.push(drop, () => database.close());
  return { ...(await doors(database)), database, url };
}

async function doors(database: Database) {
  const metrics = createMetrics();
  const app = fastify();
  metrics.watch(app);
  await app.register(operationsRoutes({ database, metrics, clock: { now: () => now, real: () => real } }));
  ends.push(() => app.close());
  const get = (url: string) => app.inject({ url });
  const figures = async () => {
    const { body } = await get("/metrics");
    const lines = body.split("\n").filter((line) => line.startsWith("antrean_"));
    return {
      body,
      of: (name: string) =>
        lines
          .find((line) => line.startsWith(`${name} `))
          ?.split(" ")
          .at(-1),
    };
  };
  return { metrics, get, figures };
}

const say = (database: Database, statement: string) => database.transaction((tx) => tx.query(statement));
const ago = (seconds: number) => `'${real.subtract({ seconds })}'`;

describe("health", () => {
  test("ready says so when the database answers and its tables are ours", async () => {
    const { get } = await aHouse();
    const { statusCode, body } = await get("/health/ready");
    expect([statusCode, JSON.parse(body)]).toEqual([
      200,
      { ready: true, parts: { database: "answers", migrations: "in place" } },
    ]);
  });

  test("a migration that is missing is named", async () => {
    const { database, get } = await aHouse();
    await say(database, "delete from migration where name = '0001_house.sql'");
    const { statusCode, body } = await get("/health/ready");
    expect(statusCode).toBe(503);
    expect(JSON.parse(body).parts.migrations).toBe("missing: 0001_house.sql");
    await say(database, "drop table migration");
    expect(JSON.parse((await get("/health/ready")).body).parts.migrations).toBe("none: this database is empty");
  });

  test("while the database is away the program lives and is not ready", async () => {
    const away = openDatabase("postgres://127.0.0.1:1/none");
    ends.push(() => away.close());
    const { get } = await doors(away);
    expect((await get("/health/live")).statusCode).toBe(200);
    const { statusCode, body } = await get("/health/ready");
    expect([statusCode, JSON.parse(body).parts.database]).toEqual([503, "does not answer"]);
  });

  test("a database whose connections all hang is one that does not answer", async () => {
    const { database, get } = await aHouse();
    const busy = await Promise.all([1, 2, 3].map(() => database.pool.connect()));
    expect((await get("/health/ready")).statusCode).toBe(503);
    for (const connection of busy) connection.release();
    expect((await get("/health/ready")).statusCode).toBe(200);
  });
});

describe("metrics", () => {
  test("tell how many messages wait and since when, how many were set aside, and of nobody", async () => {
    const { database, figures } = await aHouse();
    const message = (id: string, recorded: string, rest: string) => `
      insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said, set_aside_at, attended_at)
      values ('${id}', '108111100333', '${randomUUID()}', '${now}', '${now}', ${recorded}, '{"kind":"text","text":"Budi Santoso"}', ${rest})`;
    await say(database, message("wamid.a", ago(90), "null, null"));
    await say(database, message("wamid.b", ago(30), "null, null"));
    await say(database, message("wamid.c", ago(900), `'${now}', null`));
    await say(database, message("wamid.d", ago(9000), `null, '${now}'`));
    const { of, body } = await figures();
    expect(of("antrean_messages_waiting")).toBe("2");
    expect(Number(of("antrean_messages_oldest_seconds"))).toBeCloseTo(90, 0);
    expect(of("antrean_messages_set_aside")).toBe("1");
    expect(body).not.toMatch(/Budi|wamid/);
  });

  test("tell letters by state and by kind of error, and numbers that stand still", async () => {
    const { database, figures } = await aHouse();
    const letter = (more: string, values: string) =>
      say(
        database,
        `insert into letter (letter_id, phone_number_id, citizen_id, kind, content, created_at ${more})
        values ('${randomUUID()}', '108111100333', '${randomUUID()}', 'booked', '{"text":"Budi"}', '${now}' ${values})`,
      );
    await letter("", "");
    await letter(", unknown_at", `, ${ago(5)}`);
    await letter(", failed_at, fault, error_code", `, ${ago(60)}, 'our-mistake', 131009`);
    await letter(", failed_at, fault, error_code", `, ${ago(90_000)}, 'tired', 131000`);
    await say(
      database,
      `insert into sender_lease (phone_number_id, stopped_at, stop_code) values ('108111100333', ${ago(5)}, 131042)`,
    );
    const { of, body } = await figures();
    expect(of('antrean_letters{state="waiting"}')).toBe("1");
    expect(of('antrean_letters{state="unknown"}')).toBe("1");
    expect(of('antrean_letters{state="failed"}')).toBe("2");
    expect(of('antrean_letters_failed_of_a_day{fault="our-mistake"}')).toBe("1");
    expect(body).not.toContain('fault="tired"');
    expect(of('antrean_numbers_stopped{number="108111100333",code="131042"}')).toBe("1");
    expect(body).not.toContain("Budi");
  });

  test("tell the public seats of each office, holds, and how late the timed acts are", async () => {
    const { database, figures } = await aHouse();
    await say(
      database,
      "update slot set taken = 20, resting = 5 where office_id = 1 and day = '2017-08-07' and pool = 'public' and starts = '08:00'",
    );
    await say(
      database,
      `insert into booking (office_id, booking_id, applicant_digest, code_digest, day, pool, starts, source, rules_version, consent_version, created_at, hold_until)
      values (1, '${randomUUID()}', 'a', 'b', '2017-08-07', 'public', '08:00', 'whatsapp', 1, '1', '${now}', '${now.subtract({ minutes: 2 })}')`,
    );
    const { of } = await figures();
    expect(of('antrean_seats{office="bogor",state="opened"}')).toBe("3300");
    expect(of('antrean_seats{office="bogor",state="taken"}')).toBe("20");
    expect(of('antrean_seats{office="bogor",state="resting"}')).toBe("5");
    expect(of("antrean_holds_open")).toBe("1");
    expect(of("antrean_timed_acts_late_seconds")).toBe("120");
    expect(of("antrean_database_up")).toBe("1");
  });

  test("tell who waits at each office now, how long, and that a disturbance goes on", async () => {
    const { database, figures } = await aHouse();
    const arrival = (minutes: number, more = "") =>
      say(
        database,
        `insert into arrival (office_id, arrival_id, day, stream, source, present_at, scanned_at, verdict, state, state_at, eligible_from, rank, line_at)
        select 1, gen_random_uuid(), '2017-08-01', 'booked', 'desk', at, at, 'in-window', 'waiting', at, at ${more}, 1, at
          from (select '${now.subtract({ minutes })}'::timestamptz as at) w`,
      );
    await arrival(10);
    await arrival(4);
    await arrival(4, "+ interval '1 hour'");
    await say(
      database,
      `insert into ticket (office_id, ticket_id, day, number, stream, seq, rules_version, rank, line_at, present_at, stage, state, state_at, born_at, recorded_at)
      values (1, gen_random_uuid(), '2017-08-01', 'A001', 'booked', 1, 1, 1, '${now}', '${now}', 'foto', 'waiting', '${now.subtract({ minutes: 7 })}', '${now}', '${now}')`,
    );
    await say(
      database,
      `insert into disturbance (office_id, disturbance_id, kind, began_at, actor, recorded_at) values (1, gen_random_uuid(), 'declared', '${now}', 'staff x', '${now}')`,
    );
    await say(
      database,
      `insert into unopened_alarm (office_id, day, raised_at, expected) select office_id, '2017-08-01', '${now}', 7 from office where code = 'depok'`,
    );
    const { of } = await figures();
    expect(of('antrean_offices_not_opened{office="depok"}')).toBe("1");
    expect(of('antrean_day_waiting{office="bogor",before="papers"}')).toBe("2");
    expect(of('antrean_day_waiting{office="bogor",before="counter"}')).toBe("1");
    expect(of('antrean_day_waiting{office="depok",before="papers"}')).toBe("0");
    expect(of('antrean_day_longest_wait_seconds{office="bogor",before="papers"}')).toBe("600");
    expect(of('antrean_day_longest_wait_seconds{office="bogor",before="counter"}')).toBe("420");
    expect(of('antrean_disturbances_open{office="bogor"}')).toBe("1");
    expect(of('antrean_disturbances_open{office="depok"}')).toBe("0");
  });

  test("while the database is away they show that, and no figure that was true before", async () => {
    const { database, figures, url } = await aHouse();
    expect((await figures()).of("antrean_messages_waiting")).toBe("0");
    const admin = openDatabase(Object.assign(new URL(url), { pathname: "/postgres" }).href, { connections: 1 });
    ends.push(() => admin.close());
    const name = new URL(url).pathname.slice(1);
    await admin.pool.query(`alter database ${name} allow_connections false`);
    await admin.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
    const { of, body } = await figures();
    expect(of("antrean_database_up")).toBe("0");
    expect(body).not.toMatch(/^antrean_(messages_(waiting|oldest|set_aside )|letters{|seats)/m);
    expect(body).toMatch(/^process_resident_memory_bytes \d/m);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds/m);
    await admin.pool.query(`alter database ${name} allow_connections true`);
    // A connection that was cut is noticed when it is next used: the first look may still say so.
    await expect.poll(async () => (await figures()).of("antrean_database_up")).toBe("1");
    await database.transaction((tx) => sql`select 1`.execute(tx));
  });

  test("count answers by route and code, and what the other modules tell them", async () => {
    const { metrics, get, figures } = await aHouse();
    await get("/health/live");
    await get("/nothing/62811110033");
    metrics.webhook.counted("field-other", 2);
    metrics.talk.attended({ messages: 3, letters: 2, lost: { "not-understood": 1 } });
    metrics.talk.setAside(1);
    metrics.talk.trouble("TypeError");
    metrics.outbox.sent("never", 131026, 0.2);
    const { of, body } = await figures();
    expect(of('antrean_http_answers_total{route="/health/live",method="GET",code="200"}')).toBe("1");
    expect(of('antrean_http_answers_total{route="none",method="GET",code="404"}')).toBe("1");
    expect(body).not.toContain("62811110033");
    expect(of('antrean_webhook_counted_total{what="field-other"}')).toBe("2");
    expect(of("antrean_messages_attended_total")).toBe("3");
    expect(of("antrean_letters_written_total")).toBe("2");
    expect(of('antrean_messages_not_understood_total{answer="not-understood"}')).toBe("1");
    expect(of("antrean_messages_set_aside_total")).toBe("1");
    expect(of('antrean_attend_errors_total{kind="TypeError"}')).toBe("1");
    expect(of('antrean_letters_sent_total{verdict="never",code="131026"}')).toBe("1");
  });

  test("a label never carries what somebody wrote, and there are never many of them", async () => {
    const { metrics, figures } = await aHouse();
    metrics.talk.trouble("Error: Budi Santoso 25-01-1987");
    metrics.webhook.counted("3171234567890123", 1);
    for (let n = 0; n < 500; n++)
      metrics.talk.trouble(`Error${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".at(n % 26)}${"x".repeat(n % 30)}`);
    const { body } = await figures();
    // A sample's own figure (memory in bytes) may hold any digits.
    expect(body.replace(/ [\d.e+-]+$/gm, "")).not.toMatch(/Budi|1987|3171/);
    expect(body.match(/^antrean_attend_errors_total/gm)?.length).toBeLessThanOrEqual(51);
  });
});
