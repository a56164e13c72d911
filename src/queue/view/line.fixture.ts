import { newId, sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import type { TicketState } from "../views.ts";

/** A number as a story wants it: A001, booked, waiting for the photo since now, unless it says otherwise. */
export interface NumberWanted {
  stream?: string;
  seq?: number;
  rank?: number;
  stage?: string;
  state?: TicketState;
  since?: Temporal.Instant;
  lineAt?: Temporal.Instant;
  presentAt?: Temporal.Instant;
  putBackAt?: Temporal.Instant;
  counter?: string;
  forCounter?: string;
  calls?: number;
  lastCalledAt?: Temporal.Instant;
  arrival?: string;
  day?: string;
  undoable?: true;
}

/** Writes numbers of a day straight into the table; answers their ids. */
export async function numbersIn(tx: Tx, context: ActContext, wanted: readonly NumberWanted[]): Promise<string[]> {
  const rows = wanted.map((one, place) => {
    const stream = context.floor.streams.find(({ code }) => code === (one.stream ?? "booked"));
    const seq = one.seq ?? place + 1;
    const since = (one.since ?? context.now).toString();
    return {
      office_id: context.office.id,
      ticket_id: newId(),
      day: one.day ?? context.day.toString(),
      number: `${stream?.letter}${String(seq).padStart(3, "0")}`,
      stream: stream?.code,
      seq,
      handwritten: false,
      people: 1,
      rules_version: context.rules.version,
      rank: one.rank ?? stream?.rank,
      stage: one.stage ?? stream?.stages[0],
      state: one.state ?? "waiting",
      state_at: since,
      line_at: (one.lineAt ?? context.now).toString(),
      present_at: (one.presentAt ?? context.now).toString(),
      put_back_at: one.putBackAt?.toString(),
      counter: one.counter,
      for_counter: one.forCounter,
      calls: one.calls ?? 0,
      last_called_at: one.lastCalledAt?.toString(),
      born_at: since,
      recorded_at: since,
      arrival_id: one.arrival,
      before: one.undoable ? {} : undefined,
    };
  });
  await sql`insert into ticket select * from jsonb_populate_recordset(null::ticket, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
  return rows.map((row) => row.ticket_id);
}

export interface CallWanted {
  ticket: string;
  counter?: string;
  at: Temporal.Instant;
  /** Minutes until it ended; undefined: it goes on. */
  took?: number;
  outcome?: string;
  nth?: number;
  stage?: string;
}

/** Writes calls of a day straight into the table; answers their ids. */
export async function callsIn(tx: Tx, context: ActContext, wanted: readonly CallWanted[]): Promise<string[]> {
  const rows = wanted.map(({ ticket, counter = "2", at, took, outcome, nth = 1, stage = "foto" }) => ({
    office_id: context.office.id,
    call_id: newId(),
    day: context.day.toString(),
    ticket_id: ticket,
    counter,
    stage,
    kind: nth > 1 ? "recall" : "next",
    nth,
    actor: "staff test",
    waited_since: at.toString(),
    called_at: at.toString(),
    ended_at: took === undefined ? undefined : at.add({ seconds: Math.round(took * 60) }).toString(),
    outcome,
  }));
  await sql`insert into call select * from jsonb_populate_recordset(null::call, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
  return rows.map((row) => row.call_id);
}

/** Somebody at the door as a story wants it; on time for 08.00 and waiting, unless it says otherwise. */
export interface AtDoor {
  bookings?: readonly string[];
  starts?: string;
  state?: "waiting" | "absent" | "back-today" | "checked" | "at-desk";
  presentAt?: Temporal.Instant;
  eligibleFrom?: Temporal.Instant;
  lineAt?: Temporal.Instant;
  rank?: number;
  desk?: string;
  takenAt?: Temporal.Instant;
  checkedAt?: Temporal.Instant;
  priority?: string;
  undoable?: true;
  /** What became of its people, on this day or another. */
  day?: string;
  outcome?: string;
  missing?: unknown;
  differs?: unknown;
  ticket?: string;
}

/** Writes arrivals and their people straight into the tables; answers the arrivals' ids. */
export async function arrivalsIn(tx: Tx, context: ActContext, wanted: readonly AtDoor[]): Promise<string[]> {
  const arrivals = wanted.map((one) => {
    const present = (one.presentAt ?? context.now).toString();
    return {
      office_id: context.office.id,
      arrival_id: newId(),
      day: one.day ?? context.day.toString(),
      starts: one.bookings ? (one.starts ?? "08:00") : undefined,
      stream: one.bookings ? "booked" : "same-day",
      priority: one.priority,
      source: "desk",
      present_at: present,
      scanned_at: present,
      verdict: one.bookings ? "in-window" : "walk-in",
      state: one.state ?? "waiting",
      state_at: present,
      eligible_from: (one.eligibleFrom ?? one.presentAt ?? context.now).toString(),
      rank: one.rank ?? 1,
      line_at: (one.lineAt ?? context.now).toString(),
      desk: one.desk,
      officer: "staff test",
      taken_at: one.takenAt?.toString(),
      checked_at: one.checkedAt?.toString(),
      before: one.undoable ? {} : undefined,
    };
  });
  const visitors = arrivals.flatMap((arrival, i) => {
    const { bookings = [undefined], outcome, missing = [], differs = [], ticket } = wanted[i] as AtDoor;
    return bookings.map((booking) => ({
      office_id: arrival.office_id,
      visitor_id: newId(),
      arrival_id: arrival.arrival_id,
      day: arrival.day,
      booking_id: booking,
      outcome,
      missing,
      differs,
      ticket_id: ticket,
    }));
  });
  await sql`insert into arrival select * from jsonb_populate_recordset(null::arrival, ${JSON.stringify(arrivals)}::jsonb)`.execute(
    tx,
  );
  await sql`insert into visitor select * from jsonb_populate_recordset(null::visitor, ${JSON.stringify(visitors)}::jsonb)`.execute(
    tx,
  );
  return arrivals.map((arrival) => arrival.arrival_id);
}
