import { recurring, recurringWhile, type TimedAct, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { type Office, officeOf, offices, takingOver } from "../../office/index.ts";
import type { World } from "../ask.ts";
import { waitingIn } from "./displacement.sql.ts";
import type { DisplacedEvent, Why } from "./displacement.ts";
import { endingWithWaiting, tellWaiting, wentOver } from "./move-over.sql.ts";
import { moveOver } from "./move-over.ts";

type Tell = (tx: Tx, events: { office: number; event: DisplacedEvent }[], now: Temporal.Instant) => Promise<void>;

/** So many people go over in one transaction: the seats of the office that takes over are locked meanwhile. */
const some = 50;

/**
 * People who lost their seats at an office that ends go over to the one that takes over, or to the nearest of the province with seats; who
 * finds none is told once, and looked for again every ten minutes, as seats become free.
 */
export function peopleOverTimedAct(world: (now: Temporal.Instant) => World, tell: Tell): TimedAct {
  return recurringWhile(
    async (tx) => (await endingWithWaiting(tx)).length > 0,
    recurring(
      "people-over",
      (settled) => settled.add({ minutes: 10 }),
      (tx, now, work) => movePeople(tx, world(now), tell, work),
    ),
  );
}

async function movePeople(tx: Tx, was: World, tell: Tell, work: Work): Promise<number> {
  let done = 0;
  // Read here, and not taken from the world: this server may not have heard of the end yet.
  const world = { ...was, offices: await offices(tx) };
  for (const id of await endingWithWaiting(tx)) {
    const office = officeOf(world.offices, id);
    if (work.skip.includes(office.code)) continue;
    await work.apart(
      [office],
      ({ code }) => code,
      async () => {
        done += await moveSome(tx, office, world, tell);
      },
    );
  }
  return done;
}

/** Some of one office; above 0: there may be more. */
async function moveSome(tx: Tx, office: Office, world: World, tell: Tell): Promise<number> {
  const why: Why = { because: "office-ended", reason: office.end?.name, actor: "clock", source: "clock" };
  for (const to of takingOver(world.offices, office)) {
    const refs = await waitingIn(tx, office.id, some);
    const events = await moveOver(tx, { from: office, to, refs }, why, world);
    if (events.length === 0) continue;
    await tell(
      tx,
      events.map((event) => ({ office: to.id, event })),
      world.now,
    );
    return events.length;
  }
  const untold = await tellWaiting(tx, office.id, world.now, some);
  const events = untold.map(({ id, ...from }): { office: number; event: DisplacedEvent } => ({
    office: office.id,
    event: { is: "displaced", booking: id, because: why.because, reason: why.reason, from, seat: undefined },
  }));
  if (events.length > 0) await tell(tx, events, world.now);
  return events.length;
}

/**
 * The end of an office was taken back: whoever it had taken to another one and has not answered there comes home, to the seat that they had
 * where it is still free. Its days have been opened before, in the same transaction.
 */
export async function bringHome(
  tx: Tx,
  office: Office,
  displacement: string,
  by: Pick<Why, "actor" | "source">,
  world: World,
): Promise<DisplacedEvent[]> {
  const gone = await wentOver(tx, office.id, displacement);
  const events: DisplacedEvent[] = [];
  for (const [at, theirs] of Map.groupBy(gone, ({ there }) => there.office)) {
    const was = new Map(theirs.map(({ there, day, pool, starts }) => [there.id, { day, pool, starts }]));
    const over = {
      from: officeOf(world.offices, at),
      to: office,
      refs: theirs.map(({ there }) => there),
      was,
      back: true,
    };
    events.push(...(await moveOver(tx, over, { ...by, because: "office-ended" }, world)));
  }
  return events;
}
