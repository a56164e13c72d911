import { hasEndedAtOffice } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";

/** What reminders of an office did, over days that are over. Bookings that ended at the office: visited, or nobody came. */
export interface ReminderFigures {
  reminded: { ended: number; noShows: number };
  notReminded: { ended: number; noShows: number };
  /** What was pressed, once a booking. */
  answers: { coming: number; move: number; cannot: number };
  /** Reminders that left as templates: Meta is paid for each. */
  paid: number;
}

/** From `from` until before `until`. */
export async function reminderFigures(
  tx: Tx,
  office: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<ReminderFigures> {
  const { rows } = await sql("reminderFigures")`
    select count(*) filter (where reminded)::int as "endedReminded",
           count(*) filter (where reminded and forfeited)::int as "missedReminded",
           count(*) filter (where not reminded)::int as "endedOthers",
           count(*) filter (where not reminded and forfeited)::int as "missedOthers"
      from (
        select b.forfeited_at is not null as forfeited,
               exists (select from reminder r where r.office_id = b.office_id and r.booking_id = b.booking_id and r.day = b.day) as reminded
          from booking b
         where b.office_id = ${office} and b.day >= ${from} and b.day < ${until} and ${hasEndedAtOffice}) ended`.execute(
    tx,
  );
  const asked = await sql("reminderAnswers")`
    select count(distinct booking_id) filter (where answer = 'coming')::int as coming,
           count(distinct booking_id) filter (where answer = 'move')::int as move,
           count(distinct booking_id) filter (where answer = 'cannot')::int as cannot,
           count(*) filter (where as_template)::int as paid
      from reminder where office_id = ${office} and day >= ${from} and day < ${until}`.execute(tx);
  const [ended] = rows;
  const [answered] = asked.rows;
  return {
    reminded: { ended: ended?.endedReminded ?? 0, noShows: ended?.missedReminded ?? 0 },
    notReminded: { ended: ended?.endedOthers ?? 0, noShows: ended?.missedOthers ?? 0 },
    answers: { coming: answered?.coming ?? 0, move: answered?.move ?? 0, cannot: answered?.cannot ?? 0 },
    paid: answered?.paid ?? 0,
  };
}
