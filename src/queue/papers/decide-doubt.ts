import { keepClaims } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { type AtHand, lockVisit, type PersonAtDesk, refsOf, toCheck } from "./at-hand.sql.ts";
import { settleOutcomes } from "./check-papers.ts";
import { leaveDesk } from "./document-line.sql.ts";
import { arrivalOfDoubt, type DoubtRow, decide, lockDoubt } from "./doubt.sql.ts";
import { leaveNumber } from "./give-numbers.ts";
import { leaveChecked } from "./outcomes.sql.ts";

/**
 * A second person decides. Lifted: back to the head of the line, as if nothing had been. Upheld: this person comes again another
 * day, on a reserved seat and without a list; the others of a party go on. Where the day of the visit is over, either gives the seat.
 * Refused: reason-wanted, no-arrival (no such doubt), wrong-state (decided or ended before), second-person-wanted.
 */
export async function decideDoubt(
  tx: Tx,
  ask: { doubt: string; decision: "lifted" | "upheld"; reason: string },
  context: ActContext,
): Promise<{ doubt: string } | ActRefusal> {
  const reason = ask.reason.trim();
  if (!reason) return { refused: "reason-wanted" };
  const id = await arrivalOfDoubt(tx, ask.doubt, context);
  if (id === undefined) return { refused: "no-arrival" };
  const arrival = await lockVisit(tx, id, context, true);
  const doubt = await lockDoubt(tx, ask.doubt, context);
  if (!doubt) return { refused: "no-arrival" };
  if (doubt.over) return { refused: "wrong-state", state: "ended" };
  if (doubt.openedBy === context.hand.actor) return { refused: "second-person-wanted" };
  await decide(tx, doubt.id, ask.decision, context);
  const detail = { doubt: doubt.id, decision: ask.decision };
  await writeEntry(tx, context, "doubt-decided", { arrival: id, booking: doubt.booking ?? undefined, reason, detail });
  await goOn(tx, arrival, doubt, ask.decision, context);
  return { doubt: doubt.id };
}

async function goOn(
  tx: Tx,
  arrival: AtHand | undefined,
  doubt: DoubtRow,
  decision: "lifted" | "upheld",
  context: ActContext,
): Promise<void> {
  // Whoever was undone, or went on another way, is not touched any more. (The door may have seen them again: then they wait.)
  if (arrival?.state !== "absent" && arrival?.state !== "waiting") return;
  const open = toCheck(arrival.people);
  if (dayIsBefore(arrival.day, context.day))
    return comeAgain(tx, arrival.id, await stillWaiting(tx, arrival, context), 0, context);
  if (decision === "lifted") return leaveDesk(tx, arrival.id, "waiting", context);
  const doubted = open.filter(({ booking }) => booking === doubt.booking);
  return comeAgain(tx, arrival.id, doubted, open.length - doubted.length, context);
}

// The day of this visit is over, and with it the claim. Nobody gets a second seat who has booked again, or was moved when the day closed.
async function stillWaiting(tx: Tx, { people, day: visit }: AtHand, context: ActContext): Promise<PersonAtDesk[]> {
  const here = toCheck(people).filter(({ bookedFor }) => bookedFor === null || bookedFor.equals(visit));
  const live = await keepClaims(tx, refsOf(here, context));
  return here.filter(({ booking }) => booking === null || live.has(booking));
}

// `left`: others of the arrival, whose papers are still to be looked at.
async function comeAgain(
  tx: Tx,
  arrival: string,
  people: PersonAtDesk[],
  left: number,
  context: ActContext,
): Promise<void> {
  await leaveNumber(tx, people, left, context);
  const returned = people.map((person) => ({
    person,
    service: person.service,
    outcome: "returned" as const,
    missing: [],
    differs: [],
    ticket: left > 0 ? null : person.ticket,
  }));
  if (returned.length > 0) await settleOutcomes(tx, arrival, returned, context, "doubt");
  if (left > 0) await leaveDesk(tx, arrival, "waiting", context);
  else await leaveChecked(tx, arrival, { state: "checked", before: null }, context);
}
