import type { Tx } from "../../database/index.ts";
import { counterOf } from "../../office/index.ts";
import { type ActContext, writeEntry } from "../act-context.ts";
import { ownWords } from "../form-fields.ts";
import type { ActRefusal } from "../refusal.ts";
import { endCall } from "./calls.sql.ts";
import { isClosed } from "./close-day.sql.ts";
import { holdCounter, putBackArrival, releaseWaiting, writeCounter } from "./counter.sql.ts";
import { moveIfClosed } from "./move-on.ts";
import { lockInHand } from "./ticket.sql.ts";
import { turn } from "./turn.sql.ts";

const acts = { open: "counter-opened", paused: "counter-paused", closed: "counter-closed" } as const;

/**
 * A counter or a desk opens, pauses or closes. Paused or closed: with a reason; its person returns to the head of the line with the old
 * order, and that summons does not count. Who waited for a closed counter alone waits for the others now.
 * Refused: `no-such-counter`, `reason-wanted`. Journal: counter-opened | counter-paused | counter-closed, put-back | put-back-from-desk.
 */
export async function setCounter(
  tx: Tx,
  ask: { counter: string; state: "open" | "paused" | "closed"; reason?: string },
  context: ActContext,
): Promise<{ counter: string } | ActRefusal> {
  const desk = context.floor.desks.find(({ code }) => code === ask.counter);
  if (!desk && !counterOf(context.floor, ask.counter)) return { refused: "no-such-counter" };
  const reason = ownWords(ask.reason);
  if (ask.state !== "open" && !reason) return { refused: "reason-wanted" };
  const closed = await isClosed(tx, context);
  await holdCounter(tx, ask.counter, context);
  await writeCounter(tx, { code: ask.counter, state: ask.state, reason }, context);
  await writeEntry(tx, context, acts[ask.state], { reason, detail: { counter: ask.counter } });
  if (ask.state !== "open" && desk) await deskPutsBack(tx, desk.code, reason, context);
  else if (ask.state !== "open") await counterPutsBack(tx, ask.counter, reason, closed, context);
  if (ask.state === "closed") await releaseWaiting(tx, ask.counter, context);
  return { counter: ask.counter };
}

async function counterPutsBack(
  tx: Tx,
  counter: string,
  reason: string | undefined,
  closed: boolean,
  context: ActContext,
) {
  const had = await lockInHand(tx, counter, context);
  if (!had) return;
  const { id, number, stage, arrival } = had;
  const remember = { act: "put-back", ...(await endCall(tx, id, "put-back", context)) };
  const calls = Math.max(0, had.calls - 1);
  await turn(tx, had, { state: "waiting", calls, putBackAt: context.now, remember }, context);
  await writeEntry(tx, context, "put-back", {
    arrival,
    ticket: id,
    reason,
    detail: { number, from: had.state, counter, stage },
  });
  context.events.push({ is: "line-moved", stage });
  await moveIfClosed(tx, id, closed, context);
}

async function deskPutsBack(tx: Tx, desk: string, reason: string | undefined, context: ActContext) {
  const arrival = await putBackArrival(tx, desk, context);
  if (arrival) await writeEntry(tx, context, "put-back-from-desk", { arrival, reason, detail: { desk } });
}
