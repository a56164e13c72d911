import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { firstStageOf } from "../goes-on.ts";
import { issueTicket } from "../line/issue-ticket.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import type { AtHand, PersonAtDesk } from "./at-hand.sql.ts";
import type { PapersOutcome } from "./judge-papers.ts";
import { backToLine, beforeNumbers, endNumber, keepFor, takeBackNumbers } from "./numbers.sql.ts";

/** Numbers after the desk, by ticket id. */
export interface Numbers {
  /** Of everybody whose papers are complete. */
  going: string | undefined;
  /** Of those who go to the desk for lost and damaged passports. */
  lost: string | undefined;
  /** A number that a counter had sent back to the papers. */
  kept: string | undefined;
  born: string[];
}

/** The stream of lost and damaged passports, as every pack calls it. */
const lostStream = "lost";

/**
 * One number for all who go on together. Whoever had one before a counter sent them back keeps it. A refusal (the cap of the stream, the
 * end of the day) gives none at all.
 */
export async function giveNumbers(
  tx: Tx,
  arrival: AtHand,
  results: readonly PapersOutcome[],
  context: ActContext,
): Promise<Numbers | ActRefusal> {
  const kept = results.find(({ person }) => person.ticketState === "at-papers")?.person.ticket ?? undefined;
  const going = countOf(results, "complete");
  const wanted: Wanted[] = [
    ...(going > 0 && !kept ? [wantedBy(arrival, results, context)] : []),
    ...(countOf(results, "other-desk") > 0 ? [{ stream: lostStream, people: countOf(results, "other-desk") }] : []),
  ];
  const born = await issueAll(tx, arrival, wanted, context);
  if (isRefused(born)) return born;
  if (kept) await settleKept(tx, arrival, kept, results, context);
  const lost = countOf(results, "other-desk") > 0 ? born.at(-1) : undefined;
  return { kept, born, lost, going: going > 0 ? (kept ?? born[0]) : undefined };
}

interface Wanted {
  stream: string;
  people: number;
  stage?: string | undefined;
}

// Whom an earlier day did not reach goes on where it ended.
function wantedBy({ stream }: AtHand, results: readonly PapersOutcome[], context: ActContext): Wanted {
  const going = results.filter(({ outcome }) => outcome === "complete").map(({ person }) => person);
  return { stream, people: going.length, stage: firstStageOf(context.floor, stream, going) };
}

/** The number that each goes on with, or that ended with them. */
export function numberOf({ person, outcome }: PapersOutcome, numbers: Numbers): string | null {
  if (outcome === "complete") return numbers.going ?? null;
  if (outcome === "other-desk") return numbers.lost ?? null;
  return person.ticket !== null && person.ticket !== numbers.going ? person.ticket : null;
}

/** These people go on with no number; `left` others of their arrival are still to be looked at. */
export async function leaveNumber(
  tx: Tx,
  people: readonly PersonAtDesk[],
  left: number,
  context: ActContext,
): Promise<void> {
  const kept = people.find(({ ticketState }) => ticketState === "at-papers")?.ticket;
  if (kept) await (left > 0 ? keepFor(tx, kept, left, context) : endNumber(tx, kept, context));
}

// A party may want two numbers. If the second is refused the first must not have been: it would be a gap.
async function issueAll(
  tx: Tx,
  arrival: AtHand,
  wanted: Wanted[],
  context: ActContext,
): Promise<string[] | ActRefusal> {
  const { id, lineAt, presentAt, help } = arrival;
  const born: string[] = [];
  if (wanted.length > 1) await beforeNumbers(tx);
  for (const want of wanted) {
    const ticket = await issueTicket(tx, { ...want, arrival: id, lineAt, presentAt, help: help ?? undefined }, context);
    if (isRefused(ticket)) {
      if (wanted.length > 1) await takeBackNumbers(tx);
      return ticket;
    }
    born.push(ticket.ticket);
  }
  return born;
}

async function settleKept(
  tx: Tx,
  arrival: AtHand,
  ticket: string,
  results: readonly PapersOutcome[],
  context: ActContext,
): Promise<void> {
  const going = countOf(results, "complete");
  const copies = countOf(results, "back-today");
  if (going > 0) {
    await backToLine(tx, ticket, going, context);
    await writeEntry(tx, context, "put-back", { arrival: arrival.id, ticket, reason: "papers-complete" });
  } else if (copies > 0) await keepFor(tx, ticket, copies, context);
  else await endNumber(tx, ticket, context);
}

function countOf(results: readonly PapersOutcome[], outcome: PapersOutcome["outcome"]): number {
  return results.filter((result) => result.outcome === outcome).length;
}
