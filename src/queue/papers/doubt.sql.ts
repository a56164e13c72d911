import { opened } from "../../booking/index.ts";
import { newId, sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { openedFacts } from "./doubt-facts.ts";

export interface DoubtRow {
  id: string;
  arrival: string;
  booking: string | null;
  openedBy: string;
  endsAt: Temporal.Instant;
  over: boolean;
}

export async function writeDoubt(
  tx: Tx,
  doubt: { arrival: string; booking: string | null; facts: string; endsAt: Temporal.Instant },
  context: ActContext,
): Promise<string> {
  const id = newId();
  await sql("writeDoubt")`
    insert into doubt (office_id, doubt_id, booking_id, arrival_id, facts, opened_by, opened_at, ends_at)
    values (${context.office.id}, ${id}, ${doubt.booking}, ${doubt.arrival}, ${doubt.facts}, ${context.hand.actor}, ${context.now}, ${doubt.endsAt})`.execute(
    tx,
  );
  return id;
}

/** Which arrival a doubt is about, unlocked: the arrival is locked before its doubt, everywhere. */
export async function arrivalOfDoubt(tx: Tx, doubt: string, context: ActContext): Promise<string | undefined> {
  const { rows } = await sql("arrivalOfDoubt")`
    select arrival_id as arrival from doubt where office_id = ${context.office.id} and doubt_id::text = ${doubt}`.execute(
    tx,
  );
  return rows[0]?.arrival;
}

export async function lockDoubt(tx: Tx, doubt: string, context: ActContext): Promise<DoubtRow | undefined> {
  const { rows } = await sql("lockDoubt")`
    select doubt_id as id, arrival_id as arrival, booking_id as booking, opened_by as "openedBy", ends_at as "endsAt",
           coalesce(ended_at is not null or ends_at <= ${context.now}, false) as over
      from doubt where office_id = ${context.office.id} and doubt_id::text = ${doubt} for update`.execute(tx);
  return rows[0];
}

/** Decided: it blocks nothing any more. The key `doubt_two_people` holds that the two are not one. */
export async function decide(tx: Tx, doubt: string, decision: "lifted" | "upheld", context: ActContext): Promise<void> {
  await sql("decideDoubt")`
    update doubt set decision = ${decision}, decided_by = ${context.hand.actor}, decided_at = ${context.now}, ended_at = ${context.now}
     where office_id = ${context.office.id} and doubt_id = ${doubt}`.execute(tx);
}

export interface SeenDoubt {
  id: string;
  arrival: string;
  facts: string | null;
  openedBy: string;
  openedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  decision: "lifted" | "upheld" | null;
  name: string | null;
}

/** Open ones, the first to end first, then those decided since, the newest first. */
export async function doubtsSince(tx: Tx, since: Temporal.Instant, context: ActContext): Promise<SeenDoubt[]> {
  const { rows } = await sql("doubtsSince")`
    select d.doubt_id as id, d.arrival_id as arrival, d.facts, d.opened_by as "openedBy", d.opened_at as "openedAt", d.ends_at as "endsAt",
           d.decision, a.key_no as "keyNo", a.name
      from doubt d
      left join applicant a on a.office_id = d.office_id and a.booking_id = d.booking_id and a.erased_at is null
     where d.office_id = ${context.office.id} and (d.ended_at is null and d.ends_at > ${context.now} or d.decided_at > ${since})
     order by d.decided_at desc nulls first, d.ends_at, d.doubt_id`.execute(tx);
  return rows.map((row) => ({ ...opened(context.keys, row), facts: openedFacts(context.keys, row.facts) }));
}
