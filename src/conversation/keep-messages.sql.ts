import { sql, type Tx } from "../database/index.ts";

/** What leads to a sender: the digests of a user id, of a phone number, or of both. */
export interface SenderDigests {
  user?: Buffer | undefined;
  phone?: Buffer | undefined;
}

/** A sender as the database knows them. */
export interface FoundSender {
  /** null: nobody we have met. */
  knownId: string | null;
  /** Who has the number until now. */
  phoneOf: string | null;
  /** The number has a new owner: they take it along. */
  takesPhone: boolean;
  newUser: boolean;
  newPhone: boolean;
  /** The number of the key that stands in their row. */
  storedKeyNo: number | null;
  /** That, or a fresh one where there is none and one was asked for. */
  keyNo: number | null;
}

/**
 * Who is at these addresses, in their order. Who writes is who has the user id. A phone number is theirs as long as no other id comes with it: then the
 * number has a new owner, who is met as a stranger. `numbered`: whoever has no key gets the number of one.
 */
export async function findSenders(
  tx: Tx,
  senders: readonly SenderDigests[],
  numbered: boolean,
): Promise<FoundSender[]> {
  const { rows } = await sql("findSenders")`
    with held as (
      select s.*, u.citizen_id as user_of, p.citizen_id as phone_of,
             s.by_user is not null and p.citizen_id is distinct from u.citizen_id and h.user_id is not null as takes_phone
        from unnest(${senders.map((s) => s.user ?? null)}::bytea[], ${senders.map((s) => s.phone ?? null)}::bytea[])
               with ordinality as s (by_user, by_phone, nr)
             left join address u on u.digest = s.by_user left join address p on p.digest = s.by_phone
             left join citizen h on h.citizen_id = p.citizen_id),
    resolved as (
      select h.*, coalesce(user_of, case when not takes_phone then phone_of end) as known_id from held h)
    select r.known_id as "knownId", r.phone_of as "phoneOf", r.takes_phone as "takesPhone",
           r.by_user is not null and r.user_of is null as "newUser", r.by_phone is not null and r.phone_of is null as "newPhone",
           c.key_no as "storedKeyNo", case when ${numbered} then coalesce(c.key_no, nextval('key_no')) end as "keyNo"
      from resolved r left join citizen c on c.citizen_id = r.known_id
     order by r.nr`.execute(tx);
  return rows;
}

