import { mayStillCome } from "../../booking/index.ts";
import { sql, type Tx } from "../../database/index.ts";

/** A booking as far as its lateness is judged. */
export interface Judged {
  id: string;
  day: Temporal.PlainDate;
  starts: Temporal.PlainTime;
  rulesVersion: number;
}

/** Marks bookings forfeited that nothing else has ended meanwhile; answers those it marked. Whoever cancels at the same moment wins or waits. */
export async function markForfeited(tx: Tx, office: number, ids: string[], at: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql("markForfeited")`
    update booking b set forfeited_at = ${at}
     where b.office_id = ${office} and b.booking_id = any(${ids}::uuid[]) and ${mayStillCome}
    returning b.booking_id as id`.execute(tx);
  return rows.map((row) => row.id);
}

export async function unmarkForfeited(tx: Tx, office: number, id: string): Promise<boolean> {
  const { rows } = await sql("unmarkForfeited")`
    update booking set forfeited_at = null
     where office_id = ${office} and booking_id = ${id} and forfeited_at is not null returning 1`.execute(tx);
  return rows.length > 0;
}

/** The letter that told each booking its hour: the newest that left for it. One letter tells a party, and is about the first of them. */
export async function tellingLetters(tx: Tx, office: number, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql("tellingLetters")`
    select distinct on (b.booking_id) b.booking_id as booking, l.letter_id as letter
      from booking b
      join booking f on f.office_id = b.office_id and (f.booking_id = b.booking_id or f.citizen_id = b.citizen_id and f.party = b.party)
      join letter l on l.office_id = f.office_id and l.booking_id = f.booking_id
     where b.office_id = ${office} and b.booking_id = any(${ids}::uuid[]) and l.failed_at is null and l.dropped_at is null
       and l.kind ~ '^(booked|moved|restored|renamed|again|returned)' and (f.booking_id = b.booking_id or l.kind ~ '-party$')
     order by b.booking_id, l.seq desc`.execute(tx);
  return new Map(rows.map((row) => [row.booking, row.letter]));
}

/**
 * Confirmed bookings of these days whose people were never seen at the door, for offices whose door was manned in time: where nobody
 * of the office had done anything by the last moment, that nobody was seen proves nothing. Nor does it on a day that was closed. Locks them; who is busy is left for later.
 */
export async function unseen(
  tx: Tx,
  office: number,
  days: Temporal.PlainDate[],
): Promise<(Judged & { mannedAt: Temporal.Instant })[]> {
  const { rows } = await sql("notSeenInTime")`
    select b.booking_id as id, b.day, b.starts, b.rules_version as "rulesVersion", d.first_act_at as "mannedAt"
      from booking b join office_day d on d.office_id = b.office_id and d.day = b.day
     where b.office_id = ${office} and b.day = any(${days}::date[]) and d.first_act_at is not null and d.closed_at is null
       and ${mayStillCome}
       and not exists (select from visitor v where v.office_id = b.office_id and v.booking_id = b.booking_id and v.day = b.day and v.undone_at is null)
     order by b.booking_id for update of b skip locked`.execute(tx);
  return rows;
}

/** Offices in which somebody has worked since that day: only there can anybody be too late. */
export async function mannedOffices(tx: Tx, since: Temporal.PlainDate): Promise<number[]> {
  const { rows } = await sql("mannedOffices")`
    select distinct office_id as office from office_day where day >= ${since} and first_act_at is not null`.execute(tx);
  return rows.map((row) => row.office);
}
