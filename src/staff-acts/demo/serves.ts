import { counterOf, floorOn } from "../../office/index.ts";
import type { PlayedDay } from "./played-day.ts";
import type { Stage } from "./stage.ts";

/** Does this counter call numbers of this stream in this stage? */
export function servesNumber(
  { office, day }: Stage,
  counter: string,
  { stream, stage }: { stream: string; stage: string },
): boolean {
  const found = counterOf(floorOn(office, day), counter);
  return found !== undefined && found.streams.includes(stream) && found.stages.includes(stage);
}

/** The counters of the booked stream at which no real person works. */
export function oursOf({ counters, theirs }: PlayedDay): string[] {
  return counters.filter((code) => !theirs.has(code));
}
