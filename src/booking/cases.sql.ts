import { sql, type Tx } from "../database/index.ts";
import type { CaseKind, FoundCase } from "./case-facts.ts";

/** A case as whoever acts on it needs it; its row is locked. */
export interface LockedCase {
  office: number;
  kind: CaseKind;
  decision: "nothing" | "caution" | null;
  decidedBy: string | null;
  objectedAt: Temporal.Instant | null;
  answeredAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
}

/** Two servers look at the same night one after the other: the second finds the first one's cases. */
export async function lockCases(tx: Tx): Promise<void> {
  await sql("lockCases")`select pg_advisory_xact_lock(hashtext('cases'))`.execute(tx);
}

/** Contacts that stand in a case, or did until `since`. */
export async function contactsInCases(tx: Tx, since: Temporal.Instant): Promise<Set<string>> {
  const { rows } = await sql("contactsInCases")`
    select k.citizen_id as id from case_contact k join broker_case b using (case_no)
     where b.ended_at is null or b.ended_at > ${since}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Writes a case down; its number. */
export async function insertCase(tx: Tx, found: FoundCase, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql("insertCase")`
    with opened as (
      insert into broker_case (office_id, kind, facts, opened_at)
      values (${found.office}, ${found.kind}, ${JSON.stringify(found.facts)}::jsonb, ${now}) returning case_no),
    contacts as (
      insert into case_contact (case_no, citizen_id)
      select opened.case_no, contact from opened, unnest(${found.contacts}::uuid[]) contact)
    select case_no as "caseNo" from opened`.execute(tx);
  return rows[0]!.caseNo;
}

/** Undefined: there is no such case. */
export async function lockCase(tx: Tx, caseNo: number): Promise<LockedCase | undefined> {
  const { rows } = await sql("lockCase")`
    select office_id as office, kind, decision, decided_by as "decidedBy", objected_at as "objectedAt", answered_at as "answeredAt",
           ended_at as "endedAt"
      from broker_case where case_no = ${caseNo} for update`.execute(tx);
  return rows[0];
}

export async function markDecided(
  tx: Tx,
  caseNo: number,
  made: { decision: "nothing" | "caution"; by: string; reason: string; until: Temporal.Instant | undefined },
  now: Temporal.Instant,
): Promise<void> {
  await sql("markCaseDecided")`
    update broker_case set decision = ${made.decision}, decided_by = ${made.by}, decided_at = ${now}, reason = ${made.reason},
                           until = ${made.until ?? null}, ended_at = ${made.until ? null : now}
     where case_no = ${caseNo}`.execute(tx);
}

export async function markObjected(tx: Tx, caseNo: number, objection: string, now: Temporal.Instant): Promise<void> {
  await sql("markCaseObjected")`
    update broker_case set objected_at = ${now}, objection = ${objection} where case_no = ${caseNo}`.execute(tx);
}

export async function markAnswered(
  tx: Tx,
  caseNo: number,
  made: { answer: "stays" | "lifted"; by: string; reason: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql("markCaseAnswered")`
    update broker_case set answer = ${made.answer}, answered_by = ${made.by}, answered_at = ${now}, answer_reason = ${made.reason},
                           ended_at = ${made.answer === "lifted" ? now : null}
     where case_no = ${caseNo}`.execute(tx);
}

/**
 * The caution of a case's contacts begins (`until`), or ends. In the order of their ids, as everybody locks citizens. One that another case
 * gave them later stays.
 */
export async function setCaution(tx: Tx, caseNo: number, until: Temporal.Instant | undefined): Promise<void> {
  await sql("lockCautioned")`
    select from citizen where citizen_id = any(array(select citizen_id from case_contact where case_no = ${caseNo}))
     order by citizen_id for update`.execute(tx);
  if (until)
    await sql("beginCaution")`
      update citizen set caution_until = ${until}, caution_case = ${caseNo}
       where citizen_id = any(array(select citizen_id from case_contact where case_no = ${caseNo}))`.execute(tx);
  else
    await sql("endCaution")`
      update citizen c set caution_until = null, caution_case = null
       where c.digest = any(array(
               select k.digest from case_contact join citizen k using (citizen_id) where case_no = ${caseNo}))
         and c.caution_case = ${caseNo}`.execute(tx);
}

/** Cases that end by themselves: nobody decided since `undecided`, or what was decided is over. Their numbers and offices. */
export async function endCasesOver(
  tx: Tx,
  undecided: Temporal.Instant,
  now: Temporal.Instant,
): Promise<{ caseNo: number; office: number }[]> {
  const { rows } = await sql("endCasesOver")`
    update broker_case set ended_at = ${now}
     where ended_at is null and (until <= ${now} or (decision is null and opened_at <= ${undecided}))
    returning case_no as "caseNo", office_id as office`.execute(tx);
  return rows;
}

/** Cases that ended before `before` are gone: what was decided stands in the journal. */
export async function dropOldCases(tx: Tx, before: Temporal.Instant): Promise<void> {
  await sql("dropOldCases")`
    with old as (delete from broker_case where ended_at < ${before} returning case_no)
    delete from case_contact k using old where k.case_no = old.case_no`.execute(tx);
}
