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
  await sql`
    delete from call x using ticket t
     where (t.office_id, t.ticket_id) = (x.office_id, x.ticket_id) and t.day < ${evidence}`.execute(tx);
  await sql`
    delete from ticket_told x using ticket t
     where (t.office_id, t.ticket_id) = (x.office_id, x.ticket_id) and t.day < ${evidence}`.execute(tx);
  await sql`
    delete from ticket_follow x using ticket t
     where (t.office_id, t.ticket_id) = (x.office_id, x.ticket_id) and t.day < ${evidence}`.execute(tx);
  await sql`delete from ticket where day < ${evidence}`.execute(tx);
  await sql`delete from visitor where day < ${evidence}`.execute(tx);
  await sql`delete from arrival where day < ${evidence}`.execute(tx);
  await sql`delete from stamp where day < ${evidence}`.execute(tx);
  await sql`delete from stream_day where day < ${evidence}`.execute(tx);
  await sql`delete from counter_day where day < ${evidence}`.execute(tx);
  await sql`delete from office_day where day < ${evidence}`.execute(tx);
  await sql`delete from emulator.demo_day where day < ${today}`.execute(tx);
  await sql`delete from doubt where ended_at < ${evidence}`.execute(tx);
  await sql`delete from disturbance where ended_at < ${evidence}`.execute(tx);
}
