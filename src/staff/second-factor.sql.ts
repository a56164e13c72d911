import { sql, type Tx } from "../database/index.ts";

/** Ends all sessions of somebody but the newest. */
export function endOlderSessions(tx: Tx, staff: string | null) {
  return sql("endOlderSessions")`
      delete from auth.session where user_id = ${staff}
         and id <> (select id from auth.session where user_id = ${staff} order by created_at desc, expires_at desc limit 1)`.execute(
    tx,
  );
}
