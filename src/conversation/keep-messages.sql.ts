import { newId, sql, type Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import { phoneDigest, userDigest } from "./addresses.ts";
import type { IncomingMessage, Sender } from "./incoming-message.ts";

/**
 * Writes messages down once each, with citizens we meet for the first time: one statement, so all of it or nothing (but see `takeNumbers`). A message
 * that came before changes nothing: its digest is the key. (The channel's own id contains the sender's number as
 * base64, so it is not kept.)
 *
 * Who writes is who has the user id. A phone number is theirs as long as no other id comes with it: then the number has a new owner,
 * who is met as a stranger and takes the number along, and whoever had it before is reached by the id alone.
 *
 * The race: two servers meet the same citizen at once. The address is unique, so one statement fails (`isTakenKey`) with nothing
 * kept; called again it finds the citizen. Limits that protect others outlive an erasure: they hang on the digest.
 */
export async function keepMessages(
  tx: Tx,
  heard: IncomingMessage[],
  now: Temporal.Instant,
  real: Temporal.Instant,
  keys: Keys,
): Promise<void> {
  const senders = sendersOf(heard, keys);
  const all = [...new Set(senders)];
  const nr = new Map(all.map((sender, i) => [sender, i]));
  const { rows } = await sql("keepMessages")`
    with sender as (
      select * from unnest(${all.map((s) => s.citizenId)}::uuid[], ${all.map((s) => s.user ?? null)}::bytea[], ${all.map((s) => s.phone ?? null)}::bytea[],
                           ${all.map((s) => s.sender.phone ?? null)}::text[], ${all.map((s) => s.sender.userId ?? null)}::text[])
           with ordinality as s (fresh_id, by_user, by_phone, phone, user_id, nr)),
    held as (
      select s.*, u.citizen_id as user_of, p.citizen_id as phone_of,
             s.by_user is not null and p.citizen_id is distinct from u.citizen_id and h.user_id is not null as takes_phone
        from sender s left join address u on u.digest = s.by_user left join address p on p.digest = s.by_phone
             left join citizen h on h.citizen_id = p.citizen_id),
    resolved as (
      select h.*, coalesce(user_of, case when not takes_phone then phone_of end) as known_id,
             coalesce(user_of, case when not takes_phone then phone_of end, fresh_id) as citizen_id,
             by_user is not null and user_of is null as new_user, by_phone is not null and phone_of is null as new_phone
        from held h),
    met as (
      insert into citizen (citizen_id, digest, phone, user_id, recent_bookings, lapsed_holds, given_back, came_at, caution_until, caution_case)
      select citizen_id, coalesce(by_user, by_phone), phone, user_id,
             coalesce(before.recent_bookings, '{}'), coalesce(before.lapsed_holds, '{}'), coalesce(before.given_back, '{}'),
             before.came_at, before.caution_until, before.caution_case
        from resolved r left join lateral (
          select recent_bookings, lapsed_holds, given_back, came_at, caution_until, caution_case from citizen c
           where c.digest = coalesce(r.by_user, r.by_phone) order by c.erased_at desc limit 1) before on true
       where known_id is null),
    linked as (
      insert into address (digest, citizen_id)
      select digest, citizen_id from (
        select by_user as digest, citizen_id from resolved where new_user
        union all select by_phone, citizen_id from resolved where new_phone) link
       order by digest),
    learned as (
      update citizen c set phone = coalesce(r.phone, c.phone), user_id = coalesce(r.user_id, c.user_id)
        from resolved r where c.citizen_id = r.known_id and (r.new_user or r.new_phone)),
    kept as (
      insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said)
      select m.id, m.number, r.citizen_id, least(m.sent_at, ${now}), ${now}, ${real}, m.said::jsonb
        from unnest(${heard.map((h) => messageKey(keys, h.messageId))}::text[], ${heard.map((h) => h.number)}::text[],
                    ${senders.map((s) => (nr.get(s) ?? 0) + 1)}::int[], ${heard.map((h) => h.sentAt)}::timestamptz[],
                    ${heard.map((h) => JSON.stringify(h.said))}::text[]) as m (id, number, sender, sent_at, said)
        join resolved r on r.nr = m.sender
      on conflict do nothing)
    select citizen_id as "citizenId", phone_of as was, by_phone as digest, phone from resolved where takes_phone`.execute(
    tx,
  );
  if (rows.length > 0) await takeNumbers(tx, rows);
}

/**
 * Numbers with a new owner go along with them. A statement of its own, because it is rare and planning it cost every message a third of a
 * millisecond. It stands alone as well: should it fail, the messages come again, and so does this.
 */
async function takeNumbers(
  tx: Tx,
  taken: readonly { citizenId: string | null; was: string | null; digest: Buffer | null; phone: string | null }[],
): Promise<void> {
  await sql("takeNumbers")`
    with taken as (
      select * from unnest(${taken.map((t) => t.citizenId)}::uuid[], ${taken.map((t) => t.was)}::uuid[], ${taken.map((t) => t.digest)}::bytea[],
                           ${taken.map((t) => t.phone)}::text[]) as t (citizen_id, was, digest, phone)),
    moved as (
      update address a set citizen_id = t.citizen_id from taken t where a.digest = t.digest and a.citizen_id = t.was),
    lost as (
      update citizen c set phone = null from taken t
       where c.citizen_id = t.was and not exists (select from taken o where o.citizen_id = t.was))
    update citizen c set phone = t.phone, phone_was_of = t.was from taken t where c.citizen_id = t.citizen_id`.execute(
    tx,
  );
}

interface NewSender {
  /** Theirs, if we have not met them. */
  citizenId: string;
  user?: Buffer | undefined;
  phone?: Buffer | undefined;
  sender: Sender;
}

/** Who wrote each message; the same value for those who share a user id, and for a number alone whoever had it last. */
function sendersOf(heard: IncomingMessage[], keys: Keys): NewSender[] {
  const byUser = new Map<string, NewSender>();
  const byPhone = new Map<string, NewSender>();
  return heard.map(({ sender }) => {
    const { phone, userId } = sender;
    const user = userId === undefined ? undefined : userDigest(keys, userId, sender.portfolio);
    const before = phone === undefined ? undefined : byPhone.get(phone);
    const known = user ? (byUser.get(user.toString("hex")) ?? (before?.user ? undefined : before)) : before;
    const one = known ?? { citizenId: newId(), sender: {} };
    if (user) {
      Object.assign(one, { user, sender: { ...one.sender, userId } });
      byUser.set(user.toString("hex"), one);
    }
    if (phone !== undefined) {
      // Whoever wrote with it before in this delivery has it no longer.
      if (before && before !== one) forgetPhone(before);
      Object.assign(one, { phone: phoneDigest(keys, phone), sender: { ...one.sender, phone } });
      byPhone.set(phone, one);
    }
    return one;
  });
}

function forgetPhone(one: NewSender): void {
  delete one.phone;
  delete one.sender.phone;
}

/** The name under which a message is kept. */
export function messageKey(keys: Keys, messageId: string): string {
  return keys.digest("message", messageId).toString("base64url");
}