/** Numbers of keys that nobody has yet. */
export async function freshKeyNumbers(tx: Tx, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql("freshKeyNumbers")`
    select nextval('key_no') as no from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map(({ no }) => no!);
}

/** A sender with what is to be written of them. */
export interface KeptSender extends SenderDigests {
  citizenId: string;
  found: FoundSender;
  /** null: the database gives one. */
  keyNo: number | null;
  /** As they are stored; null: nothing to be written. */
  storedPhone: string | null;
  storedUser: string | null;
}

export interface KeptMessage {
  id: string;
  number: string;
  /** Place of its sender among the senders. */
  sender: number;
  sentAt: Temporal.Instant;
  /** As it is stored. */
  said: object;
}

/**
 * Writes messages down once each, with citizens we meet for the first time: one statement, so all of it or nothing. A message that came before changes
 * nothing: its digest is the key. (The channel's own id contains the sender's number as base64, so it is not kept.)
 *
 * The races: two servers meet the same citizen at once. The address is unique, so one statement fails (`isTakenKey`) with nothing
 * kept. Somebody was erased or got another key since they were found, or another key of digests is in force than the one they were looked for with:
 * false, and nothing is kept. Called again it finds what is so now. Limits that protect others outlive an erasure: they hang on the digest.
 */
export async function writeMessages(
  tx: Tx,
  senders: readonly KeptSender[],
  messages: readonly KeptMessage[],
  { now, real, digestNo }: { now: Temporal.Instant; real: Temporal.Instant; digestNo: number },
): Promise<boolean> {
  const found = senders.map((s) => s.found);
  const { rows } = await sql("writeMessages")`
    with sender as (
      select * from unnest(${senders.map((s) => s.citizenId)}::uuid[], ${found.map((f) => f.knownId !== null)}::boolean[],
                           ${found.map((f) => f.storedKeyNo)}::bigint[], ${senders.map((s) => s.keyNo)}::bigint[],
                           ${senders.map((s) => s.user ?? null)}::bytea[], ${senders.map((s) => s.phone ?? null)}::bytea[],
                           ${found.map((f) => f.newUser)}::boolean[], ${found.map((f) => f.newPhone)}::boolean[],
                           ${senders.map((s) => s.storedPhone)}::text[], ${senders.map((s) => s.storedUser)}::text[])
           with ordinality as s (citizen_id, known, stored_key, key_no, by_user, by_phone, new_user, new_phone, phone, user_id, nr)),
    other as (
      select 1 from sender s left join citizen c using (citizen_id)
       where s.known and (c.citizen_id is null or c.erased_at is not null or c.key_no is distinct from s.stored_key)
       union all select 1 from installation where digest_no <> ${digestNo}),
    met as (
      insert into citizen (citizen_id, digest, phone, user_id, key_no, recent_bookings, lapsed_holds, given_back, moved, came_at, caution_until, caution_case)
      select citizen_id, coalesce(by_user, by_phone), phone, user_id, coalesce(key_no, nextval('key_no')),
             coalesce(before.recent_bookings, '{}'), coalesce(before.lapsed_holds, '{}'), coalesce(before.given_back, '{}'), coalesce(before.moved, '{}'),
             before.came_at, before.caution_until, before.caution_case
        from sender s left join lateral (
          select recent_bookings, lapsed_holds, given_back, moved, came_at, caution_until, caution_case from citizen c
           where c.digest = coalesce(s.by_user, s.by_phone) order by c.erased_at desc limit 1) before on true
       where not known and not exists (select from other)),
    linked as (
      insert into address (digest, citizen_id)
      select digest, citizen_id from (
        select by_user as digest, citizen_id from sender where new_user
        union all select by_phone, citizen_id from sender where new_phone) link
       where not exists (select from other)
       order by digest),
    learned as (
      update citizen c set phone = coalesce(s.phone, c.phone), user_id = coalesce(s.user_id, c.user_id), key_no = coalesce(s.key_no, c.key_no),
             place = case when s.key_no <> s.stored_key then c.place - 'sealed' else c.place end
        from sender s where c.citizen_id = s.citizen_id and s.known and num_nonnulls(s.phone, s.user_id) > 0 and not exists (select from other)),
    kept as (
      insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said)
      select m.id, m.number, s.citizen_id, least(m.sent_at, ${now}), ${now}, ${real}, m.said::jsonb
        from unnest(${messages.map((m) => m.id)}::text[], ${messages.map((m) => m.number)}::text[],
                    ${messages.map((m) => m.sender + 1)}::int[], ${messages.map((m) => m.sentAt)}::timestamptz[],
                    ${messages.map((m) => JSON.stringify(m.said))}::text[]) as m (id, number, sender, sent_at, said)
        join sender s on s.nr = m.sender
       where not exists (select from other)
      on conflict do nothing)
    select not exists (select from other) as kept`.execute(tx);
  return rows[0]!.kept === true;
}

/** A number that goes along with its new owner. */
export interface TakenNumber {
  citizenId: string;
  was: string;
  digest: Buffer;
  /** As it is stored. */
  phone: string;
}

/**
 * Numbers with a new owner go along with them. False: another key of digests is in force, and nothing was done. A statement of its own,
 * because it is rare and planning it cost every message a third of a millisecond.
 */
export async function takeNumbers(tx: Tx, taken: readonly TakenNumber[], digestNo: number): Promise<boolean> {
  const { rows } = await sql("takeNumbers")`
    with taken as (
      select t.* from installation,
             unnest(${taken.map((t) => t.citizenId)}::uuid[], ${taken.map((t) => t.was)}::uuid[], ${taken.map((t) => t.digest)}::bytea[],
                    ${taken.map((t) => t.phone)}::text[]) as t (citizen_id, was, digest, phone)
       where digest_no = ${digestNo}),
    moved as (
      update address a set citizen_id = t.citizen_id from taken t where a.digest = t.digest and a.citizen_id = t.was),
    lost as (
      update citizen c set phone = null from taken t
       where c.citizen_id = t.was and not exists (select from taken o where o.citizen_id = t.was)),
    given as (
      update citizen c set phone = t.phone, phone_was_of = t.was from taken t where c.citizen_id = t.citizen_id)
    select exists (select from taken) as taken`.execute(tx);
  return rows[0]!.taken === true;
}
