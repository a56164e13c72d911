import { sql, type Tx } from "../../database/index.ts";
import type { Outcome } from "./order.ts";

/** A lot as it is written down. */
export interface NewLot {
  office: number;
  day: Temporal.PlainDate;
  lot: string;
  citizenId: string;
  number: string;
  source: "whatsapp" | "desk" | "api";
  people: number;
  /** Sealed. */
  who: object;
  hour: Temporal.PlainTime | undefined;
  service: string | undefined;
}

export async function insertLots(tx: Tx, lots: readonly NewLot[], now: Temporal.Instant): Promise<void> {
  const rows = lots.map(({ office, day, lot, citizenId, number, source, people, who, hour, service }) => ({
    office_id: office,
    day: day.toString(),
    lot_id: lot,
    citizen_id: citizenId,
    phone_number_id: number,
    source,
    people,
    who,
    hour: hour?.toString(),
    service,
  }));
  await sql("insertLots")`
    insert into lot (office_id, day, lot_id, citizen_id, phone_number_id, source, people, who, hour, service, asked_at)
    select office_id, day, lot_id, citizen_id, phone_number_id, source, people, who, hour, service, ${now}
      from jsonb_populate_recordset(null::lot, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** The numbers of the keys of these citizens. */
export async function keysOfCitizens(tx: Tx, citizenIds: readonly string[]): Promise<Map<string, number | null>> {
  const { rows } = await sql("keysOfCitizens")`
    select citizen_id as id, key_no as "keyNo" from citizen where citizen_id = any(${citizenIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, keyNo }) => [id, keyNo]));
}

/** A lot that waits for its draw. */
export interface OpenLotRow {
  citizenId: string | null;
  office: number;
  day: Temporal.PlainDate;
  lot: string;
  people: number;
  who: unknown;
  hour: Temporal.PlainTime | null;
  drawsAt: Temporal.Instant;
}

/** The lots of these citizens that wait for their draw, the soonest draw first. */
export async function openLotsOfCitizens(tx: Tx, citizenIds: readonly string[]): Promise<OpenLotRow[]> {
  const { rows } = await sql("openLotsOfCitizens")`
    select l.citizen_id as "citizenId", l.office_id as office, l.day, l.lot_id as lot, l.people, l.who, l.hour, d.draws_at as "drawsAt"
      from lot l join draw d using (office_id, day)
     where l.citizen_id = any(${citizenIds}::uuid[]) and d.drawn_at is null and d.called_off_at is null
     order by d.draws_at, l.asked_at, l.lot_id`.execute(tx);
  return rows;
}

/** Takes lots of somebody out of draws that did not take place yet; those of a draw that takes place now stay in it. @returns which */
export async function deleteLots(tx: Tx, citizenId: string, lots: readonly string[]): Promise<string[]> {
  const { rows } = await sql("deleteLots")`
    with open as (
      select d.office_id, d.day from draw d join lot l using (office_id, day)
       where l.citizen_id = ${citizenId} and l.lot_id = any(${lots}::text[]) and d.drawn_at is null and d.called_off_at is null
       order by d.office_id, d.day for share of d)
    delete from lot l using open o
     where (l.office_id, l.day) = (o.office_id, o.day) and l.citizen_id = ${citizenId} and l.lot_id = any(${lots}::text[])
    returning l.lot_id as lot`.execute(tx);
  return [...new Set(rows.map(({ lot }) => lot))];
}

/** All lots of a draw, with their people as they are stored. */
export async function lotsOfDraw(tx: Tx, office: number, day: Temporal.PlainDate) {
  const { rows } = await sql("lotsOfDraw")`
    select lot_id as lot, people, who, hour from lot where office_id = ${office} and day = ${day}`.execute(tx);
  return rows;
}

/** A lot after the draw; `rests`: the seats it got. */
export interface PlacedLot extends Outcome {
  rests: string[];
}

