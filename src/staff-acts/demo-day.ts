import type { World } from "../booking/index.ts";
import { isBefore } from "../calendar/index.ts";
import { type Database, retryOnDeadlock, type Tx } from "../database/index.ts";
import { type Office, today } from "../office/index.ts";
import { forfeitNoShows, lineTimedActs, notifyScreens, writeEntry } from "../queue/index.ts";
import { type Booked, bookPlanned, bookTwice } from "./demo/book-people.ts";
import { type Comer, writeComers } from "./demo/comers.sql.ts";
import { lastWalkIns, walkInsOf } from "./demo/door.ts";
import { firstNumber, holdUntilPresent, invitedBefore, numbersOf, wasFilled } from "./demo/filled.sql.ts";
import { gather } from "./demo/last-minutes.ts";
import { comesAt, planDay } from "./demo/plan.ts";
import { playedDay, playMinutes } from "./demo/play.ts";
import { beginDay } from "./demo/played-until.sql.ts";
import { bookSecondVisits } from "./demo/second-visits.ts";
import { type DemoLog, dayAt, diceOf, type Filling, minuteOf, type Stage, stageOf } from "./demo/stage.ts";
import { isClosedDay } from "./demo/whose-day.sql.ts";

/** What was added, or why nothing was: the office is closed today, its day is over, or it was filled before. */
export type DemoFilled = { bookings: number; tickets: number } | "closed" | "over" | "filled-before";

/**
 * Fills an office's today with invented people at all stages, up to the present minute, by the same acts that staff do; the journal's actor
 * is "demo". From then on the day plays on with the clock (`demoTimedActs`). They have no telephones, so nobody gets a letter. The same day is
 * filled the same way, and once. All of it commits together: the loop of timed acts must not find a morning in which half of the people
 * have not come yet.
 */
export function fillDemoDay(
  { database, world, log }: { database: Database; world(): World; log: DemoLog },
  office: Office,
): Promise<DemoFilled> {
  return retryOnDeadlock(() => database.transaction((tx) => fill(tx, log, world(), office)));
}

async function fill(tx: Tx, log: DemoLog, world: World, office: Office): Promise<DemoFilled> {
  const stage = stageOf(tx, log, world, office, today(office, world.now));
  if (!stage) return "closed";
  if (await wasFilled(stage)) return "filled-before";
  if (!isBefore(world.now, stage.closes) || (await isClosedDay(stage))) return "over";
  const before = await numbersOf(stage);
  const ends = minuteOf(world.now);
  const bookings = await inviteAll({ ...stage, chance: diceOf(stage) }, ends);
  await playUntil(stage, ends);
  const tickets = (await numbersOf(stage)) - before;
  const detail = { day: stage.day.toString(), bookings, tickets };
  await writeEntry(tx, dayAt(stage, world.now), "demo-filled", { detail });
  await notifyScreens(tx, office.id);
  return { bookings, tickets };
}

/** Books them, and writes down who comes when, for the whole day. Answers how many bookings there are. */
async function inviteAll(stage: Filling, ends: Temporal.Instant): Promise<number> {
  const booked = await bookAll(stage, ends);
  const comers = gather(stage, booked, ends).flatMap(({ comes, bookings: [booking], senior }): Comer[] =>
    comes ? [{ comes, booking, stream: undefined, priority: senior ? "senior" : undefined }] : [],
  );
  const first = isBefore(ends, stage.begins) ? stage.begins.subtract({ minutes: 1 }) : ends;
  await beginDay(stage, first);
  await writeComers(stage, [...comers, ...walkInsOf(stage), ...lastWalkIns(stage, ends)]);
  return booked.reduce((sum, one) => sum + one.bookings.length, 0);
}

async function bookAll(stage: Filling, ends: Temporal.Instant): Promise<Booked[]> {
  const invited = (await invitedBefore(stage)).map(({ booking, starts }): Booked => {
    const comes = comesAt(stage.office, stage.day, starts, stage.chance);
    return { bookings: [booking], starts, comes, senior: false };
  });
  // On an office's first invented day nobody was sent home before it.
  const second = invited.length > 0 ? invited : await bookSecondVisits(stage);
  const planned = planDay(stage, ends);
  const twice = await bookTwice(stage, planned);
  return [...second, ...twice, ...(await bookPlanned(stage, planned))];
}

// Numbers that real people have already must not be called before they were born.
async function playUntil(stage: Stage, ends: Temporal.Instant): Promise<void> {
  await holdUntilPresent(stage);
  const born = await firstNumber(stage);
  const from = born && isBefore(stage.begins, born) ? minuteOf(born) : stage.begins;
  await playMinutes(await playedDay(stage, ends), from, ends, clockOf(stage));
}

/** No-shows and numbers that die, of this office alone, every few minutes: the loop that does it would find them all at the end. */
function clockOf({ tx, world, office }: Stage) {
  const here = { ...world.offices, all: [office] };
  const [numbersDie] = lineTimedActs(
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
