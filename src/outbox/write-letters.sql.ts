import { sql, type Tx } from "../database/index.ts";
import type { LetterDraft } from "./letter.ts";

/**
 * Writes letters down, to leave in this order once `tx` commits; call the outbox's `wake` then.
 * Throws on a second answer with the same ordinal to one message (`letter_reply_once`): that must never be hidden.
 */
export async function writeLetters(tx: Tx, drafts: LetterDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await sql("writeLetters")`
    insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, reply_to, reply_ordinal,
                        content, created_at, window_until)
    select "letterId", number, "citizenId", office, booking, kind, "replyTo", "replyOrdinal", content, "createdAt", "windowUntil"
      from rows from (json_to_recordset(${JSON.stringify(drafts)}::json) as
             ("letterId" uuid, number text, "citizenId" uuid, office smallint, booking uuid, kind text, "replyTo" text,
              "replyOrdinal" smallint, content jsonb, "createdAt" timestamptz, "windowUntil" timestamptz)) with ordinality
     order by ordinality`.execute(tx);
}
