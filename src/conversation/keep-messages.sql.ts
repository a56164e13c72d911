import { newId, sql, type Tx } from "../database/index.ts";
import { type DigestKey, digest } from "../journal/index.ts";
import type { IncomingMessage, Sender, SenderMoved } from "./incoming-message.ts";

/**
 * Writes messages down once each, with citizens we meet for the first time: one statement, so all of it or nothing. A message
 * that came before changes nothing: its digest is the key. (The channel's own id contains the sender's number as
 * base64, so it is not kept.)
 *
 * The race: two servers meet the same citizen at once. The address is unique, so one statement fails (`isTakenKey`) with nothing
 * kept; called again it finds the citizen. Limits that protect others outlive an erasure: they hang on the digest.
 */
export async function keepMessages(
  tx: Tx,
  heard: IncomingMessage[],
  now: Temporal.Instant,
  real: Temporal.Instant,
  key: DigestKey,
): Promise<void> {
  const senders = sendersOf(heard, key);
  const all = [...new Set(senders)];
  const nr = new Map(all.map((sender, i) => [sender, i]));
  await sql("keepMessages")`
    with sender as (
      select * from unnest(${all.map((s) => s.citizenId)}::uuid[], ${all.map((s) => s.user ?? null)}::bytea[], ${all.map((s) => s.phone ?? null)}::bytea[],
                           ${all.map((s) => s.sender.phone ?? null)}::text[], ${all.map((s) => s.sender.userId ?? null)}::text[])
           with ordinality as s (fresh_id, by_user, by_phone, phone, user_id, nr)),
    resolved as (
      select s.*, coalesce(u.citizen_id, p.citizen_id) as known_id, coalesce(u.citizen_id, p.citizen_id, s.fresh_id) as citizen_id,
             s.by_user is not null and u.digest is null as new_user, s.by_phone is not null and p.digest is null as new_phone
        from sender s left join address u on u.digest = s.by_user left join address p on p.digest = s.by_phone),
    met as (
      insert into citizen (citizen_id, digest, phone, user_id, recent_bookings, lapsed_holds)
      select citizen_id, coalesce(by_user, by_phone), phone, user_id, coalesce(before.recent_bookings, '{}'), coalesce(before.lapsed_holds, '{}')
        from resolved r left join lateral (
          select recent_bookings, lapsed_holds from citizen c
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
        from resolved r where c.citizen_id = r.known_id and (r.new_user or r.new_phone))
    insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said)
    select m.id, m.number, r.citizen_id, least(m.sent_at, ${now}), ${now}, ${real}, m.said::jsonb
      from unnest(${heard.map((h) => messageKey(key, h.messageId))}::text[], ${heard.map((h) => h.number)}::text[],
                  ${senders.map((s) => (nr.get(s) ?? 0) + 1)}::int[], ${heard.map((h) => h.sentAt)}::timestamptz[],
                  ${heard.map((h) => JSON.stringify(h.said))}::text[]) as m (id, number, sender, sent_at, said)
      join resolved r on r.nr = m.sender
    on conflict do nothing`.execute(tx);
}

interface NewSender {
  /** Theirs, if we have not met them. */
  citizenId: string;
  user?: Buffer | undefined;
  phone?: Buffer | undefined;
  sender: Sender;
}

/** Who wrote each message; the same value for those who share a number or a user id. */
function sendersOf(heard: IncomingMessage[], key: DigestKey): NewSender[] {
  const known = new Map<string, NewSender>();
  return heard.map(({ sender }) => {
    const found = [sender.userId && `user ${sender.userId}`, sender.phone && `phone ${sender.phone}`].filter(
      (a) => !!a,
    ) as string[];
    const one = found.map((address) => known.get(address)).find((s) => s !== undefined) ?? {
      citizenId: newId(),
      sender: {},
    };
    if (sender.userId && !one.user)
      Object.assign(one, {
        user: digest(key, "user", sender.userId),
        sender: { ...one.sender, userId: sender.userId },
      });
    if (sender.phone && !one.phone)
      Object.assign(one, { phone: digest(key, "phone", sender.phone), sender: { ...one.sender, phone: sender.phone } });
    for (const address of found) known.set(address, one);
    return one;
  });
}

/** The name under which a message is kept. */
export function messageKey(key: DigestKey, messageId: string): string {
  return digest(key, "message", messageId).toString("base64url");
}

/** The digests under which a sender is known, the WhatsApp user id first: it stays when the number changes hands. */
export function addressesOf(key: DigestKey, { userId, phone }: Sender): Buffer[] {
  return [...(userId ? [digest(key, "user", userId)] : []), ...(phone ? [digest(key, "phone", phone)] : [])];
}

/** A person goes on under another number or user id: the same citizen, known by the new address from now on. */
export async function moveSender(tx: Tx, { from, to }: SenderMoved, key: DigestKey): Promise<void> {
  const known = await citizensAt(tx, addressesOf(key, from));
  const citizenId = known.values().next().value;
  if (!citizenId) return;
  await sql("moveSenderReadCitizen")`select from citizen where citizen_id = ${citizenId} for update`.execute(tx);
  await sql("moveSenderInsertAddress")`
    insert into address (digest, citizen_id) select unnest(${addressesOf(key, to)}::bytea[]), ${citizenId}
    on conflict do nothing`.execute(tx);
  // The old number may be given to a stranger one day: it must not lead to this person's bookings.
  await sql(
    "moveSenderDeleteAddress",
  )`delete from address where citizen_id = ${citizenId} and digest = any(${addressesOf(key, from)}::bytea[])
    and not digest = any(${addressesOf(key, to)}::bytea[]) and ${to.phone !== undefined || to.userId !== undefined}`.execute(
    tx,
  );
  await sql("moveSenderUpdateCitizen")`
    update citizen set phone = coalesce(${to.phone ?? null}, phone), user_id = coalesce(${to.userId ?? null}, user_id)
     where citizen_id = ${citizenId}`.execute(tx);
}

async function citizensAt(tx: Tx, addresses: Buffer[]): Promise<Map<string, string>> {
  const { rows } = await sql("citizensAt")`
    select encode(digest, 'hex') as digest, citizen_id from address where digest = any(${addresses}::bytea[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.digest, row.citizen_id]));
}
