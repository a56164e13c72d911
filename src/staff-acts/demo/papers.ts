import { arrivalOf, checkPapers, isRefused, nextForPapers, openDoubt, putBackFromDesk } from "../../queue/index.ts";
import { deskOutcomeOf, findings } from "./found-papers.ts";
import { attempt, minutesLeft, type PlayedDay } from "./played-day.ts";
import type { DemoSnapshot, Visitor } from "./snapshot.sql.ts";
import { dayAt, diceOf, isDue, isOpenAt } from "./stage.ts";

/** With so few waiting, and nobody for so long, a desk takes its time: a quiet hour would leave nobody to look at. */
const shortLine = 6;
const longWait = 30;
/** In the last minutes before somebody looks too, so that they see some at the desks and some before them. */
const lastMinutes = 15;

/** The document desks: each takes the next when it is free, looks for some minutes, and finds what chance has in mind. */
export async function stepOfPapers(play: PlayedDay, { papers, visitors }: DemoSnapshot, minute: Temporal.Instant) {
  let acts = 0;
  let left = isOpenAt(play, minute, play.doorsOpen, play.closes) && !play.closed ? papers.count : 0;
  for (const desk of play.papers.filter((code) => !play.theirs.has(code))) {
    const busy = visitors.find((one) => one.desk === desk);
    if (busy && !isReady(play, busy, papers, minute)) continue;
    if (busy) {
      await attempt(play, () => finish(play, busy, desk, minute));
      acts += 1;
    }
    if (left === 0) continue;
    await attempt(play, () => nextForPapers(play.tx, {}, dayAt(play, minute, desk)));
    acts += 1;
    left -= 1;
  }
  return acts;
}

function isReady(
  play: PlayedDay,
  { nth, since }: Visitor,
  waiting: DemoSnapshot["papers"],
  minute: Temporal.Instant,
): boolean {
  const left = minutesLeft(play, since);
  const isLast = left !== undefined && left < lastMinutes;
  const { between } = diceOf(play, "desk", nth ?? 0);
  const isQuiet = waiting.count < shortLine && waiting.longest < longWait;
  const minutes = isLast || isQuiet ? between(7, 11) : between(2, 4);
  return isDue(since.add({ minutes }), minute);
}

async function finish(play: PlayedDay, one: Visitor, desk: string, minute: Temporal.Instant): Promise<void> {
  const { tx } = play;
  const context = dayAt(play, minute, desk);
  const arrival = await arrivalOf(tx, one.arrival, context);
  if (!arrival) return;
  const ask = { arrival: one.arrival };
  const fate = deskOutcomeOf(play, one, arrival);
  if (fate === "absent") return void (await putBackFromDesk(tx, { ...ask, here: false }, context));
  const [person] = arrival.people;
  if (fate === "doubt" && person) {
    const facts = "Contoh: nama ibu di akta dan di KK berbeda orang.";
    if (!isRefused(await openDoubt(tx, { ...ask, visitor: person.id, facts }, context))) return;
  }
  const checked = await checkPapers(tx, { ...ask, people: findings(play, one, arrival, fate) }, context);
  // No number is left in its stream, or the day is closed.
  if (isRefused(checked)) await putBackFromDesk(tx, { ...ask, here: false }, context);
}
