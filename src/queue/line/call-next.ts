import type { Tx } from "../../database/index.ts";
import { counterOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import type { AtCounter } from "./at-counter.ts";
import { takeFirst } from "./call-next.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { holdCounter } from "./counter.sql.ts";
import { endMissed } from "./missed.ts";
import { endServed } from "./served.ts";
import { lockInHand, type TicketRow } from "./ticket.sql.ts";

/**
 * The next in line for the hand's counter (hand.desk), in one statement: two officers never take the same person. What the counter had in
 * hand ends first: served if it had reached the counter, else missed. `inHand` (the page's knowledge: a ticket's id, or "" for none) makes a
 * second press harmless: refused `moved-on`.
 * Refused before anything is written: `no-such-counter`, `day-closed`, `counter-closed`, `moved-on`. `line-empty` is the one no
 * that comes after work: what was in hand has ended and stays ended (the journal tells it), since "next" said so.
 */
export async function callNext(tx: Tx, ask: { inHand?: string }, context: ActContext): Promise<AtCounter | ActRefusal> {
  const counter = counterOf(context.floor, context.hand.desk ?? "");
  if (!counter) return { refused: "no-such-counter" };
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  if ((await holdCounter(tx, counter.code, context)) !== "open") return { refused: "counter-closed" };
  const had = await lockInHand(tx, counter.code, context);
  if (ask.inHand !== undefined && ask.inHand !== (had?.id ?? "")) return { refused: "moved-on", number: had?.number };
  if (had) await endInHand(tx, had, context);
  const next = await takeFirst(tx, counter, context);
  if (!next) return { refused: "line-empty" };
  const { id, number, stage, nth, arrival } = next;
  await writeEntry(tx, context, "called", {
    arrival,
    ticket: id,
    detail: { number, counter: counter.code, stage, nth },
  });
  context.events.push({ is: "called", ticket: id, counter: counter.code, again: false }, { is: "line-moved", stage });
  return { ticket: id, counter: counter.code };
}

async function endInHand(tx: Tx, had: TicketRow, context: ActContext): Promise<void> {
  if (had.state === "serving") await endServed(tx, had, context);
  else await endMissed(tx, had, context);
}
