import { Entered } from "./calendar.ts";
import { Checks } from "./checks.ts";
import { Citizens, type When } from "./citizens.ts";
import type { YearEvent } from "./events.ts";
import { type Batch, batches, batchTimes, wishesOn } from "./people.ts";
import { Staff } from "./staff.ts";
import { note, openWorld, timed, type Where } from "./world.ts";

export interface YearPlan extends Omit<Where, "begins"> {
  firstDay: string;
  /** The last day on which people begin to ask. */
  lastDay: string;
  /** So many days more are played: with the days of a horizon everybody had theirs. */
  daysAfter: number;
  people: number;
  /** Public seats a day. */
  seats: number;
  seed: number;
  events: readonly YearEvent[];
  /** Told of each day that is over. */
  tell?: (day: Temporal.PlainDate, found: Played) => void;
}

/** What was found; every set has what stands behind its figure, in words for whoever looks for the fault. */
export interface Played {
  days: number;
  people: number;
  checks: Checks;
  /** Who asked what they have and was told otherwise. */
  toldWrong: ReadonlySet<string>;
  /** What everybody did, and what went wrong in the program, by its name. */
  did: Map<string, number>;
  trouble: Map<string, number>;
  /** Milliseconds of the machine, by what was waited for. */
  spent: Map<string, number>;
}

type Stop = [time: string, does: () => Promise<void>];

/** Lives through the days: whoever asks, comes and is told; what is entered and what breaks; and each night looks whether all holds. */
export async function playYear(plan: YearPlan): Promise<Played> {
  const first = Temporal.PlainDate.from(plan.firstDay);
  const last = Temporal.PlainDate.from(plan.lastDay);
  const zone = "Asia/Jakarta";
  const moment = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  const world = await openWorld({ ...plan, begins: moment(first.subtract({ days: 1 }), "17:00") });
  try {
    const entered = new Entered();
    const citizens = new Citizens(world, plan.seed, (day) => entered.isOpen(day));
    const staff = new Staff(world, plan.seed, citizens, entered, plan.seats);
    const checks = new Checks(world.pool, zone, entered, citizens);
    const played: Played = {
      days: 0,
      people: 0,
      checks,
      toldWrong: citizens.toldWrong,
      did: citizens.did,
      trouble: world.trouble,
      spent: world.spent,
    };
    const shares = sharesOf(first, last, plan.people);
    let next: When = "early";
    let today = first;
    world.onLetter = (got) => {
      checks.hear(got, citizens.writing.has(got.to.startsWith("+") ? got.to : `+${got.to}`));
      citizens.hears(got, today, next);
    };
    for (
      let day = first;
      Temporal.PlainDate.compare(day, last.add({ days: plan.daysAfter })) <= 0;
      day = day.add({ days: 1 })
    ) {
      today = day;
      const people = shares.get(day.toString()) ?? 0;
      for (const wish of wishesOn(plan.seed, day, people)) citizens.expect(wish, day);
      played.people += people;
      const events = plan.events.filter(({ on }) => on === day.toString());
      const stops = stopsOf({ day, people, events, entered, citizens, staff, checks });
      for (const [time, all] of Map.groupBy(stops, ([at]) => at)) {
        next = nextBatch(time);
        await world.jumpTo(moment(day, time));
        for (const [, does] of all) await does();
        await citizens.write(day, "soon");
      }
      today = day.add({ days: 1 });
      next = "early";
      await world.jumpTo(moment(today, "03:00"));
      await timed(world.spent, "the checks of the night", () => checks.night(today));
      if (entered.isOpen(day)) played.days += 1;
      plan.tell?.(day, played);
    }
    for (const [what, count] of staff.did) note(played.did, what, count);
    return played;
  } finally {
    await world.close();
  }
}

interface Day {
  day: Temporal.PlainDate;
  people: number;
  events: readonly YearEvent[];
  entered: Entered;
  citizens: Citizens;
  staff: Staff;
  checks: Checks;
}

