import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { documentOrder } from "../order.sql.ts";
import { openDoubt } from "./at-hand.sql.ts";

/** Waits for the desk now: not early, and nobody else has to look first. */
export const ready = (context: ActContext) => sql.fragment("ready")`
  a.office_id = ${context.office.id} and a.day = ${context.day} and a.state = 'waiting' and a.eligible_from <= ${context.now}
  and not exists (select from doubt d where d.office_id = a.office_id and d.arrival_id = a.arrival_id and ${openDoubt(context)})`;

/**
 * Takes the first of the line to a desk, in one statement. The race: ten desks press at once; each skips whom another one has locked, so
 * nobody is taken twice and nobody waits for anybody. `limit` stands beside the lock.
 */
export async function takeNext(tx: Tx, desk: string, context: ActContext): Promise<string | undefined> {
  const { rows } = await sql("takeNext")`
    update arrival set ${taken(desk, context)}
     where office_id = ${context.office.id} and arrival_id = (
       select a.arrival_id from arrival a where ${ready(context)} order by ${documentOrder} limit 1 for update skip locked)
    returning arrival_id as id`.execute(tx);
  return rows[0]?.id;
}

/** A certain one, already locked by the caller. */
export async function takeThis(tx: Tx, arrival: string, desk: string, context: ActContext): Promise<void> {
  await sql(
    "takeThis",
  )`update arrival set ${taken(desk, context)} where office_id = ${context.office.id} and arrival_id = ${arrival}`.execute(
    tx,
  );
}

/** Who would be next; undefined: nobody waits. */
export async function headOfLine(tx: Tx, context: ActContext): Promise<string | undefined> {
  const { rows } = await sql("headOfLine")`
    select a.arrival_id as id from arrival a where ${ready(context)} order by ${documentOrder} limit 1`.execute(tx);
  return rows[0]?.id;
}

// With `put_back_at` gone the head of the line is used up; what the desk did before is no more to be undone.
const taken = (desk: string, context: ActContext) => sql.fragment("taken")`
  state = 'at-desk', state_at = ${context.now}, desk = ${desk}, officer = ${context.hand.actor}, taken_at = ${context.now}, put_back_at = null, before = null`;

/** Nobody of this arrival stands at the desk any more: absent, or waiting at the head of the line in the old order. */
export async function leaveDesk(
  tx: Tx,
  arrival: string,
  state: "absent" | "waiting",
  context: ActContext,
): Promise<void> {
  await sql("leaveDesk")`
    update arrival set state = ${state}, state_at = ${context.now}, desk = null, put_back_at = ${state === "waiting" ? context.now : null}, before = null
     where office_id = ${context.office.id} and arrival_id = ${arrival}`.execute(tx);
}