/** Writes the order down, and lets the seats of those who got one rest for them: nobody else gets these before `until`. The caller has locked the hours. */
export async function placeLots(
  tx: Tx,
  { office, day }: { office: number; day: Temporal.PlainDate },
  lots: readonly PlacedLot[],
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<void> {
  await sql("placeLots")`
    update lot l set place = p.place, counts = p.counts, same = '{}'
      from unnest(${lots.map(() => office)}::smallint[], ${lots.map(() => day)}::date[], ${lots.map(({ lot }) => lot)}::text[],
                  ${lots.map((_, i) => i + 1)}::integer[], ${lots.map(({ counts }) => counts)}::boolean[]) as p (office, day, lot, place, counts)
     where (l.office_id, l.day, l.lot_id) = (p.office, p.day, p.lot)`.execute(tx);
  const more = lots
    .filter(({ same, starts }) => same.length > 0 || starts !== null)
    .map(({ lot, same, starts, rests }) => ({
      office,
      day: day.toString(),
      lot,
      same,
      starts,
      rests: starts === null ? null : rests,
    }));
  await sql("seatPlacedLots")`
    update lot l set same = p.same, starts = p.starts, rests = p.rests
      from jsonb_to_recordset(${JSON.stringify(more)}::jsonb) as p (office smallint, day date, lot text, same integer[], starts time, rests uuid[])
     where (l.office_id, l.day, l.lot_id) = (p.office, p.day, p.lot)`.execute(tx);
  const seats = lots.flatMap(({ starts, rests }) => (starts ? rests.map((rest) => ({ rest, starts })) : []));
  await sql("restForLots")`
    with kept as (
      insert into rest (office_id, rest_id, day, pool, starts, because, rested_at, until)
      select ${office}, s.rest, ${day}, 'public', s.starts, 'wished', ${now}, ${until}
        from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as s (rest uuid, starts time)
      returning starts)
    update slot s set taken = s.taken + k.n, resting = s.resting + k.n
      from (select starts, count(*)::int as n from kept group by 1) k
     where s.office_id = ${office} and s.day = ${day} and s.pool = 'public' and s.starts = k.starts`.execute(tx);
}

/**
 * Whoever got no seat goes to the end of the waiting list, in the order of the draw: wishes get their numbers in the order in which they are
 * inserted. @returns how many
 */
export async function listLots(
  tx: Tx,
  { office, day }: { office: number; day: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<number> {
  const { rows: left } = await sql("lotsWithoutSeat")`
    select l.lot_id as lot from lot l
     where l.office_id = ${office} and l.day = ${day} and l.place is not null and l.starts is null and ${canWait} order by l.place`.execute(
    tx,
  );
  if (left.length === 0) return 0;
  const { rows: made } = await sql("listLots")`
    with made as (
      insert into wish (office_id, citizen_id, phone_number_id, source, people, who, first_day, last_day, wished_at)
      select l.office_id, l.citizen_id, l.phone_number_id, l.source, l.people, l.who, l.day, l.day, l.asked_at from lot l
       where l.office_id = ${office} and l.day = ${day} and l.place is not null and l.starts is null and ${canWait} order by l.place
      returning office_id, wish_no)
    insert into wish_office (office_id, wish_no) select office_id, wish_no from made returning wish_no as wish`.execute(
    tx,
  );
  const wishes = made.map(({ wish }) => wish).sort((a, b) => a - b);
  await sql("noteWishesOfLots")`
    update lot l set wish_no = w.wish, settled_at = ${now}, who = null
      from unnest(${left.map(() => office)}::smallint[], ${left.map(() => day)}::date[], ${left.map(({ lot }) => lot)}::text[], ${wishes}::bigint[])
           as w (office, day, lot, wish)
     where (l.office_id, l.day, l.lot_id) = (w.office, w.day, w.lot)`.execute(tx);
  return left.length;
}

// Whoever was erased, or whose key is gone, waits for nothing.
const canWait = sql.fragment`l.citizen_id is not null and l.phone_number_id is not null and l.who is not null`;
