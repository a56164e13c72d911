import { dayState, type Office, type Offices, type Rules, rulesOn, today } from "../office/index.ts";
import type { World } from "./ask.ts";
import { earliestHour, endOfDay, hourAtDesk, midnight } from "./look.ts";
import type { SeatWanted, SlotRow } from "./seats.sql.ts";
import type { FreeHour, UnavailableDay } from "./wish.ts";

/** The span of hours that a wish allows on a day: one hour, a part of the day, or all of it; never too soon today. */
export function hoursWanted(
  office: Office,
  day: Temporal.PlainDate,
  wish: { hour?: Temporal.PlainTime; part?: "morning" | "afternoon"; pool?: "desk" },
  world: World,
): { from: Temporal.PlainTime; until: Temporal.PlainTime } {
  const soonest = soonestHour(office, day, world, wish);
  if (wish.hour) return { from: later(wish.hour, soonest), until: wish.hour.add({ minutes: 1 }) };
  if (wish.part === "morning") return { from: soonest, until: noon };
  return { from: wish.part === "afternoon" ? later(noon, soonest) : soonest, until: endOfDay };
}

const noon = Temporal.PlainTime.from("12:00");

function later(a: Temporal.PlainTime, b: Temporal.PlainTime): Temporal.PlainTime {
  return Temporal.PlainTime.compare(a, b) < 0 ? b : a;
}

/** Why this day cannot be had at all, before anybody looks at its seats. */
export function refusedDay(office: Office, day: Temporal.PlainDate, world: World): UnavailableDay | undefined {
  return memoized(world, `day ${office.id} ${day}`, () => closedDay(world.offices, office, day, world.now));
}

/** What an office says of a day before anybody counts seats; undefined: it may be had, as far as the calendar goes. */
export function closedDay(
  offices: Offices,
  office: Office,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): UnavailableDay | undefined {
  const state = dayState(offices, office, day, now);
  switch (state.state) {
    case "past":
    case "weekend":
    case "closed-today":
      return { why: state.state };
    case "holiday":
      return { why: "holiday", name: state.name, kind: state.kind };
    case "beyond-horizon":
      return { why: "beyond-horizon", lastDay: state.lastDay };
    case "not-released":
      return { why: "not-released", opensAt: state.opensAt };
    case "open":
      return undefined;
  }
}

/** What the seats of a day say to everybody who wants that day. */
export interface SeenDay {
  isToday: boolean;
  capacity: number;
  /** Seats in the hours ahead that were given back and are not free yet. */
  resting: number;
  /** Hours that are far enough ahead. */
  ahead: SlotRow[];
  free: FreeHour[];
}

export function seeDay(
  office: Office,
  want: SeatWanted,
  slots: SlotRow[],
  world: World,
  wish: { pool?: "desk" } = {},
): SeenDay {
  const soonest = soonestHour(office, want.day, world, wish);
  const ahead = slots.filter((slot) => Temporal.PlainTime.compare(slot.starts, soonest) >= 0);
  return {
    isToday: want.day.equals(todayIn(office, world)),
    capacity: slots.reduce((sum, slot) => sum + slot.opened, 0),
    resting: ahead.reduce((sum, slot) => sum + slot.resting, 0),
    ahead,
    free: ahead.filter((s) => s.taken < s.opened).map((s) => ({ starts: s.starts, left: s.opened - s.taken })),
  };
}

/** What to say where the wanted seats are all taken. */
export function fullDay(seen: SeenDay, wish: { hour?: Temporal.PlainTime }): UnavailableDay {
  const { capacity, resting, free } = seen;
  return {
    why: "full",
    capacity,
    ...(resting > 0 && { resting }),
    ...(wish.hour && { hour: wish.hour }),
    sameDay: free,
  };
}

/** Why the seats of a day do not give what was wanted; undefined: they may. */
export function refusedSeats(
  seen: SeenDay,
  want: SeatWanted,
  wish: { hour?: Temporal.PlainTime },
): UnavailableDay | undefined {
  if (seen.ahead.length === 0 && seen.isToday) return { why: "too-late-today" };
  const { hour } = wish;
  if (hour && !seen.ahead.some((slot) => slot.starts.equals(hour))) return { why: "no-such-hour", sameDay: seen.free };
  const { compare } = Temporal.PlainTime;
  const free = seen.free.some((h) => compare(h.starts, want.from) >= 0 && compare(h.starts, want.until) < 0);
  return free ? undefined : fullDay(seen, wish);
}

// The same few things are asked about the same few days hundreds of times in a batch, and a busy minute has many batches. What a
// calendar says changes on the minute at most (midnight, the hour of a release), so it is remembered for the minute, and as long as the
// offices are the same: their list is another one after a change of rules.
const memo = new WeakMap<Offices["all"], { minute: number; known: Map<string, unknown> }>();

function memoized<T>({ offices, now }: World, key: string, make: () => T): T {
  const minute = Math.floor(now.epochMilliseconds / 60_000);
  let memory = memo.get(offices.all);
  if (memory?.minute !== minute) memo.set(offices.all, (memory = { minute, known: new Map() }));
  const { known } = memory;
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

/** The office's own day, as a batch sees it. */
export function todayIn(office: Office, world: World): Temporal.PlainDate {
  return memoized(world, `today ${office.id}`, () => today(office, world.now));
}

function soonestHour(
  office: Office,
  day: Temporal.PlainDate,
  world: World,
  wish: { pool?: "desk" },
): Temporal.PlainTime {
  if (!day.equals(todayIn(office, world))) return midnight;
  return wish.pool === "desk" ? hourAtDesk(office, day, world.now) : earliestHour(office, day, world.now);
}

/** The rules that today's bookings are given under. */
export function rulesToday(office: Office, world: World): Rules {
  return memoized(world, `rules ${office.id}`, () => rulesOn(office, todayIn(office, world)));
}
