import { sql, type Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { openedCitizen, storedCitizen } from "./sealed-talk.ts";

/** An invented person. Name, phone, user id and birth date are null once Antrean was told to forget them. */
export interface Citizen {
  citizenId: string;
  name: string | null;
  /** E.164 with plus. */
  phone: string | null;
  /** Meta's business-scoped user id. */
  userId: string | null;
  born: Temporal.PlainDate | null;
  /** Has a username: Meta tells the offices only the user id. */
  hidesPhone: boolean;
  forgottenAt: Temporal.Instant | null;
}

const columns = sql.fragment`citizen_id as "citizenId", name, phone, user_id as "userId", born, hides_phone as "hidesPhone",
  forgotten_at as "forgottenAt"`;

/** @param addresses digests of the number and the user id, by which somebody is found */
export async function insertCitizen(
  tx: Tx,
  keys: Keys,
  citizen: Citizen,
  addresses: Buffer[],
  now: Temporal.Instant,
): Promise<void> {
  const { name, phone, userId, born } = storedCitizen(keys, citizen);
  await sql("insertCitizen")`
    insert into emulator.citizen (citizen_id, name, phone, user_id, born, hides_phone, made_at, addresses)
    values (${citizen.citizenId}, ${name}, ${phone}, ${userId}, ${born}, ${citizen.hidesPhone}, ${now}, ${addresses}::bytea[])
    on conflict do nothing`.execute(tx);
}

/** Those who are not forgotten, the oldest first; at most `limit` of the newest. */
export async function citizens(tx: Tx, keys: Keys, limit = 200): Promise<Citizen[]> {
  const { rows } = await sql("citizens")`
    select * from (
      select ${columns}, made_at from emulator.citizen where forgotten_at is null
       order by made_at desc, citizen_id desc limit ${limit}
    ) newest order by made_at, "citizenId"`.execute(tx);
  return rows.map((row) => openedCitizen(keys, row));
}

export async function countCitizens(tx: Tx): Promise<number> {
  const { rows } = await sql("countCitizens")`select count(*) as n from emulator.citizen`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function citizensById(tx: Tx, keys: Keys, ids: string[]): Promise<Map<string, Citizen>> {
  const { rows } = await sql("citizensById")`
    select ${columns} from emulator.citizen where citizen_id = any(${ids})`.execute(tx);
  return new Map(rows.map((row) => [row.citizenId, openedCitizen(keys, row)]));
}

/** Who a send is for: by the digest of a phone or user id, which somebody who was forgotten had once; from before, by either itself. */
export async function findCitizen(
  tx: Tx,
  keys: Keys,
  who: { phone?: string; userId?: string },
  digest: Buffer,
): Promise<Citizen | undefined> {
  const { rows } = await sql("findCitizen")`
    select ${columns} from emulator.citizen where phone = ${who.phone ?? null}
    union all select ${columns} from emulator.citizen where user_id = ${who.userId ?? null}
    union all select ${columns} from emulator.citizen where addresses @> array[${digest}::bytea]
    union all select ${columns} from emulator.citizen where once @> array[${digest}::bytea]
    limit 1`.execute(tx);
  return rows[0] && openedCitizen(keys, rows[0]);
}

/** Takes everything personal off a citizen and all their talks. False if there is nobody like that. */
export async function eraseCitizen(tx: Tx, citizenId: string, once: Buffer[], now: Temporal.Instant): Promise<void> {
  await sql("eraseCitizenUpdateCitizen")`
    update emulator.citizen set name = null, phone = null, user_id = null, born = null, addresses = '{}', forgotten_at = ${now},
      once = once || ${once}::bytea[] where citizen_id = ${citizenId}`.execute(tx);
  // Pictures go too: a photo may show a face, and the picture of a letter shows a booking code.
  await sql("eraseCitizenDeleteMedia")`
    delete from emulator.media where media_id in
      (select content->>'mediaId' from emulator.message where citizen_id = ${citizenId})`.execute(tx);
  await sql("eraseCitizenDeleteWebhook")`
    delete from emulator.webhook where wamid in
      (select wamid from emulator.message where citizen_id = ${citizenId})`.execute(tx);
  await sql("eraseCitizenUpdateMessage")`update emulator.message set content = '{"kind":"gone"}', callback = null
    where citizen_id = ${citizenId} and author <> 'note'`.execute(tx);
}
