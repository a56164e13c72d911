import { dropClaims, keepClaims, type Seat } from "../../booking/index.ts";
import { isBefore } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { type ActRefusal, isRefused } from "../refusal.ts";
import { type AtHand, lockVisit, type PersonAtDesk, refsOf } from "./at-hand.sql.ts";
import { backTodayBefore } from "./back-today.ts";
import { snapshot } from "./before.sql.ts";
import { giveNumbers, type Numbers, numberOf } from "./give-numbers.ts";
import { judgePapers, type PapersOutcome } from "./judge-papers.ts";
import { leaveChecked, markBookings, splitAway, writeOutcomes } from "./outcomes.sql.ts";
import type { Checked, PapersFound } from "./papers-found.ts";
import { dropProvedClaims } from "./proved-identity.sql.ts";
import { atOtherDesk } from "./put-back-from-desk.ts";
import { noteOutcomes, reserveReturns } from "./send-home.ts";

type Decided = PapersOutcome & { ticket: string | null };

/**
 * What the desk found, for each person of the arrival who is still to be looked at. Complete: a number is given, one for all of them.
 * Incomplete: the list, and a seat of the second visit's pool. `together`: of a party that is not whole, all come again together; else
 * those with complete papers go on. Only now was the desk reached (`checked_at`); that is kept apart from presence and judges nobody.
 * An arrival that was never taken to a desk (the API's) is taken by this act.
 * Refused: no-arrival, doubt-open, wrong-state, not-yet, other-counter, not-this-person, unreadable, stream-full, no-such-stream, day-closed.
 */
export async function checkPapers(
  tx: Tx,
  ask: { arrival: string; people: PapersFound[]; together?: boolean },
  context: ActContext,
): Promise<Checked | ActRefusal> {
  const arrival = await lockVisit(tx, ask.arrival, context);
  if (!arrival) return { refused: "no-arrival" };
  const no = mayNotCheck(arrival, context);
  if (no) return no;
  const until = backTodayBefore(context);
  const results = judgePapers(arrival.people, ask, context.office, until !== undefined);
  if (isRefused(results)) return results;
  const before = await snapshot(tx, arrival.id, context);
  const numbers = await giveNumbers(tx, arrival, results, context);
  if (isRefused(numbers)) return numbers;
  if (arrival.state !== "at-desk")
    await writeEntry(tx, context, "taken-to-desk", { arrival: arrival.id, reason: "with-findings" });
  const decided = results.map((result) => ({ ...result, ticket: numberOf(result, numbers) }));
  const seats = await settleOutcomes(tx, arrival.id, decided, context);
  const made = await leave(tx, arrival, decided, context);
  const kept = { ...before, ...made, born: numbers.born, reserved: [...seats.keys()] };
  await leaveChecked(tx, arrival.id, { state: made.made, before: kept }, context);
  tellOutcomes(decided, numbers, until, context);
  const ticket = numbers.going ?? numbers.lost;
  const returned = returnedOf(decided, seats, until);
  return { arrival: arrival.id, ...(ticket && { ticket }), ...(returned.length > 0 && { returned }) };
}

function mayNotCheck(arrival: AtHand, context: ActContext): ActRefusal | undefined {
  if (arrival.doubt) return { refused: "doubt-open" };
  if (arrival.state === "at-desk") return atOtherDesk(arrival, context);
  const away = ["waiting", "absent", "back-today"].includes(arrival.state);
  const atOnce = arrival.state === "waiting" && !arrival.taken;
  if (!atOnce && !(away && context.hand.source === "api")) return { refused: "wrong-state", state: arrival.state };
  return isBefore(context.now, arrival.eligibleFrom) ? { refused: "not-yet", at: arrival.eligibleFrom } : undefined;
}

async function leave(tx: Tx, { id, people }: AtHand, decided: Decided[], context: ActContext) {
  const away = decided.filter(({ outcome }) => outcome === "back-today").map(({ person }) => person.visitor);
  const all = people.filter(({ undone }) => !undone).length;
  if (away.length === 0) return { made: "checked" as const, split: null };
  if (away.length === all) return { made: "back-today" as const, split: null };
  return { made: "checked" as const, split: await splitAway(tx, id, away, context) };
}

/**
 * Writes down what becomes of each: person, booking, seat, journal. A visit that came to its end gives up its claim: the person may
 * book again, and BATAL finds nothing to cancel.
 */
export async function settleOutcomes(
  tx: Tx,
  arrival: string,
  decided: Decided[],
  context: ActContext,
  reason?: string,
): Promise<Map<string, Seat>> {
  await writeOutcomes(tx, decided, context);
  await markBookings(tx, decided, context);
  const over = decided.filter(({ outcome }) => outcome === "complete" || outcome === "other-desk");
  const bookingsOf = (those: readonly Decided[]) => those.flatMap(({ person }) => person.booking ?? []);
  await dropProvedClaims(tx, bookingsOf(over.filter(({ outcome }) => outcome === "complete")), context);
  await dropClaims(tx, bookingsOf(over.filter(({ outcome }) => outcome === "other-desk")));
  await liveAgain(
    tx,
    decided.filter((result) => !over.includes(result)).map(({ person }) => person),
    context,
  );
  const seats = await reserveReturns(tx, decided, context);
  await noteOutcomes(tx, arrival, decided, seats, context, reason);
  return seats;
}

/** Whose visit had come to its end before a counter sent them back: their bookings live again. */
export async function liveAgain(tx: Tx, people: readonly PersonAtDesk[], context: ActContext): Promise<void> {
  const ended = people.filter(({ outcome }) => outcome === "complete");
  if (ended.length > 0) await keepClaims(tx, refsOf(ended, context));
}

function tellOutcomes(
  decided: Decided[],
  numbers: Numbers,
  until: Temporal.PlainTime | undefined,
  context: ActContext,
): void {
  for (const { person, outcome, missing } of decided) {
    if (outcome === "back-today" && person.booking !== null && until)
      context.events.push({ is: "back-today", booking: person.booking, missing, before: until });
  }
  for (const ticket of numbers.born) context.events.push({ is: "ticket", ticket });
}

/** Who was sent home: with a list and a second visit, or for copies until that hour of today. */
function returnedOf(
  decided: Decided[],
  seats: ReadonlyMap<string, Seat>,
  until: Temporal.PlainTime | undefined,
): NonNullable<Checked["returned"]> {
  const home = decided.filter(({ outcome }) => outcome === "returned" || outcome === "back-today");
  return home.map(({ person, missing, differs, outcome }) => {
    const seat = person.booking === null ? undefined : seats.get(person.booking);
    const visit = seat && { day: seat.day, starts: seat.starts };
    return { visitor: person.visitor, missing, differs, visit, today: outcome === "back-today" ? until : undefined };
  });
}
