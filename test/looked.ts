import type { Tx } from "../src/database/index.ts";
import * as queue from "../src/queue/index.ts";
import {
  type ActContext,
  type ActRefusal,
  type ArrivalView,
  type CounterView,
  isRefused,
  type Seen,
  seen,
  type TicketView,
} from "../src/queue/index.ts";

/** What a test looks at after an act: the arrival or the number where it names nothing else, else its answer with both shown. */
export type Looked<A> = A extends ActRefusal
  ? A
  : A extends { counter: string }
    ? A extends { ticket: string }
      ? { ticket: TicketView; counter: CounterView }
      : CounterView
    : A extends { ticket: string; number: string }
      ? TicketView
      : A extends { arrival: string }
        ? [keyof A] extends ["arrival"]
          ? ArrivalView
          : Seen<A>
        : Seen<A>;

/** Reads it as a door would, in the transaction of the act. */
export async function looked<A>(tx: Tx, answer: A, context: ActContext): Promise<Looked<A>> {
  if (typeof answer !== "object" || answer === null || isRefused(answer)) return answer as Looked<A>;
  if ("counter" in answer && typeof answer.counter === "string") {
    const counter = await queue.placeView(tx, answer.counter, context);
    return ("ticket" in answer ? { ...(await seen(tx, answer, context)), counter } : counter) as Looked<A>;
  }
  const shown = (await seen(tx, answer, context)) as { arrival?: ArrivalView; ticket?: TicketView };
  if ("ticket" in answer && "number" in answer) return shown.ticket as Looked<A>;
  return (Object.keys(answer).join() === "arrival" ? shown.arrival : shown) as Looked<A>;
}

type Act<Ask, Answer> = (tx: Tx, ask: Ask, context: ActContext) => Promise<Answer>;

/** The act, as a test does it: its answer looked at. */
export function lookedAt<Ask, Answer>(act: Act<Ask, Answer>): Act<Ask, Looked<Answer>> {
  return async (tx, ask, context) => looked(tx, await act(tx, ask, context), context);
}

/** The same for an act that may name a number beside the arrival. */
function seenAfter<Ask, Answer>(act: Act<Ask, Answer>): Act<Ask, Seen<Answer>> {
  return async (tx, ask, context) => seen(tx, await act(tx, ask, context), context);
}

/** The door, for a story in which nobody has used up a budget. */
export const arrive: Act<Parameters<typeof queue.arrive>[1], queue.DoorAnswer> = async (tx, ask, context) => {
  const answer = await queue.arrive(tx, ask, context);
  if (isRefused(answer)) throw new Error(`the door answered: ${answer.refused}`);
  return looked(tx, answer, context);
};
export const arriveWalkIn = seenAfter(queue.arriveWalkIn);
export const callNext = lookedAt(queue.callNext);
export const callOutOfOrder = lookedAt(queue.callOutOfOrder);
export const checkPapers = seenAfter(queue.checkPapers);
export const enterHandwritten = lookedAt(queue.enterHandwritten);
export const missed = lookedAt(queue.missed);
export const nextForPapers = lookedAt(queue.nextForPapers);
export const notOwner = lookedAt(queue.notOwner);
export const park = lookedAt(queue.park);
export const pickForPapers = lookedAt(queue.pickForPapers);
export const printTicket: Act<{ ticket: string }, Printed | ActRefusal> = async (tx, ask, context) => {
  const printed = await queue.printTicket(tx, ask, context);
  return isRefused(printed) ? printed : queue.printedTicket(tx, printed, context);
};
type Printed = Awaited<ReturnType<typeof queue.printedTicket<{ ticket: string; copy: boolean; secret: string }>>>;
export const putBackFromDesk = lookedAt(queue.putBackFromDesk);
export const reached = lookedAt(queue.reached);
export const readmit = lookedAt(queue.readmit);
export const recall = lookedAt(queue.recall);
export const rejoin = lookedAt(queue.rejoin);
export const served = lookedAt(queue.served);
export const setCounter = lookedAt(queue.setCounter);
export const setPriority = lookedAt(queue.setPriority);
export const transfer = lookedAt(queue.transfer);
export const undo = lookedAt(queue.undo);
export const undoPapers = lookedAt(queue.undoPapers);
