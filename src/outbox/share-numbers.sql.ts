import { sql, type Tx } from "../database/index.ts";
import { makeLeaseRows } from "./sending-pause.sql.ts";

export interface ThisServer {
  serverId: string;
  /** The process id of our listening session at PostgreSQL; it ends with us, so others see at once that we are gone. */
  session: number | undefined;
}

export interface Share {
  /** The numbers we hold. */
  held: HeldNumber[];
  /** How many each server should hold; whoever has more gives the others up. */
  fair: number;
  /** Fewer than every server should have: another one is about to release some, or is shutting down. */
  short: boolean;
  /** Other senders are running. */
  others: boolean;
}

export interface HeldNumber {
  number: string;
  pausedUntil: Temporal.Instant | null;
  /** The channel is in trouble since then; with how often it was tried since. */
  troubleSince: Temporal.Instant | null;
  troubleProbes: number;
  troubleCode: number | null;
  templatesPausedUntil: Temporal.Instant | null;
  /** Set where we took the number just now: others may have used its allowance until then. */
  restUntil: Temporal.Instant | null;
}

const aliveMs = 15_000;

/**
 * Renews our heartbeat, removes dead senders, and takes numbers nobody sends for, up to a fair share.
 * One server at a time, so that no two take the same number or count differently.
 */
export async function shareNumbers(tx: Tx, me: ThisServer, now: Temporal.Instant): Promise<Share> {
  await sql("shareNumbersRead")`select pg_advisory_xact_lock(hashtext('antrean sender_lease'))`.execute(tx);
  await makeLeaseRows(tx);
  await sql("shareNumbersReadSenderLease")`select from sender_lease order by phone_number_id for update`.execute(tx);
  await sql("shareNumbersInsertSender")`
    insert into sender (server_id, session, session_since, seen_until)
    values (${me.serverId}, ${me.session ?? null}, (select backend_start from pg_stat_activity where pid = ${me.session ?? null}),
            ${now.add({ milliseconds: aliveMs })})
    on conflict (server_id) do update
       set session = excluded.session, session_since = excluded.session_since, seen_until = excluded.seen_until`.execute(
    tx,
  );
  await removeDeadSenders(tx, me.serverId, now);
  const { senders, numbers, have } = await count(tx, me.serverId);
  const fair = Math.ceil(numbers / senders);
  const taken = await take(tx, me.serverId, fair - have, now);
  const { rows } = await sql("shareNumbersReadSenderLeaseOfShareNumbers")`
    select phone_number_id as number, paused_until as "pausedUntil", trouble_since as "troubleSince", trouble_probes as "troubleProbes",
           trouble_code as "troubleCode", templates_paused_until as "templatesPausedUntil", null as "restUntil"
      from sender_lease where server_id = ${me.serverId} order by phone_number_id`.execute(tx);
  const held = rows.map((row) => ({ ...row, restUntil: taken.get(row.number) ?? null }));
  return { held, fair, short: held.length < Math.floor(numbers / senders), others: senders > 1 };
}

// Its leases become free with its row. A server that we forget too early finds that out at its next look: its claims
// give nothing without the row.
async function removeDeadSenders(tx: Tx, serverId: string, now: Temporal.Instant): Promise<void> {
  await sql("removeDeadSenders")`
    delete from sender s
     where server_id <> ${serverId}
       and (seen_until < ${now}
            or (session_since is not null
                and not exists (select from pg_stat_activity a where a.pid = s.session and a.backend_start = s.session_since)))`.execute(
    tx,
  );
}

async function count(tx: Tx, serverId: string): Promise<{ senders: number; numbers: number; have: number }> {
  const { rows } = await sql("count")`
    select senders, numbers, have
      from (select count(*) as numbers, count(*) filter (where server_id = ${serverId}) as have from sender_lease) l,
           (select count(*) as senders from sender) s`.execute(tx);
  return rows[0]!;
}

async function take(
  tx: Tx,
  serverId: string,
  howMany: number,
  now: Temporal.Instant,
): Promise<Map<string, Temporal.Instant>> {
  if (howMany <= 0) return new Map();
  // Whoever sent for it until a moment ago may have used this second's allowance.
  const { rows } = await sql("takeShareNumbers")`
    with free as (
      select phone_number_id, taken_at, freed_at from sender_lease where server_id is null order by phone_number_id limit ${howMany})
    update sender_lease s set server_id = ${serverId}, taken_at = ${now}, freed_at = null
      from free f where f.phone_number_id = s.phone_number_id
    returning s.phone_number_id as number,
              case when f.taken_at is null then ${now}::timestamptz else coalesce(f.freed_at, ${now}::timestamptz) + interval '1 second' end as "restUntil"`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.number, row.restUntil ?? now]));
}

/** Gives numbers up, for others to take. */
export async function releaseNumbers(
  tx: Tx,
  serverId: string,
  numbers: string[],
  now: Temporal.Instant,
): Promise<void> {
  if (numbers.length === 0) return;
  await sql("releaseNumbers")`
    with ours as (
      select phone_number_id from sender_lease
       where server_id = ${serverId} and phone_number_id = any(${numbers}::text[]) order by phone_number_id for update)
    update sender_lease s set server_id = null, freed_at = ${now} from ours o where o.phone_number_id = s.phone_number_id`.execute(
    tx,
  );
}

/** Gives up everything and is no sender any more. */
export async function removeSender(tx: Tx, serverId: string, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql("leaveSendersReadSenderLease")`
    select phone_number_id as number from sender_lease where server_id = ${serverId}`.execute(tx);
  await releaseNumbers(
    tx,
    serverId,
    rows.map((row) => row.number),
    now,
  );
  await sql("leaveSendersDeleteSender")`delete from sender where server_id = ${serverId}`.execute(tx);
}
