import { sql, type Tx } from "../database/index.ts";

// The counts are written out: with a parameter PostgreSQL plans for a tenth of all rows.

/** A sender's row as it is stored. */
export interface SenderRow {
  id: string;
  keyNo: number | null;
  phone: string | null;
  userId: string | null;
  place: unknown;
}

/** The next thousand senders after this one, in the order of their ids; locked. */
export async function sendersAfter(tx: Tx, after: string): Promise<SenderRow[]> {
  const { rows } = await sql("sendersAfter")`
    select citizen_id as id, key_no as "keyNo", phone, user_id as "userId", place from citizen
     where citizen_id > ${after} order by citizen_id limit 1000 for update`.execute(tx);
  return rows;
}

export async function storeSenders(tx: Tx, senders: readonly SenderRow[]): Promise<void> {
  await sql("storeSenders")`
    update citizen c set key_no = s.key_no, phone = s.phone, user_id = s.user_id, place = s.place::jsonb
      from unnest(${senders.map((s) => s.id)}::uuid[], ${senders.map((s) => s.keyNo)}::bigint[], ${senders.map((s) => s.phone)}::text[],
                  ${senders.map((s) => s.userId)}::text[], ${senders.map((s) => JSON.stringify(s.place))}::text[]) as s (id, key_no, phone, user_id, place)
     where c.citizen_id = s.id`.execute(tx);
}

/** The next thousand messages after this one, with the number of their sender's key; locked. */
export async function textsAfter(tx: Tx, after: string) {
  const { rows } = await sql("textsAfter")`
    select m.message_id as id, m.said, (select key_no from citizen c where c.citizen_id = m.citizen_id) as "keyNo" from message m
     where m.message_id > ${after} order by m.message_id limit 1000 for update`.execute(tx);
  return rows;
}

export async function storeTexts(tx: Tx, texts: readonly { id: string; said: object | null }[]): Promise<void> {
  await sql("storeTexts")`
    update message m set said = t.said::jsonb
      from unnest(${texts.map(({ id }) => id)}::text[], ${texts.map(({ said }) => said && JSON.stringify(said))}::text[]) as t (id, said)
     where m.message_id = t.id`.execute(tx);
}
