import { sql, type Tx } from "../database/index.ts";

/** The account names of the demonstration's staff, as they are stored. */
export function demoLogins(tx: Tx) {
  return sql("demoLogins")`select login from staff where demo`.execute(tx);
}

/** A session for somebody of the demonstration's staff; no row where there is no such account. @param logins all that may stand for its name */
export function insertDemoSession(
  tx: Tx,
  session: string,
  token: string,
  real: Temporal.Instant,
  expires: Temporal.Instant,
  logins: readonly string[],
  browser: { agent: string; address: string | null },
) {
  return sql("insertDemoSession")`
      insert into auth.session (id, token, user_id, created_at, updated_at, expires_at, user_agent, ip_address)
      select ${session}, ${token}, staff_id, ${real}, ${real}, ${expires}, ${browser.agent}, ${browser.address}
        from staff where login = any(${logins}) and demo and left_at is null
         and exists (select from installation where kind = 'demonstration')
      returning user_id as staff`.execute(tx);
}
