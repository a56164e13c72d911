import { randomUUID } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedOwnValue, storedOwnValue } from "../keys/index.ts";
import type { SignInFaults } from "./fault.sql.ts";
import type { Role } from "./permission.ts";

/** What somebody is told about the own account, and what belongs to it. Ids, roles and numbers; a browser as it names itself. */
export type Notice =
  /** Somebody signed in as this person at a browser where the account never was. */
  | { kind: "new-browser"; detail: { browser: string; address: string } }
  | { kind: "faults"; detail: SignInFaults }
  | { kind: "reset-asked"; detail: { what: "password" | "second-factor"; request: string; by: string } }
  | { kind: "reset-done"; detail: { what: "password" | "second-factor" | "pin"; by: string } }
  | { kind: "roles-asked"; detail: { roles: Role[]; request: string; by: string } }
  | { kind: "roles-done"; detail: { roles: Role[]; by: string } }
  | { kind: "passkey-made"; detail: { name: string } }
  /** Somebody allowed this person more of something than a day has, with an end. */
  | { kind: "allowance"; detail: { by: string } };

export type ToldNotice = Notice & { id: string; toldAt: Temporal.Instant };

// Who changed something, and where somebody signed in: names and places of officers.
const what = "notice to an officer";

/** Tells somebody, at the next page. @param session the one that it is about: it is not told there */
export async function writeNotice(
  tx: Tx,
  keys: Keys,
  staff: string,
  { kind, detail }: Notice,
  real: Temporal.Instant,
  session: string | null = null,
): Promise<void> {
  await sql("writeNotice")`
    insert into staff_notice (notice_id, staff_id, kind, detail, session_id, told_at)
    values (${randomUUID()}, ${staff}, ${kind}, ${JSON.stringify(storedOwnValue(keys, what, detail))}, ${session}, ${real})`.execute(
    tx,
  );
}

/** What this person has not read yet, for the session that asks; the newest first. */
export async function unseenNotices(tx: Tx, keys: Keys, staff: string, session: string): Promise<ToldNotice[]> {
  const { rows } = await sql("unseenNotices")`
    select notice_id as id, kind, detail, told_at as "toldAt" from staff_notice
     where staff_id = ${staff} and seen_at is null and session_id is distinct from ${session}::uuid
     order by told_at desc limit 50`.execute(tx);
  return rows.map((row) => ({ ...row, detail: openedOwnValue(keys, what, row.detail) })) as unknown as ToldNotice[];
}

/** This session has read what it was told up to this moment. */
export async function markNoticesSeen(tx: Tx, staff: string, session: string, real: Temporal.Instant): Promise<void> {
  await sql("markNoticesSeen")`
    update staff_notice set seen_at = ${real}
     where staff_id = ${staff} and seen_at is null and session_id is distinct from ${session}::uuid`.execute(tx);
}
