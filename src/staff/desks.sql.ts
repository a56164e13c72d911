import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";
import type { Moment } from "./who.sql.ts";

/** Who is at which desk of an office now: names in alphabetical order by the desk's code, of sessions and shifts that are alive. */
export async function peopleAtDesks(
  tx: Tx,
  keys: Keys,
  office: number,
  { now, real }: Moment,
): Promise<Map<string, string[]>> {
  const { rows } = await sql("peopleAtDesks")`
    select desk, array_agg(distinct name) as names from (
      select session_desk.desk, staff.name, session.updated_at as seen, session_desk.closes_at as closes
        from session_desk join auth.session on session.id = session_desk.session_id
        join staff on staff.staff_id = session.user_id
       where session_desk.office_id = ${office} and session.expires_at > ${real}::timestamptz
      union all
      select shift.desk, staff.name, shift.seen_at, shift.closes_at
        from shift join staff using (staff_id)
       where shift.office_id = ${office} and shift.ended_at is null and shift.started_at > ${real}::timestamptz - interval '12 hours'
    ) as present
     where desk is not null
       and seen > ${real}::timestamptz - case when closes <= ${now}::timestamptz then interval '30 minutes' else interval '8 hours' end
     group by desk`.execute(tx);
  return new Map(rows.map(({ desk, names }) => [desk, inOrder(names.map((name) => openedWords(keys, name)))]));
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "id"));
}

/** A shift works at this desk from now on. @param closes when its office closes; null: it is closed */
export async function setDeskOfShift(
  tx: Tx,
  shift: string,
  desk: string,
  closes: Temporal.Instant | null,
): Promise<void> {
  await sql("setDeskOfShift")`
    update shift set desk = ${desk}, closes_at = ${closes} where shift_id = ${shift}`.execute(tx);
}

/** A session works at this desk of this office from `real` on, wherever it worked before. @param closes as in `setDeskOfShift` */
export async function setDeskOfSession(
  tx: Tx,
  session: string,
  { office, desk }: { office: number; desk: string },
  real: Temporal.Instant,
  closes: Temporal.Instant | null,
): Promise<void> {
  await sql("setDeskOfSession")`
    insert into session_desk (session_id, office_id, desk, chosen_at, closes_at)
    values (${session}, ${office}, ${desk}, ${real}, ${closes})
    on conflict (session_id) do update
       set office_id = excluded.office_id, desk = excluded.desk, chosen_at = excluded.chosen_at, closes_at = excluded.closes_at`.execute(
    tx,
  );
}
