import { sql, type Tx } from "../database/index.ts";

/** How many rows one call takes at most. */
const atOnce = 5_000;

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
  const arrivals = await sql("blankArrivals")`
    update arrival set priority = null, help = null, before = null where (office_id, arrival_id) in (
      select office_id, arrival_id from arrival
       where day >= ${from} and day < ${today} and (priority is not null or help is not null or before is not null)
       limit ${atOnce})`.execute(tx);
  const tickets = await sql("blankTickets")`
    update ticket set help = null, secret = null, before = null where (office_id, ticket_id) in (
      select office_id, ticket_id from ticket
       where day >= ${from} and day < ${today} and (help is not null or secret is not null or before is not null)
       limit ${atOnce})`.execute(tx);
  return arrivals.count + tickets.count;
}

// In the order of their references: what names a number or an arrival goes before it.
async function dropEvidence(tx: Tx, evidence: Temporal.PlainDate): Promise<number> {
  for (const drop of drops) {
    const { count } = await drop(evidence).execute(tx);
    if (count > 0) return count;
  }
  return 0;
}

const drops = [
  (evidence: Temporal.PlainDate) => sql("dropDoubts")`
    delete from doubt where ctid = any(array(
      select ctid from doubt where ended_at < ${evidence}::date limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropDisturbanceTold")`
    delete from disturbance_told where ctid = any(array(
      select ctid from disturbance_told where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropFactTold")`
    delete from fact_told where ctid = any(array(
      select ctid from fact_told where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropReminders")`
    delete from reminder where ctid = any(array(
      select ctid from reminder where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropUnopenedAlarms")`
    delete from unopened_alarm where ctid = any(array(
      select ctid from unopened_alarm where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropDisturbances")`
    delete from disturbance where ctid = any(array(
      select ctid from disturbance where ended_at < ${evidence}::date limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropTicketTold")`
    delete from ticket_told where ctid = any(array(
      select x.ctid from ticket t join ticket_told x using (office_id, ticket_id) where t.day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropTicketFollows")`
    delete from ticket_follow where ctid = any(array(
      select x.ctid from ticket t join ticket_follow x using (office_id, ticket_id) where t.day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropCalls")`
    delete from call where ctid = any(array(
      select ctid from call where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropTickets")`
    delete from ticket where ctid = any(array(
      select ctid from ticket where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropVisitors")`
    delete from visitor where ctid = any(array(
      select x.ctid from arrival a join visitor x using (office_id, arrival_id) where a.day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropArrivals")`
    delete from arrival where ctid = any(array(
      select ctid from arrival where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropStamps")`
    delete from stamp where ctid = any(array(
      select ctid from stamp where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropStreamDays")`
    delete from stream_day where ctid = any(array(
      select ctid from stream_day where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropCounterDays")`
    delete from counter_day where ctid = any(array(
      select ctid from counter_day where day < ${evidence} limit ${atOnce}))`,
  (evidence: Temporal.PlainDate) => sql("dropOfficeDays")`
    delete from office_day where ctid = any(array(
      select ctid from office_day where day < ${evidence} limit ${atOnce}))`,
];

async function dropPlayedDays(tx: Tx, today: Temporal.PlainDate): Promise<number> {
  const { count } = await sql("dropPlayedDays")`delete from emulator.demo_day where day < ${today}`.execute(tx);
  return count;
}
