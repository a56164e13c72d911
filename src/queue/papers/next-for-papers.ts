import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import { type DayRefusal, isRefused } from "../refusal.ts";
import { freeDesk } from "./desk-of-hand.ts";
import { takeNext } from "./document-line.sql.ts";

/**
 * The next of the document line for the hand's desk, in one statement: two officers never take the same. A desk takes one at a time.
 * Refused: no-such-desk, counter-closed (paused or closed), desk-busy, line-empty.
 */
export async function nextForPapers(tx: Tx, _ask: object, day: Day): Promise<{ arrival: string } | DayRefusal> {
  const free = await freeDesk(tx, day);
  if (isRefused(free)) return free;
  const arrival = await takeNext(tx, free.desk, day);
  if (arrival === undefined) return { refused: "line-empty" };
  await note(tx, day, "taken-to-desk", { arrival });
  return { arrival };
}
