import type { Tx } from "../database/index.ts";
import { type Office, officeOf, type Pool } from "../office/index.ts";
import type { AskTo, World } from "./ask.ts";
import { bookOne } from "./book.ts";
import { closedDay } from "./day-seats.ts";
import { hourAtDesk } from "./look.ts";
import { slotsOfDays } from "./seats.sql.ts";
import type { FreeHour, WishOutcome } from "./wish.ts";

/**
 * The earliest hour that has a seat in the desk's pool or, with `publicToo`, the public one; within an hour the desk's first. Each is tried
 * with what is known of the seats at this moment; who loses a race for one of them tries the next. No seat anywhere: what the last pool answers.
 */
export async function bookAtDesk(tx: Tx, ask: AskTo<"book">, world: World): Promise<WishOutcome> {
  const { office, day, hour, publicToo } = ask.wish;
  const pools = publicToo ? both : own;
  const free = day ? await freeAtDesk(tx, officeOf(world.offices, office), day, pools, world) : [];
  for (const { starts, pool } of free.filter((one) => !hour || one.starts.equals(hour))) {
    const outcome = await bookOne(tx, { ...ask, wish: { ...ask.wish, hour: starts }, pool }, world);
    if (outcome.is !== "refused" || !isSeatGone(outcome)) return outcome;
  }
  return bookOne(tx, { ...ask, pool: publicToo ? "public" : "desk" }, world);
}

/** Which pools a desk may take from. */
type DeskPools = readonly ("desk" | "public")[];
const own: DeskPools = ["desk"];
const both: DeskPools = ["desk", "public"];

function isSeatGone({ because: { why } }: Extract<WishOutcome, { is: "refused" }>): boolean {
  return why === "full" || why === "no-such-hour" || why === "too-late-today";
}

interface FreeSeats extends FreeHour {
  pool: Pool;
}

async function freeAtDesk(
  tx: Tx,
  office: Office,
  day: Temporal.PlainDate,
  pools: readonly Pool[],
  { offices, now }: World,
): Promise<FreeSeats[]> {
  if (closedDay(offices, office, day, now)) return [];
  const soonest = hourAtDesk(office, day, now);
  const days = pools.map((pool) => ({ office: office.id, day, pool }));
  const slots = await slotsOfDays(tx, days);
  return slots
    .filter(({ starts, taken, opened }) => taken < opened && Temporal.PlainTime.compare(starts, soonest) >= 0)
    .map(({ starts, pool, taken, opened }) => ({ starts, pool, left: opened - taken }))
    .sort((a, b) => Temporal.PlainTime.compare(a.starts, b.starts) || a.pool.localeCompare(b.pool));
}

/** Of these pools the one with the earliest free hour (or a seat at `hour`), the first of them where hours are equal; undefined: none has any. */
export async function poolWithSeat(
  tx: Tx,
  office: Office,
  { day, hour }: { day: Temporal.PlainDate; hour: Temporal.PlainTime | undefined },
  pools: readonly Pool[],
  world: World,
): Promise<Pool | undefined> {
  const free = await freeAtDesk(tx, office, day, pools, world);
  const fitting = free.filter(({ starts }) => !hour || starts.equals(hour));
  const earliest = fitting.filter(({ starts }) => fitting[0]?.starts.equals(starts));
  return pools.find((pool) => earliest.some((one) => one.pool === pool));
}

/** A day's hours that still have a seat for somebody at the desk, in these pools together, the soonest first; unlocked. */
export async function deskHours(
  tx: Tx,
  office: Office,
  day: Temporal.PlainDate,
  world: World,
  pools: DeskPools = both,
): Promise<FreeHour[]> {
  const hours = new Map<string, FreeHour>();
  for (const { starts, left } of await freeAtDesk(tx, office, day, pools, world)) {
    const known = hours.get(starts.toString());
    if (known) known.left += left;
    else hours.set(starts.toString(), { starts, left });
  }
  return [...hours.values()];
}
