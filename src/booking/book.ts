import { mapInSlices } from "../clock/index.ts";
import type { Tx } from "../database/index.ts";
import { writeJournal } from "../journal/index.ts";
import { type AskTo, contactOf, type World } from "./ask.ts";
import { insertBookings, type NewBooking } from "./bookings.sql.ts";
import { claimPeople, dropClaims, sharedPeople } from "./claims.sql.ts";
import { newCode } from "./code.ts";
import { enterDraws } from "./draw/enter-draws.ts";
import { bookedEntry } from "./entries.ts";
import { lookAround } from "./look.ts";
import { type Plan, planBookings } from "./plan.ts";
import { numbersFor, storedPerson } from "./sealed-person.ts";
import { takeSeats } from "./take-seats.ts";
import type { Booking, PersonRefusal, UnavailableDay, WishOutcome } from "./wish.ts";

/**
 * Seats for many people at once, each alone: outcome i answers ask i. Persons first, then slots, so that nobody waits in a circle;
 * a seat and its person's claim are there together or not at all.
 */
export async function book(tx: Tx, asks: AskTo<"book">[], world: World): Promise<WishOutcome[]> {
  const plans = await planBookings(tx, asks, world);
  await enterDraws(tx, plans, world);
  const claimed = await claim(tx, plans.filter(wantsSeat));
  const seated = await seat(tx, claimed);
  await dropClaims(
    tx,
    plans.filter((plan) => plan.claimed && !plan.seat).map((plan) => plan.id),
  );
  await writeDown(tx, seated, world);
  const [later, done] = [plans.filter((plan) => plan.later), plans.filter((plan) => !plan.later)];
  const granted = await outcomes(tx, done, world);
  if (later.length === 0) return granted;
  const again = await book(
    tx,
    later.map((plan) => askAgain(plan, seated)),
    world,
  );
  const answers = new Map([...done, ...later].map((plan, i) => [plan, [...granted, ...again][i]]));
  return plans.map((plan) => answers.get(plan) as WishOutcome);
}

/** The same ask once those before it have their seats. There are always fewer of them, so it comes to an end. */
function askAgain({ ask }: Plan, seated: Plan[]): AskTo<"book"> {
  const asker = contactOf(ask.by)?.id;
  const theirs = seated.filter((plan) => contactOf(plan.ask.by)?.id === asker);
  const live = [...ask.by.live, ...theirs.map((plan) => plan.booking as Booking)];
  const liveOrdinals = [...ask.by.liveOrdinals, ...theirs.map((plan) => plan.citizenOrdinal as number)];
  return { ...ask, by: { ...ask.by, live, liveOrdinals } };
}

/** The same for one asker. */
export async function bookOne(tx: Tx, ask: AskTo<"book">, world: World): Promise<WishOutcome> {
  const [outcome] = await book(tx, [ask], world);
  return outcome as WishOutcome;
}

const wantsSeat = (plan: Plan) => !plan.refused && !plan.echo && !plan.later;

async function claim(tx: Tx, plans: Plan[]): Promise<Plan[]> {
  if (plans.length === 0) return [];
  const claimed = await claimPeople(
    tx,
    plans.map((plan) => ({
      digest: plan.digest,
      citizenId: contactOf(plan.ask.by)?.id,
      citizenOrdinal: plan.citizenOrdinal,
      office: plan.ask.wish.office,
      booking: plan.id,
    })),
  );
  const shared = await sharedPeople(
    tx,
    plans.map((plan) => plan.digest),
  );
  for (const plan of plans) {
    plan.claimed = claimed.has(plan.id);
    plan.compare = shared.has(plan.digest.toString("hex"));
    // What the asker holds was looked at under their lock, and others' claims refuse nobody: this is a fault of ours, not of the asker.
    if (!plan.claimed) throw new Error("A person who was not claimed by the asker could not be claimed.");
  }
  return plans;
}

async function seat(tx: Tx, plans: Plan[]): Promise<Plan[]> {
  if (plans.length === 0) return [];
  const seats = await takeSeats(
    tx,
    plans.map((plan) => plan.want),
  );
  for (const [i, plan] of plans.entries()) {
    plan.seat = seats[i];
    if (!plan.seat) plan.refused = plan.full;
  }
  return plans.filter((plan) => plan.seat);
}

async function writeDown(tx: Tx, plans: Plan[], world: World): Promise<void> {
  for (const plan of plans) plan.booking = bookingOf(plan, world);
  const numbers = await numbersFor(tx, plans.length, world.keys);
  const keyNoOf = new Map(plans.map((plan, i) => [plan, numbers[i]]));
  for (let missing = plans; missing.length > 0; ) {
    for (const plan of missing) (plan.booking as Booking).code = newCode();
    const written = await insertBookings(
      tx,
      await mapInSlices(missing, (plan) => newBookingOf(plan, keyNoOf.get(plan), world)),
    );
    missing = missing.filter((plan) => !written.has(plan.id));
  }
  await writeJournal(
    tx,
    plans.map((plan) => bookedEntry(plan.booking as Booking, plan.ask, world)),
    world.keys,
  );
}

function newBookingOf(plan: Plan, keyNo: number | undefined, world: World): NewBooking {
  const booking = plan.booking as Booking;
  const { by } = plan.ask;
  return {
    booking,
    person: storedPerson({ ...booking.applicant, code: booking.code }, keyNo, world.keys),
    citizenId: contactOf(by)?.id,
    applicantDigest: plan.digest,
    codeDigest: world.keys.digest("code", booking.code),
    number: contactOf(by)?.number,
    previous: plan.ask.wish.previous,
    source: by.source,
    consentVersion: world.consentVersion,
    at: world.now,
  };
}

function bookingOf(plan: Plan, world: World): Booking {
  const { wish } = plan.ask;
  const seat = plan.seat as NonNullable<Plan["seat"]>;
  return {
    office: wish.office,
    id: plan.id,
    code: "",
    applicant: wish.applicant,
    day: seat.day,
    starts: seat.starts,
    pool: seat.pool,
    service: wish.service,
    state: plan.firm ? "confirmed" : "held",
    holdUntil: plan.firm ? undefined : world.now.add({ minutes: plan.rules.holdMinutes }),
    restsUntil: undefined,
    rulesVersion: plan.rules.version,
    moves: 0,
    renamed: false,
    compare: plan.compare,
    party: wish.party,
  };
}

async function outcomes(tx: Tx, plans: Plan[], world: World): Promise<WishOutcome[]> {
  const refused = plans.filter((plan) => plan.refused && !plan.draw);
  const around = await lookAround(
    tx,
    refused.map(({ ask, refused }) => ({
      office: ask.wish.office,
      from: ask.wish.day,
      nearOn: refused?.why === "full" ? ask.wish.day : undefined,
    })),
    world,
  );
  const alternatives = new Map(refused.map((plan, i) => [plan, around[i]]));
  return plans.map((plan): WishOutcome => {
    if (plan.draw) return plan.draw;
    if (plan.booking) return granted(plan, plan.booking);
    if (plan.echo) return { is: "echoed", ...plan.echo };
    return {
      is: "refused",
      because: plan.refused as UnavailableDay | PersonRefusal,
      alternatives: alternatives.get(plan) as NonNullable<ReturnType<typeof alternatives.get>>,
    };
  });
}

function granted({ ask, share }: Plan, booking: Booking): WishOutcome {
  if (booking.state === "confirmed") return { is: "confirmed", booking };
  return { is: "held", booking, ...(ask.wish.firm && share.asks && { asked: share.asks }) };
}
