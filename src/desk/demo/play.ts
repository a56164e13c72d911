import { forfeitNoShows, lineDues, noteAct } from "../../queue/index.ts";
import type { Booked } from "./book-people.ts";
import { countersOf } from "./counters.ts";
import { doorOf } from "./door.ts";
import { gather } from "./last-minutes.ts";
import { papersOf } from "./papers.ts";
import { dayAt, type Stage } from "./stage.ts";

/** Plays the day minute by minute, from `from` to `ends`: door, document desks, counters, and what falls due by the clock. */
export async function play(
  stage: Stage,
  booked: readonly Booked[],
  from: Temporal.Instant,
  ends: Temporal.Instant,
): Promise<void> {
  const door = doorOf(stage, gather(stage, booked, ends), ends);
  const papers = papersOf(stage, door, ends);
  const counters = countersOf(stage, ends);
  const tick = clockOf(stage);
  let noted: Temporal.Instant | undefined;
  for (let minute = from; Temporal.Instant.compare(minute, ends) <= 0; minute = minute.add({ minutes: 1 })) {
    await tick(minute);
    const acts = (await door.step(minute)) + (await papers.step(minute)) + (await counters.step(minute));
    // Seldomer than a silence is long, for there are hundreds of acts.
    if (acts > 0 && (!noted || minute.since(noted).total("minutes") >= 4 || minute.equals(ends))) {
      await noteAct(stage.tx, dayAt(stage, minute));
      noted = minute;
    }
  }
}

/** No-shows and numbers that die, of this office alone, every few minutes: the loop that does it would find them all at the end. */
function clockOf({ tx, world, office }: Stage) {
  const here = { ...world.offices, all: [office] };
  const [numbersDie] = lineDues(
    here,
    (now) => ({ ...world, now }),
    async () => {},
  );
  return async (minute: Temporal.Instant) => {
    const wall = minute.toZonedDateTimeISO(office.zone).minute;
    if (wall % 15 === 0) await forfeitNoShows(tx, here, { ...world, now: minute });
    if (wall % 5 === 0) await numbersDie?.run(tx, minute);
  };
}
