import { type Fragment, sql } from "../../database/index.ts";
import { openedWords } from "../../keys/index.ts";
import { demoActor, type Stage } from "./stage.ts";

/** Somebody at a document desk whom the demonstration took there, or invented and away: for copies, or not there when it was their turn. */
export interface Visitor {
  arrival: string;
  state: "at-desk" | "absent" | "back-today";
  since: Temporal.Instant;
  desk: string | null;
  booking: string | null;
  /** The how-manieth of the plan, and the how-manieth who came alone; null: the demonstration did not invent them. */
  nth: number | null;
  alone: number | null;
  doubted: boolean;
}

/** A number that is not in the line: at a counter, missed or parked; with its last call. */
export interface Called {
  id: string;
  number: string;
  stream: string;
  stage: string;
  state: "called" | "serving" | "missed" | "parked";
  since: Temporal.Instant;
  counter: string;
  calls: number;
  /** The last call was the demonstration's. */
  own: boolean;
  again: boolean;
  calledAt: Temporal.Instant;
  /** The how-manieth call of the day, those again not counted. */
  nth: number;
  /** The first of the day who missed a call. */
  first: boolean;
  invented: boolean;
}

interface Waiting {
  stream: string;
  stage: string;
  count: number;
  /** Since when the one who waits longest does. */
  since: Temporal.Instant;
}

/** What the invented officers see at the beginning of a minute. */
export interface DemoSnapshot {
  /** Somebody comes. */
  coming: boolean;
  /** How many wait before the document desks: their window is open. `longest`: how many minutes one of them has. */
  papers: { count: number; longest: number };
  visitors: Visitor[];
  called: Called[];
  /** How many wait with a number, and where: the streams of each stage. */
  waiting: Waiting[];
  /** Counters that are not open, the longest first; true: an invented officer rests there. */
  shut: Map<string, boolean>;
}

/**
 * Reads it in one statement. @param rest why an invented officer rests
 */
export async function snapshotAt(stage: Stage, minute: Temporal.Instant, rest: string): Promise<DemoSnapshot> {
  const { tx, world, office, day } = stage;
  const { rows } = await sql("demoSnapshot")`
    select exists (select from emulator.demo_comer
                    where office_id = ${office.id} and day = ${day} and came_at is null and comes <= ${minute}) as coming,
           (select jsonb_build_object('count', count(*), 'longest', coalesce(
                     extract(epoch from ${minute}::timestamptz - min(greatest(eligible_from, state_at))) / 60, 0)) from arrival
             where office_id = ${office.id} and day = ${day} and state = 'waiting' and eligible_from <= ${minute}) as papers,
           array(${visitors(stage)}) as visitors, array(${called(stage)}) as called,
           array(select jsonb_build_object('stream', stream, 'stage', stage, 'count', count(*), 'since', min(${ms(sql.fragment`state_at`)})) from ticket
                  where office_id = ${office.id} and day = ${day} and state = 'waiting' group by stream, stage) as waiting,
           array(select jsonb_build_array(counter, case when state = 'paused' and officer = ${demoActor} then reason end)
                   from counter_day
                  where office_id = ${office.id} and day = ${day} and state <> 'open' order by since, counter) as shut`.execute(
    tx,
  );
  const row = rows[0] as Rows;
  return {
    ...row,
    visitors: row.visitors.map((one) => ({ ...one, since: moment(one.since) })),
    called: row.called.map((one) => ({ ...one, since: moment(one.since), calledAt: moment(one.calledAt) })),
    waiting: row.waiting.map((one) => ({ ...one, since: moment(one.since) })),
    shut: new Map(row.shut.map(([counter, why]) => [counter, openedWords(world.keys, why) === rest])),
  };
}

interface Rows extends Pick<DemoSnapshot, "coming" | "papers"> {
  waiting: (Omit<Waiting, "since"> & { since: number })[];
  visitors: (Omit<Visitor, "since"> & { since: number })[];
  called: (Omit<Called, "since" | "calledAt"> & { since: number; calledAt: number })[];
  shut: [string, string | null][];
}

const moment = (ms: number) => Temporal.Instant.fromEpochMilliseconds(Math.round(ms));
const ms = (column: Fragment) => sql.fragment`extract(epoch from ${column}) * 1000`;

// Ids of two programs come in no certain order within a millisecond, so what happened in the same minute is told apart by counter, number or guest.
const visitors = ({ office, day }: Stage) => sql.fragment("demoVisitors")`
  select jsonb_build_object('arrival', a.arrival_id, 'state', a.state, 'since', ${ms(sql.fragment`a.state_at`)}, 'desk', a.desk,
           'booking', c.booking_id, 'nth', c.nth, 'alone', c.alone,
           'doubted', exists (select from doubt d where d.office_id = a.office_id and d.arrival_id = a.arrival_id))
    from arrival a
    left join emulator.demo_comer c on c.office_id = a.office_id and c.arrival_id = a.arrival_id
   where a.office_id = ${office.id} and a.day = ${day}
     and (a.state = 'at-desk' and a.officer = ${demoActor} or a.state in ('absent', 'back-today') and c.booking_id is not null)
   order by a.state_at, c.nth, a.arrival_id`;

const called = ({ office, day }: Stage) => sql.fragment("demoCalled")`
  select jsonb_build_object('id', t.ticket_id, 'number', t.number, 'stream', t.stream, 'stage', t.stage, 'state', t.state,
           'since', ${ms(sql.fragment`t.state_at`)}, 'counter', c.counter, 'calls', t.calls, 'own', c.actor = ${demoActor},
           'again', c.kind = 'recall', 'calledAt', ${ms(sql.fragment`c.called_at`)},
           'nth', case when t.state = 'called' then (
             select count(*) from call x
              where x.office_id = t.office_id and x.day = t.day and x.kind = 'next'
                and (x.called_at, x.counter, x.call_id) <= (c.called_at, c.counter, c.call_id)) else 0 end,
           'first', coalesce(t.ticket_id = (
             select x.ticket_id from call x where x.office_id = ${office.id} and x.day = ${day} and x.outcome = 'missed'
              order by x.ended_at, x.counter, x.call_id limit 1), false),
           'invented', exists (
             select from emulator.demo_comer p where p.office_id = t.office_id and p.arrival_id = t.arrival_id))
    from ticket t
    cross join lateral (
      select * from call c where c.office_id = t.office_id and c.ticket_id = t.ticket_id and c.outcome is distinct from 'undone'
       order by c.called_at desc, c.call_id desc limit 1) c
   where t.office_id = ${office.id} and t.day = ${day} and t.state in ('called', 'serving', 'missed', 'parked')
   order by t.state_at, t.number`;
