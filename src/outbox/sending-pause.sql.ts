import { sql, type Tx } from "../database/index.ts";
import type { SendingPause } from "./sending-pause.ts";

/**
 * Records pauses and stops, so that whichever server sends for the number obeys them.
 * Locks are taken in one order everywhere: letters by id, then leases by number, then early receipts.
 */
export async function pauseSending(tx: Tx, pauses: SendingPause[], now: Temporal.Instant): Promise<void> {
  if (pauses.length === 0) return;
  await makeLeaseRows(tx);
  for (const h of longestPauses(pauses)) {
    if ("stop" in h) {
      await sql("stopNumbers")`
        with theirs as (${theirLeases(h.number)})
        update sender_lease s set stopped_at = ${now}, stop_code = ${h.code} from theirs t
         where t.phone_number_id = s.phone_number_id and s.stopped_at is null`.execute(tx);
    } else {
      await sql("pauseNumbers")`
        with theirs as (${theirLeases(h.number)})
        update sender_lease s set paused_until = greatest(paused_until, ${h.pauseUntil}) from theirs t
         where t.phone_number_id = s.phone_number_id`.execute(tx);
    }
  }
}

/** One number's lease or (null) all, locked in their one order. */
const theirLeases = (number: string | null) => sql.fragment("theirLeases")`
  select phone_number_id from sender_lease
   where ${number}::text is null or phone_number_id = ${number} order by phone_number_id for update`;

/** Every number has its row, also one that came with a later office pack. */
export async function makeLeaseRows(tx: Tx): Promise<void> {
  await sql("makeLeaseRows")`
    insert into sender_lease (phone_number_id)
    select phone_number_id from number n
     where not exists (select from sender_lease s where s.phone_number_id = n.phone_number_id)
    on conflict do nothing`.execute(tx);
}

export interface NumberState {
  number: string;
  /** Real time: until when the channel asked us to wait, if that is still ahead. */
  pausedUntil: Temporal.Instant | null;
  /** Real time; nothing leaves until `resumeNumber`. */
  stoppedAt: Temporal.Instant | null;
  /** The channel's error number that stopped it. */
  stopCode: number | null;
  waiting: number;
}

/** The numbers that rest or were stopped, with how many letters wait there. */
export async function numberStates(tx: Tx, now = Temporal.Now.instant()): Promise<NumberState[]> {
  const { rows } = await sql("numberStates")`
    select phone_number_id as number, case when paused_until > ${now} then paused_until end as "pausedUntil",
           stopped_at as "stoppedAt", stop_code as "stopCode",
           (select count(*) from letter l
             where l.phone_number_id = s.phone_number_id and l.accepted_at is null and l.failed_at is null and l.dropped_at is null) as waiting
      from sender_lease s
     where stopped_at is not null or paused_until > ${now}
     order by phone_number_id`.execute(tx);
  return rows;
}

/** Lets a stopped or resting number send again; false if there was nothing to resume. */
export async function resumeNumber(tx: Tx, number: string): Promise<boolean> {
  const { rows } = await sql("resumeNumber")`
    update sender_lease set stopped_at = null, stop_code = null, paused_until = null
     where phone_number_id = ${number} and (stopped_at is not null or paused_until is not null)
    returning 1`.execute(tx);
  return rows.length > 0;
}

// Twenty letters in flight report the same; one statement per number is enough. In the order of numbers, to avoid
// deadlocks; what is for all numbers comes last.
function longestPauses(pauses: SendingPause[]): SendingPause[] {
  const kept = new Map<string, SendingPause>();
  for (const h of pauses) {
    const key = `${h.number ?? "~"} ${"stop" in h}`;
    const known = kept.get(key);
    const longer =
      known &&
      "pauseUntil" in known &&
      "pauseUntil" in h &&
      Temporal.Instant.compare(known.pauseUntil, h.pauseUntil) < 0;
    if (!known || longer) kept.set(key, h);
  }
  return [...kept.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, h]) => h);
}
