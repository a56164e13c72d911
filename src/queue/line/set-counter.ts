import type { Tx } from "../../database/index.ts";
import { counterOf } from "../../office/index.ts";
import { type Day, note } from "../day.ts";
import { ownWords } from "../form-fields.ts";
import type { DayRefusal } from "../refusal.ts";
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
  day: Day,
): Promise<{ counter: string } | DayRefusal> {
  const desk = day.floor.desks.find(({ code }) => code === ask.counter);
  if (!desk && !counterOf(day.floor, ask.counter)) return { refused: "no-such-counter" };
  const reason = ownWords(ask.reason);
  if (ask.state !== "open" && !reason) return { refused: "reason-wanted" };
  const closed = await isClosed(tx, day);
  await holdCounter(tx, ask.counter, day);
  await writeCounter(tx, { code: ask.counter, state: ask.state, reason }, day);
  await note(tx, day, acts[ask.state], { reason, detail: { counter: ask.counter } });
  if (ask.state !== "open" && desk) await deskPutsBack(tx, desk.code, reason, day);
  else if (ask.state !== "open") await counterPutsBack(tx, ask.counter, reason, closed, day);
  if (ask.state === "closed") await releaseWaiting(tx, ask.counter, day);
  return { counter: ask.counter };
}

async function counterPutsBack(tx: Tx, counter: string, reason: string | undefined, closed: boolean, day: Day) {
  const had = await lockInHand(tx, counter, day);
  if (!had) return;
  const { id, number, stage, arrival } = had;
  const remember = { act: "put-back", ...(await endCall(tx, id, "put-back", day)) };
  const calls = Math.max(0, had.calls - 1);
  await turn(tx, had, { state: "waiting", calls, putBackAt: day.now, remember }, day);
  await note(tx, day, "put-back", { arrival, ticket: id, reason, detail: { number, from: had.state, counter, stage } });
  day.events.push({ is: "line-moved", stage });
  await moveIfClosed(tx, id, closed, day);
}

async function deskPutsBack(tx: Tx, desk: string, reason: string | undefined, day: Day) {
  const arrival = await putBackArrival(tx, desk, day);
  if (arrival) await note(tx, day, "put-back-from-desk", { arrival, reason, detail: { desk } });
}
