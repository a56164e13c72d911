import { sql, type Tx } from "../database/index.ts";

/** The names of those whose session or shift is alive, by desk. */
export function livingDesks(tx: Tx, office: number, real: Temporal.Instant, now: Temporal.Instant) {
  return sql("livingDesks")`
    select desk, array_agg(distinct name order by name) as names from (
      select session_desk.desk, staff.name, session.updated_at as seen, session_desk.closes_at as closes
        from session_desk join auth.session on session.id = session_desk.session_id
        join staff on staff.staff_id = session.user_id
       where session_desk.office_id = ${office} and session.expires_at > ${real}::timestamptz
      union all
      select shift.desk, staff.name, shift.seen_at, shift.closes_at
        from shift join staff using (staff_id)
       where shift.office_id = ${office} and shift.ended_at is null and shift.started_at > ${real}::timestamptz - interval '16 hours'
    ) as present
     where desk is not null
       and seen > ${real}::timestamptz - case when closes <= ${now}::timestamptz then interval '30 minutes' else interval '8 hours' end
     group by desk`.execute(tx);
}

/** The desk of a shift, and when its office closes. */
export function moveShift(tx: Tx, code: string, closes: Temporal.Instant | null, shift: string) {
  return sql("moveShift")`update shift set desk = ${code}, closes_at = ${closes} where shift_id = ${shift}`.execute(tx);
}

/** The desk of a session, and when its office closes. */
export function moveSession(
  tx: Tx,
  session: string,
  id: number,
  code: string,
  real: Temporal.Instant,
  closes: Temporal.Instant | null,
) {
  return sql("moveSession")`
          insert into session_desk (session_id, office_id, desk, chosen_at, closes_at)
          values (${session}, ${id}, ${code}, ${real}, ${closes})
          on conflict (session_id) do update
             set office_id = excluded.office_id, desk = excluded.desk, chosen_at = excluded.chosen_at, closes_at = excluded.closes_at`.execute(
    tx,
  );
}
