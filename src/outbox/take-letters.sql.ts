import { sql, type Tx } from "../database/index.ts";
import type { ContactKind } from "./contact-policy.ts";
import type { TakenLetter } from "./decide-send.ts";

/** A letter in hand as it is stored: what it says and where it goes may be sealed. */
export interface StoredLetter extends Omit<TakenLetter, "content" | "to" | "contactKind"> {
  /** null: there is no such contact any more. */
  contactKind: ContactKind | null;
  content: unknown;
  phone: string | null;
  userId: string | null;
}

export interface Want {
  number: string;
  /** How many letters may leave now. */
  count: number;
  /** Citizens who cannot get another letter now, as far as we know without looking; so that somebody who wrote ten thousand times costs little. */
  busy: string[];
}

/**
 * Takes letters in hand for several numbers at once: answers first, then the order in which they were written, and for one
 * citizen never a letter while an earlier one is waiting or in flight (an attempt whose answer was lost holds up nobody:
 * it may wait minutes for its receipt). At most `most` letters in all. Numbers that we no longer hold, that pause or were stopped give nothing.
 * Send only when `tx` has committed. `now` is real time; by `domainNow` letters are held back until their time.
 */
export async function takeLetters(
  tx: Tx,
  serverId: string,
  wants: Want[],
  now: Temporal.Instant,
  domainNow: Temporal.Instant,
  most: number,
): Promise<StoredLetter[]> {
  if (wants.length === 0) return [];
  // The question about earlier letters is a scalar subquery with a limit on purpose: as "not exists" the planner may turn
  // it into a join that reads every waiting letter. One probe of letter_of_citizen each, however many wait.
  const { rows } = await sql("claimLetters")`
    with want as (select * from json_to_recordset(${JSON.stringify(wants)}::json) as w (number text, count int, busy uuid[])),
    picked as (
      select l.letter_id, l.citizen_id
        from want w
        join sender_lease s on s.phone_number_id = w.number and s.server_id = ${serverId}
         and s.stopped_at is null and (s.paused_until is null or s.paused_until <= ${now})
        join sender using (server_id)
       cross join lateral (
          select l.letter_id, l.citizen_id
            from letter l
           where l.phone_number_id = w.number and l.accepted_at is null and l.failed_at is null and l.dropped_at is null
             and l.claimed_at is null and (l.not_before is null or l.not_before <= ${now})
             and (l.due_at is null or l.due_at <= ${domainNow}) and l.citizen_id <> all(w.busy)
             and (select true
                    from letter e
                   where e.citizen_id = l.citizen_id and e.content is not null and e.phone_number_id = l.phone_number_id
                     and e.accepted_at is null and e.failed_at is null and e.dropped_at is null and e.letter_id <> l.letter_id
                     and (e.claimed_at is not null
                          or ((e.reply_to is null, e.seq) < (l.reply_to is null, l.seq)
                              and (e.due_at is null or e.due_at <= ${domainNow})
                              and (e.unknown_at is null or e.not_before <= ${now})))
                   limit 1) is null
           order by (l.reply_to is null), l.seq
           limit w.count
             for update skip locked) l
       where sender.seen_until > ${now}
       limit ${most})
    update letter l
       set claimed_by = ${serverId}, claimed_at = ${now}, unknown_at = null, not_before = null
      from picked p left join citizen c using (citizen_id)
     where l.letter_id = p.letter_id
    returning l.letter_id as "letterId", l.phone_number_id as number, l.citizen_id as "citizenId", l.kind, l.content,
              l.office_id as office, l.reply_to is not null as "isAnswer", l.window_until as "windowUntil", l.good_until as "goodUntil",
              l.at_night as "atNight", l.media_id as "mediaId", l.tries, l.unknowns, l.abandoned,
              l.picture_faults as "pictureFaults", l.claimed_at as "claimedAt", c.phone, c.user_id as "userId",
              c.kind as "contactKind", c.muted_at is not null as muted`.execute(tx);
  return rows.map((letter) => ({ ...letter, claimedAt: letter.claimedAt ?? now }));
}

/** Notes the uploaded pictures, so that nobody uploads them again; a claim that is no longer ours keeps its own. */
export async function keepPictures(
  tx: Tx,
  serverId: string,
  pictures: { letterId: string; mediaId: string }[],
): Promise<void> {
  if (pictures.length === 0) return;
  await sql("keepPictures")`
    update letter l set media_id = p."mediaId"
      from json_to_recordset(${JSON.stringify(pictures)}::json) as p ("letterId" uuid, "mediaId" text)
     where l.letter_id = p."letterId" and l.claimed_by = ${serverId} and l.claimed_at is not null`.execute(tx);
}

/**
 * Recovers letters of these numbers that are taken but not in flight. Those of another server have an unknown outcome: it
 * died while sending, so they wait for a receipt. Our own were never sent (the commit's answer was lost).
 */
export async function recoverAbandonedLetters(
  tx: Tx,
  serverId: string,
  numbers: string[],
  inHand: string[],
  unknownOutcomeWaitMs: number,
): Promise<number> {
  const { rows } = await sql("recoverClaims")`
    with left_over as (
      select letter_id from letter
       where phone_number_id = any(${numbers}::text[]) and accepted_at is null and failed_at is null and dropped_at is null
         and claimed_at is not null and letter_id <> all(${inHand}::uuid[])
       order by letter_id for update)
    update letter l
       set unknown_at = case when claimed_by <> ${serverId} then claimed_at end,
           not_before = case when claimed_by <> ${serverId} then claimed_at + ${unknownOutcomeWaitMs} * interval '1 millisecond' end,
           abandoned = abandoned + (claimed_by <> ${serverId})::int, claimed_by = null, claimed_at = null
      from left_over o
     where l.letter_id = o.letter_id
    returning 1`.execute(tx);
  return rows.length;
}
