import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";
import { byName } from "./by-name.ts";
import type { HeldRole } from "./member.ts";

/** Somebody of the staff as those see them who manage people. */
export interface Colleague {
  id: string;
  login: string;
  name: string;
  hasPin: boolean;
  hasPassword: boolean;
  secondFactor: boolean;
  roles: HeldRole[];
  /** Offices where tasks for this person wait for a second manager. */
  askedAt: number[];
}

const colleague = sql.fragment`
  select staff.staff_id as id, coalesce(login.name, staff.login) as login, staff.name, pin_hash is not null as "hasPin",
         exists (select from auth.credential where user_id = staff.staff_id) as "hasPassword",
         coalesce(login.two_factor_enabled, false) as "secondFactor",
         (select coalesce(jsonb_agg(jsonb_build_object('office', office_id, 'role', role) order by office_id, role), '[]')
            from staff_role where staff_role.staff_id = staff.staff_id) as roles,
         coalesce((select array_agg(staff_request.office_id::int) from staff_request
            where staff_request.staff_id = staff.staff_id and kind = 'roles' and ended_at is null), '{}') as "askedAt"
    from staff left join auth.login on login.id = staff.staff_id`;

function colleagueOf<Row extends { login: string; name: string; roles: unknown }>(keys: Keys, row: Row) {
  const [login, name] = [openedWords(keys, row.login), openedWords(keys, row.name)];
  return { ...row, login, name, roles: row.roles as HeldRole[] };
}

/** Everybody with a role in this office or (head office, auditors) in all of them, by name. */
export async function colleaguesOf(tx: Tx, keys: Keys, office: number, demo: boolean): Promise<Colleague[]> {
  const { rows } = await sql("colleaguesOf")`
    ${colleague}
     where left_at is null and (not demo or ${demo})
       and (exists (select from staff_role where staff_role.staff_id = staff.staff_id and (office_id = ${office} or office_id is null))
         or exists (select from staff_request where staff_request.staff_id = staff.staff_id and office_id = ${office} and ended_at is null))`.execute(
    tx,
  );
  return rows.map((row) => colleagueOf(keys, row)).toSorted(byName);
}

/** One of them, locked until the transaction ends: two who manage people do not change the same person at once. */
export async function colleagueForUpdate(tx: Tx, keys: Keys, staff: string): Promise<Colleague | undefined> {
  const { rows } = await sql(
    "colleagueForUpdate",
  )`${colleague} where staff.staff_id::text = ${staff} and left_at is null for update of staff`.execute(tx);
  return rows[0] && colleagueOf(keys, rows[0]);
}

export async function rolesOf(tx: Tx, staff: string): Promise<HeldRole[]> {
  const { rows } = await sql("rolesOf")`
    select office_id as office, role from staff_role where staff_id::text = ${staff} order by office_id, role`.execute(
    tx,
  );
  return rows;
}

/** Ends whatever sessions and shifts this person has. */
export async function endSessions(tx: Tx, staff: string, real: Temporal.Instant): Promise<void> {
  await sql("endSessionsDeleteSession")`delete from auth.session where user_id::text = ${staff}`.execute(tx);
  await sql(
    "endSessionsUpdateShift",
  )`update shift set ended_at = ${real} where staff_id::text = ${staff} and ended_at is null`.execute(tx);
}
