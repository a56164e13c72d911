import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { takeFromBudget } from "../budget/take-from-budget.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, freeCounter } from "./at-counter.ts";
import { beginCall } from "./calls.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { lockTicket } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * Somebody whose turn it is not, waiting or parked, to the hand's counter: a permission, and a reason. The counter must have nobody in
 * hand: such a call ends nobody else's. Refused: `reason-wanted`, `day-closed`, `no-ticket`, `wrong-state`, `no-such-counter`,
 * `counter-closed`, `desk-busy`, `no-such-stage` (the counter does not serve it), `too-many`. Journal: called-out-of-order.
 */
export async function callOutOfOrder(
  tx: Tx,
  ask: { ticket: string; reason: string },
  context: ActContext,
): Promise<AtCounter | ActRefusal> {
  const reason = ask.reason.trim();
  if (reason === "") return { refused: "reason-wanted" };
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  const counter = await freeCounter(tx, context.hand.desk, context);
  if (isRefused(counter)) return counter;
  const ticket = await lockTicket(tx, ask.ticket, context);
  if (!ticket) return { refused: "no-ticket" };
  const { id, number, state, stage, arrival } = ticket;
  if (state !== "waiting" && state !== "parked") return { refused: "wrong-state", state };
  if (!counter.stages.includes(stage) && ticket.forCounter !== counter.code) return { refused: "no-such-stage" };
  const spent = await takeFromBudget(tx, "out-of-order", context);
  if (spent) return spent;
  const born = await beginCall(tx, ticket, counter.code, "out-of-order", context);
  const nth = ticket.calls + 1;
  const remember = { act: "called-out-of-order", born };
  await turn(
    tx,
    ticket,
    { state: "called", counter: counter.code, calls: nth, lastCalledAt: context.now, remember },
    context,
  );
  await writeEntry(tx, context, "called-out-of-order", {
    arrival,
    ticket: id,
    reason,
    detail: { number, counter: counter.code, stage, nth },
  });
  context.events.push({ is: "called", ticket: id, counter: counter.code, again: false }, { is: "line-moved", stage });
  return { ticket: id, counter: counter.code };
}
