import { newId, type Tx } from "../database/index.ts";
import { officeOf, type Rules } from "../office/index.ts";
import { type AskTo, contactOf, type World } from "./ask.ts";
import { bookedForOf } from "./booked-for.sql.ts";
import {
  fullDay,
  hoursWanted,
  refusedDay,
  refusedSeats,
  rulesToday,
  type SeenDay,
  seeDay,
  todayIn,
} from "./day-seats.ts";
import { lookAround } from "./look.ts";
import { noShowsOf } from "./no-shows.sql.ts";
import { applicantDigests, isSamePerson } from "./person.ts";
import { type Seat, type SeatWanted, seatsOfDays, slotsOfDays } from "./seats.sql.ts";
import { type BookedFor, overShare, recordOf, type Share, type ShareReason, shareOf } from "./share.ts";
import type { Booking, PersonRefusal, UnavailableDay, WishOutcome } from "./wish.ts";

/** One ask on its way to a seat. What could be refused without touching anything is refused here. */
export interface Plan {
  id: string;
  ask: AskTo<"book">;
  rules: Rules;
  /** What this asker may have at the same time, and why it is less than others may. */
  share: Share;
  /** For whom this asker's bookings of the last time were, where there are so many that it counts. */
  bookedFor: readonly BookedFor[];
  /** Sure at once, without a YA. */
  firm: boolean;
  digest: Buffer;
  citizenOrdinal: number | undefined;
  want: SeatWanted;
  /** What to say if the seat is lost on the way. */
  full: UnavailableDay;
  refused?: UnavailableDay | PersonRefusal | undefined;
  /** The day is drawn: what became of the request. */
  draw?: WishOutcome;
  echo?: { day: Temporal.PlainDate; hour: Temporal.PlainTime };
  /** What it may have hangs on what others of the same message get: it is planned again after them. */
  later?: boolean;
  claimed?: boolean;
  compare: boolean;
  seat?: Seat | undefined;
  booking?: Booking;
}

/** Looks at every ask: the person, the day, and (unlocked) the seats, so that a full day costs no lock. */
export async function planBookings(tx: Tx, asks: AskTo<"book">[], world: World): Promise<Plan[]> {
  const days = await daysWanted(tx, asks, world);
  const digests = await applicantDigests(
    tx,
    asks.map(({ wish }) => wish.applicant),
    world,
  );
  const noShows = await noShowsOf(tx, whoseRecordCounts(asks, world), world.now);
  const bookedFor = await bookedForOf(tx, ...whoBookedMany(asks, world));
  const before = new Map<string, Plan[]>();
  const plans = asks.map((ask, i) => {
    const asker = contactOf(ask.by)?.id ?? "";
    return planOne(ask, digests[i]!, days[i], world, before, {
      missed: noShows.get(asker) ?? 0,
      bookedFor: bookedFor.get(asker) ?? [],
    });
  });
  await lookAtDays(
    tx,
    plans.filter((plan) => !plan.refused && !plan.later),
    world,
  );
  return plans;
}

// A day with free seats needs no closer look by somebody who takes any hour of it; for everybody else it is seen hour by hour.
async function lookAtDays(tx: Tx, plans: Plan[], world: World): Promise<void> {
  const byDay = Map.groupBy(plans, (plan) => dayKey(plan.want));
  const days = [...byDay.values()].map(([first]) => (first as Plan).want);
  const sums = await seatsOfDays(tx, days);
  const closer = [...byDay.values()].filter((theirs, i) => {
    const { capacity = 0, free = 0 } = sums[i] ?? {};
    for (const plan of theirs) plan.full = { why: "full", capacity, sameDay: [] };
    return free === 0 || theirs.some((plan) => isChoosy(plan, world));
  });
  if (closer.length === 0) return;
  const slots = Map.groupBy(
    await slotsOfDays(
      tx,
      closer.map(([first]) => (first as Plan).want),
    ),
    dayKey,
  );
  for (const theirs of closer) {
    const { want } = theirs[0] as Plan;
    const seen = seeDay(
      officeOf(world.offices, want.office),
      want,
      slots.get(dayKey(want)) ?? [],
      world,
      (theirs[0] as Plan).ask.wish,
    );
    for (const plan of theirs) lookAtDay(plan, seen);
  }
}

function isChoosy({ ask, want, echo }: Plan, world: World): boolean {
  const { hour, part } = ask.wish;
  return (
    hour !== undefined ||
    part !== undefined ||
    echo !== undefined ||
    want.day.equals(todayIn(officeOf(world.offices, want.office), world))
  );
}

