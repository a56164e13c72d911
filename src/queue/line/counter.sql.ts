import { sql, type Tx } from "../../database/index.ts";
import { storedWords } from "../../keys/index.ts";
import type { ActContext } from "../act-context.ts";

export type CounterState = "open" | "paused" | "closed";

/**
 * Takes a counter for this transaction, and says how it is. The race: one counter's button is pressed twice, or somebody undoes a call
 * while its officer calls the next. Whoever wants to put a number into a counter's hand waits here for the one before, and then
 * sees what that one has in hand; the key `ticket_counter` would refuse a second one all the same.
 */
export async function holdCounter(tx: Tx, counter: string, context: ActContext): Promise<CounterState> {
  const { rows } = await sql("holdCounter")`
    insert into counter_day (office_id, day, counter, state, since, officer)
    values (${context.office.id}, ${context.day}, ${counter}, 'open', ${context.now}, ${context.hand.actor})
    on conflict (office_id, day, counter) do update set officer = excluded.officer
    returning state`.execute(tx);
  return rows[0]?.state ?? "open";
}

/** How a counter is, without working at it. Its row is kept from changing until the transaction ends. */
export async function counterState(tx: Tx, counter: string, context: ActContext): Promise<CounterState> {
  const { rows } = await sql("counterState")`
    select state from counter_day where office_id = ${context.office.id} and day = ${context.day} and counter = ${counter} for share`.execute(
    tx,
  );
  return rows[0]?.state ?? "open";
}

export async function writeCounter(
  tx: Tx,
  counter: { code: string; state: CounterState; reason: string | undefined },
  context: ActContext,
): Promise<void> {
  const reason = counter.reason === undefined ? null : storedWords(context.keys, counter.reason);
  await sql("writeCounter")`
    insert into counter_day (office_id, day, counter, state, reason, since, officer)
    values (${context.office.id}, ${context.day}, ${counter.code}, ${counter.state}, ${reason}, ${context.now}, ${context.hand.actor})
    on conflict (office_id, day, counter) do update set
      state = excluded.state, reason = excluded.reason, officer = excluded.officer,
      since = case when counter_day.state = excluded.state then counter_day.since else excluded.since end`.execute(tx);
}

/** Numbers that waited for this counter alone wait for whoever serves their stage. */
export async function releaseWaiting(tx: Tx, counter: string, context: ActContext): Promise<void> {
  await sql("releaseWaiting")`
    update ticket set for_counter = null
     where office_id = ${context.office.id} and day = ${context.day} and for_counter = ${counter} and counter is null`.execute(
    tx,
  );
}

/** The arrival before a desk goes back to the head of the document line with its old order. */
export async function putBackArrival(tx: Tx, desk: string, context: ActContext): Promise<string | undefined> {
  const { rows } = await sql("putBackArrival")`
    update arrival set state = 'waiting', state_at = ${context.now}, put_back_at = ${context.now}, desk = null, officer = null,
                       taken_at = null, before = null
     where office_id = ${context.office.id} and day = ${context.day} and desk = ${desk}
    returning arrival_id as id`.execute(tx);
  return rows[0]?.id;
}
