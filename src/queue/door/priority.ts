import type { Tx } from "../../database/index.ts";
import { streamOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { isId } from "../form-fields.ts";
import type { ActRefusal } from "../refusal.ts";
import type { ArrivalView, Help } from "../views.ts";
import { type InStream, lockStream, writePriority } from "./priority.sql.ts";
import { lineOf } from "./record.ts";

/**
 * Notes a priority by right and the help to give, with consent; undefined takes it away. The arrival's stream becomes "priority" or its
 * own again. Only until the papers are checked: after that the number stands. Refused: `no-arrival`, `wrong-state`.
 * Journal: priority-set, whether and in which stream; the category goes with the day and never stands in the journal.
 */
export async function setPriority(
  tx: Tx,
  ask: { arrival: string; priority: ArrivalView["priority"]; help: Help | undefined },
  context: ActContext,
): Promise<{ arrival: string } | ActRefusal> {
  const found = isId(ask.arrival) ? await lockStream(tx, ask.arrival, context) : undefined;
  if (!found) return { refused: "no-arrival" };
  if (found.state === "checked" || found.state === "undone") return { refused: "wrong-state", state: found.state };
  const { stream, rank } = lineOf(context, ownStream(found, context), ask.priority);
  await writePriority(tx, { ...ask, stream, rank }, context);
  await writeEntry(tx, context, "priority-set", {
    arrival: ask.arrival,
    detail: { priority: ask.priority !== undefined, help: ask.help !== undefined, stream },
  });
  return { arrival: ask.arrival };
}

/** The line they came for: the booked one with an hour; who came as "priority" without one is a same-day visitor. */
function ownStream({ starts, stream }: InStream, context: ActContext): string {
  if (starts) return "booked";
  return stream === "priority" && streamOf(context.floor, "same-day") ? "same-day" : stream;
}
