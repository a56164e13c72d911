import { sql, type Tx } from "../database/index.ts";
import type { ContactKind } from "../outbox/index.ts";

/** A waiting message with its citizen; both rows are locked until the transaction ends. */
export interface StoredMessage {
  id: string;
  number: string;
  sentAt: Temporal.Instant;
  /** As it is stored: what it says is opened where it is answered. */
  said: unknown;
  tries: number;
  /** Of the contact that wrote. */
  kind: ContactKind;
  citizenId: string;
  citizenDigest: Buffer;
  /** As they are stored. */
  phone: string | null;
  userId: string | null;
  /** Who had their telephone number before them, under another user id. */
  phoneWasOf: string | null;
  place: unknown;
  /** The number of their key; null: they are from before there were keys. */
  keyNo: number | null;
  recentBookings: Temporal.Instant[];
  lapsedHolds: Temporal.Instant[];
  givenBack: Temporal.Instant[];
  moved: Temporal.Instant[];
  /** When somebody of theirs last came. */
  cameAt: Temporal.Instant | null;
  /** Until when a decision about them holds, and its number. */
  cautionUntil: Temporal.Instant | null;
  cautionCase: number | null;
  /** A group that they were granted, and until when. */
  groupPeople: number | null;
  groupUntil: Temporal.Instant | null;
  mutedAt: Temporal.Instant | null;
  citizenHeardAt: Temporal.Instant | null;
}

/**
 * Takes waiting messages whose citizen no other worker is answering, oldest first. Citizen and message are both locked: with only
 * the citizen locked, a second server whose snapshot is older than our commit would answer again. `isolated`: messages that were
 * in progress when a server died.
 */
export async function takeWaitingMessages(
  tx: Tx,
  limit: number,
  isolated: boolean,
  real: Temporal.Instant,
): Promise<StoredMessage[]> {
  const { rows } = await sql("takeWaiting")`
    select m.message_id as id, m.phone_number_id as number, m.sent_at as "sentAt", m.said, m.tries, c.citizen_id as "citizenId", c.kind,
           c.digest as "citizenDigest", c.phone, c.user_id as "userId", c.phone_was_of as "phoneWasOf", c.place, c.key_no as "keyNo", c.recent_bookings as "recentBookings", c.lapsed_holds as "lapsedHolds",
           c.given_back as "givenBack", c.moved, c.came_at as "cameAt", c.caution_until as "cautionUntil", c.caution_case as "cautionCase",
           c.group_people as "groupPeople", c.group_until as "groupUntil",
           c.muted_at as "mutedAt", c.heard_at as "citizenHeardAt"
      from message m join citizen c using (citizen_id)
     where m.attended_at is null and m.set_aside_at is null and m.alone = ${isolated} and (m.not_before is null or m.not_before <= ${real})
     order by m.heard_at, m.message_id limit ${limit} for update of m, c skip locked`.execute(tx);
  return rows;
}

/** What a turn stores in the citizen's row. */
export interface CitizenAfter {
  citizenId: string;
  place: unknown;
  /** They need a key of their own, for the next time. */
  newKey: boolean;
  recentBookings: readonly Temporal.Instant[];
  lapsedHolds: readonly Temporal.Instant[];
  givenBack: readonly Temporal.Instant[];
  moved: readonly Temporal.Instant[];
  mutedAt: Temporal.Instant | null;
}

export async function storeCitizens(tx: Tx, citizens: CitizenAfter[], now: Temporal.Instant): Promise<void> {
  await sql("storeCitizens")`
    update citizen c set place = w.place::jsonb, key_no = case when w.new_key then nextval('key_no') else c.key_no end,
           recent_bookings = w.recent::timestamptz[], lapsed_holds = w.lapsed::timestamptz[], given_back = w.given_back::timestamptz[],
           moved = w.moved::timestamptz[], muted_at = w.muted_at, heard_at = ${now}
      from unnest(${citizens.map((c) => c.citizenId)}::uuid[], ${citizens.map((c) => JSON.stringify(c.place))}::text[],
                  ${citizens.map((c) => arrayOf(c.recentBookings))}::text[], ${citizens.map((c) => arrayOf(c.lapsedHolds))}::text[],
                  ${citizens.map((c) => arrayOf(c.givenBack))}::text[], ${citizens.map((c) => arrayOf(c.moved))}::text[],
                  ${citizens.map((c) => c.mutedAt)}::timestamptz[],
                  ${citizens.map((c) => c.newKey)}::boolean[]) as w (id, place, recent, lapsed, given_back, moved, muted_at, new_key)
     where c.citizen_id = w.id`.execute(tx);
}

/** Marks messages as answered and blanks their text, which is not needed any more. */
export async function markAnswered(tx: Tx, ids: string[], now: Temporal.Instant): Promise<void> {
  await sql(
    "markAnswered",
  )`update message set attended_at = ${now}, said = null, fault = null where message_id = any(${ids}::text[])`.execute(
    tx,
  );
}

/** Records the batch of this worker. The statement does not wait for the disk: it survives a crash of the program, not of the machine. */
export async function noteInHand(
  tx: Tx,
  server: string,
  worker: number,
  ids: string[],
  real: Temporal.Instant,
): Promise<void> {
  await sql("noteAttempt")`
    with quick as (select set_config('synchronous_commit', 'off', true))
    insert into attempt (server_id, lane, message_ids, started_at)
    select ${server}, ${worker}, ${ids}, ${real} from quick
    on conflict (server_id, lane) do update set message_ids = excluded.message_ids, started_at = excluded.started_at`.execute(
    tx,
  );
}

/** `digestKeys`: the numbers of the keys of digests that the program has in hand. */
export async function writeHeartbeat(
  tx: Tx,
  server: string,
  real: Temporal.Instant,
  digestKeys: readonly number[],
): Promise<void> {
  await sql("beat")`
    insert into server (server_id, started_at, heartbeat_at, signs, digest_keys) values (${server}, ${real}, ${real}, true, ${digestKeys})
    on conflict (server_id) do update set heartbeat_at = excluded.heartbeat_at, digest_keys = excluded.digest_keys`.execute(
    tx,
  );
}

export async function removeServer(tx: Tx, server: string): Promise<void> {
  await sql("leaveDeleteAttempt")`delete from attempt where server_id = ${server}`.execute(tx);
  await sql("leaveDeleteServer")`delete from server where server_id = ${server}`.execute(tx);
}

function arrayOf(moments: readonly Temporal.Instant[]): string {
  return `{${moments.map(String).join(",")}}`;
}
