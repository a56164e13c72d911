import { newId, sql, type Tx } from "../../database/index.ts";
import { type Keys, openedWords, storedWords } from "../../keys/index.ts";
import type { Disturbance, Disturbed } from "../views.ts";

const columns = sql.fragment`disturbance_id as id, kind, began_at as began, ended_at as ended, reason, actor, withdrawn_at as withdrawn`;

/** As the table has it. */
export interface DisturbanceRow extends Omit<Disturbance, "ended" | "reason" | "withdrawn"> {
  ended: Temporal.Instant | null;
  reason: string | null;
  withdrawn: Temporal.Instant | null;
}

/** A row with its words opened. */
export function shownDisturbance({ ended, reason, withdrawn, ...row }: DisturbanceRow, keys: Keys): Disturbance {
  const words = openedWords(keys, reason) ?? undefined;
  return { ...row, ended: ended ?? undefined, reason: words, withdrawn: withdrawn ?? undefined };
}

/** Disturbances that touch a span of time and were not withdrawn, the oldest first; used by whoever judges lateness or death. */
export async function disturbancesIn(
  tx: Tx,
  office: number,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Disturbed[]> {
  const { rows } = await sql("disturbancesIn")`
    select disturbance_id as id, kind, began_at as began, ended_at as ended, actor, withdrawn_at as withdrawn from disturbance
     where office_id = ${office} and began_at <= ${until} and (ended_at is null or ended_at >= ${from}) and withdrawn_at is null
     order by began_at`.execute(tx);
  return rows.map(({ ended, withdrawn, ...row }) => ({
    ...row,
    ended: ended ?? undefined,
    withdrawn: withdrawn ?? undefined,
  }));
}

interface NewDisturbance {
  kind: Disturbance["kind"];
  began: Temporal.Instant;
  ended?: Temporal.Instant | undefined;
  reason?: string | undefined;
  actor: string;
  at: Temporal.Instant;
}

/** Writes it down; undefined where a silence goes on already (two officers and the clock may find it at once). */
export async function insertDisturbance(
  tx: Tx,
  office: number,
  one: NewDisturbance,
  keys: Keys,
): Promise<Disturbance | undefined> {
  const reason = one.reason === undefined ? null : storedWords(keys, one.reason);
  const { rows } = await sql("insertDisturbance")`
    insert into disturbance (office_id, disturbance_id, kind, began_at, ended_at, reason, actor, recorded_at)
    values (${office}, ${newId()}, ${one.kind}, ${one.began}, ${one.ended ?? null}, ${reason}, ${one.actor}, ${one.at})
    on conflict (office_id) where kind = 'silence' and ended_at is null do nothing
    returning ${columns}`.execute(tx);
  return rows[0] && shownDisturbance(rows[0], keys);
}

/** Ends what goes on: one by its id (also one with an end that is still to come), or all of a kind that have none. Answers what it ended. */
export async function endGoingOn(
  tx: Tx,
  office: number,
  which: { id: string } | { kind: Disturbance["kind"] },
  at: Temporal.Instant,
  keys: Keys,
): Promise<Disturbance[]> {
  const one =
    "id" in which
      ? sql.fragment("disturbanceById")`(ended_at is null or ended_at > ${at}) and disturbance_id = ${which.id}`
      : sql.fragment("disturbanceOfKind")`ended_at is null and kind = ${which.kind}`;
  const { rows } = await sql("endDisturbancesGoingOn")`
    update disturbance set ended_at = greatest(began_at, ${at}::timestamptz)
     where office_id = ${office} and withdrawn_at is null and ${one} returning ${columns}`.execute(tx);
  return rows.map((row) => shownDisturbance(row, keys));
}

/** Locks one that somebody declared; undefined: there is none of this id, or it was withdrawn. */
export async function lockDeclared(tx: Tx, office: number, id: string, keys: Keys): Promise<Disturbance | undefined> {
  const { rows } = await sql("lockDeclared")`
    select ${columns} from disturbance
     where office_id = ${office} and disturbance_id = ${id} and kind = 'declared' and withdrawn_at is null
       for update`.execute(tx);
  return rows[0] && shownDisturbance(rows[0], keys);
}

/** Gives one that is locked another end. `withdrawn`: it was declared by mistake. */
export async function setEnd(
  tx: Tx,
  office: number,
  { id, ended, withdrawn }: { id: string; ended: Temporal.Instant; withdrawn?: Temporal.Instant },
  keys: Keys,
): Promise<Disturbance> {
  const { rows } = await sql("setDisturbanceEnd")`
    update disturbance set ended_at = ${ended}, withdrawn_at = ${withdrawn ?? null}
     where office_id = ${office} and disturbance_id = ${id} returning ${columns}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("a locked disturbance is there");
  return shownDisturbance(row, keys);
}

/** Disturbances of all offices that people with a later hour have to hear of: they go on at `now`, or end later. */
export async function goingOnEverywhere(
  tx: Tx,
  now: Temporal.Instant,
): Promise<{ office: number; id: string; began: Temporal.Instant; ended: Temporal.Instant | null }[]> {
  const { rows } = await sql("goingOnEverywhere")`
    select office_id as office, disturbance_id as id, began_at as began, ended_at as ended from disturbance
     where began_at <= ${now} and (ended_at is null or ended_at > ${now}) and withdrawn_at is null and kind in ('declared', 'silence')
     order by office_id, began_at`.execute(tx);
  return rows;
}

/** Whether any of these offices has a disturbance that goes on, or one that was typed ahead. One with an end lasts no longer than its day. */
export async function anyAhead(tx: Tx, offices: readonly number[], now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("anyAhead")`
    select exists (select from disturbance where ended_at is null and withdrawn_at is null and kind in ('declared', 'silence'))
        or exists (select from unnest(${offices}::smallint[]) as o (office_id) join disturbance d using (office_id)
                    where d.began_at > ${now}::timestamptz - interval '2 days' and d.ended_at > ${now}
                      and d.withdrawn_at is null and d.kind in ('declared', 'silence')) as ahead`.execute(tx);
  return rows[0]!.ahead === true;
}

/** Silences that nobody's act has ended yet. */
export async function silencesGoingOn(tx: Tx): Promise<{ office: number; began: Temporal.Instant }[]> {
  const { rows } = await sql("silencesGoingOn")`
    select office_id as office, began_at as began from disturbance where kind = 'silence' and ended_at is null`.execute(
    tx,
  );
  return rows;
}

/** Disturbances of an office that were not over at `since`, by their begin. */
export async function disturbancesSince(
  tx: Tx,
  office: number,
  since: Temporal.Instant,
): Promise<{ began: Temporal.Instant; ended: Temporal.Instant | null }[]> {
  const { rows } = await sql("disturbancesSince")`
    select began_at as began, ended_at as ended from disturbance
     where office_id = ${office} and (ended_at is null or ended_at > ${since}) and withdrawn_at is null order by began_at`.execute(
    tx,
  );
  return rows;
}
