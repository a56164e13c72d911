import { sql, type Tx } from "../../database/index.ts";
import type { Office } from "../../office/index.ts";
import { fewestCalls } from "../deadlines.ts";

/** The rules of each office and version as far as they say how long a number is valid after its last call. */
function validity(offices: readonly Office[]) {
  const all = offices.flatMap(({ id, rules }) => rules.map((one) => ({ id, ...one })));
  return sql.fragment(
    "validity",
  )`unnest(${all.map((r) => r.id)}::smallint[], ${all.map((r) => r.version)}::int[], ${all.map((r) => r.callValidMinutes)}::int[])
    as r (office_id, version, minutes)`;
}

export interface ExpiredTicket {
  office: number;
  id: string;
  day: Temporal.PlainDate;
  number: string;
  stage: string;
  arrival: string | null;
  rulesVersion: number;
  /** Of this stage, without those undone. */
  calledAt: Temporal.Instant[];
}

/**
 * Missed numbers that die at `now`, locked until the transaction ends (promise 7): called at least twice, the last time longer ago than the rule of
 * their own version says, and in all that time no disturbance. The race: an officer recalls one at this moment. Who has the row
 * wins: a recalled one is not missed any more when we look again, and a dead one is refused to the officer.
 * `skip locked`: several servers may do it at once.
 */
export async function dueToDie(
  tx: Tx,
  offices: readonly Office[],
  now: Temporal.Instant,
  most: number,
  skip: readonly string[],
): Promise<{ office: number; id: string }[]> {
  const { rows } = await sql("dueToDie")`
      select t.office_id as office, t.ticket_id as id from ticket t
        join ${validity(offices)} on r.office_id = t.office_id and r.version = t.rules_version
       where t.state = 'missed' and t.ticket_id <> all(${skip}::uuid[]) and t.calls >= ${fewestCalls} and t.last_called_at + r.minutes * interval '1 minute' <= ${now}
         and not exists (
           select from disturbance d
            where d.office_id = t.office_id and d.began_at <= ${now} and d.withdrawn_at is null
              and (d.ended_at is null or d.ended_at > ${now}::timestamptz - r.minutes * interval '1 minute'))
       order by t.last_called_at limit ${most} for update of t skip locked`.execute(tx);
  return rows;
}

/** Ends numbers that `dueToDie` gave in this transaction. */
export async function expireTickets(
  tx: Tx,
  tickets: readonly { office: number; id: string }[],
  now: Temporal.Instant,
): Promise<ExpiredTicket[]> {
  const { rows } = await sql("expireTickets")`
    update ticket t set state = 'dead', state_at = ${now}, before = null
      from unnest(${tickets.map((t) => t.office)}::smallint[], ${tickets.map((t) => t.id)}::uuid[]) as d (office_id, ticket_id)
     where t.office_id = d.office_id and t.ticket_id = d.ticket_id
    returning t.office_id as office, t.ticket_id as id, t.day, t.number, t.stage, t.arrival_id as arrival, t.rules_version as "rulesVersion",
      array(select c.called_at from call c where c.office_id = t.office_id and c.ticket_id = t.ticket_id and c.stage = t.stage
               and c.outcome is distinct from 'undone' order by c.called_at) as "calledAt"`.execute(tx);
  return rows;
}

/** The missed numbers that would die first, one an office and version of the rules. */
export async function missedFirst(
  tx: Tx,
  skip: readonly string[],
): Promise<{ office: number; rulesVersion: number; lastCalledAt: Temporal.Instant }[]> {
  const { rows } = await sql("missedFirst")`
    select office_id as office, rules_version as "rulesVersion", min(last_called_at) as "lastCalledAt" from ticket
     where state = 'missed' and calls >= ${fewestCalls} and last_called_at is not null and ticket_id <> all(${skip}::uuid[]) group by 1, 2`.execute(
    tx,
  );
  return rows;
}
