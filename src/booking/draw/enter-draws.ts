import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { storedValue } from "../../keys/index.ts";
import { officeOf } from "../../office/index.ts";
import { type Contact, contactOf, type World } from "../ask.ts";
import { newLot } from "../code.ts";
import { isSamePerson } from "../person.ts";
import { type Plan, refusedOver, tooMany } from "../plan.ts";
import type { OpenLot, UnavailableDay } from "../wish.ts";
import { type OpenDraw, openDraws } from "./draw.sql.ts";
import { insertLots, keysOfCitizens, type NewLot } from "./lots.sql.ts";
import { lotsOf, whoOf } from "./open-lots.ts";

/** A drawn day looks so until it is drawn: not open yet, or (its hour has struck) without seats. */
const perhaps: ReadonlySet<string> = new Set<UnavailableDay["why"]>([
  "beyond-horizon",
  "not-released",
  "full",
  "no-such-hour",
]);

/**
 * Requests for a day that will be drawn become lots, one for those who come together; what became of each stands in its plan. They are equal,
 * whatever moment they were said at. People in lots count among those that one sender may have, and among the new ones of a month, so a draw
 * is no way to more seats. How many others ask for the same person is nobody's answer (promise 4): the draw itself looks that each counts once.
 */
export async function enterDraws(tx: Tx, plans: readonly Plan[], world: World): Promise<void> {
  const wanting = plans.filter((plan) => mayEnter(plan, world));
  if (wanting.length === 0) return;
  const days = new Map(wanting.map(({ want: { office, day } }) => [`${office} ${day}`, { office, day }]));
  const draws = new Map((await openDraws(tx, [...days.values()])).map((draw) => [`${draw.office} ${draw.day}`, draw]));
  const entering = wanting.flatMap((plan) => {
    const draw = draws.get(`${plan.want.office} ${plan.want.day}`);
    return draw && !isBefore(world.now, draw.lotsFrom)
      ? [{ plan, draw, contact: contactOf(plan.ask.by) as Contact }]
      : [];
  });
  if (entering.length === 0) return;
  const citizens = [...new Set(entering.map(({ contact }) => contact.id))];
  const theirs = await lotsOf(tx, citizens, world.keys);
  const groups = Map.groupBy(
    entering,
    ({ plan, contact, draw }) => `${contact.id} ${draw.office} ${draw.day} ${plan.ask.wish.party ?? plan.id}`,
  );
  const made = [...groups.values()].flatMap((group) => enter(group, theirs, world));
  await writeDown(tx, made, world);
}

interface Entering {
  plan: Plan;
  draw: OpenDraw;
  contact: Contact;
}

interface MadeLot {
  lot: OpenLot;
  contact: Contact;
  plan: Plan;
}

function mayEnter({ refused, later, ask }: Plan, { offices }: World): boolean {
  const { wish, by, pool } = ask;
  const forSomebodyElse = wish.pool || wish.instead || wish.previous || (pool && pool !== "public");
  if (!refused || later || forSomebodyElse || !perhaps.has(refused.why) || !contactOf(by)) return false;
  return officeOf(offices, wish.office).rules.some(({ drawMinutes }) => drawMinutes > 0);
}

/** One message's people for one day: each is in already, may not be, or comes into the new lot of all of them. */
function enter(group: readonly Entering[], theirs: Map<string, OpenLot[]>, world: World): MadeLot[] {
  const [{ draw, contact, plan: first }] = group as [Entering];
  const lots = theirs.get(contact.id) ?? [];
  const fresh: Plan[] = [];
  for (const { plan } of group) {
    const { applicant } = plan.ask.wish;
    const before = lots.find(({ who }) => who.some((one) => isSamePerson(one, applicant)));
    if (before) plan.draw = answerOf(before, draw);
    else if (!isBefore(plan.ask.saidAt, draw.drawsAt))
      plan.draw = { is: "not-in-draw", why: "being-drawn", office: draw.office, day: draw.day };
    else if (!refuse(plan, lots, fresh.length, world)) fresh.push(plan);
  }
  if (fresh.length === 0) return [];
  const { hour, part } = first.ask.wish;
  const lot: OpenLot = {
    lot: newLot(),
    office: draw.office,
    day: draw.day,
    who: fresh.map((plan) => plan.ask.wish.applicant),
    hour: hour ?? (part === "afternoon" ? afternoon : undefined),
    drawsAt: draw.drawsAt,
  };
  for (const plan of fresh) plan.draw = { is: "in-draw", lot };
  theirs.set(contact.id, [...lots, lot]);
  return [{ lot, contact, plan: first }];
}
const afternoon = Temporal.PlainTime.from("13:00");

function answerOf(lot: OpenLot, draw: OpenDraw): Plan["draw"] & object {
  return lot.office === draw.office && lot.day.equals(draw.day)
    ? { is: "in-draw", lot }
    : { is: "not-in-draw", why: "other-draw", lot };
}

/** Too many with those who are in draws already: refused as a booking would be. */
function refuse(plan: Plan, lots: readonly OpenLot[], before: number, world: World): boolean {
  const { by } = plan.ask;
  const drawn = lots.reduce((sum, { who }) => sum + who.length, before);
  const sender = {
    live: by.live.length + drawn,
    recentBookings: [...by.recentBookings, ...Array.from({ length: drawn }, () => world.now)],
  };
  const over = tooMany(plan, sender, world.now);
  if (over?.many === "live") plan.draw = { is: "not-in-draw", why: "many-people", people: plan.share.people };
  if (over?.many === "new") plan.refused = refusedOver(plan, over);
  return over !== undefined;
}

async function writeDown(tx: Tx, made: readonly MadeLot[], world: World): Promise<void> {
  if (made.length === 0) return;
  const keyNos = await keysOfCitizens(
    tx,
    made.map(({ contact }) => contact.id),
  );
  await insertLots(
    tx,
    made.map(({ lot, contact, plan }): NewLot => {
      const who = storedValue(world.keys, keyNos.get(contact.id) ?? null, "wish", whoOf(lot.who));
      if (!who) throw new Error("Whoever asks for a lot has no key of their own.");
      return {
        ...lot,
        citizenId: contact.id,
        number: contact.number,
        source: plan.ask.by.source,
        people: lot.who.length,
        who,
        service: plan.ask.wish.service,
      };
    }),
    world.now,
  );
  await writeJournal(
    tx,
    made.map(({ lot, contact, plan }) => ({
      office: lot.office,
      act: "lot-made" as const,
      subject: contact.digest,
      actor: plan.ask.by.actor,
      source: plan.ask.by.source,
      happenedAt: plan.ask.saidAt,
      recordedAt: world.now,
      detail: { day: lot.day.toString(), lot: lot.lot, people: lot.who.length },
    })),
    world.keys,
  );
}
