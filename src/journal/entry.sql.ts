import { sql, type Tx } from "../database/index.ts";

/** Writes journal entries, given as a JSON list of rows. */
export function insertEntries(tx: Tx, json: string) {
  return sql("insertEntries")`
    insert into journal (office_id, entry_id, act, booking_id, arrival_id, ticket_id, subject, actor, desk, source, reason, rules_version, happened_at, recorded_at, detail, mac)
    select office_id, entry_id, act, booking_id, arrival_id, ticket_id, subject, actor, desk, source, reason, rules_version, happened_at, recorded_at, detail, mac
      from jsonb_populate_recordset(null::journal, ${json}::jsonb)`.execute(tx);
}
