import { answerObjection, type CaseRefusal, decideCase, objectToCase } from "../booking/index.ts";
import type { Tx } from "../database/index.ts";
import type { JournalAct } from "../journal/index.ts";
import { type ActContext, ownWords, writeEntry } from "../queue/index.ts";

type Refused = CaseRefusal | { refused: "reason-wanted" };
type Done = { caseNo: number };

/** Whether contacts in a case are cautioned, or nothing is done; with a reason. See `decideCase`. */
export async function decideBrokerCase(
  tx: Tx,
  ask: { caseNo: number; decision: "nothing" | "caution"; reason: string },
  context: ActContext,
): Promise<Done | Refused> {
  const reason = ownWords(ask.reason?.trim());
  if (!reason) return { refused: "reason-wanted" };
  const { office, hand } = context;
  const done = await decideCase(tx, { ...ask, office: office.id, reason }, hand.actor, context);
  return noted(tx, done, "case-decided", ask.caseNo, { reason, detail: { decision: ask.decision } }, context);
}

/**
 * Somebody who was cautioned objects, at whichever office. See `objectToCase`. Their words are theirs and go with the case: the journal,
 * which is kept for years and cannot be changed, only says that they objected.
 */
export async function objectToBrokerCase(
  tx: Tx,
  ask: { caseNo: number; reason: string },
  context: ActContext,
): Promise<Done | Refused> {
  const reason = ownWords(ask.reason?.trim());
  if (!reason) return { refused: "reason-wanted" };
  const done = await objectToCase(tx, { caseNo: ask.caseNo, objection: reason }, context);
  return noted(tx, done, "case-objected", ask.caseNo, {}, context);
}

/** Somebody else than who decided answers the objection. See `answerObjection`. */
export async function answerBrokerCase(
  tx: Tx,
  ask: { caseNo: number; answer: "stays" | "lifted"; reason: string },
  context: ActContext,
): Promise<Done | Refused> {
  const reason = ownWords(ask.reason?.trim());
  if (!reason) return { refused: "reason-wanted" };
  const { office, hand } = context;
  const done = await answerObjection(tx, { ...ask, office: office.id, reason }, hand.actor, context);
  return noted(tx, done, "case-answered", ask.caseNo, { reason, detail: { answer: ask.answer } }, context);
}

async function noted(
  tx: Tx,
  done: { office: number } | CaseRefusal,
  act: JournalAct,
  caseNo: number,
  more: { reason?: string; detail?: Record<string, unknown> },
  context: ActContext,
): Promise<Done | CaseRefusal> {
  if ("refused" in done) return done;
  await writeEntry(tx, context, act, {
    office: done.office,
    reason: more.reason,
    detail: { case: caseNo, ...more.detail },
  });
  return { caseNo };
}
