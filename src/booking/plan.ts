import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "../database/index.ts";
import { digest } from "../journal/index.ts";
import { dayState, type Office, type Rules, rulesOn, today } from "../office/index.ts";
import type { Ask, BookWish, World } from "./ask.ts";
import { foldName } from "./fold-name.ts";
import { earliestHour, endOfDay, lookAround, midnight } from "./look.ts";
import { type Seat, type SeatWanted, type SlotRow, slotsOfDays } from "./seats.sql.ts";
import type { Applicant, Booking, DayRefusal, FreeHour, PersonRefusal } from "./wish.ts";

/** One ask on its way to a seat. What could be refused without touching anything is refused here. */
export interface Plan {
  id: string;
  ask: Ask<BookWish>;
  rules: Rules;
  digest: Buffer;
  citizenOrdinal: number | undefined;
  want: SeatWanted;
  /** What to say if the seat is lost on the way. */
  full: DayRefusal;
  refused?: DayRefusal | PersonRefusal | undefined;
  echo?: { day: Temporal.PlainDate; hour: Temporal.PlainTime };
  claimed?: boolean;
  compare: boolean;
  seat?: Seat | undefined;
  booking?: Booking;
}

/** Looks at every ask: the person, the day, and (unlocked) the seats, so that a full day costs no lock. */
export async function planBookings(tx: Tx, asks: Ask<BookWish>[], world: World): Promise<Plan[]> {
  const days = await daysWanted(tx, asks, world);
  const ordinals = new Map<string, number[]>();
  const plans = asks.map((ask, i) => planOne(ask, days[i], world, ordinals));
  const open = plans.filter((plan) => !plan.refused);
  const slots = byDay(await slotsOfDays(tx, daysOnce(open.map((plan) => plan.want))));
  const seen = new Map<string, SeenDay>();
  for (const plan of open) {
    const key = dayKey(plan.want);
    const day = seen.get(key) ?? seeDay(officeOf(plan.want.office, world), plan.want, slots.get(key) ?? [], world);
    seen.set(key, day);
    lookAtDay(plan, day);
  }
  return plans;
}

/** A person's keyed digest: the folded name and the birth date. A sign, not an identity. */
export function applicantDigest(applicant: Applicant, world: World): Buffer {
  return digest(world.digestKey, "applicant", foldName(applicant.name), applicant.birthDate.toString());
}

export function officeOf(id: number, world: World): Office {
  const office = world.offices.byId.get(id);
  if (!office) throw new Error(`there is no office ${id}`);
  return office;
}

/** The span of hours that a wish allows on a day: one hour, a part of the day, or all of it; never too soon today. */
export function hoursWanted(
  office: Office,
  day: Temporal.PlainDate,
  wish: { hour?: Temporal.PlainTime; part?: "morning" | "afternoon" },
  world: World,
): { from: Temporal.PlainTime; until: Temporal.PlainTime } {
  const soonest = soonestHour(office, day, world);
  if (wish.hour) return { from: later(wish.hour, soonest), until: wish.hour.add({ minutes: 1 }) };
  if (wish.part === "morning") return { from: soonest, until: noon };
  return { from: wish.part === "afternoon" ? later(noon, soonest) : soonest, until: endOfDay };
}

const noon = Temporal.PlainTime.from("12:00");

function later(a: Temporal.PlainTime, b: Temporal.PlainTime): Temporal.PlainTime {
  return Temporal.PlainTime.compare(a, b) < 0 ? b : a;
}

/** Why this day cannot be had at all, before anybody looks at its seats. */
export function refusedDay(office: Office, day: Temporal.PlainDate, world: World): DayRefusal | undefined {
  return remembered(world, `day ${office.id} ${day}`, () => {
    const state = dayState(world.offices, office, day, world.now);
    switch (state.state) {
      case "past":
      case "weekend":
        return { why: state.state };
      case "holiday":
        return { why: "holiday", name: state.name };
      case "beyond-horizon":
        return { why: "beyond-horizon", lastDay: state.lastDay };
      case "not-released":
        return { why: "not-released", opensAt: state.opensAt };
      case "open":
        return undefined;
    }
  });
}

/** What the seats of a day say to everybody who wants that day. */
interface SeenDay {
  isToday: boolean;
  capacity: number;
  /** Hours that are far enough ahead. */
  ahead: SlotRow[];
  free: FreeHour[];
}

export function seeDay(office: Office, want: SeatWanted, slots: SlotRow[], world: World): SeenDay {
  const soonest = soonestHour(office, want.day, world);
  const ahead = slots.filter((slot) => Temporal.PlainTime.compare(slot.starts, soonest) >= 0);
  return {
    isToday: want.day.equals(todayIn(office, world)),
    capacity: slots.reduce((sum, slot) => sum + slot.opened, 0),
    ahead,
    free: ahead.filter((s) => s.taken < s.opened).map((s) => ({ starts: s.starts, left: s.opened - s.taken })),
  };
}

/** What to say where the wanted seats are all taken. */
export function fullDay(seen: SeenDay, wish: { hour?: Temporal.PlainTime }): DayRefusal {
  return { why: "full", capacity: seen.capacity, ...(wish.hour && { hour: wish.hour }), sameDay: seen.free };
}

