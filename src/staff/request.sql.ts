import { randomUUID } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";
import type { Role } from "./permission.ts";

/** What waits for a second person. */
export type RequestKind = "password" | "second-factor" | "roles";

/** Something that would make a second person of one, and waits for another manager or for a day. */
export interface StaffRequest {
  id: string;
  office: number;
  staff: string;
  kind: RequestKind;
  /** For `roles`: all that the person is to have in this office. */
  roles: Role[];
  askedBy: string;
  /** The name of whoever asked. */
  askedByName: string;
  dueAt: Temporal.Instant;
}

const request = sql.fragment`
  select request_id as id, staff_request.office_id as office, staff_request.staff_id as staff, kind, roles, asked_by as "askedBy",
         coalesce(asker.name, '') as "askedByName", due_at as "dueAt"
    from staff_request left join staff as asker on asker.staff_id = asked_by`;

type Row = Omit<StaffRequest, "kind" | "roles"> & { kind: string; roles: string[] };

function requestOf(keys: Keys, row: Row): StaffRequest {
  const askedByName = openedWords(keys, row.askedByName);
  return { ...row, askedByName, kind: row.kind as RequestKind, roles: row.roles as Role[] };
}

/** Writes a request down; one of the same kind that was open is replaced. @returns its id */
export async function insertRequest(
  tx: Tx,
  one: Omit<StaffRequest, "id" | "askedByName">,
  real: Temporal.Instant,
): Promise<string> {
  const id = randomUUID();
  await sql("replaceRequest")`
    update staff_request set ended_at = ${real}, outcome = 'replaced'
     where staff_id = ${one.staff} and office_id = ${one.office} and kind = ${one.kind} and ended_at is null`.execute(
    tx,
  );
  await sql("insertRequest")`
    insert into staff_request (request_id, office_id, staff_id, kind, roles, asked_by, asked_at, due_at)
    values (${id}, ${one.office}, ${one.staff}, ${one.kind}, ${one.roles}, ${one.askedBy}, ${real}, ${one.dueAt})`.execute(
    tx,
  );
  return id;
}

/** What waits in this office, the oldest first. */
export async function openRequests(tx: Tx, keys: Keys, office: number): Promise<StaffRequest[]> {
  const { rows } = await sql("openRequests")`
    ${request} where staff_request.office_id = ${office} and ended_at is null order by due_at, request_id`.execute(tx);
  return rows.map((row) => requestOf(keys, row));
}

/** One that waits, locked: of two who decide at once the second finds it ended. */
export async function requestForUpdate(tx: Tx, keys: Keys, id: string): Promise<StaffRequest | undefined> {
  const { rows } = await sql("requestForUpdate")`
    ${request} where request_id::text = ${id} and ended_at is null for update of staff_request`.execute(tx);
  return rows[0] && requestOf(keys, rows[0]);
}

/** It is done, or was stopped. */
export async function endRequest(tx: Tx, id: string, outcome: "done" | "stopped", real: Temporal.Instant) {
  await sql("endRequest")`
    update staff_request set ended_at = ${real}, outcome = ${outcome} where request_id = ${id}`.execute(tx);
}

/** Does anybody manage people beside these two? Invented people count in a demonstration only. */
export async function othersManage(tx: Tx, by: string, other: string, demo: boolean): Promise<boolean> {
  const { rows } = await sql("othersManage")`
    select exists (select from staff_role join staff using (staff_id)
                    where role in ('head-office', 'head-of-office') and left_at is null and (not demo or ${demo})
                      and staff_id <> ${by} and staff_id <> ${other}) as others`.execute(tx);
  return rows[0]!.others ?? false;
}

/** Is this account younger than a day? */
export async function isNewHere(tx: Tx, staff: string, real: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql("isNewHere")`
    select exists (select from staff where staff_id = ${staff} and not demo
                     and created_at > ${real}::timestamptz - interval '24 hours') as new`.execute(tx);
  return rows[0]!.new ?? false;
}

/** Notes that another hand was at this person's way in: what they do is marked for a day. */
export async function noteReset(tx: Tx, staff: string, real: Temporal.Instant): Promise<void> {
  await sql("noteReset")`update staff set reset_at = ${real} where staff_id = ${staff}`.execute(tx);
}
