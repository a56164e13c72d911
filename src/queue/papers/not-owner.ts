import type { Tx } from "../../database/index.ts";
import { writeJournal } from "../../journal/index.ts";
import { type ActContext, journalEntryOf } from "../act-context.ts";
import { notVisited } from "../line/move-on.sql.ts";
import type { ActRefusal } from "../refusal.ts";
import { type AtHand, lockVisit, type PersonAtDesk, toCheck } from "./at-hand.sql.ts";
import { snapshot } from "./before.sql.ts";
import { liveAgain } from "./check-papers.ts";
import { leaveNumber } from "./give-numbers.ts";
import { leaveChecked, markNotOwners } from "./outcomes.sql.ts";
import { atOtherDesk } from "./put-back-from-desk.ts";

/**
 * Who stands here is not whom the booking is for: the arrival is undone and the code is the owner's again, whose presence counts anew.
 * `visitor` undefined: all of it; else one of a party, and the others go on. Refused: no-arrival, wrong-state, other-counter, not-this-person.
 */
export async function notOwner(
  tx: Tx,
  ask: { arrival: string; visitor?: string },
  context: ActContext,
): Promise<{ arrival: string } | ActRefusal> {
  const arrival = await lockVisit(tx, ask.arrival, context);
  if (!arrival) return { refused: "no-arrival" };
  if (arrival.state === "checked" || arrival.state === "undone")
    return { refused: "wrong-state", state: arrival.state };
  const other = atOtherDesk(arrival, context);
  if (other) return other;
  const here = toCheck(arrival.people);
  const strangers = here.filter(({ visitor }) => ask.visitor === undefined || visitor === ask.visitor);
  if (strangers.length === 0) return { refused: "not-this-person" };
  await undoArrival(tx, arrival, strangers, here.length - strangers.length, context);
  await tellOwners(tx, arrival.id, strangers, context);
  return { arrival: arrival.id };
}

async function undoArrival(
  tx: Tx,
  arrival: AtHand,
  strangers: PersonAtDesk[],
  left: number,
  context: ActContext,
): Promise<void> {
  const before = await snapshot(tx, arrival.id, context);
  await markNotOwners(
    tx,
    strangers.map(({ visitor }) => visitor),
    context,
  );
  await notVisited(
    tx,
    strangers.flatMap(({ booking }) => booking ?? []),
    context,
  );
  await liveAgain(tx, strangers, context);
  await leaveNumber(tx, strangers, left, context);
  const state = left > 0 ? arrival.state : stateWithout(arrival);
  await leaveChecked(tx, arrival.id, { state, before: { ...before, made: state } }, context);
}

// Nobody is left to look at. Others of the party may have gone on before, with a number: their arrival was one.
function stateWithout({ people }: AtHand): "checked" | "undone" {
  const gone = new Set(toCheck(people));
  return people.some((person) => !person.undone && !gone.has(person)) ? "checked" : "undone";
}

async function tellOwners(tx: Tx, arrival: string, strangers: PersonAtDesk[], context: ActContext): Promise<void> {
  await writeJournal(
    tx,
    strangers.map(({ booking, visitor, rulesVersion }) =>
      journalEntryOf("not-owner", context, {
        arrival,
        booking: booking ?? undefined,
        rulesVersion: rulesVersion ?? undefined,
        detail: { visitor },
      }),
    ),
    context.keys,
  );
  for (const { booking } of strangers) if (booking !== null) context.events.push({ is: "not-owner", booking });
}
