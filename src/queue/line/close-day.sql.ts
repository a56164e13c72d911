import { hasSeat, mayStillCome } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { lineOrder } from "../order.sql.ts";
import type { TicketState } from "../views.ts";
import { type TicketRow, ticketColumns, withoutNulls } from "./ticket.sql.ts";

/**
 * Closes the day; false: somebody closed it before. It waits here for everybody who gives or puts back a number at this moment
 * (`isClosed`), and whoever asks later sees that it is over.
 */
export async function closeOnce(tx: Tx, context: ActContext): Promise<boolean> {
  await sql(
    "openDayRow",
  )`insert into office_day (office_id, day) values (${context.office.id}, ${context.day}) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql("closeDayOnce")`
    with mine as materialized (
      select office_id, day, closed_at from office_day where office_id = ${context.office.id} and day = ${context.day} for update)
    update office_day o set closed_at = ${context.now} from mine m
     where o.office_id = m.office_id and o.day = m.day and m.closed_at is null
    returning 1`.execute(tx);
  return rows.length === 1;
}

/** When the day was closed; undefined: it is open. Locks its row. */
export async function whenClosed(tx: Tx, { office, day }: ActContext): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("whenClosed")`
    select closed_at as at from office_day where office_id = ${office.id} and day = ${day} for update`.execute(tx);
  return rows[0]?.at ?? undefined;
}

/** The day goes on. */
export async function reopen(tx: Tx, { office, day }: ActContext): Promise<void> {
  await sql("reopenDay")`
    update office_day set closed_at = null where office_id = ${office.id} and day = ${day}`.execute(tx);
}

/** Displacements of a day that was closed at that moment or later, and that were not taken back. */
export async function closedEarlySince(tx: Tx, office: number, since: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql("closedEarlySince")`
    select displacement_id as id from displacement
     where office_id = ${office} and made_at >= ${since} and because = 'closed-early' and taken_back_at is null
     order by made_at`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Bookings of a day whose people have a seat in it, for YA or for good, and were not seen, in the order of their hours. */
export async function stillToCome(tx: Tx, office: number, day: Temporal.PlainDate): Promise<string[]> {
  const { rows } = await sql("stillToCome")`
    select b.booking_id as id from booking b
     where b.office_id = ${office} and b.day = ${day} and ${hasSeat}
       and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null)
     order by b.starts, b.booking_id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Which of these bookings were moved so often because nobody opened the office. */