/** Why the seats of a day do not give what was wanted; undefined: they may. */
export function refusedSeats(
  seen: SeenDay,
  want: SeatWanted,
  wish: { hour?: Temporal.PlainTime },
): DayRefusal | undefined {
  if (seen.ahead.length === 0 && seen.isToday) return { why: "too-late-today" };
  const { hour } = wish;
  if (hour && !seen.ahead.some((slot) => slot.starts.equals(hour))) return { why: "no-such-hour", sameDay: seen.free };
  const { compare } = Temporal.PlainTime;
  const free = seen.free.some((h) => compare(h.starts, want.from) >= 0 && compare(h.starts, want.until) < 0);
  return free ? undefined : fullDay(seen, wish);
}

// A batch asks the same few things about the same few days hundreds of times; its world lives as long as the batch.
const memories = new WeakMap<World, Map<string, unknown>>();

function remembered<T>(world: World, key: string, make: () => T): T {
  const memory = memories.get(world) ?? new Map<string, unknown>();
  memories.set(world, memory);
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key) as T;
}

function todayIn(office: Office, world: World): Temporal.PlainDate {
  return remembered(world, `today ${office.id}`, () => today(office, world.now));
}

function soonestHour(office: Office, day: Temporal.PlainDate, world: World): Temporal.PlainTime {
  return day.equals(todayIn(office, world)) ? earliestHour(office, day, world.now) : midnight;
}

// Without a day: the first one that has a seat.
async function daysWanted(tx: Tx, asks: Ask<BookWish>[], world: World): Promise<(Temporal.PlainDate | undefined)[]> {
  const open = asks.filter(({ wish }) => !wish.day);
  if (open.length === 0) return asks.map(({ wish }) => wish.day);
  const around = await lookAround(
    tx,
    open.map(({ wish }) => ({ office: wish.office })),
    world,
  );
  const first = new Map(open.map((ask, i) => [ask, around[i]?.days[0]?.day]));
  return asks.map((ask) => ask.wish.day ?? first.get(ask));
}

function planOne(
  ask: Ask<BookWish>,
  day: Temporal.PlainDate | undefined,
  world: World,
  ordinals: Map<string, number[]>,
): Plan {
  const { wish, by } = ask;
  const office = officeOf(wish.office, world);
  const now = todayIn(office, world);
  const at = day ?? now;
  const plan: Plan = {
    id: randomUUIDv7(),
    ask,
    rules: remembered(world, `rules ${office.id}`, () => rulesOn(office, now)),
    digest: applicantDigest(wish.applicant, world),
    citizenOrdinal: undefined,
    want: { office: office.id, day: at, pool: "public", ...hoursWanted(office, at, wish, world) },
    full: { why: "full", capacity: 0, sameDay: [] },
    compare: false,
  };
  plan.refused = refusedPerson(plan, ordinals, world) ?? (day ? refusedDay(office, day, world) : plan.full);
  if (plan.refused || wish.firm) return plan;
  const lapsed = by.lapsedHolds.filter((at) => Temporal.Instant.compare(at, world.now.subtract({ hours: 24 })) > 0);
  if (lapsed.length >= plan.rules.lapsedHolds) plan.echo = { day: at, hour: plan.want.from };
  return plan;
}

function refusedPerson(plan: Plan, ordinals: Map<string, number[]>, world: World): PersonRefusal | undefined {
  const { by, wish } = plan.ask;
  const same = by.live.find((b) => isSamePerson(b.applicant, wish.applicant));
  if (same) return { why: "already-booked", booking: same };
  if (by.citizenId === undefined) return undefined;
  const { peopleNew, peopleLive, peopleNewDays } = plan.rules;
  if (by.recentBookings.length >= peopleNew) {
    const since = world.now.subtract({ hours: 24 * peopleNewDays });
    const recent = by.recentBookings
      .filter((at) => Temporal.Instant.compare(at, since) > 0)
      .sort(Temporal.Instant.compare);
    const frees = recent.at(-peopleNew);
    if (frees) return { why: "eight-in-thirty-days", until: frees.add({ hours: 24 * peopleNewDays }) };
  }
  // The place among the five: those that live hold theirs in the table; more of the same message take the next.
  const given = ordinals.get(by.citizenId) ?? [];
  ordinals.set(by.citizenId, given);
  if (by.live.length + given.length >= peopleLive) return { why: "five-people" };
  given.push(given.length);
  plan.citizenOrdinal = freeOrdinal(by.liveOrdinals, given.length);
  return undefined;
}

function isSamePerson(a: Applicant, b: Applicant): boolean {
  return a.birthDate.equals(b.birthDate) && foldName(a.name) === foldName(b.name);
}

/** The `nth` ordinal (from 1) that no live booking of the citizen holds. */
function freeOrdinal(taken: readonly number[], nth: number): number {
  let ordinal = 0;
  for (let left = nth; left > 0; ) if (!taken.includes(++ordinal)) left--;
  return ordinal;
}

function lookAtDay(plan: Plan, seen: SeenDay): void {
  const { wish } = plan.ask;
  plan.full = fullDay(seen, wish);
  plan.refused = refusedSeats(seen, plan.want, wish);
  const free = plan.echo && seen.free.find((hour) => Temporal.PlainTime.compare(hour.starts, plan.want.from) >= 0);
  if (plan.echo && free) plan.echo.hour = free.starts;
}

export function dayKey(at: { office: number; day: Temporal.PlainDate; pool: string }): string {
  return `${at.office} ${at.day} ${at.pool}`;
}

export function byDay(slots: SlotRow[]): Map<string, SlotRow[]> {
  return Map.groupBy(slots, dayKey);
}

function daysOnce(wants: SeatWanted[]): SeatWanted[] {
  return [...new Map(wants.map((want) => [dayKey(want), want])).values()];
}
