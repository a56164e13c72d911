import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { type Before, momentOf } from "./ticket.sql.ts";

type Was = NonNullable<Before["arrival"]>;

/** A checked arrival stands at the head of the document line again; how it stood before, or undefined where it is not checked. */
export async function arrivalBackToPapers(tx: Tx, arrival: string, context: ActContext): Promise<Was | undefined> {
  const { rows } = await sql("arrivalBackToPapers")`
    with was as materialized (
      select office_id, arrival_id, jsonb_build_object('stateAt', state_at, 'checkedAt', checked_at, 'putBackAt', put_back_at) as was
        from arrival where office_id = ${context.office.id} and arrival_id = ${arrival} and state = 'checked' for update)
    update arrival a set state = 'waiting', state_at = ${context.now}, put_back_at = ${context.now}, checked_at = null, desk = null, before = null
      from was w where a.office_id = w.office_id and a.arrival_id = w.arrival_id
    returning w.was`.execute(tx);
  return rows[0]?.was as Was | undefined;
}

/** The same taken back, unless a desk has taken the arrival in between: then its state is the answer. */
export async function arrivalChecked(
  tx: Tx,
  arrival: string,
  was: Was,
  context: ActContext,
): Promise<string | undefined> {
  const { rows } = await sql("arrivalChecked")`
    with now as materialized (
      select office_id, arrival_id, state from arrival
       where office_id = ${context.office.id} and arrival_id = ${arrival} for update),
    back as (
      update arrival a set state = 'checked', state_at = ${Temporal.Instant.from(was.stateAt)}, checked_at = ${momentOf(was.checkedAt)},
                           put_back_at = ${momentOf(was.putBackAt)}
        from now n where a.office_id = n.office_id and a.arrival_id = n.arrival_id and n.state = 'waiting')
    select state from now where state <> 'waiting'`.execute(tx);
  return rows[0]?.state;
}
