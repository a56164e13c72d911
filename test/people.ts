import type pg from "pg";
import { opened } from "../src/booking/index.ts";
import type { Keys } from "../src/keys/index.ts";
import { keysOf } from "./key-file.ts";

/** Who a booking is for and its code, as the desk reads them. */
export interface KnownPerson {
  name: string | null;
  /** 1990-03-14 */
  born: string | null;
  code: string | null;
}

const known = new Map<string, Promise<Keys>>();

/** Everybody with a booking, by its id; in a sealed database as in one from before. */
export async function peopleIn(pool: pg.Pool): Promise<Map<string, KnownPerson>> {
  const url = pool.options.connectionString!;
  const keys = await (known.get(url) ?? known.set(url, keysOf(url)).get(url)!);
  const { rows } = await pool.query<{
    id: string;
    key: string | null;
    name: string | null;
    born: string | null;
    code: string | null;
  }>(
    `select b.booking_id as id, a.key_no as key, a.name, a.birth_date::text as born, b.code
       from booking b join applicant a using (office_id, booking_id)`,
  );
  return new Map(
    rows.map(({ id, key, name, born, code }) => {
      const stored = { keyNo: key === null ? null : Number(key), name, code };
      const person = opened(keys, { ...stored, birthDate: born === null ? null : Temporal.PlainDate.from(born) });
      return [id, { name: person.name, born: person.birthDate?.toString() ?? null, code: person.code }];
    }),
  );
}

/** The booking of somebody with this name; the newest, where there are several. Undefined: there is none. */
export async function bookingNamed(pool: pg.Pool, name: string): Promise<string | undefined> {
  const found = [...(await peopleIn(pool))].filter(([, person]) => person.name === name).map(([id]) => id);
  const { rows } = await pool.query<{ id: string }>(
    "select booking_id as id from booking where booking_id = any($1) order by created_at desc limit 1",
    [found],
  );
  return rows[0]?.id;
}
