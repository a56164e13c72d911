import { earliest } from "../calendar/index.ts";
import { daily, recurring, recurringWhile, type TimedAct, together, type Work } from "../clock/index.ts";
import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import {
  nextOpening,
  type Office,
  type Offices,
  type OpenedDays,
  officeOf,
  openAllDays,
  slotsOf,
  today,
} from "../office/index.ts";
import { homeZone, type World } from "./ask.ts";
import {
  countLapsed,
  dropClaimsOf,
  type LapsedHold,
  markLapsed,
  nextHoldEnd,
  nextRestEnd,
  takeLapsedHolds,
} from "./booking-timed-acts.sql.ts";
import { casesTimedAct } from "./cases.ts";
import { closePassed, officesWithWaiting } from "./displace/displacement.sql.ts";
import type { DisplacedEvent } from "./displace/displacement.ts";
import { peopleOverTimedAct } from "./displace/office-ended.ts";
import { placeDisplaced } from "./displace/place-displaced.ts";
import { drawTimedActs } from "./draw/draw-timed-acts.ts";
import { entryOf, shortTime } from "./entries.ts";
import { endBookings } from "./give-back.ts";
import { endRests, restsOver } from "./seats.sql.ts";
import { endOffers } from "./waiting-list/end-offers.ts";
import { offerFreed } from "./waiting-list/offer-freed.ts";
import { wishesTimedAct } from "./waiting-list/wishes-over.ts";

/** How many things one transaction of a timed act takes at most. */
const some = 200;

/** So many days before the last night are looked at again; where something failed or nothing was done before, so many. */
const daysAgain = { usually: 2, afterFault: 120 };

/** Has the letters written that these events ask for. */
export type TellDisplaced = (
  tx: Tx,
  events: { office: number; event: DisplacedEvent }[],
  now: Temporal.Instant,
) => Promise<void>;

/** The timed acts of seats: days that open, holds that lapse, resting seats that are offered again, days that end, cases. */
export function bookingTimedActs(
  offices: Offices,
  world: (now: Temporal.Instant) => World,
  tell: TellDisplaced = async () => {},
): TimedAct[] {
  return [
    recurring(
      "days-open",
      (settled) => earliest(...offices.all.map((office) => nextOpening(office, settled))),
      (tx, now, work) => openDays(tx, world(now), work, tell),
    ),
    {
      name: "holds-lapse",
      next: (tx, _now, held) => nextHoldEnd(tx, held?.skip ?? []),
      run: (tx, now, work) => lapseHolds(tx, world(now), work),
    },
    {
      name: "rests-end",
      next: (tx, _now, held) => nextRestEnd(tx, held?.skip ?? []),
      run: (tx, now, work) => offerAgain(tx, world(now), work, tell),
    },
    // When the last zone has had its midnight: a day that is over holds nobody any more, so people may book again.
    daily("days-end", "00:05", homeZone(world), (tx, now, work, settled) => endDays(tx, world(now), work, settled)),
    // Who was being served while a seat became free, or found none because days were opened by hand.
    recurringWhile(
      async (tx) => (await officesWithWaiting(tx)).length > 0,
      recurring(
        "displaced-placed",
        (settled) => settled.add({ hours: 1 }),
        (tx, now, work) => placeWaiting(tx, world(now), work, tell),
      ),
    ),
    peopleOverTimedAct(world, tell),
    ...drawTimedActs(world, (tx, office, first, seen) => openDaysOf(tx, [office], seen, tell, first)),
    casesTimedAct(world),
    wishesTimedAct(world),
  ];
}

/** Holds that ran out give their seats to rest. The citizen's row is locked first, as everywhere; who is busy is left for the next time. */
export async function lapseHolds(tx: Tx, world: World, work: Work = together): Promise<number> {
  const rows = await takeLapsedHolds(tx, world.now, some, work.skip);
  await work.apart(
    rows,
    ({ id }) => id,
    (holds) => lapse(tx, holds, world),
  );
  return rows.length;
}

async function lapse(tx: Tx, rows: LapsedHold[], world: World): Promise<void> {
  await markLapsed(
    tx,
    rows.map((r) => r.office),
    rows.map((r) => r.id),
  );
  await countLapsed(
    tx,
    world.now.subtract({ hours: 24 }),
    world.now,
    rows.map((r) => r.citizenId),
  );
  await endBookings(tx, rows, "lapsed", world);
  await writeJournal(
    tx,
    rows.map((booking) => entryOf("hold-lapsed", booking, "clock", world)),
    world.keys,
  );
}

