import { daily, type TimedAct } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { homeZone, type World } from "../ask.ts";
import { wishEntry } from "./end-offers.ts";
import { dropOldWishes, endWishes, wishesOver } from "./wishes.sql.ts";

/** How many wishes one transaction takes at most, and for how many days an ended one is kept to answer questions. */
const some = 500;
const daysKept = 90;

/** Once a night, at 00.35 in the country's zone: wishes whose last day is past end, and old ones go. */
export function wishesTimedAct(world: (now: Temporal.Instant) => World): TimedAct {
  return { ...daily("wishes-over", "00:35", homeZone(world), (tx, now) => endOver(tx, world(now))), background: true };
}

/** @returns how many things were done, when there may be more of them */
async function endOver(tx: Tx, world: World): Promise<number> {
  const today = world.now.toZonedDateTimeISO(world.offices.country.zone).toPlainDate();
  const over = await wishesOver(tx, today, some);
  await endWishes(
    tx,
    over.map(({ no }) => no),
    "over",
    world.now,
  );
  await writeJournal(
    tx,
    over.map(({ no, office }) => wishEntry("wish-ended", office, { wish: no, how: "over" }, world)),
    world.keys,
  );
  const dropped = await dropOldWishes(tx, world.now.subtract({ hours: 24 * daysKept }), some);
  return over.length < some && dropped < some ? 0 : over.length + dropped;
}
