import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { rulesOfVersion } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { countersOf } from "../counters-of.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtCounter, freeCounter } from "./at-counter.ts";
import { beginCall, endCall, lastCounter } from "./calls.sql.ts";
import { lockTicket, seeTicket, type TicketRow } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * Again, after the rule's minutes and at most so many times (rules of the ticket): one in hand, or one that was missed, at any free
 * counter that serves it (without a desk of the hand: where it was called last). A summons that is followed by another ends as missed.
 * Refused: `no-ticket`, `wrong-state`, `other-counter`, `too-soon`, `called-enough`, `counter-closed`, `desk-busy`, `no-such-counter`.
 * Journal: recalled.
 */
export async function recall(tx: Tx, ask: { ticket: string }, context: ActContext): Promise<AtCounter | ActRefusal> {
  const seen = await seeTicket(tx, ask.ticket, context);
  if (!seen) return { refused: "no-ticket" };
  const counter = await counterToRecall(tx, seen, context);
  if (typeof counter !== "string") return counter;
  const no = tooSoonOrOften(seen, context);
  if (no) return no;
  const taken = seen.state === "missed" ? await freeCounter(tx, counter, context) : undefined;
  if (taken && isRefused(taken)) return taken;
  const ticket = await lockTicket(tx, ask.ticket, context);
  if (!ticket) return { refused: "no-ticket" };
  // Another act came in between: it is somewhere else now, or was called again a moment ago.
  if (ticket.state !== seen.state || ticket.counter !== seen.counter || ticket.calls !== seen.calls)
    return { refused: "wrong-state", state: ticket.state };
  await callAgain(tx, ticket, counter, context);
  return { ticket: ticket.id, counter };
}

async function counterToRecall(tx: Tx, ticket: TicketRow, context: ActContext): Promise<string | ActRefusal> {
  const { desk } = context.hand;
  if (ticket.state === "called" && ticket.counter !== undefined) {
    const { counter } = ticket;
    return desk === undefined || desk === counter ? counter : { refused: "other-counter", counter };
  }
  if (ticket.state !== "missed") return { refused: "wrong-state", state: ticket.state };
  const counter = desk ?? (await lastCounter(tx, ticket.id, context));
  if (counter === undefined) return { refused: "no-such-counter" };
  const theirs = countersOf(context.floor, { ...ticket, forCounter: ticket.forCounter ?? null });
  return theirs.length === 0 || theirs.includes(counter)
    ? counter
    : { refused: "other-counter", counter: theirs[0] ?? counter };
}

function tooSoonOrOften({ rulesVersion, calls, lastCalledAt }: TicketRow, context: ActContext): ActRefusal | undefined {
  const rules = rulesOfVersion(context.office, rulesVersion);
  if (calls >= rules.calls) return { refused: "called-enough", calls };
  const at = lastCalledAt?.add({ minutes: rules.callMinutes });
  return at && isBefore(context.now, at) ? { refused: "too-soon", at } : undefined;
}

async function callAgain(tx: Tx, ticket: TicketRow, counter: string, context: ActContext): Promise<void> {
  const { id, number, stage, arrival } = ticket;
  const ended = await endCall(tx, id, "missed", context);
  const born = await beginCall(tx, ticket, counter, "recall", context);
  const nth = ticket.calls + 1;
  const remember = { act: "recalled", born, ...ended };
  await turn(tx, ticket, { state: "called", counter, calls: nth, lastCalledAt: context.now, remember }, context);
  await writeEntry(tx, context, "recalled", { arrival, ticket: id, detail: { number, counter, stage, nth } });
  context.events.push({ is: "called", ticket: id, counter, again: true });
}
