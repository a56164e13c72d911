import { type Fragment, sql, type Tx } from "../database/index.ts";
import type { HeldRole } from "./member.ts";

/** In which staff read their pages. */
export type Language = "id" | "en";

/** Whoever a cookie belongs to, alive at this moment. */
export interface FoundSession {
  staff_id: string;
  /** The session's or shift's own id. */
  id: string;
  name: string;
  /** In which they read their pages; null: they never chose. */
  language: Language | null;
  /** The office and desk chosen for it. */
  office_id: number | null;
  desk: string | null;
  second_factor: boolean;
  roles: HeldRole[];
}

export interface Moment {
  /** Domain time: the office's closing hour is part of the day that is lived here. */
  now: Temporal.Instant;
  real: Temporal.Instant;
}

// A session lives while somebody works with it: 8 hours without a page until the office closes, and half an hour after that, so
// that nobody is sent away over the last numbers of the day; 16 hours in all. `seen` is written at most once a minute.
const alive = ({ now, real }: Moment, seen: Fragment, closes: Fragment) => sql.fragment("alive")`
  ${seen} > ${real}::timestamptz - case when ${closes} <= ${now}::timestamptz then interval '30 minutes' else interval '8 hours' end`;

const rolesOf = sql.fragment`(select coalesce(jsonb_agg(jsonb_build_object('office', office_id, 'role', role)), '[]')
                       from staff_role where staff_role.staff_id = staff.staff_id)`;

/** The session with a password of this stored token. */
export async function findSession(
  tx: Tx,
  token: string,
  demo: boolean,
  moment: Moment,
): Promise<FoundSession | undefined> {
  const { rows } = await sql("findSession")`
    with found as (
      select session.id, staff.staff_id, staff.name, staff.language, session_desk.office_id, session_desk.desk, session.updated_at,
             coalesce(login.two_factor_enabled, false) as second_factor, ${rolesOf} as roles
        from auth.session
        join auth.login on login.id = session.user_id
        join staff on staff.staff_id = login.id
        left join session_desk on session_desk.session_id = session.id
       where session.token = ${token} and session.expires_at > ${moment.real}::timestamptz
         and staff.left_at is null and (not staff.demo or ${demo})
         and ${alive(moment, sql.fragment`session.updated_at`, sql.fragment`session_desk.closes_at`)}
    ), seen as (
      update auth.session set updated_at = ${moment.real}
       where id in (select id from found where updated_at < ${moment.real}::timestamptz - interval '1 minute')
    )
    select * from found`.execute(tx);
  return rows[0] && { ...rows[0], roles: rows[0].roles as HeldRole[] };
}

/** The shift that this token opens, at the device it was begun at. */
export async function findShift(
  tx: Tx,
  token: Buffer,
  device: Buffer,
  demo: boolean,
  moment: Moment,
): Promise<FoundSession | undefined> {
  const { rows } = await sql("findShift")`
    with found as (
      select shift.shift_id as id, staff.staff_id, staff.name, staff.language, shift.office_id, shift.desk, shift.seen_at,
             true as second_factor, ${rolesOf} as roles
        from shift
        join staff using (staff_id)
        join device using (device_id)
       where shift.token_digest = ${token} and shift.ended_at is null
         and device.token_digest = ${device} and device.revoked_at is null
         and shift.started_at > ${moment.real}::timestamptz - interval '16 hours'
         and staff.left_at is null and (not staff.demo or ${demo})
         and ${alive(moment, sql.fragment`shift.seen_at`, sql.fragment`shift.closes_at`)}
    ), seen as (
      update shift set seen_at = ${moment.real}
       where shift_id in (select id from found where seen_at < ${moment.real}::timestamptz - interval '1 minute')
    )
    select * from found`.execute(tx);
  return rows[0] && { ...rows[0], roles: rows[0].roles as HeldRole[] };
}

/** From now on this person's pages are in that language. */
export async function keepLanguage(tx: Tx, staff: string, language: Language): Promise<void> {
  await sql("keepLanguage")`update staff set language = ${language} where staff_id = ${staff}`.execute(tx);
}
