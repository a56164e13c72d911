import type { World } from "../../booking/index.ts";
import { type TimedAct, together, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import type { Offices } from "../../office/index.ts";
import type { DayEvent } from "../event.ts";
import { blankFacts, doubtsOver, endDoubts, firstFactsEnd, nextDoubtEnd } from "./doubt-deadlines.sql.ts";
import { destroyFacts } from "./doubt-facts.ts";
import { settleClaims } from "./settle-claims.ts";

/** As long as a person's own data after the visit: what was suspected must not outlive them. */
const factsHours = 24 * 30;

/**
 * Claims of others end where a person was proved at the desk. Doubts that nobody decided end when the third working day closes, and
 * nobody is told: whoever was doubted may simply come again. What their officers wrote is blanked 30 days after the end.
 */
export function paperTimedActs(
  _offices: Offices,
  world: (now: Temporal.Instant) => World,
  tell: (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>,
): TimedAct[] {
  return [
    settleClaims(world, tell),
    {
      name: "doubts-end",
      next: (tx, _now, held) => nextDoubtEnd(tx, held?.skip),
      run: (tx, now, work) => endDueDoubts(tx, world(now), work),
    },
    {
      name: "doubt-facts-go",
      next: async (tx) => (await firstFactsEnd(tx))?.add({ hours: factsHours }),
      run: (tx, now) => forgetFacts(tx, now.subtract({ hours: factsHours })),
    },
  ];
}

async function forgetFacts(tx: Tx, endedBy: Temporal.Instant): Promise<number> {
  const gone = await blankFacts(tx, endedBy);
  await destroyFacts(tx, gone);
  return gone.length;
}

async function endDueDoubts(tx: Tx, world: World, work: Work = together): Promise<number> {
  const over = await doubtsOver(tx, world.now, work.skip);
  await work.apart(
    over,
    ({ id }) => id,
    (doubts) => end(tx, doubts, world),
  );
  return over.length;
}

async function end(tx: Tx, doubts: { office: number; id: string }[], world: World): Promise<void> {
  const ended = await endDoubts(tx, doubts);
  await writeJournal(
    tx,
    ended.map(({ office, id, arrival, booking, endsAt }) => ({
      office,
      act: "doubt-ended" as const,
      arrival,
      booking: booking ?? undefined,
      actor: "clock",
      source: "clock" as const,
      happenedAt: endsAt,
      recordedAt: world.now,
      detail: { doubt: id },
    })),
    world.keys,
  );
}
