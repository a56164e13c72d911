import { sql, type Tx } from "../database/index.ts";

/**
 * What the day keeps of people goes when its purpose is over: a priority by right and the help to give were agreed for one visit and
 * go with the day; everything else is numbers and moments, and goes with the evidence.
 */
export async function forgetDays(
  tx: Tx,
  before: { today: Temporal.PlainDate; evidence: Temporal.PlainDate },
): Promise<void> {
  const { today, evidence } = before;
  await sql`
    update arrival set priority = null, help = null, before = null
     where day < ${today} and (priority is not null or help is not null or before is not null)`.execute(tx);
  await sql`
    update ticket set help = null, secret = null, before = null
     where day < ${today} and (help is not null or secret is not null or before is not null)`.execute(tx);
  for (const table of ["call", "ticket_told", "ticket_follow"] as const) {
    await sql`
      delete from ${sql.table(table)} x using ticket t
       where (t.office_id, t.ticket_id) = (x.office_id, x.ticket_id) and t.day < ${evidence}`.execute(tx);
  }
  for (const table of ["ticket", "visitor", "arrival", "stamp", "stream_day", "counter_day", "office_day"] as const)
    await sql`delete from ${sql.table(table)} where day < ${evidence}`.execute(tx);
  await sql`delete from emulator.demo_day where day < ${today}`.execute(tx);
  await sql`delete from doubt where ended_at < ${evidence}`.execute(tx);
  await sql`delete from disturbance where ended_at < ${evidence}`.execute(tx);
}
