import type { World } from "../../booking/index.ts";
import { earliest, momentAt } from "../../calendar/index.ts";
import { recurring, type TimedAct, together, type Work } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { floorOn, type Office, type Offices, officeOf, rulesOfVersion, rulesOn, today } from "../../office/index.ts";
import type { ActContext } from "../act-context.ts";
import { diesAt } from "../deadlines.ts";
import { disturbancesSince } from "../disturbance/disturbances.sql.ts";
import type { DayEvent } from "../event.ts";
import { daysLeftOpen, daysThatOwe } from "./close-day.sql.ts";
import { displaceLeft, endNight } from "./close-day.ts";
import { dueToDie, type ExpiredTicket, expireTickets, missedFirst } from "./expire-tickets.sql.ts";

type Tell = (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>;

/** How many numbers one transaction ends at most. */
const some = 200;
const midnight = Temporal.PlainTime.from("00:00");

/** Numbers that nobody came for die; an office's day that nobody closed is closed at its midnight. */
export function lineTimedActs(offices: Offices, world: (now: Temporal.Instant) => World, tell: Tell): TimedAct[] {
  return [
    {
      name: "numbers-die",
      next: (tx, _now, held) => nextExpiry(tx, offices, held?.skip ?? []),
      run: (tx, now, work) => expireDead(tx, world(now), tell, work),
    },
    recurring(
      "nights",
      (settled) => nextMidnight(offices, settled),
      (tx, now, work) => endNights(tx, world(now), tell, work),
    ),
  ];
}

async function nextExpiry(tx: Tx, offices: Offices, skip: readonly string[]): Promise<Temporal.Instant | undefined> {
  const moments: Temporal.Instant[] = [];
  for (const { office: id, rulesVersion, lastCalledAt } of await missedFirst(tx, skip)) {
    const office = offices.byId.get(id);
    if (!office) continue;
    const { callValidMinutes } = rulesOfVersion(office, rulesVersion);
    const at = diesAt(lastCalledAt, callValidMinutes, await disturbancesSince(tx, id, lastCalledAt));
    if (at) moments.push(at);
  }
  return moments.length > 0 ? earliest(...moments) : undefined;
}

async function expireDead(tx: Tx, world: World, tell: Tell, work: Work = together): Promise<number> {
  const due = await dueToDie(tx, world.offices.all, world.now, some, work.skip);
  await work.apart(
    due,
    ({ id }) => id,
    (tickets) => endTickets(tx, tickets, world, tell),
  );
  return due.length;
}

async function endTickets(tx: Tx, tickets: { office: number; id: string }[], world: World, tell: Tell): Promise<void> {
  const { now, offices } = world;
  const died = await expireTickets(tx, tickets, now);
  await writeJournal(
    tx,
    died.map((one) => {
      const { callValidMinutes } = rulesOfVersion(officeOf(offices, one.office), one.rulesVersion);
      return { ...entryOf(one, now), detail: evidenceOf(one, callValidMinutes) };
    }),
    world.keys,
  );
  const events = died.map(({ office, stage }) => ({ office, event: { is: "line-moved", stage } as const }));
  if (events.length > 0) await tell(tx, events, now);
}

function entryOf({ office, id, arrival, rulesVersion }: ExpiredTicket, now: Temporal.Instant) {
  return {
    office,
    act: "ticket-died" as const,
    ticket: id,
    arrival: arrival ?? undefined,
    actor: "clock",
    source: "clock" as const,
    rulesVersion,
    happenedAt: now,
    recordedAt: now,
  };
}

// What a complaint asks for: which rule, and when it was called.
function evidenceOf({ number, stage, day, calledAt }: ExpiredTicket, validMinutes: number) {
  return { number, stage, day: day.toString(), validMinutes, calledAt: calledAt.map((at) => at.toString()) };
}

function nextMidnight(offices: Offices, settled: Temporal.Instant): Temporal.Instant {
  return earliest(
    ...offices.all.map((office) => momentAt(office.zone, today(office, settled).add({ days: 1 }), midnight)),
  );
}

async function endNights(tx: Tx, world: World, tell: Tell, work: Work): Promise<void> {
  const todays = world.offices.all.map((office) => ({ id: office.id, today: today(office, world.now) }));
  for (const left of await daysLeftOpen(tx, todays)) {
    const { code } = officeOf(world.offices, left.office);
    if (work.skip.includes(code)) continue;
    await work.apart(
      [left],
      () => code,
      async ([one]) => endNightOf(tx, one!, world, tell),
    );
  }
  await displaceOwed(tx, world, tell, work);
}

/**
 * After the numbers of the night, the seats: nobody whom a disturbance protected, and nobody of an office that nobody opened, keeps the
 * code of a day that is over.
 */
async function displaceOwed(tx: Tx, world: World, tell: Tell, work: Work): Promise<void> {
  const todays = world.offices.all.map((office) => ({ id: office.id, today: today(office, world.now) }));
  for (const owes of await daysThatOwe(tx, todays)) {
    const office = officeOf(world.offices, owes.office);
    if (work.skip.includes(office.code)) continue;
    await work.apart(
      [owes],
      () => office.code,
      async ([one]) => {
        const context = nightOf(office, one!.day, world);
        await displaceLeft(tx, one!.mannedAt !== null, context);
        await tell(
          tx,
          context.events.map((event) => ({ office: office.id, event })),
          world.now,
        );
      },
    );
  }
}

async function endNightOf(
  tx: Tx,
  { office, day: date }: { office: number; day: Temporal.PlainDate },
  world: World,
  tell: Tell,
): Promise<void> {
  const context = nightOf(officeOf(world.offices, office), date, world);
  await endNight(tx, context);
  await tell(
    tx,
    context.events.map((event) => ({ office, event })),
    world.now,
  );
}

// Not `actContextOf`: at midnight the office's own day is the next one already.
function nightOf(office: Office, date: Temporal.PlainDate, world: World): ActContext {
  const hand = { actor: "clock", office, source: "clock", seesNames: false } as const;
  return { ...world, hand, office, day: date, rules: rulesOn(office, date), floor: floorOn(office, date), events: [] };
}
