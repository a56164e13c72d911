import { opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { ArrivalView, DifferingField, MissingPaper, TicketState, VisitorView } from "../../queue/index.ts";

/** One booking of a citizen with what became of it at the office, or (without `booking`) a number that they follow. */
export interface VisitRow {
  citizen: string;
  office: number;
  booking: string | null;
  code: string | null;
  name: string | null;
  birthDate: Temporal.PlainDate | null;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime | null;
  pool: string | null;
  service: string | null;
  party: string | null;
  rulesVersion: number | null;
  createdAt: Temporal.Instant | null;
  live: boolean;
  cancelled: boolean;
  forfeitedAt: Temporal.Instant | null;
  returnedAt: Temporal.Instant | null;
  /** The last day on which they were here, and how far they came. */
  visitDay: Temporal.PlainDate | null;
  outcome: VisitorView["outcome"] | null;
  missing: MissingPaper[] | null;
  differs: DifferingField[] | null;
  arrival: string | null;
  arrivalState: ArrivalView["state"] | null;
  /** The document desk that has called them. */
  desk: string | null;
  /** A supervisor looks at their papers first. */
  doubted: boolean;
  presentAt: Temporal.Instant | null;
  eligibleFrom: Temporal.Instant | null;
  ticket: string | null;
  ticketDay: Temporal.PlainDate | null;
  number: string | null;
  ticketState: TicketState | null;
  stream: string | null;
  stage: string | null;
  counter: string | null;
  calls: number | null;
  lastCalledAt: Temporal.Instant | null;
  ticketRules: number | null;
}

const ofTicket = sql.fragment`t.ticket_id as ticket, t.day as "ticketDay", t.number, t.state as "ticketState", t.stream, t.stage, t.counter, t.calls,
  t.last_called_at as "lastCalledAt", t.rules_version as "ticketRules"`;

/** What these citizens have and had at offices since `since`, and the numbers that they follow: by their own index, whatever the day holds. */
export async function visitsOf(
  tx: Tx,
  citizens: readonly string[],
  since: Temporal.PlainDate,
  keys: Keys,
): Promise<VisitRow[]> {
  if (citizens.length === 0) return [];
  const { rows } = await sql("visitsOf")`
    select b.citizen_id as citizen, b.office_id as office, b.booking_id as booking, b.code, a.key_no as "keyNo", a.name, a.birth_date as "birthDate", b.day, b.starts,
           b.pool, coalesce(v.service, b.service) as service, b.party, b.rules_version as "rulesVersion", b.created_at as "createdAt", c.booking_id is not null as live,
           b.cancelled_at is not null as cancelled, b.forfeited_at as "forfeitedAt", b.returned_at as "returnedAt", v.day as "visitDay",
           v.outcome, v.missing, v.differs, r.arrival_id as arrival, r.state as "arrivalState", r.desk,
           exists (select from doubt d where d.office_id = r.office_id and d.arrival_id = r.arrival_id and d.ended_at is null) as doubted,
           r.present_at as "presentAt", r.eligible_from as "eligibleFrom", ${ofTicket}
      from booking b join applicant a using (office_id, booking_id)
      left join claim c using (office_id, booking_id)
      left join lateral (
        select * from visitor v
         where v.office_id = b.office_id and v.booking_id = b.booking_id and v.undone_at is null order by v.day desc limit 1) v on true
      left join arrival r on r.office_id = v.office_id and r.arrival_id = v.arrival_id
      left join ticket t on t.office_id = v.office_id and t.ticket_id = v.ticket_id
     where b.citizen_id = any(${citizens}::uuid[]) and greatest(b.day, v.day) >= ${since} and b.confirmed_at is not null and a.name is not null
    union all
    select f.citizen_id, f.office_id, null, null, null, null, null, t.day, null, null, null, null, null, null, false, false, null, null, null, null, null, null,
           null, null, null, false, null, null, ${ofTicket}
      from ticket_follow f join ticket t using (office_id, ticket_id)
     where f.citizen_id = any(${citizens}::uuid[]) and t.day >= ${since}`.execute(tx);
  // As the document desk wrote them.
  const visits = rows.map((row) => ({
    ...opened(keys, row),
    missing: row.missing as MissingPaper[] | null,
    differs: row.differs as DifferingField[] | null,
  }));
  // Whose key was destroyed is nobody any more, also in a database that was taken back to a time before that.
  return visits.filter(({ booking, name }) => booking === null || name !== null);
}

/** When these citizens said SUDAH DATANG of a booking before; undefined: never. */
export async function claimedBefore(tx: Tx, office: number, booking: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("claimedBefore")`
    select happened_at as at from journal
     where office_id = ${office} and booking_id = ${booking} and act = 'seen-claimed' order by happened_at limit 1`.execute(
    tx,
  );
  return rows[0]?.at;
}
