import type { World } from "../../booking/index.ts";
import { earliest, isBefore } from "../../calendar/index.ts";
import type { TimedAct } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Offices } from "../../office/index.ts";
import { type DayEvent, notifyScreens } from "../../queue/index.ts";
import { playedDay, playMinutes } from "./play.ts";
import { attempt } from "./played-day.ts";
import { endDay, furthestBehind, keepPlayed, type Played, takeBehind } from "./played-until.sql.ts";
import { type DemoLog, minuteOf, stageOf } from "./stage.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

/**
 * So many minutes at once where the clock is moved through a day: most of the time is beginning, ending and looking for what else is due.
 * Few enough that no rule of an office notices: the shortest silence is fifteen.
 */
const atOnce = 5;

/**
 * Days that were filled play on, minute by minute as the clock goes, whether it runs or is moved; after closing nothing is due any more.
 * Real citizens who are called by invented officers hear of it as always.
 */
export function demoTimedActs(
  offices: Offices,
  world: (now: Temporal.Instant) => World,
  tell: Tell,
  log: DemoLog,
): TimedAct[] {
  return [
    {
      name: "demo-day",
      async next(tx, now) {
        const behind = await furthestBehind(tx);
        if (!behind) return undefined;
        const leads = isBefore(now, behind.picture) ? behind.picture : now;
        const minutes = leads.since(behind.until).total("minutes") >= atOnce ? atOnce : 1;
        return behind.until.add({ minutes });
      },
      async run(tx, now) {
        const behind = await takeBehind(tx, now);
        if (behind) await playOn(tx, behind, { offices, world, tell, log }, minuteOf(now));
        // Also where another server was first: there may be more to come.
        return 1;
      },
    },
  ];
}

interface Tools {
  offices: Offices;
  world: (now: Temporal.Instant) => World;
  tell: Tell;
  log: DemoLog;
}

async function playOn(
  tx: Tx,
  behind: Played,
  { offices, world, tell, log }: Tools,
  now: Temporal.Instant,
): Promise<void> {
  const until = earliest(now, behind.until.add({ minutes: atOnce }));
  const office = offices.byId.get(behind.office);
  const stage = office && stageOf(tx, log, world(until), office, behind.day);
  if (!stage) return endDay(tx, behind);
  const play = await playedDay(stage, behind.picture);
  await attempt(play, () => playMinutes(play, behind.until.add({ minutes: 1 }), until));
  if (play.over) await endDay(tx, behind);
  else await keepPlayed(tx, behind, until);
  await notifyScreens(tx, behind.office);
  await tell(
    tx,
    play.events.map((event) => ({ office: behind.office, event })),
    until,
  );
}
