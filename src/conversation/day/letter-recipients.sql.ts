import { mayStillCome, opened } from "../../booking/index.ts";
import { type Fragment, sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { languageOfPlace } from "../../office/index.ts";
import type { Language } from "../dialogue-state.ts";

/** Somebody who may be written to: not erased, not silenced by STOP, and they wrote to us before. */
export interface LetterReader {
  citizen: string;
  /** The number of ours they know. */
  number: string;
  language: Language;
  /** Until when free words may be sent; domain time. */
  windowUntil: Temporal.Instant | null;
}

/** A booking and whose it is. */
export interface BookingRecipient extends LetterReader {
  id: string;
  code: string;
  name: string;
  birthDate: Temporal.PlainDate;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  rulesVersion: number;
  moves: number;
  /** How often their number moved since somebody of theirs came. */
  movesOfSender: number;
  /** What the officer set at the desk, else what the citizen said. */
  service: string | null;
}

/** A number of today; `citizen` null: nobody can be told. One row a citizen. */
export interface TicketRecipient {
  id: string;
  ticketNumber: string;
  stream: string;
  stage: string;
  help: string | null;
  rulesVersion: number;
  lastCalledAt: Temporal.Instant | null;
  calls: number;
  citizen: string | null;
  number: string | null;
  language: Language | null;
  windowUntil: Temporal.Instant | null;
  /** They asked to hear of this number. */
  asked: boolean | null;
}

// Meta's 24 hours are counted for a citizen and a number of ours. Each answer kept the end that its message opened, so the latest of them is
// known without a column that every message would have to write.
const windowOf = (citizen: Fragment, number: Fragment) => sql.fragment`
  (select max(l.window_until) from letter l where l.citizen_id = ${citizen} and l.phone_number_id = ${number})`;
const reads = sql.fragment`c.erased_at is null and c.muted_at is null and c.heard_at is not null`;
const language = languageOfPlace(sql.fragment`c.place`);

/** Bookings with their citizens, where those can be told; an erased person's or a desk's booking is not among them. */
export async function bookingRecipients(
  tx: Tx,
  office: number,
  ids: readonly string[],
  keys: Keys,
): Promise<BookingRecipient[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql("bookingsTold")`
    select b.booking_id as id, b.code, a.key_no as "keyNo", a.name, a.birth_date as "birthDate", b.day, b.starts, b.rules_version as "rulesVersion", b.moves,
           (select count(*)::int from unnest(c.moved) m where c.came_at is null or m > c.came_at) as "movesOfSender",
           coalesce(v.service, b.service) as service, b.citizen_id as citizen, b.phone_number_id as number, ${language} as language,
           ${windowOf(sql.fragment`b.citizen_id`, sql.fragment`b.phone_number_id`)} as "windowUntil"
      from booking b join applicant a using (office_id, booking_id) join citizen c using (citizen_id)
      left join lateral (
        select service from visitor v
         where v.office_id = b.office_id and v.booking_id = b.booking_id and v.undone_at is null order by v.day desc limit 1) v on true
     where b.office_id = ${office} and b.booking_id = any(${ids}::uuid[]) and b.phone_number_id is not null
       and b.code is not null and a.name is not null and ${reads}`.execute(tx);
  return rows.flatMap((row) => {
    const { code, name, birthDate, ...told } = opened(keys, row);
    return code === null || name === null || birthDate === null ? [] : [{ ...told, code, name, birthDate }];
  });
}

/** Numbers with everybody who may hear of them: those who follow, and the citizens of their visitors' bookings. */
export async function ticketRecipients(tx: Tx, office: number, ids: readonly string[]): Promise<TicketRecipient[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql("ticketsTold")`
    select t.ticket_id as id, t.number as "ticketNumber", t.stream, t.stage, t.help, t.rules_version as "rulesVersion",
           t.last_called_at as "lastCalledAt", t.calls, r.citizen_id as citizen, r.number, r.language, r.asked,
           case when r.citizen_id is not null then ${windowOf(sql.fragment`r.citizen_id`, sql.fragment`r.number`)} end as "windowUntil"
      from ticket t
      left join lateral (
        select x.citizen_id, x.asked, x.number, ${language} as language
          from (
            select citizen_id, bool_or(asked) as asked, (array_agg(number order by asked desc))[1] as number
              from (
                select citizen_id, phone_number_id as number, true as asked from ticket_follow f
                 where f.office_id = t.office_id and f.ticket_id = t.ticket_id
                union all
                select b.citizen_id, b.phone_number_id, t.help is not distinct from 'written' from visitor v join booking b using (office_id, booking_id)
                 where v.office_id = t.office_id and v.ticket_id = t.ticket_id and v.undone_at is null
                   and b.citizen_id is not null and b.phone_number_id is not null) y
             group by citizen_id) x
          join citizen c using (citizen_id)
         where ${reads}) r on true
     where t.office_id = ${office} and t.ticket_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/**
 * Bookings of a day whose hour a disturbance touches, whose people are not here yet and who were not told on that day: all of them, each
 * with its citizen, the earliest hour of each citizen first.
 */
export async function bookingsInTrouble(
  tx: Tx,
  of: { office: number; day: Temporal.PlainDate; from: Temporal.PlainTime; until: Temporal.PlainTime },
): Promise<{ id: string; citizen: string | null }[]> {
  const { rows } = await sql("bookingsInTrouble")`
    select b.booking_id as id, b.citizen_id as citizen from booking b
     where b.office_id = ${of.office} and b.day = ${of.day} and b.starts between ${of.from} and ${of.until} and b.citizen_id is not null
       and ${mayStillCome}
       and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null)
       and not exists (select from disturbance_told t where t.office_id = b.office_id and t.booking_id = b.booking_id and t.day = b.day)
     order by b.citizen_id, b.starts, b.booking_id`.execute(tx);
  return rows;
}
