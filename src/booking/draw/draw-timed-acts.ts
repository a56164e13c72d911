import { isBefore } from "../../calendar/index.ts";
import { daily, recurring, recurringWhile, type TimedAct, together, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { isWorkingDay, type Office, officeOf, releaseMoment } from "../../office/index.ts";
import { homeZone, type World } from "../ask.ts";
import { callOff, forgetOldLots, lockDueDraw, nextDraw, type OpenDraw, postponeDraw } from "./draw.sql.ts";
import { drawDay, revealSeed } from "./draw-day.ts";
import { makeDraws } from "./make-draws.ts";
import { seatLots } from "./seat-lots.ts";
import { nextUnseated } from "./seated-lots.sql.ts";

/** Opens the days of an office that are due; `first` comes before everybody but those whose seats the office took away. */
export type OpenDays = (tx: Tx, office: Office, first: () => Promise<void>, world: World) => Promise<void>;

/** So many days a sender can ask what became of a lot. */
const daysKept = 90;
const some = 5_000;

/** The timed acts of drawn days: seeds, draws, the bookings of whoever was drawn, and forgetting. */
export function drawTimedActs(world: (now: Temporal.Instant) => World, open: OpenDays): TimedAct[] {
  return [
    recurringWhile(
      async (_tx, now) => world(now).offices.all.some(({ rules }) => rules.some(({ drawMinutes }) => drawMinutes > 0)),
      recurring(
        "draws-made",
        (settled) => settled.add({ hours: 1 }),
        (tx, now, work) => makeAll(tx, world(now), work),
      ),
    ),
    {
      name: "draws-drawn",
      next: (tx, _now, held) => nextDraw(tx, held?.skip ?? []),
      run: (tx, now, work) => drawNext(tx, world(now), work, open),
    },
    {
      name: "lots-seated",
      next: (tx, now, held) => nextUnseated(tx, now, held?.skip ?? []),
      run: (tx, now, work) => seatLots(tx, world(now), work),
    },
    { ...daily("lots-over", "00:50", homeZone(world), (tx, now) => forgetOver(tx, world(now))), background: true },
  ];
}

async function makeAll(tx: Tx, world: World, work: Work): Promise<void> {
  const offices = world.offices.all.filter(({ code }) => !work.skip.includes(code));
  await work.apart(
    offices,
    ({ code }) => code,
    (theirs) => makeDraws(tx, theirs, world),
  );
}

/** One draw a transaction. Two servers: the second waits for the first, and finds it drawn. */
async function drawNext(tx: Tx, world: World, work: Work = together, open: OpenDays): Promise<number> {
  const due = await lockDueDraw(tx, world.now, work.skip);
  if (!due) return 0;
  await work.apart(
    [due],
    ({ office, day }) => `${office} ${day}`,
    async () => draw(tx, due, world, open),
  );
  return 1;
}

async function draw(tx: Tx, due: OpenDraw, world: World, open: OpenDays): Promise<void> {
  const office = officeOf(world.offices, due.office);
  if (!isWorkingDay(office, due.day) || office.closedDays.has(due.day.toString())) {
    const lots = await callOff(tx, due, world.now);
    return journal(tx, due, "draw-called-off", { lots }, world);
  }
  const released = releaseMoment(office, due.day);
  if (isBefore(world.now, released)) {
    await postponeDraw(tx, due, released);
    return journal(tx, due, "draw-postponed", { drawsAt: released.toString() }, world);
  }
  const seed = await revealSeed(tx, due, world);
  await open(tx, office, () => drawDay(tx, due, seed, world), world);
}

function journal(
  tx: Tx,
  { office, day }: OpenDraw,
  act: "draw-called-off" | "draw-postponed",
  detail: object,
  world: World,
): Promise<void> {
  const at = { happenedAt: world.now, recordedAt: world.now };
  return writeJournal(
    tx,
    [{ office, act, actor: "clock", source: "clock", ...at, detail: { day: day.toString(), ...detail } }],
    world.keys,
  );
}

async function forgetOver(tx: Tx, { now, offices }: World): Promise<number> {
  const before = now.toZonedDateTimeISO(offices.country.zone).toPlainDate().subtract({ days: daysKept });
  return forgetOldLots(tx, before, some);
}
