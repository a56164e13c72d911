import { sql, type Tx } from "../database/index.ts";

/** Those of some messages that no letter answers yet. */
export function unansweredOf(tx: Tx, messageIds: readonly string[]) {
  return sql("unansweredOf")`
    select message_id as id, phone_number_id as number, citizen_id as "citizenId", sent_at as "sentAt", c.kind
      from message m join citizen c using (citizen_id)
     where message_id = any(${messageIds}::text[]) and not exists (select from letter l where l.reply_to = m.message_id)`.execute(
    tx,
  );
}
