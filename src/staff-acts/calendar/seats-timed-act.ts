import type { World } from "../../booking/index.ts";
import { type TimedAct, together, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { changeOf, officeOf, offices } from "../../office/index.ts";
import type { DayEvent } from "../../queue/index.ts";
import { fitOffice } from "./fit-office.ts";
import { markFitted, nextSeatsToFit, type SeatsToFit, seatsToFitDue } from "./seats-to-fit.sql.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

/** Fits the seats of offices to a change of the country's or a province's calendar: one office a transaction, on all servers. */
export function seatsFittedAct(world: (now: Temporal.Instant) => World, tell: Tell): TimedAct {
  return {
    name: "seats-fitted",
    next: (tx, _now, held) => seatsToFitDue(tx, held?.skip ?? []),
    run: (tx, now, work) => fitNext(tx, world(now), tell, work),
  };
}

async function fitNext(tx: Tx, world: World, tell: Tell, work: Work = together): Promise<number> {
  const due = await nextSeatsToFit(tx, work.skip);
  await work.apart(
    due,
    ({ id }) => id,
    async (rows) => {
      for (const row of rows) await fitOne(tx, row, world, tell);
    },
  );
  return due.length;
}

async function fitOne(tx: Tx, { change: id, office }: SeatsToFit, world: World, tell: Tell): Promise<void> {
  const change = await changeOf(tx, id);
  if (!change) return;
  // Read here, and not taken from the world: this server may not have heard of the change yet.
  const now = await offices(tx);
  const { actor } = change;
  const fitted = await fitOffice(
    tx,
    officeOf(now, office),
    change,
    { actor, source: "clock" },
    { ...world, offices: now },
  );
  await markFitted(tx, id, office, fitted, world.now);
  await tell(
    tx,
    fitted.events.map((event) => ({ office, event })),
    world.now,
  );
}
