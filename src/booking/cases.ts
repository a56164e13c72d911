import { daily, type TimedAct } from "../clock/index.ts";
import type { Tx } from "../database/index.ts";
import { type Entry, type JournalAct, writeJournal } from "../journal/index.ts";
import { storedWords } from "../keys/index.ts";
import { homeZone, type World } from "./ask.ts";
import { lookedBackDays, seatsToLookAt } from "./case-facts.sql.ts";
import { findCases } from "./case-facts.ts";
import {
  contactsInCases,
  dropOldCases,
  endCasesOver,
  insertCase,
  type LockedCase,
  lockCase,
  lockCases,
  markAnswered,
  markDecided,
  markObjected,
  setCaution,
} from "./cases.sql.ts";

/** Days that a case waits for a decision, that a caution lasts, and that an ended case is kept. */
export const caseDays = { undecided: 14, caution: 28, kept: 90 };

/**
 * Once a night, at 02.30 in the country's zone: cases that are over end, and new ones are opened for people to decide. It makes nobody's share
 * smaller: only a decision does, so that nobody's answer hangs on what others have booked (promise 4).
 */
export function casesTimedAct(world: (now: Temporal.Instant) => World): TimedAct {
  return { ...daily("cases", "02:30", homeZone(world), (tx, now) => lookForCases(tx, world(now))), background: true };
}

async function lookForCases(tx: Tx, world: World): Promise<void> {
  const ago = (days: number) => world.now.subtract({ hours: 24 * days });
  await lockCases(tx);
  const over = await endCasesOver(tx, ago(caseDays.undecided), world.now);
  await dropOldCases(tx, ago(caseDays.kept));
  const known = await contactsInCases(tx, ago(lookedBackDays));
  const opened: Entry[] = [];
  for (const found of findCases(await seatsToLookAt(tx, world.offices, world.now, world.keys), known)) {
    const caseNo = await insertCase(tx, found, world.now);
    opened.push(clockEntry("case-opened", found.office, { case: caseNo, kind: found.kind, ...found.facts }, world));
  }
  const ended = over.map(({ office, caseNo }) => clockEntry("case-ended", office, { case: caseNo }, world));
  await writeJournal(tx, [...ended, ...opened], world.keys);
}

function clockEntry(act: JournalAct, office: number, detail: Record<string, unknown>, { now }: World): Entry {
  return { office, act, actor: "clock", source: "clock", happenedAt: now, recordedAt: now, detail };
}

export type CaseRefusal = { refused: "no-case" | "decided-before" | "nothing-to-object" | "second-person-wanted" };

/**
 * A person decides: `nothing`, and the case is over; or `caution`, so that for four weeks its contacts are asked first and have one person
 * at a time. Refused: `no-case`, `decided-before` (or it ended by itself).
 */
export async function decideCase(
  tx: Tx,
  {
    caseNo,
    office,
    decision,
    reason,
  }: { caseNo: number; office: number; decision: "nothing" | "caution"; reason: string },
  actor: string,
  { now, keys }: Pick<World, "now" | "keys">,
): Promise<LockedCase | CaseRefusal> {
  const found = await lockCase(tx, caseNo);
  if (found?.office !== office) return { refused: "no-case" };
  if (found.decision || found.endedAt) return { refused: "decided-before" };
  const until = decision === "caution" ? now.add({ hours: 24 * caseDays.caution }) : undefined;
  await markDecided(tx, caseNo, { decision, by: actor, reason: storedWords(keys, reason), until }, now);
  if (until) await setCaution(tx, caseNo, until);
  return found;
}

/** Somebody objects, at whichever office. Refused: `no-case`, `nothing-to-object` (no caution holds, or it was objected to before). */
export async function objectToCase(
  tx: Tx,
  { caseNo, objection }: { caseNo: number; objection: string },
  { now, keys }: Pick<World, "now" | "keys">,
): Promise<LockedCase | CaseRefusal> {
  const found = await lockCase(tx, caseNo);
  if (!found) return { refused: "no-case" };
  if (found.decision !== "caution" || found.endedAt || found.objectedAt) return { refused: "nothing-to-object" };
  await markObjected(tx, caseNo, storedWords(keys, objection), now);
  return found;
}

/**
 * Somebody else than who decided looks at the objection: what was decided stays, or is lifted at once. Refused: `no-case`,
 * `nothing-to-object` (no objection waits), `second-person-wanted`.
 */
export async function answerObjection(
  tx: Tx,
  { caseNo, office, answer, reason }: { caseNo: number; office: number; answer: "stays" | "lifted"; reason: string },
  actor: string,
  { now, keys }: Pick<World, "now" | "keys">,
): Promise<LockedCase | CaseRefusal> {
  const found = await lockCase(tx, caseNo);
  if (found?.office !== office) return { refused: "no-case" };
  if (!found.objectedAt || found.answeredAt || found.endedAt) return { refused: "nothing-to-object" };
  if (found.decidedBy === actor) return { refused: "second-person-wanted" };
  await markAnswered(tx, caseNo, { answer, by: actor, reason: storedWords(keys, reason) }, now);
  if (answer === "lifted") await setCaution(tx, caseNo, undefined);
  return found;
}
