import { randomInt, randomUUIDv7 } from "node:crypto";
import type { Tx } from "../../database/index.ts";
import { streamOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { ticketViews } from "../view/tickets.ts";
import type { Help, TicketView } from "../views.ts";
import { insertTicket, nextNumber } from "./issue-ticket.sql.ts";
import { isClosed } from "./open-day.sql.ts";

/** Numbers from here on are for handwriting; a machine never gives them. */
export const firstHandwritten = 900;

/**
 * Gives the next number of a stream, without gap or double. Called by the document desk and for walk-ins.
 * Refused: `no-such-stream`, `stream-full` (the cap of the floor, 899 at most), `day-closed`. Journal: ticket-given.
 */
export async function issueTicket(
  tx: Tx,
  ask: {
    stream: string;
    arrival: string | undefined;
    people: number;
    lineAt: Temporal.Instant;
    presentAt: Temporal.Instant;
    help: Help | undefined;
    /** Of the stream: where they go on after an earlier day. Undefined: its first. */
    stage?: string | undefined;
  },
  context: ActContext,
): Promise<TicketView | ActRefusal> {
  const stream = streamOf(context.floor, ask.stream);
  const stage = stream?.stages.find((one) => one === ask.stage) ?? stream?.stages[0];
  if (!stream || !stage) return { refused: "no-such-stream" };
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  const cap = Math.min(stream.cap, firstHandwritten - 1);
  const seq = await nextNumber(tx, stream.code, cap, context);
  if (seq === undefined) return { refused: "stream-full", cap };
  const id = randomUUIDv7();
  const number = numberOf(stream.letter, seq);
  await insertTicket(
    tx,
    { ...ask, id, number, seq, stage, rank: stream.rank, bornAt: context.now, secret: newSecret() },
    context,
  );
  await writeEntry(tx, context, "ticket-given", {
    arrival: ask.arrival,
    ticket: id,
    rulesVersion: context.rules.version,
    detail: { number, stream: stream.code, stage, people: ask.people },
  });
  return readTicket(tx, id, context);
}

/** A014 */
export function numberOf(letter: string, seq: number): string {
  return `${letter}${String(seq).padStart(3, "0")}`;
}

/** Ten letters and digits without those that look alike on thermal paper: proves to the chat who holds the ticket. */
export function newSecret(): string {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  return Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("");
}

/** A ticket that was there a moment ago in this transaction, as the hand may see it. */
export async function readTicket(tx: Tx, id: string, context: ActContext): Promise<TicketView> {
  const view = (await ticketViews(tx, [id], context)).get(id);
  if (!view) throw new Error("a ticket of this transaction cannot be read");
  return view;
}
