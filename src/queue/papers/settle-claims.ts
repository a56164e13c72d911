import { endOthersClaims, type World } from "../../booking/index.ts";
import { type TimedAct, together, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { undoMinutes } from "../deadlines.ts";
import type { DayEvent } from "../event.ts";
import { forgetProved, nextProved, otherClaimsOf, type Proved, takeProved } from "./proved-identity.sql.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

/**
 * Whoever came first with their ID card is the person: seats that other senders hold for the same name and birth date end, some minutes
 * later, when the desk's act can no longer be undone. Each sender is told, and may take the seat back while it rests: two people may have
 * one name and one birth date.
 */
export function settleClaims(world: (now: Temporal.Instant) => World, tell: Tell): TimedAct {
  return {
    name: "claims-settle",
    next: async (tx, _now, held) => (await nextProved(tx, held?.skip ?? []))?.add({ minutes: undoMinutes }),
    run: (tx, now, work) => settleDue(tx, world(now), tell, work),
  };
}

async function settleDue(tx: Tx, world: World, tell: Tell, work: Work = together): Promise<number> {
  const proved = await takeProved(tx, world.now.subtract({ minutes: undoMinutes }), work.skip);
  await work.apart(
    proved,
    ({ id }) => id,
    (due) => settle(tx, due, world, tell),
  );
  return proved.length;
}

async function settle(tx: Tx, proved: readonly Proved[], world: World, tell: Tell): Promise<void> {
  const others = await otherClaimsOf(tx, proved);
  await endOthersClaims(tx, others, world);
  const events = others.map(({ office, id }) => ({ office, event: { is: "claim-ended" as const, booking: id } }));
  await tell(tx, events, world.now);
  await forgetProved(tx, proved);
}
