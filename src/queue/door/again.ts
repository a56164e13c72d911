import type { Tx } from "../../database/index.ts";
import type { ReasonCode } from "../../journal/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { DoorOutcome } from "../views.ts";
import type { AtDoor, Recorded } from "./party.sql.ts";
import { setBack, takeOut } from "./record.sql.ts";
import { aboutBooking } from "./record.ts";

/**
 * Somebody who was recorded before: the first scan counts for ever. Who was away, or had been sent for copies, is first in line again.
 * `absent`: people of the party who are not here after all; they are taken out while nobody has dealt with them.
 */
export async function again(
  tx: Tx,
  who: AtDoor,
  seen: Recorded,
  absent: readonly string[],
  context: ActContext,
): Promise<DoorOutcome> {
  const over = overAt(seen);
  if (over) {
    await writeEntry(tx, context, "turned-away", { ...aboutBooking(who), arrival: seen.arrival, reason: "visited" });
    return { is: "visited", at: over, number: seen.number ?? undefined };
  }
  const { arrival, state } = seen;
  if (isAway(state)) await setBack(tx, context.office.id, arrival, context.now);
  const out = absent.length > 0 ? await takeOut(tx, context.office.id, arrival, others(absent, who), context.now) : [];
  await writeEntry(tx, context, "seen-again", {
    ...aboutBooking(who),
    arrival,
    ...(isAway(state) && { reason: state satisfies ReasonCode }),
    detail: { presentAt: seen.presentAt.toString(), ...(out.length > 0 && { notHere: out }) },
  });
  return { is: "again", arrival };
}

/** When this visit ended at the document desk; undefined: it goes on. */
function overAt({ state, outcomeAt, stateAt }: Recorded): Temporal.Instant | undefined {
  return state === "checked" ? (outcomeAt ?? stateAt) : undefined;
}

function isAway(state: Recorded["state"]): state is "absent" | "back-today" {
  return state === "absent" || state === "back-today";
}

function others(absent: readonly string[], who: AtDoor): string[] {
  return absent.filter((id) => id !== who.id);
}
