import { type CaseKind, type FoundCase, hasSeat } from "../booking/index.ts";
import { sql, type Tx } from "../database/index.ts";
import { type Keys, openedWords } from "../keys/index.ts";

/** A case as its page tells it. */
export interface CaseLine {
  caseNo: number;
  kind: CaseKind;
  facts: FoundCase["facts"];
  openedAt: Temporal.Instant;
  decision: "nothing" | "caution" | null;
  decidedBy: string | null;
  decidedAt: Temporal.Instant | null;
  reason: string | null;
  until: Temporal.Instant | null;
  objectedAt: Temporal.Instant | null;
  objection: string | null;
  answer: "stays" | "lifted" | null;
  answeredBy: string | null;
  answeredAt: Temporal.Instant | null;
  answerReason: string | null;
  endedAt: Temporal.Instant | null;
}

/** What one contact of a case did, in numbers. */
export interface CaseContact {
  caseNo: number;
  firstAskedAt: Temporal.Instant | null;
  seats: number;
  missed: number;
  givenBack: number;
  came: number;
  /** Seats that lie ahead. */
  ahead: number;
}

/** The cases of an office: first those that wait for a decision or an answer, then the newest. */
export async function casesOf(tx: Tx, keys: Keys, office: number, most = 100): Promise<CaseLine[]> {
  const { rows } = await sql("casesOf")`
    select case_no as "caseNo", kind, facts, opened_at as "openedAt", decision, decided_by as "decidedBy", decided_at as "decidedAt", reason,
           until, objected_at as "objectedAt", objection, answer, answered_by as "answeredBy", answered_at as "answeredAt",
           answer_reason as "answerReason", ended_at as "endedAt"
      from broker_case where office_id = ${office}
     order by ended_at is not null, decision is not null and (objected_at is null or answered_at is not null), case_no desc
     limit ${most}`.execute(tx);
  return (rows as CaseLine[]).map((row) => ({
    ...row,
    reason: openedWords(keys, row.reason),
    objection: openedWords(keys, row.objection),
    answerReason: openedWords(keys, row.answerReason),
  }));
}

/** The contacts of these cases since a moment, each under a number of its own alone: no telephone, no name. */
export async function contactsOfCases(
  tx: Tx,
  cases: readonly number[],
  since: Temporal.Instant,
): Promise<Map<number, CaseContact[]>> {
  if (cases.length === 0) return new Map();
  const { rows } = await sql("contactsOfCases")`
    select k.case_no as "caseNo", min(b.created_at) as "firstAskedAt", count(b.booking_id)::int as seats,
           count(b.forfeited_at)::int as missed, count(b.cancelled_at)::int as "givenBack", count(b.visited_at)::int as came,
           (count(b.booking_id) filter (where ${hasSeat}))::int as ahead
      from case_contact k left join booking b
        on b.citizen_id = k.citizen_id and b.created_at >= ${since} and b.confirmed_at is not null
     where k.case_no = any(${cases}::int[])
     group by k.case_no, k.citizen_id order by k.case_no, min(b.created_at), k.citizen_id`.execute(tx);
  return Map.groupBy(rows as CaseContact[], ({ caseNo }) => caseNo);
}
