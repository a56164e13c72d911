import { sql, type Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { firstStageOf } from "../goes-on.ts";
import { bearTicket } from "../line/bear-ticket.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
import type { AtHand, Person } from "./at-hand.sql.ts";
import type { Fate } from "./judge-papers.ts";
import { backToLine, endNumber, keepFor } from "./numbers.sql.ts";

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
  fates: readonly Fate[],
  day: Day,
): Promise<Numbers | DayRefusal> {
  const kept = fates.find(({ person }) => person.ticketState === "at-papers")?.person.ticket ?? undefined;
  const going = countOf(fates, "complete");
  const wanted: Wanted[] = [
    ...(going > 0 && !kept ? [wantedBy(arrival, fates, day)] : []),
    ...(countOf(fates, "other-desk") > 0 ? [{ stream: lostStream, people: countOf(fates, "other-desk") }] : []),
  ];
  const born = await bearAll(tx, arrival, wanted, day);
  if (isRefused(born)) return born;
  if (kept) await settleKept(tx, arrival, kept, fates, day);
  const lost = countOf(fates, "other-desk") > 0 ? born.at(-1) : undefined;
  return { kept, born, lost, going: going > 0 ? (kept ?? born[0]) : undefined };
}

interface Wanted {
  stream: string;
  people: number;
  stage?: string | undefined;
}

// Whom an earlier day did not reach goes on where it ended.
function wantedBy({ stream }: AtHand, fates: readonly Fate[], day: Day): Wanted {
  const going = fates.filter(({ outcome }) => outcome === "complete").map(({ person }) => person);
  return { stream, people: going.length, stage: firstStageOf(day.floor, stream, going) };
}

/** The number that each goes on with, or that ended with them. */
export function numberOf({ person, outcome }: Fate, numbers: Numbers): string | null {
  if (outcome === "complete") return numbers.going ?? null;
  if (outcome === "other-desk") return numbers.lost ?? null;
  return person.ticket !== null && person.ticket !== numbers.going ? person.ticket : null;
}

/** These people go on with no number; `left` others of their arrival are still to be looked at. */
export async function leaveNumber(tx: Tx, people: readonly Person[], left: number, day: Day): Promise<void> {
  const kept = people.find(({ ticketState }) => ticketState === "at-papers")?.ticket;
  if (kept) await (left > 0 ? keepFor(tx, kept, left, day) : endNumber(tx, kept, day));
}

// A party may want two numbers. If the second is refused the first must not have been: it would be a gap.
async function bearAll(tx: Tx, arrival: AtHand, wanted: Wanted[], day: Day): Promise<string[] | DayRefusal> {
  const { id, lineAt, presentAt, help } = arrival;
  const born: string[] = [];
  if (wanted.length > 1) await sql`savepoint numbers`.execute(tx);
  for (const want of wanted) {
    const ticket = await bearTicket(tx, { ...want, arrival: id, lineAt, presentAt, help: help ?? undefined }, day);
    if (isRefused(ticket)) {
      if (wanted.length > 1) await sql`rollback to savepoint numbers`.execute(tx);
      return ticket;
    }
    born.push(ticket.ticket);
  }
  return born;
}

async function settleKept(tx: Tx, arrival: AtHand, ticket: string, fates: readonly Fate[], day: Day): Promise<void> {
  const going = countOf(fates, "complete");
  const copies = countOf(fates, "back-today");
  if (going > 0) {
    await backToLine(tx, ticket, going, day);
    await note(tx, day, "put-back", { arrival: arrival.id, ticket, reason: "papers-complete" });
  } else if (copies > 0) await keepFor(tx, ticket, copies, day);
  else await endNumber(tx, ticket, day);
}

function countOf(fates: readonly Fate[], outcome: Fate["outcome"]): number {
  return fates.filter((fate) => fate.outcome === outcome).length;
}
