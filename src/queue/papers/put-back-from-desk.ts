import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { type AtHand, lockArrival } from "./at-hand.sql.ts";
import { leaveDesk } from "./document-line.sql.ts";

/**
 * Not at the desk when taken: absent until seen again; or (`here`) back to the head of the line.
 * Refused: no-arrival, wrong-state, other-counter (another desk has them before it).
 */
export async function putBackFromDesk(
  tx: Tx,
  ask: { arrival: string; here: boolean },
  context: ActContext,
): Promise<{ arrival: string } | ActRefusal> {
  const arrival = await lockArrival(tx, ask.arrival, context);
  if (!arrival) return { refused: "no-arrival" };
  if (arrival.state !== "at-desk") return { refused: "wrong-state", state: arrival.state };
  const other = atOtherDesk(arrival, context);
  if (other) return other;
  await leaveDesk(tx, arrival.id, ask.here ? "waiting" : "absent", context);
  await writeEntry(tx, context, "put-back-from-desk", { arrival: arrival.id, reason: ask.here ? "here" : "not-there" });
  return { arrival: arrival.id };
}

/** Whoever works at a desk acts on its own people only; a hand without a desk (the API, a supervisor) on anybody's. */
export function atOtherDesk(arrival: AtHand, { hand }: ActContext): ActRefusal | undefined {
  if (arrival.desk === null || hand.desk === undefined || hand.desk === arrival.desk) return undefined;
  return { refused: "other-counter", counter: arrival.desk };
}
