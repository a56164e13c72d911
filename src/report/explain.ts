import { readCode } from "../booking/index.ts";
import type { Tx } from "../database/index.ts";
import { type DigestKey, digest } from "../journal/index.ts";
import type { Office, Offices } from "../office/index.ts";
import {
  bookingOfCode,
  type ExplainedBooking,
  type JournalLine,
  journalOf,
  type LetterLine,
  lettersOf,
} from "./explain.sql.ts";

/** Everything we know of one code: complete also after the person's data are gone. */
export interface Explained {
  office: Office;
  booking: ExplainedBooking;
  journal: JournalLine[];
  letters: LetterLine[];
}

/** `not-a-code`: mistyped (the check letter says so); `unknown`: no booking ever had it, or its time of keeping is over. */
export async function explain(
  tx: Tx,
  offices: Offices,
  key: DigestKey,
  typed: string,
): Promise<Explained | "not-a-code" | "unknown"> {
  const code = readCode(typed);
  if (!code) return "not-a-code";
  const booking = await bookingOfCode(tx, digest(key, "code", code));
  const office = booking && offices.byId.get(booking.office);
  if (!office) return "unknown";
  return {
    office,
    booking,
    journal: await journalOf(tx, booking.office, booking.bookingId),
    letters: await lettersOf(tx, booking.office, booking.bookingId),
  };
}
