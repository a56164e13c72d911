import { sql, type Tx } from "../database/index.ts";

/** Who listens here hears the id of an office whose day has changed. */
export const floorChannel = "floor";

/** Boards, counters and supervisors of this office draw themselves anew once `tx` commits. */
export async function tellScreens(tx: Tx, office: number): Promise<void> {
  await sql`select pg_notify(${floorChannel}, ${String(office)})`.execute(tx);
}
