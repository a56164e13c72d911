import { bookingToList, listForBooking, readCode } from "../../booking/index.ts";
import type { Tx } from "../../database/index.ts";
import type { ActContext } from "../act-context.ts";
import { openBudget } from "../budget/take-from-budget.ts";
import type { ActRefusal } from "../refusal.ts";

/** A booking that waits for an earlier day: the number of its wish, and how many wait before it. */
export interface Listed {
  wish: number;
  before: number;
}

/**
 * Puts the people of a booking on the waiting list for an earlier day, by the booking's code. Offers go to whoever booked, in the chat. Refused:
 * `no-booking` (a wrong code is counted as a guess), `nobody-to-ask` (the desk booked it, or its sender wants no letters), `not-listed`
 * (it is over, a second visit, two wishes wait, or an earlier day is free).
 */
export async function listAtDesk(
  tx: Tx,
  { code }: { code: string },
  context: ActContext,
): Promise<Listed | ActRefusal> {
  const guesses = await openBudget(tx, "unknown-codes", context);
  if (guesses.left < 1) return guesses.refuse();
  const typed = readCode(code);
  const { sought } = await context.keys.digestsIn(tx);
  const ref = typed && (await bookingToList(tx, context.office.id, sought("code", typed)));
  if (!ref) {
    await guesses.use(1);
    return { refused: "no-booking" };
  }
  const { hand } = context;
  const by = {
    actor: hand.actor,
    desk: hand.desk,
    source: hand.source === "api" ? ("api" as const) : ("desk" as const),
  };
  const outcome = await listForBooking(tx, ref, by, context);
  if (!outcome) return { refused: "nobody-to-ask" };
  return outcome.is === "waits" ? { wish: outcome.wish.no, before: outcome.before } : { refused: "not-listed" };
}
