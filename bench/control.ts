import pg from "pg";

/** What a plain, correct program would do on the same PostgreSQL with the same slots; and a plain, wrong one. */
export interface Control {
  perSecond: number;
}

const connections = 16;

/** Copies the slots, so that the control books the same hours and takes nothing from the program. */
export async function prepareControl(url: string): Promise<void> {
  await once(url, async (client) => {
    await client.query("drop schema if exists control cascade; create schema control");
    await client.query(`create table control.slot (like public.slot including all)`);
    await client.query(
      `insert into control.slot select office_id, day, pool, starts, capacity, opened, 0, 0 from public.slot where pool = 'public'`,
    );
    await client.query(
      `create table control.booking (id bigint generated always as identity primary key, office_id smallint, day date, pool text, starts time, name text, birth_date date, code text, created_at timestamptz default now())`,
    );
    await client.query("analyze control.slot");
  });
}

type Slot = { office_id: number; day: string; pool: string; starts: string };

/** 16 connections, each `begin; update slot ... returning; insert; commit` as four round trips, until `count` bookings stand. */
export function fourRoundTrips(url: string, count: number): Promise<Control> {
  return race(url, count, async (client, slot) => {
    await client.query({ name: "begin", text: "begin" });
    const got = await client.query({
      name: "take",
      text: takeSeat,
      values: [slot.office_id, slot.day, slot.pool, slot.starts],
    });
    if (got.rowCount)
      await client.query({
        name: "insert",
        text: insert,
        values: [slot.office_id, slot.day, slot.pool, slot.starts, "Ada Lovelace", "1987-01-25", "7KMX4PTH"],
      });
    await client.query({ name: "commit", text: "commit" });
    return (got.rowCount ?? 0) > 0;
  });
}

/** The same as one statement: what one round trip a booking allows at best. */
export function oneStatement(url: string, count: number): Promise<Control> {
  const text = `with seat as (${takeSeat}) insert into control.booking (office_id, day, pool, starts, name, birth_date, code)
    select office_id, day, pool, starts, $5, $6::date, $7 from seat`;
  return race(url, count, async (client, slot) => {
    const done = await client.query({
      name: "one",
      text,
      values: [slot.office_id, slot.day, slot.pool, slot.starts, "Ada Lovelace", "1987-01-25", "7KMX4PTH"],
    });
    return (done.rowCount ?? 0) > 0;
  });
}

/** 200 askers who look first and insert later, as most peers do: how many get the one seat. */
export async function lookThenInsert(url: string, askers: number): Promise<number> {
  await once(url, (client) =>
    client.query("create table control.naive (id bigint generated always as identity, seat int)"),
  );
  const pool = new pg.Pool({ connectionString: url, max: connections });
  await Promise.all(
    Array.from({ length: askers }, async () => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const { rows } = await client.query("select count(*)::int as n from control.naive where seat = 1");
        if (rows[0].n < 1) await client.query("insert into control.naive (seat) values (1)");
        await client.query("commit");
      } finally {
        client.release();
      }
    }),
  );
  const { rows } = await pool.query("select count(*)::int as n from control.naive where seat = 1");
  await pool.end();
  return rows[0].n;
}

const takeSeat = `update control.slot set taken = taken + 1
  where office_id = $1 and day = $2 and pool = $3 and starts = $4 and taken < opened returning office_id, day, pool, starts`;
const insert =
  "insert into control.booking (office_id, day, pool, starts, name, birth_date, code) values ($1, $2, $3, $4, $5, $6, $7)";

async function race(
  url: string,
  count: number,
  bookOne: (client: pg.PoolClient, slot: Slot) => Promise<boolean>,
): Promise<Control> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  const { rows: slots } = await pool.query<Slot>(
    "select office_id, day::text, pool, starts::text from control.slot where taken < opened order by day, office_id, starts",
  );
  await pool.query("update control.slot set taken = 0");
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  let begun = 0;
  let booked = 0;
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (begun < count) {
        const slot = slots[begun++ % slots.length] as Slot;
        if (await bookOne(client, slot)) booked += 1;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const client of clients) client.release();
  await pool.end();
  return { perSecond: booked / seconds };
}

async function once(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
