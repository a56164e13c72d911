import { sql, type Tx } from "../database/index.ts";

/** The NOTIFY channel that carries the id of an office whose day has changed. */
export const dayChannel = "floor";

/** Screens of this office redraw once `tx` commits. */
export async function notifyScreens(tx: Tx, office: number): Promise<void> {
  await sql("notifyScreens")`select pg_notify(${dayChannel}, ${String(office)})`.execute(tx);
}
