import { sql, type Tx } from "../database/index.ts";
import type { LetterState } from "./letter-state.ts";

// Whoever locks letters locks them in the order of their ids, to avoid deadlocks.
const states = sql.fragment`
  select letter_id as "letterId", phone_number_id as number, kind, coalesce(content ? 'template', false) as "hasTemplate",
         window_until is null as "templateOnly", content is null as blank, not_before as "notBefore", due_at as "dueAt", claimed_by as "claimedBy",
         claimed_at as "claimedAt", tries, unknowns, abandoned, pauses, picture_faults as "pictureFaults", media_id as "mediaId", wamid,
         earlier_wamids as "earlierWamids", accepted_at as "acceptedAt", unknown_at as "unknownAt", sent_at as "sentAt",
         delivered_at as "deliveredAt", read_at as "readAt", failed_at as "failedAt", dropped_at as "droppedAt",
         error_code as "errorCode", fault
    from letter`;

/** Locks these letters until the end of `tx` and gives their states; ids of no letter are left out. */
export async function lockLetters(tx: Tx, letterIds: string[]): Promise<LetterState[]> {
  const { rows } = await sql("lockLetters")`
    ${states} where letter_id = any(${letterIds}::uuid[]) order by letter_id for update`.execute(tx);
  return rows;
}

/** The same, for letters known by the channel's ids or by ours. */
export async function lockLettersOf(tx: Tx, wamids: string[], letterIds: string[]): Promise<LetterState[]> {
  const { rows } = await sql("lockLettersOf")`
    ${states}
     where letter_id in (select letter_id from letter where wamid = any(${wamids}::text[])
                         union select unnest(${letterIds}::uuid[]))
     order by letter_id for update`.execute(tx);
  return rows;
}

/**
 * Writes down the states of letters that are locked. The ids are said twice: a plan made while there were few letters joined them with
 * all letters there are (8,000 read to write 4: 60 ms), and is kept as long as its connection.
 */
export async function storeLetters(tx: Tx, letters: LetterState[]): Promise<void> {
  if (letters.length === 0) return;
  const ids = letters.map(({ letterId }) => letterId);
  await sql("storeLetters")`
    update letter l
       set not_before = s."notBefore", due_at = s."dueAt", claimed_by = s."claimedBy", claimed_at = s."claimedAt", tries = s.tries,
           unknowns = s.unknowns, abandoned = s.abandoned, pauses = s.pauses, picture_faults = s."pictureFaults", media_id = s."mediaId",
           wamid = s.wamid, earlier_wamids = s."earlierWamids", accepted_at = s."acceptedAt", unknown_at = s."unknownAt",
           sent_at = s."sentAt", delivered_at = s."deliveredAt", read_at = s."readAt", failed_at = s."failedAt",
           dropped_at = s."droppedAt", error_code = s."errorCode", fault = s.fault,
           content = case when not s.blank then l.content end,
           window_until = case when not s."templateOnly" then l.window_until end
      from json_to_recordset(${JSON.stringify(letters)}::json) as s
           ("letterId" uuid, "notBefore" timestamptz, "dueAt" timestamptz, "claimedBy" uuid, "claimedAt" timestamptz, tries smallint,
            unknowns smallint, abandoned smallint, pauses smallint, "pictureFaults" smallint, "mediaId" text, wamid text, "earlierWamids" text[],
            "acceptedAt" timestamptz, "unknownAt" timestamptz, "sentAt" timestamptz, "deliveredAt" timestamptz,
            "readAt" timestamptz, "failedAt" timestamptz, "droppedAt" timestamptz, "errorCode" integer, fault text,
            blank boolean, "templateOnly" boolean)
     where l.letter_id = s."letterId" and l.letter_id = any(${ids}::uuid[])`.execute(tx);
}
