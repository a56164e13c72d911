import { sql, type Tx } from "../database/index.ts";

/** Retries a message later, with exponential backoff; after the third failure it is set aside. Returns true if it was. */
export async function retryOrSetAside(
  tx: Tx,
  id: string,
  fault: string,
  now: Temporal.Instant,
  real: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql("countTry")`
    update message set tries = tries + 1, fault = ${fault}, alone = true, not_before = ${real}::timestamptz + interval '1 second' * power(4, tries),
           set_aside_at = case when tries + 1 >= 3 then ${now}::timestamptz end
     where message_id = ${id} and attended_at is null
    returning set_aside_at is not null as aside`.execute(tx);
  return rows[0]?.aside ?? false;
}
