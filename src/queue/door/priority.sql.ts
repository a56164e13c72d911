import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { ArrivalView, Help } from "../views.ts";

/** An arrival of today, as far as its stream hangs on it. */
export interface InStream {
  state: string;
  starts: Temporal.PlainTime | null;
  stream: string;
}

/** Locks it, because the document desk may be taking this very arrival: its stream decides the letter of the number. */
export async function lockStream(tx: Tx, arrival: string, context: ActContext): Promise<InStream | undefined> {
  const { rows } = await sql("lockStream")`
    select state, starts, stream from arrival
     where office_id = ${context.office.id} and arrival_id = ${arrival} and day = ${context.day} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function writePriority(
  tx: Tx,
  to: { arrival: string; priority: ArrivalView["priority"]; help: Help | undefined; stream: string; rank: number },
  context: ActContext,
): Promise<void> {
  await sql("writePriority")`
    update arrival set priority = ${to.priority ?? null}, help = ${to.help ?? null}, stream = ${to.stream}, rank = ${to.rank}
     where office_id = ${context.office.id} and arrival_id = ${to.arrival}`.execute(tx);
}
