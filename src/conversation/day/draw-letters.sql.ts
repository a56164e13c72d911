import { sql, type Tx } from "../../database/index.ts";
import { languageOfPlace } from "../../office/index.ts";
import type { Language } from "../dialogue-state.ts";

/** A lot whose draw is over, and whom it is for. `number` null: nobody reads what became of it. */
export interface UntoldLot {
  office: number;
  day: Temporal.PlainDate;
  lot: string;
  /** Null: its draw was called off. */
  place: number | null;
  counts: boolean | null;
  bookings: string[];
  wish: number | null;
  citizen: string | null;
  number: string | null;
  language: Language;
  /** Until when free words may be sent. */
  windowUntil: Temporal.Instant | null;
}

/** Lots whose people do not know yet what became of them: at most `limit`, the oldest first; locked. Nobody is told who said STOP or was erased. */
export async function untoldLots(tx: Tx, limit: number, skip: readonly string[]): Promise<UntoldLot[]> {
  const { rows } = await sql("untoldLots")`
    select l.office_id as office, l.day, l.lot_id as lot, l.place, l.counts, coalesce(l.bookings, '{}') as bookings, l.wish_no as wish, c.citizen_id as citizen,
           case when c.muted_at is null and c.erased_at is null then l.phone_number_id end as number,
           ${languageOfPlace(sql.fragment`c.place`)} as language,
           (select max(t.window_until) from letter t where t.citizen_id = l.citizen_id and t.phone_number_id = l.phone_number_id) as "windowUntil"
      from lot l left join citizen c using (citizen_id)
     where l.settled_at is not null and l.told_at is null and l.lot_id <> all(${skip}::text[])
     order by l.settled_at, l.place limit ${limit} for update of l skip locked`.execute(tx);
  return rows.map((row) => ({
    ...row,
    bookings: row.bookings ?? [],
    language: row.language === "en" ? "en" : "id",
  }));
}

/** Since when the first of them waits. */
export async function nextUntoldLot(tx: Tx, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql("nextUntoldLot")`
    select settled_at as at from lot
     where settled_at is not null and told_at is null and lot_id <> all(${skip}::text[]) order by settled_at limit 1`.execute(
    tx,
  );
  return rows[0]?.at ?? undefined;
}

/** Their letters are written. */
export async function markLotsTold(
  tx: Tx,
  lots: readonly { office: number; day: Temporal.PlainDate; lot: string }[],
  at: Temporal.Instant,
): Promise<void> {
  await sql("markLotsTold")`
    update lot set told_at = ${at} where (office_id, day, lot_id) in (
      select * from unnest(${lots.map((l) => l.office)}::smallint[], ${lots.map((l) => l.day)}::date[], ${lots.map((l) => l.lot)}::text[]))`.execute(
    tx,
  );
}
