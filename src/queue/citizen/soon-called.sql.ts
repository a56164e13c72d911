import { sql, type Tx } from "../../database/index.ts";

/** Looked at from the front of a stage: streams that share counters stand mixed, so it is more than three. */
const nearTheFront = 24;

/**
 * Numbers near the front of a stage that were not told "three before you" yet and whose people somebody may be able to tell: a follower,
 * or the citizen who booked, where the office writes unasked or calls in writing were agreed.
 */
export async function untoldNearFront(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  stage: string,
  unasked: boolean,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with front as (
      select ticket_id, told_three, help from ticket
       where office_id = ${office} and day = ${day} and stage = ${stage} and state = 'waiting'
       order by (put_back_at is null), rank, line_at, present_at, seq limit ${nearTheFront})
    select f.ticket_id as id from front f
     where f.told_three is distinct from ${stage}
       and (exists (select from ticket_follow w where w.office_id = ${office} and w.ticket_id = f.ticket_id)
         or (${unasked} or f.help = 'written') and exists (select from visitor v join booking b on b.office_id = v.office_id and b.booking_id = v.booking_id
              where v.office_id = ${office} and v.ticket_id = f.ticket_id and v.undone_at is null and b.citizen_id is not null))`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

/**
 * Marks them told in this stage; answers those it marked. The race: two counters call at once and both find the same number third from
 * the front; the row is asked for, so one of them tells it. Rows in another hand are skipped (they are being called, or told),
 * because two calls that wait for each other's numbers would stand in a circle; the next move of the line finds them again.
 */
export async function markTold(tx: Tx, office: number, tickets: readonly string[], stage: string): Promise<string[]> {
  if (tickets.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with mine as (
      select office_id, ticket_id from ticket
       where office_id = ${office} and ticket_id = any(${tickets}::uuid[]) and state = 'waiting' and told_three is distinct from ${stage}
         for update skip locked)
    update ticket t set told_three = ${stage} from mine m
     where (t.office_id, t.ticket_id) = (m.office_id, m.ticket_id)
    returning t.ticket_id as id`.execute(tx);
  return rows.map((row) => row.id);
}
