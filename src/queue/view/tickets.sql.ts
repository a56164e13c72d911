import { byAge, opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { ActContext } from "../act-context.ts";
import type { TicketState, TicketView } from "../views.ts";

export interface TicketRow {
  id: string;
  number: string;
  stream: string;
  stage: string;
  state: TicketState;
  stateAt: Temporal.Instant;
  counter: string | null;
  forCounter: string | null;
  people: number;
  /** The eldest first. */
  names: string[];
  services: (string | null)[] | null;
  help: NonNullable<TicketView["help"]> | null;
  priority: boolean;
  starts: Temporal.PlainTime | null;
  bornAt: Temporal.Instant;
  calls: number;
  lastCalledAt: Temporal.Instant | null;
  rulesVersion: number;
  undoable: boolean;
  /** One of those who booked can be written to; one of them wrote to us so lately that free words may be sent. */
  reachable: boolean | null;
  open: boolean | null;
  /** A telephone follows it: whoever sent what the paper says hears of its calls in any case. */
  followed: boolean;
  arrival: string | null;
}

const canBeWrittenTo = sql.fragment`c.erased_at is null and c.muted_at is null and c.heard_at is not null`;

/**
 * Tickets of one office by id. `lateral ... limit 1` by a whole key: looked up one by one, whatever the planner thought of tables
 * that were empty when it planned.
 */
export async function ticketRows(
  tx: Tx,
  office: number,
  ids: readonly string[],
  { now, keys }: Pick<ActContext, "now" | "keys">,
): Promise<TicketRow[]> {
  const { rows } = await sql("ticketRows")`
    select t.ticket_id as id, t.number, t.stream, t.stage, t.state, t.state_at as "stateAt", t.counter, t.for_counter as "forCounter",
           t.people, w."keyNos", w.names, w.births, w.services, t.help, t.stream = 'priority' or a.priority is not null as priority, a.starts,
           t.born_at as "bornAt", t.calls, t.last_called_at as "lastCalledAt", t.rules_version as "rulesVersion",
           t.before is not null as undoable, w.reachable, w.open, t.arrival_id as arrival,
           exists (select from ticket_follow f join citizen c on c.citizen_id = f.citizen_id and ${canBeWrittenTo}
                    where f.office_id = t.office_id and f.ticket_id = t.ticket_id) as followed
      from unnest(${ids}::uuid[]) as i (ticket_id)
     cross join lateral (select * from ticket where office_id = ${office} and ticket_id = i.ticket_id limit 1) t
      left join lateral (
        select starts, priority from arrival where office_id = t.office_id and arrival_id = t.arrival_id limit 1) a on true
      left join lateral (
        select array_agg(p.key_no order by v.visitor_id) filter (where p.name is not null) as "keyNos",
               array_agg(p.name order by v.visitor_id) filter (where p.name is not null) as names,
               array_agg(p.birth_date order by v.visitor_id) filter (where p.name is not null) as births,
               array_agg(distinct coalesce(v.service, b.service)) filter (where coalesce(v.service, b.service) is not null) as services,
               bool_or(c.citizen_id is not null) as reachable, bool_or(c.until > ${now}) as open
          from visitor v
          left join lateral (
            select service, citizen_id, phone_number_id from booking where office_id = v.office_id and booking_id = v.booking_id limit 1) b on true
          left join lateral (
            select key_no, name, birth_date from applicant
             where office_id = v.office_id and booking_id = v.booking_id and erased_at is null limit 1) p on true
          left join lateral (
            select c.citizen_id, (select max(l.window_until) from letter l
                                   where l.citizen_id = c.citizen_id and l.phone_number_id = b.phone_number_id) as until
              from citizen c where c.citizen_id = b.citizen_id and b.phone_number_id is not null and ${canBeWrittenTo} limit 1) c on true
         where v.office_id = t.office_id and v.ticket_id = t.ticket_id and v.undone_at is null) w on true`.execute(tx);
  return rows.map(({ keyNos, names, births, ...row }) => ({ ...row, names: namesOf({ keyNos, names, births }, keys) }));
}

/** People of one number, side by side in three lists. */
interface PeopleOfTicket {
  keyNos: (number | null)[] | null;
  names: (string | null)[] | null;
  births: (Temporal.PlainDate | null)[] | null;
}

function namesOf({ keyNos, names, births }: PeopleOfTicket, keys: Keys): string[] {
  return (names ?? [])
    .map((name, i) => opened(keys, { keyNo: keyNos?.[i] ?? null, name, birthDate: births?.[i] ?? null }))
    .sort(byAge)
    .flatMap(({ name }) => name ?? []);
}

/**
 * Whose call at this counter ended last, after `since`. Two calls may end in one moment (a demonstration's clock can stand still): ids of
 * calls grow, so the later call is the last.
 */
export async function lastEndedAt(
  tx: Tx,
  counter: string,
  since: Temporal.Instant,
  context: ActContext,
): Promise<string | undefined> {
  const { rows } = await sql("lastEndedAt")`
    select ticket_id as id from call
     where office_id = ${context.office.id} and day = ${context.day} and counter = ${counter} and ended_at > ${since}
       and outcome <> 'undone' order by ended_at desc, call_id desc limit 1`.execute(tx);
  return rows[0]?.id;
}
