import { randomInt, randomUUIDv7 } from "node:crypto";
import type { Tx } from "../../database/index.ts";
import { streamOf } from "../../office/index.ts";
import { type Day, note } from "../day.ts";
import type { DayRefusal } from "../refusal.ts";
import type { Help } from "../views.ts";
import { insertTicket, nextNumber } from "./bear-ticket.sql.ts";
import { isClosed } from "./close-day.sql.ts";
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
 * A number is born: the next of its stream, without gap or double. Called by the document desk and for walk-ins.
 * Refused: `no-such-stream`, `stream-full` (the cap of the floor, 899 at most), `day-closed`. Journal: ticket-given.
 */
export async function bearTicket(
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
  day: Day,
): Promise<Numbered | DayRefusal> {
  const stream = streamOf(day.floor, ask.stream);
  const stage = stream?.stages.find((one) => one === ask.stage) ?? stream?.stages[0];
  if (!stream || !stage) return { refused: "no-such-stream" };
  if (await isClosed(tx, day)) return { refused: "day-closed" };
  const cap = Math.min(stream.cap, firstHandwritten - 1);
  const seq = await nextNumber(tx, stream.code, cap, day);
  if (seq === undefined) return { refused: "stream-full", cap };
  const id = randomUUIDv7();
  const number = numberOf(stream.letter, seq);
  await insertTicket(
    tx,
    { ...ask, id, number, seq, stage, rank: stream.rank, bornAt: day.now, secret: newSecret() },
    day,
  );
  await note(tx, day, "ticket-given", {
    arrival: ask.arrival,
    ticket: id,
    rulesVersion: day.rules.version,
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
export async function takeBackTicket(tx: Tx, ask: { ticket: string }, day: Day): Promise<undefined | DayRefusal> {
  const ticket = await lockTicket(tx, ask.ticket, day);
  if (!ticket) return { refused: "no-ticket" };
  if (ticket.state !== "waiting" || ticket.calls > 0) return { refused: "wrong-state", state: ticket.state };
  await turn(tx, ticket, { state: "returned", forCounter: null, final: true }, day);
  await note(tx, day, "undone", { arrival: ticket.arrival, ticket: ticket.id, detail: { act: "ticket-given" } });
  return undefined;
}