// Without a day: the first one that has a seat.
async function daysWanted(tx: Tx, asks: AskTo<"book">[], world: World): Promise<(Temporal.PlainDate | undefined)[]> {
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

/**
 * The citizens for whom it counts who did not come: who would have more people than somebody may have of whose people nobody comes, or
 * has had enough bookings to have left that many unused. Everybody else is not looked up.
 */
function whoseRecordCounts(asks: AskTo<"book">[], world: World): string[] {
  const byCitizen = Map.groupBy(asks, ({ by }) => contactOf(by)?.id);
  return [...byCitizen].flatMap(([citizenId, theirs]) => {
    const [{ wish, by }] = theirs as [AskTo<"book">];
    const { peopleUnproved, unusedAsks } = rulesToday(officeOf(world.offices, wish.office), world);
    const counts = by.live.length + theirs.length > peopleUnproved || by.recentBookings.length >= unusedAsks;
    return citizenId && counts ? [citizenId] : [];
  });
}

/** The citizens who had so many bookings that it counts how many people these were for, and since when it does. */
function whoBookedMany(asks: AskTo<"book">[], world: World): [string[], Temporal.Instant] {
  const many = asks.flatMap(({ by, wish }) => {
    const { peopleNew, peopleNewDays } = rulesToday(officeOf(world.offices, wish.office), world);
    const citizenId = contactOf(by)?.id;
    return citizenId && by.recentBookings.length >= peopleNew ? [{ citizenId, peopleNewDays }] : [];
  });
  const days = Math.max(0, ...many.map(({ peopleNewDays }) => peopleNewDays));
  return [[...new Set(many.map(({ citizenId }) => citizenId))], world.now.subtract({ hours: 24 * days })];
}

/** What a desk gives is limited by its seats and by its officers; see `book-for-desk.ts`. */
function shareOfAsker({ by, wish }: AskTo<"book">, rules: Rules, missed: number, now: Temporal.Instant) {
  const group = by.group && Temporal.Instant.compare(now, by.group.until) < 0 ? by.group : undefined;
  const share: Share =
    "at" in by.from
      ? { people: Number.POSITIVE_INFINITY }
      : // Two of the staff know who they are: what became of earlier seats counts no more.
        group && !by.caution
        ? { people: Math.max(group.people, rules.peopleLive), group: true }
        : shareOf(rules, recordOf(by, missed, now), by.caution, now);
  return { share, firm: wish.firm && !share.asks };
}

function planOne(
  ask: AskTo<"book">,
  digest: Buffer,
  day: Temporal.PlainDate | undefined,
  world: World,
  before: Map<string, Plan[]>,
  { missed, bookedFor }: { missed: number; bookedFor: readonly BookedFor[] },
): Plan {
  const { wish, by } = ask;
  const office = officeOf(world.offices, wish.office);
  const now = todayIn(office, world);
  const at = day ?? now;
  const rules = rulesToday(office, world);
  const plan: Plan = {
    id: newId(),
    ask,
    rules,
    ...shareOfAsker(ask, rules, missed, world.now),
    bookedFor,
    digest,
    citizenOrdinal: undefined,
    want: { office: office.id, day: at, pool: ask.pool ?? "public", ...hoursWanted(office, at, wish, world) },
    full: { why: "full", capacity: 0, sameDay: [] },
    compare: false,
  };
  plan.refused = refusedPerson(plan, world);
  if (!plan.refused) {
    takePlace(plan, before);
    if (!plan.later && !plan.refused) plan.refused = day ? refusedDay(office, day, world) : plan.full;
  }
  if (plan.refused || plan.later || wish.firm) return plan;
  const lapsed = by.lapsedHolds.filter((at) => Temporal.Instant.compare(at, world.now.subtract({ hours: 24 })) > 0);
  if (lapsed.length >= plan.rules.lapsedHolds) plan.echo = { day: at, hour: plan.want.from };
  return plan;
}

function refusedPerson(plan: Plan, world: World): PersonRefusal | undefined {
  const { by, wish } = plan.ask;
  const same = by.live.find((b) => isSamePerson(b.applicant, wish.applicant));
  if (same) return { why: "already-booked", booking: same };
  if ("at" in by.from) return undefined;
  const over = tooMany(plan, { live: by.live.length, recentBookings: by.recentBookings }, world.now);
  return over && refusedOver(plan, over);
}

/** `overShare` for the person of this plan, of whom its asker has so many. */
export function tooMany(
  { rules, share, bookedFor, digest }: Plan,
  sender: { live: number; recentBookings: readonly Temporal.Instant[] },
  now: Temporal.Instant,
): ReturnType<typeof overShare> {
  return overShare(rules, share, { ...sender, bookedFor }, digest.toString("hex"), now);
}

/** Why the asker of this plan has too many: by their own record, or as everybody would. */
export function refusedOver(
  { share, ask }: Pick<Plan, "share" | "ask">,
  over: NonNullable<ReturnType<typeof overShare>>,
): PersonRefusal {
  const { fewer, people, fewNew } = share;
  if (over.many === "new") {
    const { until } = over;
    if (!fewNew) return { why: "eight-in-thirty-days", until };
    return { why: "not-used", unused: fewNew.unused, people, later: { newPeople: fewNew.people, until } };
  }
  return fewer ? refusedFewer(fewer, people) : { why: "five-people", live: ask.by.live };
}

function refusedFewer(fewer: ShareReason, people: number): PersonRefusal {
  return { ...fewer, people };
}

/**
 * The place among the five: those that live hold theirs in the table; more of the same message take the next. Who finds none left, or
 * is the same person as one before, waits for what becomes of those before.
 */
function takePlace(plan: Plan, before: Map<string, Plan[]>): void {
  const { by, wish } = plan.ask;
  if ("at" in by.from) return;
  const { id } = by.from.contact;
  const given = before.get(id) ?? [];
  before.set(id, given);
  plan.later =
    by.live.length + given.length >= plan.share.people ||
    given.some(({ ask }) => isSamePerson(ask.wish.applicant, wish.applicant));
  if (plan.later) return;
  given.push(plan);
  plan.citizenOrdinal = freeOrdinal(by.liveOrdinals, given.length);
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

function dayKey(at: { office: number; day: Temporal.PlainDate; pool: string }): string {
  return `${at.office} ${at.day} ${at.pool}`;
}
