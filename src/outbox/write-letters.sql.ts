import { mapInSlices } from "../clock/index.ts";
import { sql, type Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import type { LetterDraft } from "./letter.ts";
import { storedContent } from "./stored-content.ts";

/**
 * Writes letters down, to leave in this order once `tx` commits; call the outbox's `wake` then. One to somebody whose key was destroyed can be read by
 * nobody: it is written down as dropped.
 * Throws on a second answer with the same ordinal to one message (`letter_reply_once`): that must never be hidden.
 */
export async function writeLetters(tx: Tx, drafts: LetterDraft[], keys: Keys): Promise<void> {
  if (drafts.length === 0) return;
  const keyNos = keys.sealed ? await keyNumbersOf(tx, drafts) : undefined;
  const rows = await mapInSlices(drafts, (draft) => ({
    ...draft,
    content: storedContent(keys, keyNos?.get(draft.citizenId) ?? null, draft.content) ?? null,
  }));
  await sql("writeLetters")`
    insert into letter (letter_id, phone_number_id, citizen_id, office_id, booking_id, kind, reply_to, reply_ordinal,
                        content, created_at, window_until, due_at, good_until, at_night, dropped_at, fault)
    select "letterId", number, "citizenId", office, booking, kind, "replyTo", "replyOrdinal", content, "createdAt", "windowUntil", "dueAt", "goodUntil", coalesce("atNight", false),
           case when content is null then now() end, case when content is null then 'erased' end
      from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as
             ("letterId" uuid, number text, "citizenId" uuid, office smallint, booking uuid, kind text, "replyTo" text,
              "replyOrdinal" smallint, content jsonb, "createdAt" timestamptz, "windowUntil" timestamptz,
              "dueAt" timestamptz, "goodUntil" timestamptz, "atNight" boolean)) with ordinality
     order by ordinality`.execute(tx);
}

async function keyNumbersOf(tx: Tx, drafts: readonly LetterDraft[]): Promise<Map<string, number | null>> {
  const { rows } = await sql("keyNumbersOf")`
    select citizen_id as id, key_no as "keyNo" from citizen
     where citizen_id = any(${drafts.map(({ citizenId }) => citizenId)}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, keyNo }) => [id, keyNo]));
}
