import pg from "pg";
import { growing, people, tidyUp, years } from "./history.sql.ts";

/** Of how many of the last days the personal data are still there: fewer than the 30 of the retention, so that no measured night has to erase. */
const keptDays = 25;

/** Every office had this many people a day. */
const peopleADay = 150;

/**
 * Fills the past of every table that grows with people or days, in proportion: bookings that were made, kept and are over, with
 * their citizens, letters, arrivals, papers, numbers, calls and journal; names and addresses only of the last four weeks, as the
 * retention leaves them; and the messages, live claims and sign-ins of a country that is at work. Then `vacuum analyze` and a
 * checkpoint. Nobody of this past falls due for retention in the next four days: what a night erases is a day's people, whatever
 * the past, and has a test of its own.
 *
 * @param bookings how many past bookings; the days go as far back as 150 a day in each office need
 * @param today the first day that is not past
 * @param tell how many bookings stand so far
 */
export async function fillHistory(
  url: string,
  bookings: number,
  today: Temporal.PlainDate,
  tell: (done: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Foreign keys are right by construction here; checking them took half of the time.
  await client.query("set synchronous_commit = off; set session_replication_role = replica");
  await client.query("set work_mem = '128MB'; set maintenance_work_mem = '256MB'");
  const { rows } = await client.query<{ offices: number }>("select count(*)::int as offices from office");
  const days = Math.ceil(bookings / ((rows[0]?.offices ?? 1) * peopleADay));
  for (const statement of people(today.toString(), days, bookings, keptDays)) await client.query(statement);
  const indexes = await dropIndexes(client);
  const step = 50_000;
  for (let from = 0; from < bookings; from += step) {
    const until = Math.min(bookings, from + step);
    for (const statement of growing) await client.query(statement, [from, until - 1]);
    tell(until);
  }
  for (const statement of [...years(today.toString(), bookings), ...indexes, ...tidyUp]) await client.query(statement);
  await client.end();
}

/** Drops what only speeds up reading, and gives the statements that make it again: at the end that takes half of the time. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
      from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and not i.indisunique`);
  await client.query(`drop index ${rows.map(({ name }) => name).join(", ")}`);
  return rows.map(({ made }) => made);
}
