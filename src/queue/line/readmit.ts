import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { takeFromBudget } from "../budget/take-from-budget.ts";
import type { ActRefusal } from "../refusal.ts";
import { isClosed } from "./close-day.sql.ts";
import type { Numbered } from "./issue-ticket.ts";
import { lockTicket } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * A number that died lives again, by a supervisor with a reason, on the same day: with its old order, and its calls counted anew, so it
 * must be called twice before it can die again. Refused: `reason-wanted`, `no-ticket`, `wrong-state`, `day-closed`, `too-many`. Journal: readmitted.
 */
export async function readmit(
  tx: Tx,
  ask: { ticket: string; reason: string },
  context: ActContext,
): Promise<Numbered | ActRefusal> {
  const reason = ask.reason.trim();
  if (reason === "") return { refused: "reason-wanted" };
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  const ticket = await lockTicket(tx, ask.ticket, context);
  if (!ticket) return { refused: "no-ticket" };
  const { id, number, state, stage, arrival, calls } = ticket;
  if (state !== "dead") return { refused: "wrong-state", state };
  const spent = await takeFromBudget(tx, "readmissions", context);
  if (spent) return spent;
  await turn(tx, ticket, { state: "waiting", calls: 0, remember: { act: "readmitted" } }, context);
  await writeEntry(tx, context, "readmitted", { arrival, ticket: id, reason, detail: { number, stage, calls } });
  return { ticket: id, number };
}
