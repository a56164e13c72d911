import { mayStillCome, opened } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import type { DifferingField, MissingPaper } from "../event.ts";

/** A number of a day: its ticket, and when it first came out on paper. */
export async function ticketOfNumber(
  tx: Tx,
  office: number,
  day: Temporal.PlainDate,
  number: string,
): Promise<{ id: string; printedAt: Temporal.Instant | null } | undefined> {
  const { rows } = await sql("ticketOfNumber")`
    select ticket_id as id, printed_at as "printedAt" from ticket
     where office_id = ${office} and day = ${day} and number = ${number}`.execute(tx);
  return rows[0];
}

export interface SlipRow {
  code: string;
  name: string | null;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  rulesVersion: number;
  service: string | null;
  returned: boolean;
  missing: MissingPaper[];
  differs: DifferingField[];
}

/** A booking that is still to come, with what its last visit missed; none where its code or its person is gone. */
export async function slipRow(tx: Tx, office: number, booking: string, keys: Keys): Promise<SlipRow | undefined> {
  const { rows } = await sql("slipRow")`
    select b.code, p.key_no as "keyNo", p.name, b.day, b.starts, b.rules_version as "rulesVersion", coalesce(l.service, b.service) as service,
           b.returned_at is not null as returned, coalesce(l.missing, '[]') as missing, coalesce(l.differs, '[]') as differs
      from booking b join applicant p using (office_id, booking_id)
      left join lateral (
        select v.missing, v.differs, v.service from visitor v
         where v.office_id = b.office_id and v.booking_id = b.booking_id and v.undone_at is null and v.outcome = 'returned'
         order by v.day desc, v.outcome_at desc limit 1) l on true
     where b.office_id = ${office} and b.booking_id = ${booking} and b.code is not null and p.erased_at is null
       and ${mayStillCome}`.execute(tx);
  const slip = rows[0] && opened(keys, rows[0]);
  if (!slip || slip.code === null) return undefined;
  const { code, missing, differs } = slip;
  return { ...slip, code, missing: missing as MissingPaper[], differs: differs as DifferingField[] };
}

export async function applicantRow(
  tx: Tx,
  office: number,
  booking: string,
  keys: Keys,
): Promise<{ name: string; birthDate: Temporal.PlainDate } | undefined> {
  const { rows } = await sql("applicantRow")`
    select key_no as "keyNo", name, birth_date as "birthDate" from applicant
     where office_id = ${office} and booking_id = ${booking}`.execute(tx);
  const { name, birthDate } = rows[0] ? opened(keys, rows[0]) : {};
  return name && birthDate ? { name, birthDate } : undefined;
}
