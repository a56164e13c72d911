import { sql, type Tx } from "../database/index.ts";

const atOnce = 5_000;

/**
 * Blanks letters accepted more than a day ago, whatever became of them, and sets aside letters that failed more than a
 * week ago (until then an operator may send them again). With the content goes the wamid, which holds the telephone
 * number in base64. Forgets early receipts after a day. `now` is real time.
 * Returns how many it did, at most some thousands at once: call again until it is 0.
 */
export async function blankOldLetters(tx: Tx, now = Temporal.Now.instant()): Promise<number> {
  const dayAgo = now.subtract({ hours: 24 });
  const accepted = await sql("blankOldUpdateLetter")`
    with old as (
      select letter_id from letter
       where accepted_at < ${dayAgo} and accepted_at is not null and (content is not null or wamid is not null) and failed_at is null
       limit ${atOnce} for update skip locked)
    update letter l set content = null, wamid = null, earlier_wamids = '{}' from old where old.letter_id = l.letter_id
    returning 1`.execute(tx);
  const failed = await sql("blankOldUpdateLetterOfGrowOld")`
    with old as (
      select letter_id from letter
       where failed_at < ${now.subtract({ hours: 7 * 24 })} and failed_at is not null and dropped_at is null
       limit ${atOnce} for update skip locked)
    update letter l set dropped_at = ${now}, content = null, wamid = null, earlier_wamids = '{}' from old where old.letter_id = l.letter_id
    returning 1`.execute(tx);
  const early = await sql("blankOldDeleteEarlyReceipt")`
    delete from early_receipt where (wamid, status) in (
      select wamid, status from early_receipt where kept_at < ${dayAgo} limit ${atOnce} for update skip locked)
    returning 1`.execute(tx);
  return accepted.rows.length + failed.rows.length + early.rows.length;
}

/** Whether `blankOldLetters` would find something to do. */
export async function hasOldLetters(tx: Tx, now: Temporal.Instant): Promise<boolean> {
  const dayAgo = now.subtract({ hours: 24 });
  const { rows } = await sql("isAnythingOld")`
    select exists (select from letter where accepted_at < ${dayAgo} and accepted_at is not null and (content is not null or wamid is not null)
                                        and failed_at is null)
        or exists (select from letter where failed_at < ${now.subtract({ hours: 7 * 24 })} and failed_at is not null and dropped_at is null)
        or exists (select from early_receipt where kept_at < ${dayAgo}) as old`.execute(tx);
  return rows[0]!.old;
}

/**
 * Takes everything personal out of the letters of these citizens: content and wamids. What had not left is not sent any
 * more. Figures, and receipts that carry our own id, go on. `now` is real time.
 */
export async function eraseLetters(tx: Tx, citizenIds: string[], now = Temporal.Now.instant()): Promise<void> {
  await sql("eraseLetters")`
    with theirs as (
      select letter_id from letter where citizen_id = any(${citizenIds}::uuid[]) and content is not null
      union
      select letter_id from letter where citizen_id = any(${citizenIds}::uuid[]) and wamid is not null),
    locked as (select letter_id from letter where letter_id in (select letter_id from theirs) order by letter_id for update)
    update letter l
       set content = null, media_id = null, wamid = null, earlier_wamids = '{}',
           dropped_at = case when num_nonnulls(accepted_at, failed_at, dropped_at, claimed_at) = 0 then ${now} else dropped_at end,
           fault = case when num_nonnulls(accepted_at, failed_at, dropped_at, claimed_at) = 0 then 'erased' else fault end
      from locked
     where l.letter_id = locked.letter_id`.execute(tx);
}
