import { sql, type Tx } from "../../database/index.ts";
import type { HourToDraw } from "./order.ts";

/** A draw of an office's day that has not taken place. */
export interface OpenDraw {
  office: number;
  day: Temporal.PlainDate;
  /** Requests are taken from then on; those said before `drawsAt` are equal. */
  lotsFrom: Temporal.Instant;
  drawsAt: Temporal.Instant;
  /** As it is stored. */
  seed: string;
}

export interface NewDraw extends OpenDraw {
  seedHash: Buffer;
}

/** Writes down draws that are not there yet. @returns those that are new */
export async function insertDraws(
  tx: Tx,
  draws: readonly NewDraw[],
  now: Temporal.Instant,
): Promise<{ office: number; day: Temporal.PlainDate }[]> {
  const { rows } = await sql("insertDraws")`
    insert into draw (office_id, day, seed, seed_hash, made_at, lots_from, draws_at)
    select office_id, day, seed, seed_hash, ${now}, lots_from, draws_at
      from unnest(${draws.map((d) => d.office)}::smallint[], ${draws.map((d) => d.day)}::date[], ${draws.map((d) => d.seed)}::text[],
                  ${draws.map((d) => d.seedHash)}::bytea[], ${draws.map((d) => d.lotsFrom)}::timestamptz[], ${draws.map((d) => d.drawsAt)}::timestamptz[])
           as w (office_id, day, seed, seed_hash, lots_from, draws_at)
     order by office_id, day
    on conflict do nothing returning office_id as office, day`.execute(tx);
  return rows;
}

/**
 * The open draws of these days, locked against being drawn until the transaction ends. The race: whoever comes while a draw takes place waits
 * for its end, PostgreSQL looks at the row again, and leaves it out.
 */
export async function openDraws(
  tx: Tx,
  days: readonly { office: number; day: Temporal.PlainDate }[],
): Promise<OpenDraw[]> {
  const { rows } = await sql("openDraws")`
    select d.office_id as office, d.day, d.lots_from as "lotsFrom", d.draws_at as "drawsAt", d.seed
      from draw d where (d.office_id, d.day) in (
             select * from unnest(${days.map(({ office }) => office)}::smallint[], ${days.map(({ day }) => day)}::date[]))
       and d.drawn_at is null and d.called_off_at is null
     order by d.office_id, d.day for share of d`.execute(tx);
  return rows;
}

// A request that was said in time counts, however late it is read; nobody waits longer than this for messages that nobody can read.
const minutesForUnread = 5;
const unread = sql.fragment`exists (
  select from message m where m.attended_at is null and m.set_aside_at is null and m.sent_at < d.draws_at)`;

/** When the next draw takes place, but for those in `skip` ("office day"). */
export async function nextDraw(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextDraw")`
    select min(case when ${unread} then d.draws_at + make_interval(mins => ${minutesForUnread}) else d.draws_at end) as at
      from draw d where d.drawn_at is null and d.called_off_at is null and d.office_id || ' ' || d.day <> all(${skip}::text[])`.execute(
    tx,
  );
  return rows[0]?.at ?? undefined;
}

/** The first draw that is due at `now`, locked: requests that are being written down come first, later ones find it drawn. */
export async function lockDueDraw(
  tx: Tx,
  now: Temporal.Instant,
  skip: readonly string[],
): Promise<OpenDraw | undefined> {
  const { rows } = await sql("lockDueDraw")`
    select d.office_id as office, d.day, d.lots_from as "lotsFrom", d.draws_at as "drawsAt", d.seed
      from draw d
     where d.drawn_at is null and d.called_off_at is null and d.office_id || ' ' || d.day <> all(${skip}::text[])
       and d.draws_at <= ${now} and (d.draws_at <= ${now.subtract({ minutes: minutesForUnread })} or not ${unread})
     order by d.draws_at, d.office_id, d.day limit 1 for update of d`.execute(tx);
  return rows[0];
}

/** From now on the day opens for everybody (`insertSlots`), and nobody asks for a lot. `seed`: in clear, it is public now. */
export async function markDrawn(
  tx: Tx,
  { office, day }: Pick<OpenDraw, "office" | "day">,
  seed: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql("markDrawn")`
    update draw set drawn_at = ${now}, seed = ${seed}, hours = '[]' where office_id = ${office} and day = ${day}`.execute(
    tx,
  );
}

export async function keepHours(
  tx: Tx,
  { office, day }: Pick<OpenDraw, "office" | "day">,
  hours: readonly HourToDraw[],
): Promise<void> {
  await sql("keepHours")`
    update draw set hours = ${JSON.stringify(hours)}::jsonb where office_id = ${office} and day = ${day}`.execute(tx);
}

/** The office opens later than it was planned: so does the draw. */
export async function postponeDraw(
  tx: Tx,
  { office, day }: Pick<OpenDraw, "office" | "day">,
  until: Temporal.Instant,
): Promise<void> {
  await sql("postponeDraw")`
    update draw set draws_at = ${until} where office_id = ${office} and day = ${day}`.execute(tx);
}

/** The day never opens: its lots are over, and their people are told. @returns how many lots it had */
export async function callOff(
  tx: Tx,
  { office, day }: Pick<OpenDraw, "office" | "day">,
  now: Temporal.Instant,
): Promise<number> {
  await sql("callOffDraw")`
    update draw set called_off_at = ${now} where office_id = ${office} and day = ${day}`.execute(tx);
  const { count } = await sql("callOffLots")`
    update lot set settled_at = ${now}, who = null where office_id = ${office} and day = ${day} and settled_at is null`.execute(
    tx,
  );
  return count;
}

/** Forgets whose the lots of days before `before` were, and drops draws of a year ago: at most `limit` of each. @returns how many it did */
export async function forgetOldLots(tx: Tx, before: Temporal.PlainDate, limit: number): Promise<number> {
  const { count } = await sql("forgetOldLots")`
    update lot set citizen_id = null, phone_number_id = null, who = null
     where (office_id, day, lot_id) in (select office_id, day, lot_id from lot where day < ${before} and citizen_id is not null limit ${limit})`.execute(
    tx,
  );
  const dropped = await sql("dropOldDraws")`
    delete from draw where (office_id, day) in (
      select office_id, day from draw where day < ${before.subtract({ years: 1 })} limit 5)`.execute(tx);
  return count + dropped.count;
}
