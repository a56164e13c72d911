import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/**
 * Whoever takes somebody to a desk holds its lock until the end of the transaction: two presses at one desk come one after the other, so
 * the second can be told and does not break the key `arrival_desk`, which holds the promise.
 */
export async function lockDesk(tx: Tx, desk: string, context: ActContext): Promise<void> {
  await sql("lockDesk")`select pg_advisory_xact_lock(${keyOf(desk, context)})`.execute(tx);
}

/** The same without waiting; false: somebody has it. */
export async function tryDesk(tx: Tx, desk: string, context: ActContext): Promise<boolean> {
  const { rows } = await sql("tryDesk")`select pg_try_advisory_xact_lock(${keyOf(desk, context)}) as got`.execute(tx);
  return rows[0]?.got ?? false;
}

const keyOf = (desk: string, { office }: ActContext) =>
  sql.fragment("keyOf")`hashtextextended(${`desk ${office.id} ${desk}`}, 0)`;

/** Somebody stands at this desk. */
export async function isBusy(tx: Tx, desk: string, context: ActContext): Promise<boolean> {
  const { rows } = await sql("isBusy")`
    select from arrival where office_id = ${context.office.id} and day = ${context.day} and desk = ${desk}`.execute(tx);
  return rows.length > 0;
}

/** Paused or closed for today. */
export async function isShut(tx: Tx, desk: string, context: ActContext): Promise<boolean> {
  const { rows } = await sql("isShut")`
    select from counter_day
     where office_id = ${context.office.id} and day = ${context.day} and counter = ${desk} and state <> 'open'`.execute(
    tx,
  );
  return rows.length > 0;
}
