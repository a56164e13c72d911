import { sql } from "../database/index.ts";

/**
 * What a desk found at the last visit of `visitor v` before that day. `stage`: only where the papers were complete, and the day ended
 * before the number's stage was done. A counter that had sent them back to the papers took that back: their arrival ended with the day.
 */
export const earlierVisit = sql.fragment`
  select e.missing, e.differs,
         case when e.outcome in ('complete', 'other-desk') then (
           select k.stage from ticket k join arrival w on w.office_id = k.office_id and w.arrival_id = k.arrival_id
            where k.office_id = e.office_id and k.ticket_id = e.ticket_id and k.state = 'moved' and w.state = 'checked') end as stage
    from visitor e
   where e.office_id = v.office_id and e.booking_id = v.booking_id and e.day < v.day and e.undone_at is null and e.outcome is not null
   order by e.day desc limit 1`;
