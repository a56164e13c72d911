import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { arrivalOf } from "../view/arrivals.ts";
import type { ArrivalView } from "../views.ts";
import { freeDesk } from "./desk-of-hand.ts";
import { takeNext } from "./document-line.sql.ts";

/**
 * The next of the document line for the hand's desk, in one statement: two officers never take the same. A desk takes one at a time.
 * Refused: no-such-desk, counter-closed (paused or closed), desk-busy, line-empty.
 */
export async function nextForPapers(tx: Tx, _ask: object, context: ActContext): Promise<ArrivalView | ActRefusal> {
  const free = await freeDesk(tx, context);
  if (isRefused(free)) return free;
  const arrival = await takeNext(tx, free.desk, context);
  if (arrival === undefined) return { refused: "line-empty" };
  await writeEntry(tx, context, "taken-to-desk", { arrival });
  return shown(tx, arrival, context);
}

/** The arrival an act was about, after it. */
export async function shown(tx: Tx, arrival: string, context: ActContext): Promise<ArrivalView> {
  const view = await arrivalOf(tx, arrival, context);
  if (!view) throw new Error("an arrival is gone in the middle of an act");
  return view;
}
