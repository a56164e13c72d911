import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords, storedWords } from "../keys/index.ts";
import type { World } from "./ask.ts";

/** A group that was asked for and has not ended. */
export interface Group {
  id: string;
  people: number;
  reason: string;
  askedBy: string;
  until: Temporal.PlainDate;
  /** Null: somebody else has still to grant it. */
  grantedBy: string | null;
}

export async function insertGroup(
  tx: Tx,
  group: {
    id: string;
    office: number;
    citizen: string;
    people: number;
    reason: string;
    by: string;
    until: Temporal.PlainDate;
  },
  { now, keys }: Pick<World, "now" | "keys">,
): Promise<void> {
  await sql("insertGroup")`
    insert into group_allowance (office_id, group_id, citizen_id, people, reason, asked_by, asked_at, until_day)
    values (${group.office}, ${group.id}, ${group.citizen}, ${group.people}, ${storedWords(keys, group.reason)}, ${group.by}, ${now}, ${group.until})`.execute(
    tx,
  );
}

/** The groups of an office that still hold or wait for their second person, by their end. */
export async function openGroups(tx: Tx, keys: Keys, office: number, today: Temporal.PlainDate): Promise<Group[]> {
  const { rows } = await sql("openGroups")`
    select group_id as id, people, reason, asked_by as "askedBy", until_day as until, granted_by as "grantedBy" from group_allowance
     where office_id = ${office} and ended_at is null and until_day >= ${today} order by until_day, group_id`.execute(
    tx,
  );
  return rows.map((row) => ({ ...row, reason: openedWords(keys, row.reason) }));
}

/** One of them, locked: two who decide at once do it one after the other. */
export async function lockGroup(
  tx: Tx,
  office: number,
  id: string,
): Promise<
  { citizen: string; people: number; askedBy: string; grantedBy: string | null; until: Temporal.PlainDate } | undefined
> {
  const { rows } = await sql("lockGroup")`
    select citizen_id as citizen, people, asked_by as "askedBy", granted_by as "grantedBy", until_day as until from group_allowance
     where office_id = ${office} and group_id = ${id} and ended_at is null for update`.execute(tx);
  return rows[0];
}

export async function markGranted(tx: Tx, office: number, id: string, by: string, at: Temporal.Instant): Promise<void> {
  await sql("markGroupGranted")`
    update group_allowance set granted_by = ${by}, granted_at = ${at} where office_id = ${office} and group_id = ${id}`.execute(
    tx,
  );
}

export async function markGroupEnded(
  tx: Tx,
  office: number,
  id: string,
  by: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql("markGroupEnded")`
    update group_allowance set ended_by = ${by}, ended_at = ${at} where office_id = ${office} and group_id = ${id}`.execute(
    tx,
  );
}

/** What holds for a telephone now; nulls: nothing beyond everybody's. */
export async function setGroupOf(
  tx: Tx,
  citizen: string,
  group: { people: number; until: Temporal.Instant } | undefined,
): Promise<void> {
  await sql("setGroupOf")`
    update citizen set group_people = ${group?.people ?? null}, group_until = ${group?.until ?? null}
     where citizen_id = ${citizen}`.execute(tx);
}