/** Everything of a day in the order of its times. */
function stopsOf({ day, people, events, entered, citizens, staff, checks }: Day): Stop[] {
  const has = (is: string) => events.some(({ does }) => does.is === is);
  const talks = batches
    // At these two, what the night and the day have left leaves also where nobody writes.
    .filter((batch) => batch === "early" || batch === "evening" || citizens.hasPlans(day, batch))
    .map((batch): Stop => [batchTimes[batch], () => citizens.write(day, batch)]);
  const changes = events.flatMap(({ at, does }): Stop[] =>
    "name" in does || does.is === "decreed-year"
      ? [
          [at, () => staff.enter(does)],
          [minuteAfter(at), async () => {}],
        ]
      : [],
  );
  const stops = [...talks, ...changes];
  if (entered.isOpen(day) && !has("unopened"))
    stops.push(...work({ day, people, events, entered, citizens, staff, checks }));
  return stops.toSorted(([a], [b]) => a.localeCompare(b));
}

/** The hours of the office: who comes at each of them, and what breaks. */
function work({ day, people, events, staff, checks }: Day): Stop[] {
  const flood = events.find(({ does }) => does.is === "flood");
  const cut = events.find(({ does }) => does.is === "power-cut");
  const burns = events.find(({ does }) => does.is === "counter-burns");
  const within = (time: string) => {
    if (flood && time >= flood.at) return false;
    return !(cut?.does.is === "power-cut" && time > cut.at && time < cut.does.until);
  };
  // On the day of a flood those of the last hour before it stand in the line when the water comes.
  const papers = (time: string) => !(flood && time >= "10:00");
  const hours = [
    // Where the power goes at half past eight, those of nine o'clock are still at home.
    ["08:00", cut ? "08:00" : "09:00"],
    ["10:00", "11:00"],
    ["13:10", "14:00"],
  ] as const;
  const stops: Stop[] = hours
    .filter(([time]) => within(time))
    .map(([time, until]) => [time, () => staff.receive(day, until, { papers: papers(time) })]);
  const [time, does] = stops[0]!;
  stops[0] = [
    time,
    async () => {
      staff.begin();
      await does();
    },
  ];
  if (within("10:00")) stops.push(["10:00", () => staff.frontDesk(day, people)]);
  if (burns?.does.is === "counter-burns") {
    const { counter } = burns.does;
    stops.push([burns.at, () => staff.counterBurns(counter)]);
  }
  if (flood) return [...stops, [flood.at, () => staff.close()]];
  if (cut?.does.is === "power-cut") {
    const ended: { end?: () => Promise<void> } = {};
    const { until } = cut.does;
    stops.push([cut.at, async () => void (ended.end = await staff.powerCut())]);
    stops.push([minuteAfter(cut.at), () => checks.promises(day)]);
    stops.push([
      until,
      async () => {
        await ended.end?.();
        await staff.receive(day, "11:00");
      },
    ]);
    stops.push(["15:15", () => checks.promises(day)]);
  }
  // Some offices close their day by a press, and some leave it to midnight.
  if (day.dayOfYear % 4 > 0) stops.push(["15:15", () => staff.close()]);
  return stops;
}

/** How many begin to ask on each day: fewer at weekends, and very many on the first, for all the days that have just opened. */
function sharesOf(first: Temporal.PlainDate, last: Temporal.PlainDate, people: number): Map<string, number> {
  const days: Temporal.PlainDate[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day);
  const weight = (day: Temporal.PlainDate) => (day.equals(first) ? 7 : day.dayOfWeek > 5 ? 0.4 : 1);
  let left = people;
  let weights = days.reduce((sum, day) => sum + weight(day), 0);
  return new Map(
    days.map((day) => {
      const share = Math.round((left * weight(day)) / weights);
      left -= share;
      weights -= weight(day);
      return [day.toString(), share];
    }),
  );
}

/** When whoever gets a letter now answers it: at the next time at which people write. */
function nextBatch(time: string): Batch {
  return batches.find((batch) => batchTimes[batch] > time) ?? "night";
}

function minuteAfter(time: string): string {
  return Temporal.PlainTime.from(time).add({ minutes: 1 }).toString({ smallestUnit: "minute" });
}
