import { randomInt } from "node:crypto";
import { newId, type Tx } from "../../database/index.ts";
import { streamOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import type { Help } from "../views.ts";
import { isClosed } from "./close-day.sql.ts";
import { insertTicket, nextNumber } from "./issue-ticket.sql.ts";
import { lockTicket } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/** A number in the line: the id of its ticket, and what stands on it (A014). */
export interface Numbered {
  ticket: string;
  number: string;
}

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
): Promise<Numbered | ActRefusal> {
  const stream = streamOf(context.floor, ask.stream);
  const stage = stream?.stages.find((one) => one === ask.stage) ?? stream?.stages[0];
  if (!stream || !stage) return { refused: "no-such-stream" };
  if (await isClosed(tx, context)) return { refused: "day-closed" };
  const cap = Math.min(stream.cap, firstHandwritten - 1);
  const seq = await nextNumber(tx, stream.code, cap, context);
  if (seq === undefined) return { refused: "stream-full", cap };
  const id = newId();
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
  return { ticket: id, number };
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

/**
 * A ticket that the document desk takes back: its number is never given again. Only one that still waits and was never
 * called. Refused: `no-ticket`, `wrong-state`. Journal: undone.
 */
export async function takeBackTicket(
  tx: Tx,
  ask: { ticket: string },
  context: ActContext,
): Promise<undefined | ActRefusal> {
  const ticket = await lockTicket(tx, ask.ticket, context);
  if (!ticket) return { refused: "no-ticket" };
  if (ticket.state !== "waiting" || ticket.calls > 0) return { refused: "wrong-state", state: ticket.state };
  await turn(tx, ticket, { state: "returned", forCounter: null, final: true }, context);
  await writeEntry(tx, context, "undone", {
    arrival: ticket.arrival,
    ticket: ticket.id,
    detail: { act: "ticket-given" },
  });
  return undefined;
}
