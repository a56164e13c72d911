import { sql, type Tx } from "../database/index.ts";
import type { Said } from "./said.ts";

/** A waiting message with its citizen; both rows are locked until the transaction ends. */
export interface WaitingMessage {
  id: string;
  number: string;
  sentAt: Temporal.Instant;
  said: Said;
  tries: number;
  citizenId: string;
  citizenDigest: Buffer;
  phone: string | null;
  userId: string | null;
  place: unknown;
  recentBookings: Temporal.Instant[];
  lapsedHolds: Temporal.Instant[];
  mutedAt: Temporal.Instant | null;
  citizenHeardAt: Temporal.Instant | null;
}

/**
 * Takes waiting messages whose citizen nobody else is answering, oldest first. The citizen and the message are both locked: with the
 * citizen alone a second server, whose view is older than our commit, would answer again what we have answered. `alone`: one
 * of those that were in hand when a program died.
 */
export async function takeWaiting(
  tx: Tx,
  limit: number,
  alone: boolean,
  real: Temporal.Instant,
): Promise<WaitingMessage[]> {
  const { rows } = await sql("takeWaiting")`
    select m.message_id as id, m.phone_number_id as number, m.sent_at as "sentAt", m.said, m.tries, c.citizen_id as "citizenId",
           c.digest as "citizenDigest", c.phone, c.user_id as "userId", c.place, c.recent_bookings as "recentBookings", c.lapsed_holds as "lapsedHolds",
           c.muted_at as "mutedAt", c.heard_at as "citizenHeardAt"
      from message m join citizen c using (citizen_id)
     where m.attended_at is null and m.set_aside_at is null and m.alone = ${alone} and (m.not_before is null or m.not_before <= ${real})
     order by m.heard_at, m.message_id limit ${limit} for update of m, c skip locked`.execute(tx);
  // As `keepMessages` wrote it.
  return rows.map((row) => ({ ...row, said: row.said as Said }));
}

/** What a turn leaves behind in the citizen's row. */
export interface CitizenAfter {
  citizenId: string;
  place: unknown;
  recentBookings: readonly Temporal.Instant[];
  lapsedHolds: readonly Temporal.Instant[];
  mutedAt: Temporal.Instant | null;
}

export async function keepCitizens(tx: Tx, citizens: CitizenAfter[], now: Temporal.Instant): Promise<void> {
  await sql("keepCitizens")`
    update citizen c set place = w.place::jsonb, recent_bookings = w.recent::timestamptz[], lapsed_holds = w.lapsed::timestamptz[], muted_at = w.muted_at, heard_at = ${now}
      from unnest(${citizens.map((c) => c.citizenId)}::uuid[], ${citizens.map((c) => JSON.stringify(c.place))}::text[],
                  ${citizens.map((c) => arrayOf(c.recentBookings))}::text[], ${citizens.map((c) => arrayOf(c.lapsedHolds))}::text[],
                  ${citizens.map((c) => c.mutedAt)}::timestamptz[]) as w (id, place, recent, lapsed, muted_at)
     where c.citizen_id = w.id`.execute(tx);
}

/** The messages are answered: their text has done its work. */
export async function markAttended(tx: Tx, ids: string[], now: Temporal.Instant): Promise<void> {
  await sql(
    "markAttended",
  )`update message set attended_at = ${now}, said = null, fault = null where message_id = any(${ids}::text[])`.execute(
    tx,
  );
}

/** A try failed: wait a little longer each time; after the third the message is set aside. Returns true where that happened. */
export async function countTry(
  tx: Tx,
  id: string,
  fault: string,
  now: Temporal.Instant,
  real: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql("countTry")`
    update message set tries = tries + 1, fault = ${fault}, alone = true, not_before = ${real}::timestamptz + interval '1 second' * power(4, tries),
           set_aside_at = case when tries + 1 >= 3 then ${now}::timestamptz end
     where message_id = ${id} and attended_at is null
    returning set_aside_at is not null as aside`.execute(tx);
  return rows[0]?.aside ?? false;
}

/** What this lane has in hand. One statement that does not wait for the disk: it outlives the program, not the machine. */
export async function noteAttempt(
  tx: Tx,
  server: string,
  lane: number,
  ids: string[],
  real: Temporal.Instant,
): Promise<void> {
  await sql("noteAttempt")`
    with quick as (select set_config('synchronous_commit', 'off', true))
    insert into attempt (server_id, lane, message_ids, started_at)
    select ${server}, ${lane}, ${ids}, ${real} from quick
    on conflict (server_id, lane) do update set message_ids = excluded.message_ids, started_at = excluded.started_at`.execute(
    tx,
  );
}

/**
 * Servers that are silent since `silentSince` are dead. What they had in hand goes alone from now on; what was
 * alone already and killed its server counts one try more. Returns the messages that are set aside by that.
 */
export async function buryServers(tx: Tx, silentSince: Temporal.Instant, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql("buryServersUpdateServer")`
    with dead as (
      delete from server where heartbeat_at < ${silentSince} returning server_id),
    left_behind as (
      delete from attempt a where a.server_id in (select server_id from dead) or not exists (select from server s where s.server_id = a.server_id)
      returning message_ids),
    in_hand as (
      select id, cardinality(message_ids) = 1 as was_alone from left_behind, unnest(message_ids) as id)
    update message m set alone = true, tries = m.tries + case when m.alone and l.was_alone then 1 else 0 end,
           set_aside_at = case when m.alone and l.was_alone and m.tries + 1 >= 3 then ${now}::timestamptz end,
           fault = case when m.alone and l.was_alone then 'the program died of it' else m.fault end
      from in_hand l
     where m.message_id = l.id and m.attended_at is null and m.set_aside_at is null
    returning m.message_id as id`.execute(tx);
  if (rows.length === 0) return [];
  const aside = await sql("buryServersReadMessage")`
    select message_id as id from message where message_id = any(${rows.map((r) => r.id)}::text[]) and set_aside_at is not null`.execute(
    tx,
  );
  return aside.rows.map((row) => row.id);
}

export async function beat(tx: Tx, server: string, real: Temporal.Instant): Promise<void> {
  await sql("beat")`
    insert into server (server_id, started_at, heartbeat_at) values (${server}, ${real}, ${real})
    on conflict (server_id) do update set heartbeat_at = excluded.heartbeat_at`.execute(tx);
}

export async function leave(tx: Tx, server: string): Promise<void> {
  await sql("leaveDeleteAttempt")`delete from attempt where server_id = ${server}`.execute(tx);
  await sql("leaveDeleteServer")`delete from server where server_id = ${server}`.execute(tx);
}

function arrayOf(moments: readonly Temporal.Instant[]): string {
  return `{${moments.map(String).join(",")}}`;
}
