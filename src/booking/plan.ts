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
  for (const plan of open) lookAtDay(plan, slots.get(dayKey(plan.want)) ?? [], world);
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
  now: Temporal.Instant,
): { from: Temporal.PlainTime; until: Temporal.PlainTime } {
  const soonest = earliestHour(office, day, now);
  const noon = Temporal.PlainTime.from("12:00");
  const [from, until] = wish.hour
    ? [wish.hour, wish.hour.add({ minutes: 1 })]
    : wish.part === "morning"
      ? [midnight, noon]
      : wish.part === "afternoon"
        ? [noon, endOfDay]
        : [midnight, endOfDay];
  return { from: Temporal.PlainTime.compare(from, soonest) < 0 ? soonest : from, until };
}

/** Why this day cannot be had at all, before anybody looks at its seats. */
export function refusedDay(office: Office, day: Temporal.PlainDate, world: World): DayRefusal | undefined {
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
}

/** Why the seats of a day do not give what was wanted; undefined: they may. */
export function refusedSeats(
  office: Office,
  want: SeatWanted,
  wish: { hour?: Temporal.PlainTime },
  slots: SlotRow[],
  now: Temporal.Instant,
): { refused: DayRefusal | undefined; full: DayRefusal } {
  const soonest = earliestHour(office, want.day, now);
  const ahead = slots.filter((slot) => Temporal.PlainTime.compare(slot.starts, soonest) >= 0);
  const sameDay: FreeHour[] = ahead
    .filter((s) => s.taken < s.opened)
    .map((s) => ({ starts: s.starts, left: s.opened - s.taken }));
  const capacity = slots.reduce((sum, slot) => sum + slot.opened, 0);
  const full: DayRefusal = { why: "full", capacity, ...(wish.hour && { hour: wish.hour }), sameDay };
  if (ahead.length === 0 && want.day.equals(today(office, now))) return { refused: { why: "too-late-today" }, full };
  if (wish.hour && !ahead.some((slot) => slot.starts.equals(wish.hour as Temporal.PlainTime))) {
    return { refused: { why: "no-such-hour", sameDay }, full };
  }
  const free = sameDay.some(
    (h) => Temporal.PlainTime.compare(h.starts, want.from) >= 0 && Temporal.PlainTime.compare(h.starts, want.until) < 0,
  );
  return { refused: free ? undefined : full, full };
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
  const now = today(office, world.now);
  const at = day ?? now;
  const plan: Plan = {
    id: randomUUIDv7(),
    ask,
    rules: rulesOn(office, now),
    digest: applicantDigest(wish.applicant, world),
    citizenOrdinal: undefined,
    want: { office: office.id, day: at, pool: "public", ...hoursWanted(office, at, wish, world.now) },
    full: { why: "full", capacity: 0, sameDay: [] },
    compare: false,
  };
  plan.refused = refusedPerson(plan, ordinals, world) ?? (day ? refusedDay(office, day, world) : plan.full);
  const { rules } = plan;
  const lapsed = by.lapsedHolds.filter((at) => Temporal.Instant.compare(at, world.now.subtract({ hours: 24 })) > 0);
  if (!plan.refused && !wish.firm && lapsed.length >= rules.lapsedHolds) plan.echo = { day: at, hour: plan.want.from };
  return plan;
}

function refusedPerson(plan: Plan, ordinals: Map<string, number[]>, world: World): PersonRefusal | undefined {
  const { by } = plan.ask;
  const folded = foldName(plan.ask.wish.applicant.name);
  const same = by.live.find(
    (b) => b.applicant.birthDate.equals(plan.ask.wish.applicant.birthDate) && foldName(b.applicant.name) === folded,
  );
  if (same) return { why: "already-booked", booking: same };
  if (by.citizenId === undefined) return undefined;
  const since = world.now.subtract({ hours: 24 * plan.rules.peopleNewDays });
  const recent = by.recentBookings
    .filter((at) => Temporal.Instant.compare(at, since) > 0)
    .sort(Temporal.Instant.compare);
  const { peopleNew, peopleLive, peopleNewDays } = plan.rules;
  if (recent.length >= peopleNew) {
    const frees = recent[recent.length - peopleNew] as Temporal.Instant;
    return { why: "eight-in-thirty-days", until: frees.add({ hours: 24 * peopleNewDays }) };
  }
  // The place among the five: those that live hold theirs in the table; more of the same message take the next.
  const given = ordinals.get(by.citizenId) ?? [];
  ordinals.set(by.citizenId, given);
  if (by.live.length + given.length >= peopleLive) return { why: "five-people" };
  given.push(given.length);
  plan.citizenOrdinal = freeOrdinal(by.liveOrdinals, given.length);
  return undefined;
}

/** The `nth` ordinal (from 1) that no live booking of the citizen holds. */
function freeOrdinal(taken: readonly number[], nth: number): number {
  let ordinal = 0;
  for (let left = nth; left > 0; ) if (!taken.includes(++ordinal)) left--;
  return ordinal;
}

function lookAtDay(plan: Plan, slots: SlotRow[], world: World): void {
  const { wish } = plan.ask;
  const office = officeOf(wish.office, world);
  const seen = refusedSeats(office, plan.want, wish, slots, world.now);
  plan.full = seen.full;
  plan.refused = seen.refused;
  if (!plan.echo) return;
  const free = slots.find(
    (slot) => slot.taken < slot.opened && Temporal.PlainTime.compare(slot.starts, plan.want.from) >= 0,
  );
  if (free) plan.echo.hour = free.starts;
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
