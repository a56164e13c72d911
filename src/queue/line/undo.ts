import type { Tx } from "../../database/index.ts";
import { counterOf, countersFor } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { undoUntil } from "../deadlines.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, freeCounter } from "./at-counter.ts";
import { arrivalChecked } from "./back-to-papers.sql.ts";
import { lastCounter, takeBackCalls } from "./calls.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { type Before, lockTicket, seeTicket, type TicketRow } from "./ticket.sql.ts";
import { turnBack } from "./turn.sql.ts";

/**
 * Takes back the last act on this ticket, within two minutes. An undone call does not count and is gone from the board.
 * Refused: `no-ticket`, `nothing-to-undo`, `too-late-to-undo`, `other-counter` (a counter does not take back what another did),
 * `counter-closed` and `desk-busy` (the counter it would go back to), `wrong-state` (the document desk has it already),
 * `day-closed` (nobody would call it any more). Journal: undone.
 */
export async function undo(tx: Tx, ask: { ticket: string }, context: ActContext): Promise<AtCounter | ActRefusal> {
  const closed = await isClosed(tx, context);
  const seen = await seeTicket(tx, ask.ticket, context);
  if (!seen) return { refused: "no-ticket" };
  const no = await refusedCounter(tx, seen, context);
  if (no) return no;
  const ticket = await lockTicket(tx, ask.ticket, context);
  if (!ticket?.before) return { refused: "nothing-to-undo" };
  // Another act came in between: what was to be taken back is not the last one any more.
  if (!ticket.stateAt.equals(seen.stateAt) || ticket.state !== seen.state)
    return { refused: "wrong-state", state: ticket.state };
  const { before } = ticket;
  if (!undoUntil({ stateAt: ticket.stateAt, undoable: true }, context.now)) return { refused: "too-late-to-undo" };
  if (closed && before.counter === null) return { refused: "day-closed" };
  const held = await refusedArrival(tx, ticket, before, context);
  if (held) return held;
  await takeBack(tx, ticket, before, context);
  return { ticket: ticket.id, counter: await counterOfAnswer(tx, ticket, before, context) };
}

async function refusedCounter(
  tx: Tx,
  { before, counter: at }: TicketRow,
  context: ActContext,
): Promise<ActRefusal | undefined> {
  if (!before) return { refused: "nothing-to-undo" };
  const counter = at ?? before.counter;
  const own = counterOf(context.floor, context.hand.desk ?? "")?.code;
  if (own && counter && own !== counter) return { refused: "other-counter", counter };
  if (before.counter === null || before.counter === at) return undefined;
  const free = await freeCounter(tx, before.counter, context);
  return isRefused(free) ? free : undefined;
}

async function refusedArrival(tx: Tx, { arrival }: TicketRow, before: Before, context: ActContext) {
  if (!before.arrival || arrival === undefined) return undefined;
  const state = await arrivalChecked(tx, arrival, before.arrival, context);
  return state === undefined ? undefined : ({ refused: "wrong-state", state } as const);
}

async function takeBack(tx: Tx, ticket: TicketRow, before: Before, context: ActContext): Promise<void> {
  await takeBackCalls(tx, before, context);
  await turnBack(tx, ticket, before, context);
  const { id, number, arrival, state } = ticket;
  await writeEntry(tx, context, "undone", {
    arrival,
    ticket: id,
    detail: { number, act: before.act, from: state, to: before.state },
  });
  context.events.push({ is: "line-moved", stage: before.stage });
}

async function counterOfAnswer(tx: Tx, ticket: TicketRow, before: Before, context: ActContext): Promise<string> {
  const own = counterOf(context.floor, context.hand.desk ?? "")?.code;
  const at = own ?? before.counter ?? ticket.counter ?? (await lastCounter(tx, ticket.id, context));
  return (
    at ?? countersFor(context.floor, ticket.stream, ticket.stage)[0]?.code ?? context.floor.counters[0]?.code ?? ""
  );
}
