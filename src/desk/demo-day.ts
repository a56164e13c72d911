import type { World } from "../booking/index.ts";
import { type Database, type Tx, withPatience } from "../database/index.ts";
import { type Office, today } from "../office/index.ts";
import { note } from "../queue/index.ts";
import { type Booked, bookPlanned, bookTwice } from "./demo/book-people.ts";
import { chanceOf } from "./demo/chance.ts";
import { firstPresence, numbersOf, wasFilled } from "./demo/demo-day.sql.ts";
import { planDay } from "./demo/plan.ts";
import { play } from "./demo/play.ts";
import { bookSecondVisits } from "./demo/second-visits.ts";
import { dayAt, type Stage, stageOf } from "./demo/stage.ts";
import { tellScreens } from "./tell-screens.sql.ts";

/** What was added, or why nothing was: the office is closed today, or the day was filled before. */
export type DemoFilled = { bookings: number; tickets: number } | "closed" | "filled-before";

/**
 * Fills an office's today with invented people at all stages, up to the present minute (after closing: up to closing), by the same acts
 * that staff do; the journal's actor is "demo". They have no telephones, so nobody gets a letter. The same day is filled the same way, and
 * once. All of it commits together: the loop of timed acts must not find a morning in which half of the people have not come yet.
 */
export function fillDemoDay(
  { database, world }: { database: Database; world(): World },
  office: Office,
): Promise<DemoFilled> {
  return withPatience(() => database.transaction((tx) => fill(tx, world(), office)));
}

async function fill(tx: Tx, world: World, office: Office): Promise<DemoFilled> {
  const day = today(office, world.now);
  const stage = stageOf(tx, world, office, day, chanceOf(`${office.code} ${day}`));
  if (!stage) return "closed";
  if (await wasFilled(tx, office.id, day)) return "filled-before";
  const numbers = await numbersOf(tx, office.id, day);
  const people = await firstPresence(tx, office.id, day);
  const ends = earlier(floorOf(world.now), stage.closes);
  const booked = await bookAll(stage, ends);
  // Real people who came before the button was pressed must not be called before they were there.
  const from = people && Temporal.Instant.compare(stage.begins, people) < 0 ? floorOf(people) : stage.begins;
  await play(stage, booked, from, ends);
  const bookings = booked.reduce((sum, one) => sum + one.bookings.length, 0);
  const tickets = (await numbersOf(tx, office.id, day)) - numbers;
  await note(tx, dayAt(stage, world.now), "demo-filled", { detail: { day: day.toString(), bookings, tickets } });
  await tellScreens(tx, office.id);
  return { bookings, tickets };
}

async function bookAll(stage: Stage, ends: Temporal.Instant): Promise<Booked[]> {
  const second = await bookSecondVisits(stage);
  const planned = planDay(stage, ends);
  const twice = await bookTwice(stage, planned);
  return [...second, ...twice, ...(await bookPlanned(stage, planned))];
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

function floorOf(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: "minute", roundingMode: "floor" });
}
