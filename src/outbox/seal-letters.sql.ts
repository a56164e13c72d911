import { sql, type Tx } from "../database/index.ts";

/** A letter's words and the channel's ids of it, as they are stored. */
export interface LetterRow {
  id: string;
  content: unknown;
  wamid: string | null;
  earlierWamids: string[];
}

// The count is written out: with a parameter PostgreSQL plans for a tenth of all letters.
/** The next thousand letters after this one, with the number of their citizen's key; locked. */
export async function lettersAfter(tx: Tx, after: string): Promise<(LetterRow & { keyNo: number | null })[]> {
  const { rows } = await sql("lettersAfter")`
    select l.letter_id as id, l.content, l.wamid, l.earlier_wamids as "earlierWamids",
           (select key_no from citizen c where c.citizen_id = l.citizen_id) as "keyNo" from letter l
     where l.letter_id > ${after} order by l.letter_id limit 1000 for update`.execute(tx);
  return rows;
}

export async function storeSealedLetters(tx: Tx, letters: readonly LetterRow[]): Promise<void> {
  await sql("storeSealedLetters")`
    update letter l set content = s.content, wamid = s.wamid, earlier_wamids = s."earlierWamids"
      from json_to_recordset(${JSON.stringify(letters)}::json) as s (id uuid, content jsonb, wamid text, "earlierWamids" text[])
     where l.letter_id = s.id`.execute(tx);
}

/** Receipts that came before their letter was known, by the channel's id. */
export async function earlyWamids(tx: Tx): Promise<string[]> {
  const { rows } = await sql("earlyWamids")`select distinct wamid from early_receipt`.execute(tx);
  return rows.map(({ wamid }) => wamid);
}

export async function renameEarly(tx: Tx, names: readonly { was: string; is: string }[]): Promise<void> {
  await sql("renameEarly")`
    update early_receipt e set wamid = n.is_now
      from unnest(${names.map(({ was }) => was)}::text[], ${names.map(({ is }) => is)}::text[]) as n (was, is_now)
     where e.wamid = n.was`.execute(tx);
}
