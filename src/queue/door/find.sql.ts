import { isOfItsDay, opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";

/** A booking somewhere in the country. */
export interface Whose {
  office: number;
  id: string;
}

/** The booking of a code, at whichever office; by its digest, which outlives the person's data. */
export async function bookingOfCode(tx: Tx, codeDigests: readonly Buffer[]): Promise<Whose | undefined> {
  const { rows } = await sql("codeAtDoor")`
    select office_id as office, booking_id as id from booking where code_digest = any(${codeDigests}::bytea[])`.execute(
    tx,
  );
  return rows[0];
}

export interface Expected {
  booking: string;
  name: string;
  starts: Temporal.PlainTime;
  lastFour: string;
  recorded: boolean;
  /** As it is stored; null: they booked at the desk, or it is not known. */
  phone: string | null;
}

/** Who is expected at an office today, or was there. Not yet recorded first. */
export async function expectedOn(
  tx: Tx,
  { office, day, keys }: Pick<ActContext, "office" | "day" | "keys">,
): Promise<Expected[]> {
  const { rows } = await sql("expectedAtDoor")`
    select * from (
      select b.booking_id as booking, a.key_no as "keyNo", a.name, b.starts, b.code, c.phone,
             exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day
                                              and v.undone_at is null) as recorded
        from booking b join applicant a using (office_id, booking_id) left join citizen c on c.citizen_id = b.citizen_id
       where b.office_id = ${office.id} and b.day = ${day} and ${isOfItsDay}
         and a.name is not null and b.code is not null) e
     order by recorded, starts, booking`.execute(tx);
  return rows
    .flatMap((row): Expected[] => {
      const { booking, name, starts, code, phone, recorded } = opened(keys, row);
      if (name === null || code === null) return [];
      return [{ booking, name, starts, lastFour: code.slice(-4), phone, recorded }];
    })
    .sort(expectedFirst);
}

/** Not yet recorded first, then by hour and name. */
function expectedFirst(a: Expected, b: Expected): number {
  return (
    Number(a.recorded) - Number(b.recorded) ||
    Temporal.PlainTime.compare(a.starts, b.starts) ||
    (a.name < b.name ? -1 : Number(a.name > b.name))
  );
}
