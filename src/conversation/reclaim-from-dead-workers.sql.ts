import { sql, type Tx } from "../database/index.ts";

/**
 * Reclaims the messages of servers without a heartbeat since `silentSince`. They are processed one by one from
 * now on; a message that was alone already and killed its server has one try more. Returns the messages
 * that are set aside by that.
 */
export async function reclaimFromDeadWorkers(
  tx: Tx,
  silentSince: Temporal.Instant,
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql("reclaimFromDeadWorkers")`
    with dead as (
      delete from server where heartbeat_at < ${silentSince} returning server_id),
    left_behind as (
      delete from attempt a where a.server_id in (select server_id from dead) or not exists (select from server s where s.server_id = a.server_id)
      returning message_ids),
    in_hand as (
      select id, cardinality(message_ids) = 1 as was_alone from left_behind, unnest(message_ids) as id)
    update message m set alone = true, tries = m.tries + case when m.alone and l.was_alone then 1 else 0 end,
           set_aside_at = case when m.alone and l.was_alone and m.tries + 1 >= 3 then ${now}::timestamptz end,
           fault = case when m.alone and l.was_alone then 'the program died of it' else m.fault end
      from in_hand l
     where m.message_id = l.id and m.attended_at is null and m.set_aside_at is null
    returning m.message_id as id`.execute(tx);
  if (rows.length === 0) return [];
  const aside = await sql("reclaimFromDeadWorkersSetAside")`
    select message_id as id from message where message_id = any(${rows.map((r) => r.id)}::text[]) and set_aside_at is not null`.execute(
    tx,
  );
  return aside.rows.map((row) => row.id);
}
