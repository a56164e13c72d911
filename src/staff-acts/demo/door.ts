import {
  type ArrivalView,
  arrivalOf,
  arrive,
  arriveWalkIn,
  countNoCode,
  isRefused,
  setPriority,
} from "../../queue/index.ts";
import { type Comer, keepArrival, takeComers } from "./comers.sql.ts";
import { stillAway } from "./found-papers.ts";
import { known } from "./plan.ts";
import { attempt, type PlayedDay } from "./played-day.ts";
import type { DemoSnapshot, Visitor } from "./snapshot.sql.ts";
import { dayAt, diceOf, isDue, type Stage } from "./stage.ts";

/** The door and the front desk: people with codes, some who have none, and who comes back. Answers how many there were. */
export async function stepOfDoor(play: PlayedDay, { coming, visitors }: DemoSnapshot, minute: Temporal.Instant) {
  if (play.closed) return 0;
  const now = coming ? await takeComers(play, minute) : [];
  for (const one of now) await attempt(play, () => comes(play, one, minute));
  const again = visitors.filter((one) => isBack(play, one, minute));
  for (const { booking } of again)
    await attempt(play, () => arrive(play.tx, { booking: booking! }, dayAt(play, minute, play.door)));
  return now.length + again.length;
}

type Coming = Awaited<ReturnType<typeof takeComers>>[number];

async function comes(stage: Stage, one: Coming, minute: Temporal.Instant): Promise<void> {
  const { booking, nth, priority } = one;
  if (booking === null) return walksIn(stage, one, minute);
  const answer = await arrive(stage.tx, { booking }, dayAt(stage, minute, stage.door));
  if (isRefused(answer) || answer.is !== "recorded") return;
  const { arrival: id } = answer;
  const { people, secondVisit } = (await arrivalOf(stage.tx, id, dayAt(stage, minute, stage.door))) as ArrivalView;
  await keepArrival(stage, nth, { arrival: id, alone: people.length === 1 && !secondVisit });
  const ask = { arrival: id, priority: priority ?? undefined, help: "seat" as const };
  if (priority) await setPriority(stage.tx, ask, dayAt(stage, minute, stage.front));
}

// What this office has no stream for is refused, and nobody comes.
async function walksIn(stage: Stage, { nth, stream, priority }: Coming, minute: Temporal.Instant): Promise<void> {
  if (stream === noCode) return void (await countNoCode(stage.tx, {}, dayAt(stage, minute, stage.door)));
  const service = stream === "same-day" ? known(stage.office, "new") : undefined;
  const ask = { stream: stream ?? "", people: 1, ...(service && { service }), ...(priority && { priority }) };
  const came = await arriveWalkIn(stage.tx, ask, dayAt(stage, minute, stage.front));
  if (!isRefused(came)) await keepArrival(stage, nth, { arrival: came.arrival, alone: false });
}

/** Not a stream of any office: somebody who came without a code. */
const noCode = "no-code";

/** Does somebody who is away come back at this minute? Who is doubted does not, and some who were sent for copies. */
function isBack(stage: Stage, one: Visitor, minute: Temporal.Instant): boolean {
  const { state, since, nth, alone, doubted, booking } = one;
  if (state === "at-desk" || doubted || nth === null || booking === null) return false;
  const { between, roll } = diceOf(stage, "away", nth, since.epochMilliseconds);
  if (state === "absent") return isDue(since.add({ minutes: between(6, 15) }), minute);
  if (alone === stillAway || roll() > 0.7) return false;
  return isDue(since.add({ minutes: between(25, 50) }), minute);
}

/** A few an hour while the office is open. */
export function walkInsOf(stage: Stage): Comer[] {
  const { opens, closes } = stage;
  const dice = diceOf(stage, "walk-ins");
  const hours = Math.max(1, Math.floor(closes.since(opens).total("hours")));
  return Array.from({ length: hours }, (_, hour) => {
    const one = (stream: string, priority?: Comer["priority"]): Comer => {
      const comes = opens.add({ minutes: hour * 60 + dice.between(2, 57) });
      return { comes, stream, priority, booking: undefined };
    };
    const first = dice.oneOf(["pregnant", "senior"] as const);
    const lost = hour % 3 === 0 ? [one("lost")] : [];
    const sameDay = [one("same-day"), one("same-day"), one("same-day"), one("same-day", first)];
    return [...sameDay, one("collection"), one("collection"), one(noCode), ...lost];
  }).flat();
}

/** Some more in the minutes before somebody looks: at half past eleven few have an hour, and a newcomer should still see people. */
export function lastWalkIns({ opens }: Stage, picture: Temporal.Instant): Comer[] {
  if (Temporal.Instant.compare(picture, opens) < 0) return [];
  return Array.from({ length: 9 }, (_, i) => {
    const comes = picture.subtract({ minutes: 3 * i + 1 });
    return { comes, stream: "same-day", booking: undefined, priority: i % 3 === 1 ? "senior" : undefined };
  });
}