export async function movedUnopened(
  tx: Tx,
  office: number,
  bookings: readonly string[],
  times: number,
): Promise<string[]> {
  if (bookings.length === 0) return [];
  const { rows } = await sql("movedUnopened")`
    select d.booking_id as id from displaced d join displacement m using (office_id, displacement_id)
     where d.office_id = ${office} and d.booking_id = any(${bookings}::uuid[]) and m.because = 'unopened'
     group by 1 having count(*) >= ${times}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Days that are over at this moment and in which somebody had a seat and was not seen; `mannedAt`: the first act of an officer, or null. */
export async function daysThatOwe(
  tx: Tx,
  offices: readonly { id: number; today: Temporal.PlainDate }[],
): Promise<{ office: number; day: Temporal.PlainDate; mannedAt: Temporal.Instant | null }[]> {
  const { rows } = await sql("daysThatOwe")`
    select distinct b.office_id as office, b.day, d.first_act_at as "mannedAt"
      from unnest(${offices.map((o) => o.id)}::smallint[], ${offices.map((o) => o.today)}::date[]) as o (office_id, today)
      join booking b on b.office_id = o.office_id and b.day < o.today and b.day >= o.today - 14
      left join office_day d on d.office_id = b.office_id and d.day = b.day
     where ${mayStillCome} and b.returned_at is null
       and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null)
     order by 1, 2`.execute(tx);
  return rows;
}

/** Locks the day's tickets in these states, in the order of the line. */
export async function lockTickets(tx: Tx, states: readonly TicketState[], context: ActContext): Promise<TicketRow[]> {
  const { rows } = await sql("lockTickets")`
    select ${ticketColumns} from ticket t
     where office_id = ${context.office.id} and day = ${context.day} and state = any(${states}::text[])
     order by ${lineOrder} for update`.execute(tx);
  return rows.map(withoutNulls);
}

/**
 * Ends the arrivals that no desk has dealt with, and answers the bookings that go with each, in the order of the document line. Their people
 * stay in it, so nobody who was here is taken for somebody who never came.
 */
export async function endArrivals(
  tx: Tx,
  states: readonly string[],
  context: ActContext,
): Promise<{ arrival: string; bookings: string[] }[]> {
  const { rows } = await sql("endArrivals")`
    with unreached as materialized (
      select * from arrival
       where office_id = ${context.office.id} and day = ${context.day} and state = any(${states}::text[]) for update),
    ended as (
      update arrival a set state = 'undone', state_at = ${context.now}, desk = null, before = null
        from unreached u where a.office_id = u.office_id and a.arrival_id = u.arrival_id)
    select u.arrival_id as arrival, array(
             select v.booking_id from visitor v
              where v.office_id = u.office_id and v.arrival_id = u.arrival_id and v.booking_id is not null and v.undone_at is null
                and v.ticket_id is null and coalesce(v.outcome, 'back-today') = 'back-today' order by v.visitor_id) as bookings
      from unreached u
     where not exists (select from ticket t where t.office_id = u.office_id and t.arrival_id = u.arrival_id and t.state = 'moved')
     order by (u.put_back_at is null), u.rank, u.line_at, u.present_at, u.arrival_id`.execute(tx);
  return rows;
}

/** Paper of a day that is over proves nothing any more. Who is still at a counter keeps theirs until midnight. */
export async function forgetSecrets(tx: Tx, context: ActContext): Promise<void> {
  await sql("forgetSecrets")`
    update ticket set secret = null
     where office_id = ${context.office.id} and day = ${context.day} and secret is not null and counter is null`.execute(
    tx,
  );
}

/** Days that are over at this moment in their office's zone and were not closed, or in which something still lives. */
export async function daysLeftOpen(
  tx: Tx,
  offices: readonly { id: number; today: Temporal.PlainDate }[],
): Promise<{ office: number; day: Temporal.PlainDate }[]> {
  const { rows } = await sql("daysLeftOpen")`
    select d.office_id as office, d.day
      from unnest(${offices.map((o) => o.id)}::smallint[], ${offices.map((o) => o.today)}::date[]) as o (office_id, today)
      join office_day d on d.office_id = o.office_id and d.day < o.today and d.day >= o.today - 60
     where d.closed_at is null
        or exists (select from ticket t where t.office_id = d.office_id and t.day = d.day
                      and t.state in ('waiting', 'called', 'serving', 'missed', 'parked', 'at-papers'))
        or exists (select from arrival a where a.office_id = d.office_id and a.day = d.day
                      and a.state in ('waiting', 'at-desk', 'absent', 'back-today'))
     order by d.office_id, d.day`.execute(tx);
  return rows;
}

/**
 * Is this day over? The race: a number is given, or put back into the line, while the day is being closed. Whoever asks holds the
 * day's row until the end of their transaction, many at once; closing wants it alone (`closeOnce`), so no number slips through.
 * `key share`, because it does not stand in the way of those who write the last act into the same row.
 */
export async function isClosed(tx: Tx, context: ActContext): Promise<boolean> {
  // Before the first act of a day there is no row. A statement does not see what itself or somebody it waited for put there while it
  // ran, so it held nothing: the next one does.
  const held = (await holdDay(tx, context)) ?? (await holdDay(tx, context));
  return held?.closed ?? false;
}

async function holdDay(tx: Tx, context: ActContext): Promise<{ closed: boolean } | undefined> {
  const { rows } = await sql("holdDay")`
    with made as (insert into office_day (office_id, day) values (${context.office.id}, ${context.day}) on conflict do nothing)
    select closed_at is not null as closed from office_day where office_id = ${context.office.id} and day = ${context.day} for key share`.execute(
    tx,
  );
  return rows[0];
}
