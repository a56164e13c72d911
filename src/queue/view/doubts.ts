import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { nameFor } from "../initials.ts";
import { doubtsSince } from "../papers/doubt.sql.ts";

export interface Doubt {
  id: string;
  arrival: string;
  facts: string | undefined;
  openedBy: string;
  openedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  decision: "lifted" | "upheld" | undefined;
  name: string | undefined;
}

const daysShown = 7;

/** Open ones, the first to end first; then those decided in the last seven days, the newest first. */
export async function doubtsOf(tx: Tx, context: ActContext): Promise<Doubt[]> {
  const rows = await doubtsSince(tx, context.now.subtract({ hours: 24 * daysShown }), context);
  return rows.map((row) => ({
    ...row,
    facts: row.facts ?? undefined,
    decision: row.decision ?? undefined,
    name: nameFor(context.hand, row.name),
  }));
}
