import { isBefore } from "../../calendar/index.ts";
import { noteAct } from "../../queue/index.ts";
import { closeUp } from "./closing.ts";
import { stepOfCounters } from "./counters.ts";
import { stepOfDoor } from "./door.ts";
import { stepOfPapers } from "./papers.ts";
import type { PlayedDay } from "./played-day.ts";
import { rest } from "./rests.ts";
import { snapshotAt } from "./snapshot.sql.ts";
import { dayAt, type Stage } from "./stage.ts";
import { isClosedDay, theirDesks } from "./whose-day.sql.ts";

/** The day on this stage as the database has it now. */
export async function playedDay(stage: Stage, picture: Temporal.Instant): Promise<PlayedDay> {
  return { ...stage, picture, theirs: await theirDesks(stage), closed: await isClosedDay(stage), over: false };
}

/** Seldomer than a silence is long, for there are hundreds of acts. */
const noteEvery = 4;

/**
 * Plays from one minute to another, both included, or until the day is over. `before`: what else the clock does at each minute.
 */
export async function playMinutes(
  play: PlayedDay,
  from: Temporal.Instant,
  until: Temporal.Instant,
  before?: (minute: Temporal.Instant) => Promise<void>,
): Promise<void> {
  let noted: Temporal.Instant | undefined;
  let acted: Temporal.Instant | undefined;
  const note = async (at: Temporal.Instant) => {
    await noteAct(play.tx, dayAt(play, at));
    noted = at;
    acted = undefined;
  };
  for (let minute = from; !isBefore(until, minute) && !play.over; minute = minute.add({ minutes: 1 })) {
    await before?.(minute);
    if ((await playMinute(play, minute)) > 0) acted = minute;
    if (acted && (!noted || minute.since(noted).total("minutes") >= noteEvery)) await note(acted);
  }
  if (acted) await note(acted);
}

/** How many things were done. */
async function playMinute(play: PlayedDay, minute: Temporal.Instant): Promise<number> {
  const snapshot = await snapshotAt(play, minute, rest);
  const came = await stepOfDoor(play, snapshot, minute);
  const checked = await stepOfPapers(play, snapshot, minute);
  const called = await stepOfCounters(play, snapshot, minute);
  return came + checked + called + (await closeUp(play, snapshot, minute));
}
