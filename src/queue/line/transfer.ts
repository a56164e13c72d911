import type { Tx } from "../../database/index.ts";
import { counterOf, countersFor, stageOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, ticketInHand } from "./at-counter.ts";
import { arrivalBackToPapers } from "./back-to-papers.sql.ts";
import { endCall } from "./calls.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { type CounterState, counterState } from "./counter.sql.ts";
import { moveIfClosed } from "./move-on.ts";
import type { TicketRow } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

interface Where {
  ticket: string;
  counter?: string;
  stage?: string;
  reason?: string;
}

/**
 * What a counter has in hand goes to another counter (which alone may call it then), to another stage, or (`stage: "papers"`) back to
 * the document desk with the same number. Its order stays, its calls are counted anew.
 * Refused: `no-ticket`, `wrong-state`, `other-counter`, `no-such-counter`, `counter-closed` (the target has ended its day),
 * `no-such-stage` (nobody serves it for this stream), `no-arrival` (it never passed the document desk).
 * Journal: transferred | back-to-papers.
 */
export async function transfer(tx: Tx, ask: Where, context: ActContext): Promise<AtCounter | ActRefusal> {
  const closed = await isClosed(tx, context);
  const target = ask.counter === undefined ? undefined : await counterState(tx, ask.counter, context);
  const ticket = await ticketInHand(tx, ask.ticket, ["called", "serving"], context);
  if (isRefused(ticket)) return ticket;
  const no =
    ask.stage === "papers"
      ? await toPapers(tx, ticket, ask, context)
      : await toOthers(tx, ticket, ask, target, context);
  if (no) return no;
  await moveIfClosed(tx, ticket.id, closed, context);
  return { ticket: ticket.id, counter: ticket.counter };
}

async function toPapers(
  tx: Tx,
  ticket: TicketRow,
  { reason }: Where,
  context: ActContext,
): Promise<ActRefusal | undefined> {
  const { id, number, counter, stage, arrival } = ticket;
  const was = arrival === undefined ? undefined : await arrivalBackToPapers(tx, arrival, context);
  if (!was) return { refused: "no-arrival" };
  const ended = await endCall(tx, id, "back-to-papers", context);
  const remember = { act: "back-to-papers", arrival: was, ...ended };
  await turn(tx, ticket, { state: "at-papers", calls: 0, forCounter: null, remember }, context);
  await writeEntry(tx, context, "back-to-papers", { arrival, ticket: id, reason, detail: { number, counter, stage } });
  return undefined;
}

async function toOthers(
  tx: Tx,
  ticket: TicketRow,
  ask: Where,
  target: CounterState | undefined,
  context: ActContext,
): Promise<ActRefusal | undefined> {
  const no = refusedTarget(ticket, ask, target, context);
  if (no) return no;
  const { id, number, counter, stage: from, arrival } = ticket;
  const stage = ask.stage ?? from;
  const remember = { act: "transferred", ...(await endCall(tx, id, "transferred", context)) };
  await turn(tx, ticket, { state: "waiting", stage, calls: 0, forCounter: ask.counter ?? null, remember }, context);
  const detail = { number, counter, stage: from, to: { stage, ...(ask.counter && { counter: ask.counter }) } };
  await writeEntry(tx, context, "transferred", { arrival, ticket: id, reason: ask.reason, detail });
  return undefined;
}

function refusedTarget(
  ticket: TicketRow,
  ask: Where,
  target: CounterState | undefined,
  { floor }: ActContext,
): ActRefusal | undefined {
  if (ask.stage !== undefined && !stageOf(floor, ask.stage)) return { refused: "no-such-stage" };
  if (ask.counter !== undefined) {
    // To itself is no transfer; and a counter that closed would never call it.
    if (!counterOf(floor, ask.counter) || ask.counter === ticket.counter) return { refused: "no-such-counter" };
    return target === "closed" ? { refused: "counter-closed" } : undefined;
  }
  if (ask.stage === undefined) return { refused: "no-such-counter" };
  return countersFor(floor, ticket.stream, ask.stage).length === 0 ? { refused: "no-such-stage" } : undefined;
}
