import { randomUUIDv7 } from "node:crypto";
import { sql, type Tx } from "../database/index.ts";
import { type DigestKey, digest } from "../journal/index.ts";
import type { Heard, Sender, SenderMoved } from "./said.ts";

/** Somebody else wrote down the same new citizen at the same moment: try again, now the citizen is known. */
export class CitizenRace extends Error {}

interface Kept {
  heard: Heard;
  citizenId: string;
}

/**
 * Writes messages down once each, with citizens we meet for the first time. A message that came before changes nothing: its
 * digest is the key. (The channel's own id holds the sender's number in a coat of base64, so it is not kept.)
 * @throws CitizenRace where another transaction met the same citizen; roll back and call again.
 */
export async function keepMessages(
  tx: Tx,
  heard: Heard[],
  now: Temporal.Instant,
  real: Temporal.Instant,
  key: DigestKey,
): Promise<void> {
  const kept = await meetCitizens(tx, heard, key);
  await sql`
    insert into message (message_id, phone_number_id, citizen_id, sent_at, heard_at, recorded_at, said)
    select id, number, citizen, least(sent_at, ${now}), ${now}, ${real}, said::jsonb
      from unnest(${kept.map((k) => messageKey(key, k.heard.messageId))}::text[], ${kept.map((k) => k.heard.number)}::text[],
                  ${kept.map((k) => k.citizenId)}::uuid[], ${kept.map((k) => k.heard.sentAt)}::timestamptz[],
                  ${kept.map((k) => JSON.stringify(k.heard.said))}::text[]) as m (id, number, citizen, sent_at, said)
    on conflict do nothing`.execute(tx);
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
  await sql`select from citizen where citizen_id = ${citizenId} for update`.execute(tx);
  await sql`
    insert into address (digest, citizen_id) select unnest(${addressesOf(key, to)}::bytea[]), ${citizenId}
    on conflict do nothing`.execute(tx);
  // The old number may be given to a stranger one day: it must not lead to this person's bookings.
  await sql`delete from address where citizen_id = ${citizenId} and digest = any(${addressesOf(key, from)}::bytea[])
    and not digest = any(${addressesOf(key, to)}::bytea[]) and ${to.phone !== undefined || to.userId !== undefined}`.execute(
    tx,
  );
  await sql`
    update citizen set phone = coalesce(${to.phone ?? null}, phone), user_id = coalesce(${to.userId ?? null}, user_id)
     where citizen_id = ${citizenId}`.execute(tx);
}

async function meetCitizens(tx: Tx, heard: Heard[], key: DigestKey): Promise<Kept[]> {
  const addresses = heard.map(({ sender }) => addressesOf(key, sender));
  const known = await citizensAt(tx, addresses.flat());
  const fresh: { citizenId: string; digest: Buffer; sender: Sender }[] = [];
  const links = new Map<string, { digest: Buffer; citizenId: string; sender: Sender }>();
  const kept = heard.map((one, i): Kept => {
    const theirs = addresses[i] as Buffer[];
    let citizenId = theirs.map((address) => known.get(address.toString("hex"))).find((id) => id !== undefined);
    if (!citizenId) {
      citizenId = randomUUIDv7();
      fresh.push({ citizenId, digest: theirs[0] as Buffer, sender: one.sender });
    }
    for (const address of theirs) {
      const name = address.toString("hex");
      if (known.has(name)) continue;
      known.set(name, citizenId);
      links.set(name, { digest: address, citizenId, sender: one.sender });
    }
    return { heard: one, citizenId };
  });
  if (fresh.length > 0) await insertCitizens(tx, fresh);
  if (links.size > 0) await insertAddresses(tx, [...links.values()], new Set(fresh.map((f) => f.citizenId)));
  return kept;
}

async function citizensAt(tx: Tx, addresses: Buffer[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ digest: string; citizen_id: string }>`
    select encode(digest, 'hex') as digest, citizen_id from address where digest = any(${addresses}::bytea[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.digest, row.citizen_id]));
}

// Limits that protect others outlive an erasure: they hang on the digest, not on the number.
async function insertCitizens(tx: Tx, fresh: { citizenId: string; digest: Buffer; sender: Sender }[]): Promise<void> {
  await sql`
    insert into citizen (citizen_id, digest, phone, user_id, recent_bookings, lapsed_holds)
    select f.id, f.digest, f.phone, f.user_id, coalesce(before.recent_bookings, '{}'), coalesce(before.lapsed_holds, '{}')
      from unnest(${fresh.map((f) => f.citizenId)}::uuid[], ${fresh.map((f) => f.digest)}::bytea[],
                  ${fresh.map((f) => f.sender.phone ?? null)}::text[], ${fresh.map((f) => f.sender.userId ?? null)}::text[]) as f (id, digest, phone, user_id)
      left join lateral (
        select recent_bookings, lapsed_holds from citizen c where c.digest = f.digest order by c.erased_at desc limit 1) before on true`.execute(
    tx,
  );
}

async function insertAddresses(
  tx: Tx,
  links: { digest: Buffer; citizenId: string; sender: Sender }[],
  fresh: Set<string>,
): Promise<void> {
  const { rows } = await sql`
    insert into address (digest, citizen_id)
    select * from unnest(${links.map((l) => l.digest)}::bytea[], ${links.map((l) => l.citizenId)}::uuid[]) as l (digest, citizen_id)
     order by digest
    on conflict do nothing returning 1`.execute(tx);
  if (rows.length < links.length) throw new CitizenRace();
  const learned = links.filter((link) => !fresh.has(link.citizenId));
  if (learned.length === 0) return;
  await sql`
    update citizen c set phone = coalesce(l.phone, c.phone), user_id = coalesce(l.user_id, c.user_id)
      from unnest(${learned.map((l) => l.citizenId)}::uuid[], ${learned.map((l) => l.sender.phone ?? null)}::text[],
                  ${learned.map((l) => l.sender.userId ?? null)}::text[]) as l (id, phone, user_id)
     where c.citizen_id = l.id`.execute(tx);
}
