import { sql, type Tx } from "../database/index.ts";

/** The sealed secret of somebody's telephone; undefined: there is none. */
export async function factorSecret(tx: Tx, staff: string): Promise<string | undefined> {
  const { rows } = await sql("factorSecret")`select secret from auth.second_factor where user_id = ${staff}`.execute(
    tx,
  );
  return rows[0]?.secret;
}

/** Takes a time step, unless it or a later one was taken. Two at once: the second waits for the row and finds the step taken. */
export async function takeStep(tx: Tx, staff: string, step: number): Promise<boolean> {
  const { rows } = await sql("takeStep")`
    update auth.second_factor set last_step = ${step}
     where user_id = ${staff} and coalesce(last_step, 0) < ${step}::bigint returning id`.execute(tx);
  return rows.length > 0;
}
