import { sql, type Tx } from "../database/index.ts";
import type { Trouble } from "./number-trouble.ts";
import type { SendingPause } from "./sending-pause.ts";

/**
 * Records pauses and stops, so that whichever server sends for the number obeys them.
 * Locks are taken in one order everywhere: letters by id, then leases by number, then early receipts.
 * @returns the stops that are new: who tells the operator says each once
 */
export async function pauseSending(tx: Tx, pauses: SendingPause[], now: Temporal.Instant): Promise<NewStop[]> {
  if (pauses.length === 0) return [];
  const stops: NewStop[] = [];
  await makeLeaseRows(tx);
  for (const h of longestPauses(pauses)) {
    if ("stop" in h) {
      const { count } = await sql("stopNumbers")`
        with theirs as (${theirLeases(h.number)})
        update sender_lease s set stopped_at = ${now}, stop_code = ${h.code} from theirs t
         where t.phone_number_id = s.phone_number_id and s.stopped_at is null`.execute(tx);
      if (count > 0) stops.push({ number: h.number, code: h.code });
    } else if ("templatesUntil" in h) {
      await sql("pauseTemplates")`
        update sender_lease set templates_paused_until = greatest(templates_paused_until, ${h.templatesUntil})
         where phone_number_id = ${h.number}`.execute(tx);
    } else if ("trouble" in h) {
      await writeTrouble(tx, h.number, h.trouble);
    } else {
      await sql("pauseNumbers")`
        with theirs as (${theirLeases(h.number)})
        update sender_lease s set paused_until = greatest(paused_until, ${h.pauseUntil}) from theirs t
         where t.phone_number_id = s.phone_number_id`.execute(tx);
    }
  }
  return stops;
}

/** A number that was stopped just now, or (null) all of them. */
export interface NewStop {
  number: string | null;
  code: number | null;
}

async function writeTrouble(tx: Tx, number: string, trouble: Trouble | null): Promise<void> {
  const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
  await sql("writeTrouble")`
    update sender_lease
       set trouble_since = ${trouble && at(trouble.since)}, trouble_probes = ${trouble?.probes ?? 0}, trouble_code = ${trouble?.code ?? null},
           paused_until = greatest(paused_until, ${trouble && at(trouble.until)})
     where phone_number_id = ${number}`.execute(tx);
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
  /** Real time; nothing leaves until `resumeNumbers`. */
  stoppedAt: Temporal.Instant | null;
  /** The channel's error number that stopped it. */
  stopCode: number | null;
  /** Real time: since when the channel, or the way to it, is in trouble. It ends by itself. */
  troubleSince: Temporal.Instant | null;
  /** The channel's error number of that, where it gave one. */
  troubleCode: number | null;
  /** Real time: until when what we begin rests, if that is still ahead; answers go on. */
  templatesPausedUntil: Temporal.Instant | null;
  waiting: number;
}

/** The numbers that rest or were stopped, with how many letters wait there. */
export async function numberStates(tx: Tx, now = Temporal.Now.instant()): Promise<NumberState[]> {
  const { rows } = await sql("numberStates")`
    select phone_number_id as number, case when paused_until > ${now} then paused_until end as "pausedUntil",
           stopped_at as "stoppedAt", stop_code as "stopCode", trouble_since as "troubleSince", trouble_code as "troubleCode",
           case when templates_paused_until > ${now} then templates_paused_until end as "templatesPausedUntil",
           (select count(*) from letter l
             where l.phone_number_id = s.phone_number_id and l.accepted_at is null and l.failed_at is null and l.dropped_at is null) as waiting
      from sender_lease s
     where stopped_at is not null or trouble_since is not null or paused_until > ${now} or templates_paused_until > ${now}
     order by phone_number_id`.execute(tx);
  return rows;
}

/** Lets a stopped or resting number send again, or (null) all that are; how many there were. */
export async function resumeNumbers(tx: Tx, number: string | null): Promise<number> {
  const { rows } = await sql("resumeNumbers")`
    with theirs as (
      select phone_number_id from sender_lease
       where (${number}::text is null or phone_number_id = ${number})
         and num_nonnulls(stopped_at, paused_until, trouble_since, templates_paused_until) > 0
       order by phone_number_id for update)
    update sender_lease s
       set stopped_at = null, stop_code = null, paused_until = null, trouble_since = null, trouble_probes = 0, trouble_code = null,
           templates_paused_until = null
      from theirs t where t.phone_number_id = s.phone_number_id
    returning 1`.execute(tx);
  return rows.length;
}

// Twenty letters in flight report the same; one statement per number is enough. In the order of numbers, to avoid
// deadlocks; what is for all numbers comes last.
function longestPauses(pauses: SendingPause[]): SendingPause[] {
  const kept = new Map<string, SendingPause>();
  for (const h of pauses) {
    const key = `${h.number ?? "~"} ${kindOf(h)}`;
    const known = kept.get(key);
    const longer =
      known &&
      "pauseUntil" in known &&
      "pauseUntil" in h &&
      Temporal.Instant.compare(known.pauseUntil, h.pauseUntil) < 0;
    // Of how it stands with a channel the last word counts.
    if (!known || longer || "trouble" in h) kept.set(key, h);
  }
  return [...kept.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, h]) => h);
}

function kindOf(pause: SendingPause): string {
  if ("stop" in pause) return "stop";
  if ("trouble" in pause) return "trouble";
  return "templatesUntil" in pause ? "templates" : "pause";
}
