import { byAge, isShared, opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { ActContext } from "../act-context.ts";
import { earlierVisit } from "../earlier-visit.sql.ts";
import type { DifferingField, MissingPaper } from "../event.ts";
import type { ArrivalView, VisitorView } from "../views.ts";

/** An arrival with one of its people; an arrival without any has one row with `visitor` null. */
export interface ArrivalRow {
  id: string;
  state: ArrivalView["state"];
  verdict: ArrivalView["verdict"];
  stream: string;
  starts: Temporal.PlainTime | null;
  presentAt: Temporal.Instant;
  eligibleFrom: Temporal.Instant;
  priority: NonNullable<ArrivalView["priority"]> | null;
  help: NonNullable<ArrivalView["help"]> | null;
  desk: string | null;
  stateAt: Temporal.Instant;
  undoable: boolean;
  ticket: string | null;
  number: string | null;
  visitor: string | null;
  booking: string | null;
  name: string | null;
  birthDate: Temporal.PlainDate | null;
  lastFour: string | null;
  callSign: string | null;
  service: string | null;
  compare: boolean | null;
  birthUnknown: boolean;
  birthCorrected: boolean;
  secondVisit: boolean;
  outcome: NonNullable<VisitorView["outcome"]> | null;
  stillMissing: MissingPaper[];
  stillDiffers: DifferingField[];
  /** Of an earlier day that ended before it; their papers were complete. */
  leftAt: string | null;
  doubt: boolean;
}

// What was missing is read from the last visit on an earlier day; whoever was sent for copies today has it in their own row.
// A person who was not the owner stays in the list of a party with that outcome; what else was undone is gone, unless all of it was.
// A doubt blocks the visit it was opened on: whoever comes on another day is not doubted there.
// A booking returned today is no second visit yet: `returned_at` has to be before they stood here.
// `lateral ... limit 1` by a whole key: looked up one by one, whatever the planner thought of tables that were empty when it planned.
const ofArrivals = sql.fragment`
  select a.arrival_id as id, a.state, a.verdict, a.stream, a.starts, a.present_at as "presentAt", a.eligible_from as "eligibleFrom",
         a.priority, a.help, a.desk, a.state_at as "stateAt", a.before is not null as undoable, a.call_sign as "callSign", t.ticket_id as ticket, t.number,
         v.visitor_id as visitor, v.booking_id as booking, p.key_no as "keyNo", p.name, p.birth_date as "birthDate", b.code,
         coalesce(v.service, b.service) as service, b.compare, coalesce(p.birth_unknown, false) as "birthUnknown",
         b.birth_corrected_at is not null as "birthCorrected", coalesce(b.returned_at < a.present_at, false) as "secondVisit", v.outcome,
         coalesce(case when v.outcome = 'back-today' then v.missing else l.missing end, '[]') as "stillMissing",
         coalesce(case when v.outcome = 'back-today' then v.differs else l.differs end, '[]') as "stillDiffers", l.stage as "leftAt",
         exists (select from doubt d where d.office_id = a.office_id and d.arrival_id = a.arrival_id and d.ended_at is null
                    and coalesce(d.booking_id = v.booking_id, d.booking_id is null)) as doubt
    from asked i
   cross join lateral (select * from arrival where office_id = i.office_id and arrival_id = i.arrival_id limit 1) a
    left join visitor v on v.office_id = a.office_id and v.arrival_id = a.arrival_id
                       and (v.undone_at is null or v.outcome = 'not-owner' or a.state = 'undone')
    left join lateral (
      select b.code, b.service, ${isShared} as compare, b.birth_corrected_at, b.returned_at
        from booking b where b.office_id = v.office_id and b.booking_id = v.booking_id limit 1) b on true
    left join lateral (
      select key_no, name, birth_date, birth_unknown from applicant
       where office_id = v.office_id and booking_id = v.booking_id and erased_at is null limit 1) p on true
    left join lateral (${earlierVisit}) l on true
    left join lateral (
      select k.ticket_id, k.number from ticket k
       where k.office_id = a.office_id and k.arrival_id = a.arrival_id and k.state <> 'returned'
       order by k.born_at desc, k.seq desc limit 1) t on true`;

/** Arrivals of one office by id, a row a person, the eldest first as in all lists of a party. */
export async function arrivalRows(tx: Tx, office: number, ids: readonly string[], keys: Keys): Promise<ArrivalRow[]> {
  const { rows } = await sql("arrivalRows")`
    with asked as (select ${office}::smallint as office_id, i.arrival_id from unnest(${ids}::uuid[]) as i (arrival_id))
    ${ofArrivals} order by a.arrival_id, v.visitor_id`.execute(tx);
  const people = rows.map((row) => {
    const { code, ...person } = opened(keys, row);
    return {
      ...person,
      lastFour: code?.slice(-4) ?? null,
      stillMissing: row.stillMissing as MissingPaper[],
      stillDiffers: row.stillDiffers as DifferingField[],
    };
  });
  return [...Map.groupBy(people, ({ id }) => id).values()].flatMap((together) => together.sort(byAge));
}

/** The ids of the newest arrivals of a day, the newest first. */
export async function lastArrivalIds(tx: Tx, office: number, day: Temporal.PlainDate, most: number): Promise<string[]> {
  const { rows } = await sql("lastArrivalIds")`
    select arrival_id as id from arrival where office_id = ${office} and day = ${day}
     order by scanned_at desc, arrival_id desc limit ${most}`.execute(tx);
  return rows.map((row) => row.id);
}

/** Whom this officer dealt with last at the papers, after `since`. */
export async function lastCheckedBy(
  tx: Tx,
  officer: string,
  since: Temporal.Instant,
  context: ActContext,
): Promise<string | undefined> {
  const { rows } = await sql("lastCheckedBy")`
    select arrival_id as id from arrival
     where office_id = ${context.office.id} and day = ${context.day} and officer = ${officer} and state <> 'at-desk' and before is not null
       and state_at > ${since} order by state_at desc limit 1`.execute(tx);
  return rows[0]?.id;
}
