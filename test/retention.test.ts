import { afterEach, beforeEach, expect, test } from "vitest";
import { aTestServer, type TestServer } from "./test-server.ts";

const people = 20_000;
let server: TestServer;
beforeEach(async () => {
  server = await aTestServer("2017-08-01T09:00:00+07:00");
});
afterEach(() => server.close());

/** People who wrote on one day of July, each with the way they are known by, a message, a letter, and a visit on that day. */
async function aBusyDay(): Promise<void> {
  await server.pool.query(`
    create temporary table someone as
    select n, gen_random_uuid() as citizen, gen_random_uuid() as booking, sha256(('someone ' || n)::bytea) as digest from generate_series(1, ${people}) n;
    insert into citizen (citizen_id, digest, phone, heard_at, place)
      select citizen, digest, '+62899' || lpad(n::text, 8, '0'), '2017-07-03T09:00:00+07:00', '{}' from someone;
    insert into address (digest, citizen_id) select digest, citizen from someone;
    insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, attended_at)
      select 'm' || n, '108111100333', citizen, '2017-07-03T09:00:00+07:00', '2017-07-03T09:00:00+07:00', now(), '2017-07-03T09:00:01+07:00' from someone;
    insert into letter (letter_id, phone_number_id, citizen_id, kind, content, created_at, accepted_at)
      select gen_random_uuid(), '108111100333', citizen, 'booked', '{}', '2017-07-03T09:00:01+07:00', now() from someone`);
}

/** The first night's work is done, and the next is far away. */
const nightIsOver = () => server.program.jump(Temporal.Instant.from("2017-08-02T08:00:00+07:00"));

const left = async () => {
  const { rows } = await server.pool.query(`
    select count(*) filter (where erased_at is null)::int as living, count(*) filter (where phone is not null)::int as numbers,
           (select count(*)::int from address) as ways, (select count(*)::int from message) as messages,
           (select count(*)::int from letter where content is not null) as letters from citizen`);
  return rows[0];
};
/** How many people one transaction erased: whoever writes meanwhile waits for no more than that. */
const mostInOneTransaction = async () => {
  const { rows } = await server.pool.query<{ people: number }>(
    "select count(*)::int as people from citizen group by xmin order by people desc limit 1",
  );
  return rows[0]?.people;
};
const gauge = async (name: string) => {
  const body = await (await fetch(`${server.program.address}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, "m").exec(body)?.[1]);
};

test("20,000 people whose time is over in one night are gone the next morning, and nothing else waited for them", async () => {
  await aBusyDay();
  await server.pool.query("analyze citizen, address, message, letter");
  const morning = Temporal.Instant.from("2017-08-02T08:00:00+07:00");
  await server.program.jump(morning);
  expect((await left()).living).toBe(people);

  expect(await server.program.jump(morning.add({ hours: 24 }))).toEqual([]);
  // The program's own look, once a second, may have some of them in hand while the clock walks.
  await expect.poll(left).toEqual({ living: 0, numbers: 0, ways: 0, messages: 0, letters: 0 });
  expect(await mostInOneTransaction()).toBeLessThanOrEqual(500);
  expect(await gauge("antrean_oldest_past_retention_seconds")).toBe(0);
});

test("somebody who should have been erased long ago is seen on the gauge", async () => {
  await nightIsOver();
  await server.pool.query(`
    insert into citizen (citizen_id, digest, phone, heard_at) values (gen_random_uuid(), '\\x01', '+62899', '2017-06-01T09:00:00+07:00')`);
  await server.program.jump(server.program.clock.now().add({ minutes: 6 }));
  expect(await gauge("antrean_oldest_past_retention_seconds")).toBeGreaterThan(30 * 86_400);
});

test("whoever never got an answer, because the message was set aside, is gone after the same time, and the gauge sees them until then", async () => {
  await nightIsOver();
  await server.pool.query(`
    with met as (
      insert into citizen (citizen_id, digest, phone)
        select gen_random_uuid(), sha256(n::text::bytea), '+6286' || n from generate_series(1, 3) n returning citizen_id, phone)
    insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, set_aside_at, attended_at)
      select phone, '1', citizen_id, at, at, at, at, case phone when '+62863' then at end
        from met, lateral (select case phone when '+62862' then timestamptz '2017-08-07T09:00:00+07:00' else '2017-06-01T09:00:00+07:00' end) m (at)`);
  await server.program.jump(server.program.clock.now().add({ minutes: 6 }));
  expect(await gauge("antrean_oldest_past_retention_seconds")).toBeGreaterThan(30 * 86_400);
  await server.program.jump(server.program.clock.now().add({ hours: 24 }));
  const { rows } = await server.pool.query("select phone from citizen where erased_at is null");
  expect(rows).toEqual([{ phone: "+62862" }]);
});

test("one person who cannot be erased is set aside, and everybody beside them is gone", async () => {
  await nightIsOver();
  await server.pool.query(`
    insert into citizen (citizen_id, digest, phone, heard_at)
      select gen_random_uuid(), sha256(n::text::bytea), '+6287' || n, '2017-06-01T09:00:00+07:00' from generate_series(1, 300) n;
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not this one'; end $$;
    create trigger refuse before update on citizen for each row when (old.phone = '+6287150' and new.erased_at is not null) execute function refuse()`);
  expect(await server.program.jump(server.program.clock.now().add({ hours: 24 }))).toEqual(["retention"]);
  const { rows } = await server.pool.query("select phone from citizen where erased_at is null");
  expect(rows).toEqual([{ phone: "+6287150" }]);
  const ready = await fetch(`${server.program.address}/health/ready`);
  expect(ready.status).toBe(200);
  expect(await gauge('antrean_timed_act_failures_total{act="retention"}')).toBeGreaterThan(0);
});
