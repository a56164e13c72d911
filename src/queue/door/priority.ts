import { sql, type Tx } from "../../database/index.ts";
import { streamOf } from "../../office/index.ts";
import { type Day, note } from "../day.ts";
import { isId } from "../is-id.ts";
import type { DayRefusal } from "../refusal.ts";
import type { ArrivalView, Help } from "../views.ts";
import { lineOf } from "./record.ts";

/**
 * Notes a priority by right and the help to give, with consent; undefined takes it away. The arrival's stream becomes "priority" or its
 * own again. Only until the papers are checked: after that the number stands. Refused: `no-arrival`, `wrong-state`.
 * Journal: priority-set, whether and in which stream; the category goes with the day and never stands in the journal.
 */
export async function setPriority(
  tx: Tx,
  ask: { arrival: string; priority: ArrivalView["priority"]; help: Help | undefined },
  day: Day,
): Promise<{ arrival: string } | DayRefusal> {
  const found = await lockArrival(tx, ask.arrival, day);
  if (!found) return { refused: "no-arrival" };
  if (found.state === "checked" || found.state === "undone") return { refused: "wrong-state", state: found.state };
  const { stream, rank } = lineOf(day, ownStream(found, day), ask.priority);
  await sql`
    update arrival set priority = ${ask.priority ?? null}, help = ${ask.help ?? null}, stream = ${stream}, rank = ${rank}
     where office_id = ${day.office.id} and arrival_id = ${ask.arrival}`.execute(tx);
  await note(tx, day, "priority-set", {
    arrival: ask.arrival,
    detail: { priority: ask.priority !== undefined, help: ask.help !== undefined, stream },
  });
  return { arrival: ask.arrival };
}

interface Found {
  state: string;
  starts: Temporal.PlainTime | null;
  stream: string;
}

// Locked, because the document desk may be taking this very arrival: its stream decides the letter of the number.
async function lockArrival(tx: Tx, arrival: string, day: Day): Promise<Found | undefined> {
  if (!isId(arrival)) return undefined;
  const { rows } = await sql<Found>`
    select state, starts, stream from arrival
     where office_id = ${day.office.id} and arrival_id = ${arrival} and day = ${day.day} for update`.execute(tx);
  return rows[0];
}

/** The line they came for: the booked one with an hour; who came as "priority" without one is a same-day visitor. */
function ownStream({ starts, stream }: Found, day: Day): string {
  if (starts) return "booked";
  return stream === "priority" && streamOf(day.floor, "same-day") ? "same-day" : stream;
}
