import { sql, type Tx } from "../database/index.ts";
import { writePerson } from "./correct.sql.ts";
import type { NewPerson } from "./sealed-person.ts";
import type { Booking, BookingRef } from "./wish.ts";

/** What a corrected birth date changes in a booking's row. */
export interface BirthMarks {
  digest: Buffer;
  compare: boolean;
  /** Undefined: a hold, which has no mark. */
  corrected: Booking["birthCorrected"];
}

/** Writes the corrected birth date, which is a whole one by now; the person's claim follows it, so `claimAnew` comes before. */
export async function setBirth(
  tx: Tx,
  ref: BookingRef,
  person: NewPerson,
  { digest, compare, corrected }: BirthMarks,
  at: Temporal.Instant,
): Promise<void> {
  await writePerson(tx, ref, person, false);
  await sql("setBirth")`
    update booking set code = ${person.code}, applicant_digest = ${digest}, compare = ${compare},
           birth_corrected_at = ${corrected ? at : null}, birth_replaced = ${corrected === "other"}
     where office_id = ${ref.office} and booking_id = ${ref.id}`.execute(tx);
}
