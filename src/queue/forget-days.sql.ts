import { sql, type Tx } from "../database/index.ts";

/** How many rows one call takes at most. */
const atOnce = 5_000;

const withDay = ["ticket", "visitor", "arrival", "stamp", "stream_day", "counter_day", "office_day"] as const;
const ofTicket = ["ticket_told", "ticket_follow"] as const;

/**
 * What the day keeps of people goes when its purpose is over: a priority by right and the help to give were agreed for one visit and
 * go with the day; everything else is numbers and moments, and goes with the evidence. `from`: days before it were done in an
 * earlier night. Takes some thousands at a time; returns how many, 0 when nothing is left.
 */
export async function forgetDays(
  tx: Tx,
  days: { from: Temporal.PlainDate; today: Temporal.PlainDate; evidence: Temporal.PlainDate },
): Promise<number> {
  return (await blankDays(tx, days)) || (await dropEvidence(tx, days.evidence)) || dropPlayedDays(tx, days.today);
}

async function blankDays(
  tx: Tx,
  { from, today }: { from: Temporal.PlainDate; today: Temporal.PlainDate },
): Promise<number> {
  const arrivals = await sql`
    update arrival set priority = null, help = null, before = null where (office_id, arrival_id) in (
      select office_id, arrival_id from arrival
       where day >= ${from} and day < ${today} and (priority is not null or help is not null or before is not null)
       limit ${atOnce})`.execute(tx);
  const tickets = await sql`
    update ticket set help = null, secret = null, before = null where (office_id, ticket_id) in (
      select office_id, ticket_id from ticket
       where day >= ${from} and day < ${today} and (help is not null or secret is not null or before is not null)
       limit ${atOnce})`.execute(tx);
  return Number(arrivals.numAffectedRows ?? 0) + Number(tickets.numAffectedRows ?? 0);
}

// In the order of their references: what names a number or an arrival goes before it.
async function dropEvidence(tx: Tx, evidence: Temporal.PlainDate): Promise<number> {
  for (const table of ["doubt", "disturbance"] as const) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ctid = any(array(
        select ctid from ${sql.table(table)} where ended_at < ${evidence} limit ${atOnce}))`.execute(tx);
    if (numAffectedRows) return Number(numAffectedRows);
  }
  for (const table of ofTicket) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ctid = any(array(
        select x.ctid from ticket t join ${sql.table(table)} x using (office_id, ticket_id) where t.day < ${evidence} limit ${atOnce}))`.execute(
      tx,
    );
    if (numAffectedRows) return Number(numAffectedRows);
  }
  for (const table of ["call", ...withDay] as const) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ctid = any(array(
        select ctid from ${sql.table(table)} where day < ${evidence} limit ${atOnce}))`.execute(tx);
    if (numAffectedRows) return Number(numAffectedRows);
  }
  return 0;
}

async function dropPlayedDays(tx: Tx, today: Temporal.PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`delete from emulator.demo_day where day < ${today}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
