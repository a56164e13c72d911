import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";
import { openedFacts } from "../queue/index.ts";

export interface CallLine {
  ticket: string;
  number: string;
  counter: string;
  kind: string;
  nth: number;
  actor: string;
  /** Waiting ends at `calledAt`, the way to the counter at `reachedAt`, handling at `endedAt`. */
  waitedSince: Temporal.Instant;
  calledAt: Temporal.Instant;
  reachedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  outcome: string | null;
}

/** Every summons of these numbers, in order. */
export async function callsOf(tx: Tx, office: number, tickets: readonly string[]): Promise<CallLine[]> {
  const { rows } = await sql("callsOf")`
    select c.ticket_id as ticket, t.number, c.counter, c.kind, c.nth, c.actor, c.waited_since as "waitedSince", c.called_at as "calledAt",
           c.reached_at as "reachedAt", c.ended_at as "endedAt", c.outcome
      from call c join ticket t using (office_id, ticket_id)
     where c.office_id = ${office} and c.ticket_id = any(${tickets}::uuid[])
     order by c.called_at, c.call_id`.execute(tx);
  return rows;
}

export interface DisturbanceLine {
  kind: "silence" | "outage" | "clock" | "declared";
  began: Temporal.Instant;
  ended: Temporal.Instant | null;
  reason: string | null;
  actor: string;
  recordedAt: Temporal.Instant;
  /** Declared by mistake: it protects only whom it was told to. */
  withdrawnAt: Temporal.Instant | null;
}

/** What held the office up on any of these days of its own calendar. */
export async function disturbancesOn(
  tx: Tx,
  office: number,
  zone: string,
  days: readonly Temporal.PlainDate[],
  keys: Keys,
): Promise<DisturbanceLine[]> {
  const { rows } = await sql("disturbancesOn")`
    select d.kind, d.began_at as began, d.ended_at as ended, d.reason, d.actor, d.recorded_at as "recordedAt", d.withdrawn_at as "withdrawnAt"
      from disturbance d
     where d.office_id = ${office} and exists (
       select from unnest(${days}::date[]) as one (day)
        where d.began_at < (one.day + 1)::timestamp at time zone ${zone}
          and greatest(coalesce(d.ended_at, 'infinity'), d.withdrawn_at) > one.day::timestamp at time zone ${zone})
     order by d.began_at, d.disturbance_id`.execute(tx);
  return rows.map((row) => ({ ...row, reason: openedWords(keys, row.reason) }));
}

export interface DoubtLine {
  /** Undefined: the reader may only know that there was one. Null: blanked, since its time of keeping is over. */
  facts: string | null | undefined;
  openedBy: string;
  openedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  decidedBy: string | null;
  decidedAt: Temporal.Instant | null;
  decision: "lifted" | "upheld" | null;
  endedAt: Temporal.Instant | null;
}

/** Doubts about a booking's data. `facts`: with what the officer wrote. */
export async function doubtsAbout(
  tx: Tx,
  keys: Keys,
  office: number,
  bookingId: string,
  facts: boolean,
): Promise<DoubtLine[]> {
  const { rows } = await sql("doubtsAbout")`
    select case when ${facts} then facts end as facts, opened_by as "openedBy", opened_at as "openedAt", ends_at as "endsAt",
           decided_by as "decidedBy", decided_at as "decidedAt", decision, ended_at as "endedAt"
      from doubt
     where office_id = ${office} and booking_id = ${bookingId}
     order by opened_at, doubt_id`.execute(tx);
  return rows.map((row) => ({ ...row, facts: facts ? openedFacts(keys, row.facts) : undefined }));
}

/** What those who acted are called, by their name in the journal ("staff <id>", "key <id>", "device <id>"): also of who left since. */
export async function namesOfActors(tx: Tx, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql("namesOfActors")`
    select actor, name from (
      select 'staff ' || staff_id as actor, name from staff where staff_id = any(${idsOf(actors, "staff")}::uuid[])
       union all
      select 'key ' || key_id, label from api_key where key_id = any(${idsOf(actors, "key")}::uuid[])
       union all
      select 'device ' || device_id, name from device where device_id = any(${idsOf(actors, "device")}::uuid[])) as known`.execute(
    tx,
  );
  return new Map(rows.map(({ actor, name }) => [actor, name]));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idsOf(actors: readonly string[], kind: string): string[] {
  const ids = actors.filter((actor) => actor.startsWith(`${kind} `)).map((actor) => actor.slice(kind.length + 1));
  return [...new Set(ids)].filter((id) => uuid.test(id));
}
