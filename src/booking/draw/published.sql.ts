import { sql, type Tx } from "../../database/index.ts";

/** A draw as everybody may know it; `seed` only when it was drawn. */
export interface PublicDraw {
  day: Temporal.PlainDate;
  seedHash: Buffer;
  seed: string | null;
  madeAt: Temporal.Instant;
  lotsFrom: Temporal.Instant;
  drawsAt: Temporal.Instant;
  drawnAt: Temporal.Instant | null;
  calledOffAt: Temporal.Instant | null;
  hours: unknown;
  /** How many requests there are, or were. */
  lots: number;
  seated: number;
}

/** The draws of an office, the latest day first; with `day` only that one. */
export async function publicDraws(
  tx: Tx,
  office: number,
  limit: number,
  day?: Temporal.PlainDate,
): Promise<PublicDraw[]> {
  const { rows } = await sql("publicDraws")`
    select d.day, d.seed_hash as "seedHash", case when d.drawn_at is not null then d.seed end as seed, d.made_at as "madeAt", d.lots_from as "lotsFrom",
           d.draws_at as "drawsAt", d.drawn_at as "drawnAt", d.called_off_at as "calledOffAt", d.hours, n.lots, n.seated
      from draw d cross join lateral (
        select count(*)::int as lots, count(*) filter (where l.starts is not null)::int as seated from lot l where l.office_id = d.office_id and l.day = d.day) n
     where d.office_id = ${office} and (${day ?? null}::date is null or d.day = ${day ?? null})
     order by d.day desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...row, lots: row.lots ?? 0, seated: row.seated ?? 0 }));
}

/** The lots of a draw that took place, in their order. */
export async function publicLots(tx: Tx, office: number, day: Temporal.PlainDate) {
  const { rows } = await sql("publicLots")`
    select lot_id as lot, people, hour, same, counts, starts from lot
     where office_id = ${office} and day = ${day} and place is not null order by place`.execute(tx);
  return rows;
}

/** One lot of a draw that took place, by its number; the latest where a number came twice. */
export async function publicLot(tx: Tx, office: number, lot: string) {
  const { rows } = await sql("publicLot")`
    select l.lot_id as lot, l.day, l.place, l.counts, l.starts from draw d join lot l using (office_id, day)
     where d.office_id = ${office} and d.drawn_at is not null and l.lot_id = ${lot} and l.place is not null order by l.day desc limit 1`.execute(
    tx,
  );
  return rows[0];
}
