import type { World } from "../../booking/index.ts";
import { dayIsBefore } from "../../calendar/index.ts";
import { type TimedAct, together, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { factChangeOf, officeOf, today, type WrittenFact } from "../../office/index.ts";
import type { DayEvent } from "../../queue/index.ts";
import {
  type FactsToTell,
  factsToTellDue,
  markTellingDone,
  nextFactsToTell,
  type ToTell,
  takeToTell,
  takeToTellBack,
} from "./facts-people.sql.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

/** Writes to whoever has booked before papers or an address changed: some hundred bookings of an office a transaction, on all servers. */
export function factsToldAct(world: (now: Temporal.Instant) => World, tell: Tell): TimedAct {
  return {
    name: "facts-told",
    next: (tx, _now, held) => factsToTellDue(tx, held?.skip ?? []),
    run: (tx, now, work) => tellNext(tx, world(now), tell, work),
  };
}

async function tellNext(tx: Tx, world: World, tell: Tell, work: Work = together): Promise<number> {
  const due = await nextFactsToTell(tx, work.skip);
  await work.apart(
    due,
    ({ id }) => id,
    async (rows) => {
      for (const row of rows) await tellOne(tx, row, world, tell);
    },
  );
  return due.length;
}

async function tellOne(tx: Tx, row: FactsToTell, world: World, tell: Tell): Promise<void> {
  const change = await factChangeOf(tx, row.change);
  const found = change ? await taken(tx, row, change, world) : [];
  if (!change || found.length === 0) return markTellingDone(tx, row, world.now);
  const events = onceEach(found).map(({ id }): { office: number; event: DayEvent } => ({
    office: row.office,
    event: {
      is: "facts-changed",
      booking: id,
      ...(change.what === "papers" && { service: change.about }),
    },
  }));
  await tell(tx, events, world.now);
}

function taken(tx: Tx, row: FactsToTell, change: WrittenFact, world: World): Promise<ToTell[]> {
  const now = today(officeOf(world.offices, row.office), world.now);
  const first = Temporal.PlainDate.from((row.back ? change.until : undefined) ?? change.firstDay);
  const from = dayIsBefore(first, now) ? now : first;
  if (row.back) return takeToTellBack(tx, row, from, world.now);
  const service = change.what === "papers" ? change.about : undefined;
  return takeToTell(tx, row, { from, service, bookedBefore: change.at }, world.now);
}

/** One letter for a citizen's hour, whoever comes with them. */
function onceEach(found: readonly ToTell[]): ToTell[] {
  return [...Map.groupBy(found, ({ citizen, day, starts }) => `${citizen} ${day} ${starts}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}