/** Seats whose rest is over are there for everybody again. */
export async function offerAgain(
  tx: Tx,
  world: World,
  work: Work = together,
  tell: TellDisplaced = async () => {},
): Promise<number> {
  const rests = await restsOver(tx, world.now, some, work.skip);
  await work.apart(
    rests,
    ({ id }) => id,
    (over) => offer(tx, over, world, tell),
  );
  return rests.length;
}

/** Before anybody else sees seats that became free: whose seats an office took away comes first. */
async function firstRight(tx: Tx, offices: readonly number[], world: World, tell: TellDisplaced): Promise<void> {
  for (const id of new Set(offices)) {
    const { events } = await placeDisplaced(tx, officeOf(world.offices, id), world);
    if (events.length > 0)
      await tell(
        tx,
        events.map((event) => ({ office: id, event })),
        world.now,
      );
  }
}

async function placeWaiting(tx: Tx, world: World, work: Work, tell: TellDisplaced): Promise<void> {
  const waiting = new Set(await officesWithWaiting(tx));
  const theirs = openTo(world, work).filter(({ id }) => waiting.has(id));
  for (const office of theirs) await work.apart([office], codeOf, ([one]) => firstRight(tx, [one!.id], world, tell));
}

async function offer(
  tx: Tx,
  rests: { office: number; id: string }[],
  world: World,
  tell: TellDisplaced,
): Promise<void> {
  const ended = await endRests(tx, rests);
  await endOffers(
    tx,
    ended.flatMap(({ offer }) => offer ?? []),
    world,
  );
  await firstRight(
    tx,
    ended.map(({ office }) => office),
    world,
    tell,
  );
  await offerFreed(tx, ended, world);
  // What was offered or kept for the list was not everybody's, and is not again.
  const seats = ended.filter(({ booking }) => booking !== null);
  await writeJournal(
    tx,
    seats.map((seat) => ({
      office: seat.office,
      act: "seat-offered-again" as const,
      booking: seat.booking ?? undefined,
      actor: "clock",
      source: "clock" as const,
      happenedAt: world.now,
      recordedAt: world.now,
      detail: { day: seat.day.toString(), starts: shortTime(seat.starts), pool: seat.pool },
    })),
    world.keys,
  );
}

/** Bookings of days that are over give up their claims. Their rows stay: what became of them is the day's to tell. */
async function endDays(tx: Tx, world: World, work: Work, settled: Temporal.Instant | undefined): Promise<void> {
  const whole = !settled || work.retry;
  const since = (whole ? world.now : settled).toZonedDateTimeISO(world.offices.country.zone).toPlainDate();
  const from = since.subtract({ days: whole ? daysAgain.afterFault : daysAgain.usually });
  await work.apart(openTo(world, work), codeOf, async (offices) => {
    await dropClaimsOf(
      tx,
      offices.flatMap((office) => daysFrom(from, today(office, world.now)).map((day) => ({ office: office.id, day }))),
    );
    for (const office of offices) await closePassed(tx, office.id, today(office, world.now), world.now);
  });
}

/** The days from `from` on and before `end`. */
function daysFrom(from: Temporal.PlainDate, end: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = Math.max(0, from.until(end).days);
  return Array.from({ length: count }, (_, days) => from.add({ days }));
}

const codeOf = ({ code }: Office) => code;

/** The offices that are not left out because they made this act fail. */
function openTo({ offices }: World, { skip }: Work): Office[] {
  return offices.all.filter(({ code }) => !skip.includes(code));
}

/** Every hour of the public that was opened. */
const hoursOpened =
  ({ offices }: World) =>
  ({ office, days }: OpenedDays) =>
    days.flatMap((day) => slotsOf(officeOf(offices, office), day).map((slot) => ({ ...slot, office, day })));

async function openDays(tx: Tx, world: World, work: Work, tell: TellDisplaced): Promise<void> {
  await work.apart(openTo(world, work), codeOf, (offices) => openDaysOf(tx, offices, world, tell));
}

/**
 * Opens the days that are due: for those whose seats an office took away, then (`first`) for who was drawn, then for those who wait, then for
 * everybody.
 */
async function openDaysOf(
  tx: Tx,
  offices: Office[],
  world: World,
  tell: TellDisplaced,
  first: () => Promise<void> = async () => {},
): Promise<void> {
  const opened = await openAllDays(tx, offices, world.now);
  await firstRight(
    tx,
    opened.map(({ office }) => office),
    world,
    tell,
  );
  await first();
  await offerFreed(tx, opened.flatMap(hoursOpened(world)), world);
  await writeJournal(
    tx,
    opened.flatMap(({ office, days }) =>
      days.map((day) => ({
        office,
        act: "day-opened" as const,
        actor: "clock",
        source: "clock" as const,
        happenedAt: world.now,
        recordedAt: world.now,
        detail: { day: day.toString() },
      })),
    ),
    world.keys,
  );
}
