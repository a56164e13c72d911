import { type Fragment, sql, type Tx } from "../database/index.ts";
import type { HeldRole } from "./member.ts";
import { rolesWithSecondFactor } from "./permission.ts";

/** In which staff read their pages. */
export type Language = "id" | "en";

/** Whoever a cookie belongs to, alive at this moment. */
export interface FoundSession {
  staff_id: string;
  /** The session's or shift's own id. */
  id: string;
  /** As it is stored. */
  name: string;
  /** In which they read their pages; null: they never chose. */
  language: Language | null;
  /** The office and desk chosen for it. */
  office_id: number | null;
  desk: string | null;
  second_factor: boolean;
  /** The password, or at a device the PIN, is still the one that a manager handed out. */
  handed_out: boolean;
  /** The ministry's sign-in opened the session, and no password of ours. */
  by_provider: boolean;
  /** Nobody pressed anything for so long that the person has to show once more who it is. */
  resting: boolean;
  /** When a password or code was shown last in this session. */
  proved_at: Temporal.Instant | null;
  /** Somebody else's hand was at this person's way in so short a time ago that what is done is marked. */
  after_reset: boolean;
  /** What this person was told and has not read. */
  notices: number;
  demo: boolean;
  roles: HeldRole[];
}

/** What a look at a session goes by. */
interface Look extends Moment {
  demo: boolean;
  /** A person pressed something; false: a page that follows the day asked by itself. */
  pressed: boolean;
}

export interface Moment {
  /** Domain time: the office's closing hour is part of the day that is lived here. */
  now: Temporal.Instant;
  real: Temporal.Instant;
}

/** How long whoever sees more than one desk may leave a browser alone. */
const idleMinutes = 30;

// A session lives while somebody works with it: 8 hours without a page until the office closes, and half an hour after that, so
// that nobody is sent away over the last numbers of the day; 12 hours in all. `seen` is written at most once a minute.
const alive = ({ now, real }: Moment, seen: Fragment, closes: Fragment) => sql.fragment("alive")`
  ${seen} > ${real}::timestamptz - case when ${closes} <= ${now}::timestamptz then interval '30 minutes' else interval '8 hours' end`;

const idleRoles = [...rolesWithSecondFactor];

const rolesOf = sql.fragment`(select coalesce(jsonb_agg(jsonb_build_object('office', office_id, 'role', role)), '[]')
                       from staff_role where staff_role.staff_id = staff.staff_id)`;

const about = (real: Temporal.Instant) => sql.fragment("about")`
  staff.staff_id, staff.name, staff.language, staff.demo, ${rolesOf} as roles,
  coalesce(staff.reset_at > ${real}::timestamptz - interval '24 hours', false) as after_reset`;

const notices = sql.fragment`(select count(*)::int from staff_notice where staff_notice.staff_id = staff.staff_id and seen_at is null`;

/** The session with a password of this stored token. */
export async function findSession(tx: Tx, token: string, look: Look): Promise<FoundSession | undefined> {
  const { real } = look;
  const { rows } = await sql("findSession")`
    with found as (
      select session.id, session_desk.office_id, session_desk.desk, session.updated_at, ${about(real)},
             session.by_passkey or provider_factors is not distinct from 2 or coalesce(login.two_factor_enabled, false) as second_factor,
             first_password_ends is not null and provider_factors is null as handed_out, provider_factors is not null as by_provider,
             coalesce(session.proved_at, session.created_at) as proved_at,
             ${notices} and session_id is distinct from session.id) as notices,
             not staff.demo and session.updated_at <= ${real}::timestamptz - make_interval(mins => ${idleMinutes}::int)
             and exists (select from staff_role where staff_role.staff_id = staff.staff_id and role = any (${idleRoles})) as resting
        from auth.session
        join auth.login on login.id = session.user_id
        join staff on staff.staff_id = login.id
        left join session_desk on session_desk.session_id = session.id
       where session.token = ${token} and session.expires_at > ${real}::timestamptz
         and session.created_at > ${real}::timestamptz - interval '12 hours'
         and staff.left_at is null and (not staff.demo or ${look.demo})
         and ${alive(look, sql.fragment`session.updated_at`, sql.fragment`session_desk.closes_at`)}
    ), seen as (
      update auth.session set updated_at = ${real}
       where ${look.pressed} and id in (select id from found where updated_at < ${real}::timestamptz - interval '1 minute' and not resting)
    )
    select * from found`.execute(tx);
  return rows[0] && ({ ...rows[0], roles: rows[0].roles as HeldRole[] } as FoundSession);
}

/** The shift that this token opens, at the device it was begun at. What it opens is one desk's work, so it rests with the desk. */
export async function findShift(tx: Tx, token: Buffer, device: Buffer, look: Look): Promise<FoundSession | undefined> {
  const { real } = look;
  const { rows } = await sql("findShift")`
    with found as (
      select shift.shift_id as id, shift.office_id, shift.desk, shift.seen_at, ${about(real)},
             true as second_factor, first_pin_ends is not null as handed_out, false as by_provider, null::timestamptz as proved_at,
             ${notices}) as notices, false as resting
        from shift
        join staff using (staff_id)
        join device using (device_id)
       where shift.token_digest = ${token} and shift.ended_at is null
         and device.token_digest = ${device} and device.revoked_at is null
         and shift.started_at > ${real}::timestamptz - interval '12 hours'
         and staff.left_at is null and (not staff.demo or ${look.demo})
         and ${alive(look, sql.fragment`shift.seen_at`, sql.fragment`shift.closes_at`)}
    ), seen as (
      update shift set seen_at = ${real}
       where shift_id in (select id from found where seen_at < ${real}::timestamptz - interval '1 minute')
    )
    select * from found`.execute(tx);
  return rows[0] && ({ ...rows[0], roles: rows[0].roles as HeldRole[] } as FoundSession);
}

/** From now on this person's pages are in that language. */
export async function keepLanguage(tx: Tx, staff: string, language: Language): Promise<void> {
  await sql("keepLanguage")`update staff set language = ${language} where staff_id = ${staff}`.execute(tx);
}
