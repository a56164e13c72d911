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
  const { rows } = await sql("untoldNearFront")`
    with front as (
      select ticket_id, help from ticket
       where office_id = ${office} and day = ${day} and stage = ${stage} and state = 'waiting'
       order by (put_back_at is null), rank, line_at, present_at, seq limit ${nearTheFront})
    select f.ticket_id as id from front f
     where not exists (select from ticket_told k where k.office_id = ${office} and k.ticket_id = f.ticket_id and k.stage = ${stage})
       and (exists (select from ticket_follow w where w.office_id = ${office} and w.ticket_id = f.ticket_id)
         or (${unasked} or f.help = 'written') and exists (select from visitor v join booking b on b.office_id = v.office_id and b.booking_id = v.booking_id
              where v.office_id = ${office} and v.ticket_id = f.ticket_id and v.undone_at is null and b.citizen_id is not null))`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

/**
 * Marks them told in this stage; answers those it marked. The race: two counters call at once and both find the same number third from
 * the front; the key lets one of them tell it, the other waits for it and finds it told. In the order of their ids, so that two
 * who mark several never wait for each other.
 */
export async function markTold(
  tx: Tx,
  office: number,
  tickets: readonly string[],
  stage: string,
  at: Temporal.Instant,
): Promise<string[]> {
  if (tickets.length === 0) return [];
  const { rows } = await sql("markTold")`
    insert into ticket_told (office_id, ticket_id, stage, told_at)
    select ${office}, t.ticket_id, ${stage}, ${at} from ticket t
     where t.office_id = ${office} and t.ticket_id = any(${tickets}::uuid[]) and t.state = 'waiting' order by t.ticket_id
    on conflict do nothing returning ticket_id as id`.execute(tx);
  return rows.map((row) => row.id);
}
