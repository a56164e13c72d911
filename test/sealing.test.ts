import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { sealSomePeople } from "../src/booking/index.ts";
import { sql } from "../src/database/index.ts";
import { findKeys, sealDatabase } from "../src/keys/index.ts";
import { aBookingAt } from "./arrivals.ts";
import { runCommand } from "./command.ts";
import { everyValue } from "./every-value.ts";
import { keyFileOf } from "./key-file.ts";
import { peopleIn } from "./people.ts";
import { aTown, type SealableTown } from "./town.ts";

let town: SealableTown;
afterEach(() => town.close());

const bookings = 1_500;

/** A database of the last release in which so many have booked; the first of them was erased. */
async function aTownFromBefore(): Promise<void> {
  town = await aTown({ digestKey: randomBytes(32) });
  await town.database.transaction(async (tx) => {
    await sql`insert into clock (ahead_ms) values (0)`.execute(tx);
    const { citizenId } = await aBookingAt(tx, town, { day: "2017-08-14", name: "Kirana Puspitasari" });
    await sql`create temporary table people on commit drop as select n, gen_random_uuid() as id from generate_series(1, ${bookings}::int) n`.execute(
      tx,
    );
    await sql`insert into booking (office_id, booking_id, citizen_id, applicant_digest, code, code_digest, day, pool, starts, source, rules_version,
                                   consent_version, created_at, confirmed_at)
      select office_id, p.id, b.citizen_id, applicant_digest, case when n > 1 then 'KODE' || lpad(n::text, 4, '0') end, decode(md5(n::text), 'hex'), day, pool, starts,
             source, rules_version, consent_version, created_at, confirmed_at
        from booking b cross join people p where b.citizen_id = ${citizenId}`.execute(tx);
    await sql`insert into applicant (office_id, booking_id, name, birth_date, erased_at)
      select 1, id, case when n > 1 then 'Orang ' || n end, case when n > 1 then date '1980-01-01' + n end, case when n = 1 then now() end from people`.execute(
      tx,
    );
  });
}

const seal = () => runCommand({ DATABASE_URL: town.url }, ["keys", "seal"]);
const counted = async () =>
  (
    await town.database.pool.query(
      "select count(*)::int as people, count(key_no)::int as sealed, count(birth_date)::int as clear from applicant",
    )
  ).rows[0];
const clear = /Orang \d|Kirana|KODE\d|^19[78]\d-\d\d-\d\d/;

test("a sealing that was killed goes on where it stopped, and in the end nobody is left in clear", async () => {
  await aTownFromBefore();
  const before = await peopleIn(town.database.pool);
  const keyFile = keyFileOf(town.url);
  const long = Temporal.Instant.from("2017-01-01T00:00:00Z");
  // Killed after its first thousand.
  await town.database.transaction((tx) => sealDatabase(tx, keyFile, long));
  await town.database.transaction(async (tx) => sealSomePeople(tx, await findKeys(tx, keyFile)));
  expect(await counted()).toEqual({ people: bookings + 1, sealed: 1_000, clear: 500 });
  expect(await peopleIn(town.database.pool)).toEqual(before);

  // A program of this release works on, and has somebody in hand.
  const busy = await town.database.pool.connect();
  await busy.query("begin");
  await busy.query("select from booking where code like 'KODE%' limit 1 for update");
  expect(await seal()).toMatchObject({
    code: 1,
    out: expect.stringMatching(/sealed in 499 rows[^]*^Still in clear[^]*: 1\. Seal once more\.$/m),
  });
  await busy.query("commit");
  busy.release();
  expect(await seal()).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Names, birth dates and codes were sealed in 1 rows/m),
  });
  expect(await seal()).toMatchObject({ code: 1, out: "This database is sealed: it holds no key.\n" });

  expect(await counted()).toEqual({ people: bookings + 1, sealed: bookings, clear: 0 });
  expect(await peopleIn(town.database.pool)).toEqual(before);
  expect((await everyValue(town.database.pool)).filter((value) => clear.test(value))).toEqual([]);
});
