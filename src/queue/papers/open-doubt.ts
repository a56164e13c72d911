import { momentAt } from "../../calendar/index.ts";
import type { Tx } from "../../database/index.ts";
import { hoursOn, workingDays } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import type { ActRefusal } from "../refusal.ts";
import { lockVisit, toCheck } from "./at-hand.sql.ts";
import { leaveDesk } from "./document-line.sql.ts";
import { writeDoubt } from "./doubt.sql.ts";
import { storedFacts } from "./doubt-facts.ts";
import { atOtherDesk } from "./put-back-from-desk.ts";

const mostFacts = 1_000;
const daysToDecide = 3;

/**
 * A suspicion with facts for a supervisor: blocks this visit (no other day), ends by itself when the third working day after today
 * closes. The arrival leaves the desk as absent, so that the desk is free, and the citizen is told whom to ask.
 * Refused: reason-wanted (no facts), no-arrival, doubt-open (there is one), wrong-state, other-counter, not-this-person.
 */
export async function openDoubt(
  tx: Tx,
  ask: { arrival: string; visitor: string; facts: string },
  context: ActContext,
): Promise<{ doubt: string } | ActRefusal> {
  const facts = ask.facts.trim().slice(0, mostFacts);
  if (!facts) return { refused: "reason-wanted" };
  const arrival = await lockVisit(tx, ask.arrival, context);
  if (!arrival) return { refused: "no-arrival" };
  if (arrival.doubt) return { refused: "doubt-open" };
  if (arrival.state === "checked" || arrival.state === "undone")
    return { refused: "wrong-state", state: arrival.state };
  const other = atOtherDesk(arrival, context);
  if (other) return other;
  const person = toCheck(arrival.people).find(({ visitor }) => visitor === ask.visitor);
  if (!person) return { refused: "not-this-person" };
  const endsAt = endOfDoubt(context);
  const { booking } = person;
  const stored = await storedFacts(tx, context.keys, facts);
  const doubt = await writeDoubt(tx, { arrival: arrival.id, booking, facts: stored, endsAt }, context);
  await leaveDesk(tx, arrival.id, "absent", context);
  const detail = { doubt, visitor: person.visitor, endsAt: endsAt.toString() };
  await writeEntry(tx, context, "doubt-opened", { arrival: arrival.id, booking: booking ?? undefined, detail });
  if (booking !== null) context.events.push({ is: "doubt", booking, endsAt });
  return { doubt };
}

/** The closing time of the third working day after today, by the office's own calendar. An office closed for a year: three days. */
function endOfDoubt({ office, day, now }: ActContext): Temporal.Instant {
  const last = workingDays(office, day.add({ days: 1 }), daysToDecide).at(-1);
  const closes = last && hoursOn(office, last).weekdays.get(last.dayOfWeek)?.closes;
  return closes ? momentAt(office.zone, last, closes) : now.add({ hours: 24 * daysToDecide });
}
