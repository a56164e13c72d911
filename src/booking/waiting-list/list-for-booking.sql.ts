import { sql, type Tx } from "../../database/index.ts";
import type { BookingRef } from "../wish.ts";

/** Who booked this, locked; undefined: nobody whom a letter reaches. */
export async function citizenToList(
  tx: Tx,
  { office, id }: BookingRef,
): Promise<{ id: string; digest: Buffer; number: string } | undefined> {
  const { rows } = await sql("citizenToList")`
    select c.citizen_id as id, c.digest, b.phone_number_id as number
      from booking b join citizen c using (citizen_id)
     where b.office_id = ${office} and b.booking_id = ${id} and c.erased_at is null and c.muted_at is null
       and b.phone_number_id is not null for update of c`.execute(tx);
  const [row] = rows;
  return row?.number ? { id: row.id, digest: row.digest, number: row.number } : undefined;
}

/** A booking of an office by its code's digest. */
export async function bookingToList(tx: Tx, office: number, codes: readonly Buffer[]): Promise<BookingRef | undefined> {
  const { rows } = await sql("bookingToList")`
    select b.booking_id as id from booking b where b.code_digest = any(${codes}::bytea[]) and b.office_id = ${office}`.execute(
    tx,
  );
  return rows[0] && { office, id: rows[0].id };
}

/** How long an office's list is: wishes that live, and those of their people who wait. */
export async function lengthOfList(
  tx: Tx,
  office: number,
): Promise<{ wishes: number; people: number; offered: number }> {
  const { rows } = await sql("lengthOfList")`
    select count(*)::int as wishes, coalesce(sum(w.people), 0)::int as people, count(f.offer_id)::int as offered
      from wish_office o join wish w using (wish_no) left join wish_offer f on f.wish_no = w.wish_no and f.answer is null
     where o.office_id = ${office}`.execute(tx);
  return rows[0]!;
}
