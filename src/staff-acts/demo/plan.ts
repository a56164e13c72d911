import { randomUUID } from "node:crypto";
import type { Applicant } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import { comeTime, latestTime, type Office, offers, rulesOn, slotsOf } from "../../office/index.ts";
import type { Chance } from "./chance.ts";
import { aPerson } from "./people.ts";
import type { Filling } from "./stage.ts";

export interface PlannedPerson {
  applicant: Applicant;
  service: string | undefined;
}

/** Somebody, or a party, who will have booked an hour; `comes` undefined: they never come. */
export interface Planned {
  people: PlannedPerson[];
  party: string | undefined;
  starts: Temporal.PlainTime;
  comes: Temporal.Instant | undefined;
  senior: boolean;
}

/** As many as the counters can serve in an hour, and less than the seats there are. */
const peopleOfCounter = 6;
const seatsUsed = 0.7;
/** Hours longer ago than this have half as many: nobody looks at them any more, and each person takes a tenth of a second to play. */
const longAgo = { hours: 3 };

/** Who has booked this day, and when they come. `ends`: where the filling ends. */
export function planDay(
  { office, day, counters, chance }: Pick<Filling, "office" | "day" | "counters" | "chance">,
  ends: Temporal.Instant,
): Planned[] {
  const hours = slotsOf(office, day).filter(({ pool }) => pool === "public");
  return hours.flatMap(({ starts, seats }) => {
    const planned: Planned[] = [];
    const most = Math.min(seats * seatsUsed, counters.length * peopleOfCounter);
    const isLongAgo = Temporal.Instant.compare(momentAt(office.zone, day, starts), ends.subtract(longAgo)) < 0;
    for (let left = Math.floor(isLongAgo ? most / 2 : most); left > 0; ) {
      const one = planOne(office, day, starts, Math.min(left, 4), chance);
      planned.push(one);
      left -= one.people.length;
    }
    return planned;
  });
}

function planOne(
  office: Office,
  day: Temporal.PlainDate,
  starts: Temporal.PlainTime,
  room: number,
  chance: Chance,
): Planned {
  const people = peopleOf(office, day, room, chance);
  return {
    people,
    party: people.length > 1 ? randomUUID() : undefined,
    starts,
    comes: comesAt(office, day, starts, chance),
    senior: chance.roll() < 0.05,
  };
}

function peopleOf(office: Office, day: Temporal.PlainDate, room: number, chance: Chance): PlannedPerson[] {
  const adult = { applicant: aPerson(chance, day), service: serviceOf(office, chance) };
  const children = chance.roll() < 0.1 ? Math.min(room - 1, chance.between(1, 3)) : 0;
  const child = () => ({ applicant: aPerson(chance, day, 1, 15), service: known(office, "child") });
  return [adult, ...Array.from({ length: children }, child)];
}

function serviceOf(office: Office, { roll }: Chance): string | undefined {
  const die = roll();
  if (die < 0.15) return undefined;
  return known(office, die < 0.6 ? "new" : die < 0.9 ? "renewal" : "renewal-before-2009");
}

/** A service that the office has; else nobody has said yet. */
export function known(office: Office, service: string): string | undefined {
  return offers(office, service) ? service : undefined;
}

/** Most around their come-time, some early, some late, some never. */
export function comesAt(
  office: Office,
  day: Temporal.PlainDate,
  starts: Temporal.PlainTime,
  { roll, between }: Chance,
): Temporal.Instant | undefined {
  const rules = rulesOn(office, day);
  const at = (time: Temporal.PlainTime) => momentAt(office.zone, day, time);
  const die = roll();
  if (die < 0.1) return undefined;
  if (die < 0.16) return at(latestTime(rules, starts)).add({ minutes: between(3, 22) });
  if (die < 0.3) return at(starts).subtract({ minutes: rules.arrivalWindowMinutes + between(8, 45) });
  const around = at(comeTime(rules, starts)).add({ minutes: between(-14, 24) });
  const latest = at(latestTime(rules, starts)).subtract({ minutes: 1 });
  return Temporal.Instant.compare(around, latest) < 0 ? around : latest;
}
