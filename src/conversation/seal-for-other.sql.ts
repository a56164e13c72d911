import { sql, type Tx } from "../database/index.ts";

/** Where this citizen is reached, as it is stored, and the number of their key. */
export async function addressesOf(tx: Tx, citizen: string) {
  const { rows } = await sql("addressesOf")`
    select phone, user_id as "userId", key_no as "keyNo" from citizen where citizen_id = ${citizen}`.execute(tx);
  return rows[0];
}

export async function storeAddresses(
  tx: Tx,
  citizen: string,
  { phone, userId }: { phone: string | null; userId: string | null },
): Promise<void> {
  await sql("storeAddresses")`
    update citizen set phone = ${phone}, user_id = ${userId} where citizen_id = ${citizen}`.execute(tx);
}

/** What they wrote that waits for an answer, and what was written to them that has not left; locked. */
export async function waitingWords(tx: Tx, citizen: string) {
  const messages = await sql("waitingWordsMessages")`
    select message_id as id, said as words from message
     where citizen_id = ${citizen} and attended_at is null and said is not null order by message_id for update`.execute(
    tx,
  );
  const letters = await sql("waitingWordsLetters")`
    select letter_id as id, content as words from letter
     where citizen_id = ${citizen} and accepted_at is null and failed_at is null and dropped_at is null and content is not null
     order by letter_id for update`.execute(tx);
  return { messages: messages.rows, letters: letters.rows };
}

export interface StoredWords {
  id: string;
  words: object | null;
}

export async function storeWords(
  tx: Tx,
  { messages, letters }: { messages: readonly StoredWords[]; letters: readonly StoredWords[] },
): Promise<void> {
  await sql("storeWordsMessages")`
    update message m set said = w.words::jsonb
      from unnest(${messages.map(({ id }) => id)}::text[], ${messages.map(({ words }) => textOf(words))}::text[]) as w (id, words)
     where m.message_id = w.id`.execute(tx);
  await sql("storeWordsLetters")`
    update letter l set content = w.words::jsonb
      from unnest(${letters.map(({ id }) => id)}::uuid[], ${letters.map(({ words }) => textOf(words))}::text[]) as w (id, words)
     where l.letter_id = w.id`.execute(tx);
}

function textOf(words: object | null): string | null {
  return words && JSON.stringify(words);
}
