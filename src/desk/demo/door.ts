import { arrive, arriveWalkIn, countNoCode, setPriority } from "../../queue/index.ts";
import type { Booked } from "./book-people.ts";
import { known } from "./plan.ts";
import { dayAt, isDue, type Stage } from "./stage.ts";

export interface Door {
  /** Once a minute: whoever comes now is recorded. How many there were. */
  step(minute: Temporal.Instant): Promise<number>;
  /** Somebody comes again at this moment: with copies, or because they were not at the desk. */
  again(booking: string, at: Temporal.Instant): void;
}

interface WalkIn {
  at: Temporal.Instant;
  stream: string;
  priority?: "pregnant" | "senior";
}

/** The door and the front desk: people with codes as they planned, and some who have none. */
export function doorOf(stage: Stage, booked: readonly Booked[], ends: Temporal.Instant): Door {
  const coming = booked.filter(({ comes }) => comes !== undefined);
  const back: { booking: string; at: Temporal.Instant }[] = [];
  const walkIns = [...walkInsOf(stage), ...lastWalkIns(stage, ends)];
  return {
    again: (booking, at) => void back.push({ booking, at }),
    async step(minute) {
      const now = takeOut(coming, ({ comes }) => isDue(comes, minute));
      for (const one of now) await comes(stage, one, minute);
      const returning = takeOut(back, ({ at }) => isDue(at, minute));
      for (const { booking } of returning) await arrive(stage.tx, { booking }, dayAt(stage, minute, stage.door));
      const others = takeOut(walkIns, ({ at }) => isDue(at, minute));
      for (const one of others) await walksIn(stage, one, minute);
      return now.length + returning.length + others.length;
    },
  };
}

async function comes(stage: Stage, { bookings, senior }: Booked, minute: Temporal.Instant): Promise<void> {
  const day = dayAt(stage, minute, stage.door);
  const answer = await arrive(stage.tx, { booking: bookings[0]! }, day);
  if (answer.is !== "recorded" || !senior) return;
  const ask = { arrival: answer.arrival.id, priority: "senior" as const, help: "seat" as const };
  await setPriority(stage.tx, ask, dayAt(stage, minute, stage.front));
}

async function walksIn(stage: Stage, { stream, priority }: WalkIn, minute: Temporal.Instant): Promise<void> {
  if (stream === "no-code") return void (await countNoCode(stage.tx, {}, dayAt(stage, minute, stage.door)));
  const service = stream === "same-day" ? known(stage.office, "new") : undefined;
  const ask = { stream, people: 1, ...(service && { service }), ...(priority && { priority }) };
  await arriveWalkIn(stage.tx, ask, dayAt(stage, minute, stage.front));
}

// A few an hour while the office is open; what this office has no stream for is refused, and nobody comes.
function walkInsOf({ opens, closes, chance }: Stage): WalkIn[] {
  const hours = Math.max(1, Math.floor(closes.since(opens).total("hours")));
  const at = (hour: number) => opens.add({ minutes: hour * 60 + chance.between(2, 57) });
  return Array.from({ length: hours }, (_, hour): WalkIn[] => [
    { at: at(hour), stream: "same-day" },
    { at: at(hour), stream: "same-day", priority: chance.oneOf(["pregnant", "senior"] as const) },
    { at: at(hour), stream: "collection" },
    { at: at(hour), stream: "collection" },
    { at: at(hour), stream: "no-code" },
    ...(hour % 3 === 0 ? [{ at: at(hour), stream: "lost" }] : []),
  ]).flat();
}

/** Some more in the last minutes of the play: at half past eleven few have an hour, and a newcomer should still see people. */
function lastWalkIns({ opens }: Stage, ends: Temporal.Instant): WalkIn[] {
  if (Temporal.Instant.compare(ends, opens) < 0) return [];
  return Array.from({ length: 9 }, (_, i) => {
    const at = ends.subtract({ minutes: 3 * i + 1 });
    return { at, stream: "same-day", ...(i % 3 === 1 && { priority: "senior" as const }) };
  });
}

function takeOut<T>(from: T[], which: (one: T) => boolean): T[] {
  const taken = from.filter(which);
  for (const one of taken) from.splice(from.indexOf(one), 1);
  return taken;
}
