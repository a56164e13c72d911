import type { Tx } from "../../database/index.ts";
import { type Day, note } from "../day.ts";
import type { DayRefusal } from "../refusal.ts";
import type { Numbered } from "./bear-ticket.ts";
import { isClosed } from "./close-day.sql.ts";
import { lockTicket } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

/**
 * A parked or missed one is back: into the line with its old order. Refused: `no-ticket`, `wrong-state`, `day-closed`.
 * Journal: put-back.
 */
export async function rejoin(tx: Tx, ask: { ticket: string }, day: Day): Promise<Numbered | DayRefusal> {
  if (await isClosed(tx, day)) return { refused: "day-closed" };
  const ticket = await lockTicket(tx, ask.ticket, day);
  if (!ticket) return { refused: "no-ticket" };
  const { id, number, state, stage, arrival } = ticket;
  if (state !== "parked" && state !== "missed") return { refused: "wrong-state", state };
  await turn(tx, ticket, { state: "waiting", remember: { act: "put-back" } }, day);
  await note(tx, day, "put-back", { arrival, ticket: id, detail: { number, from: state, stage } });
  return { ticket: id, number };
}
