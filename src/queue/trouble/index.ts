import type { World } from "../../booking/index.ts";
import type { Due } from "../../clock/index.ts";
import type { Tx } from "../../database/index.ts";
import type { Offices } from "../../office/index.ts";
import type { Day } from "../day.ts";
import type { DayEvent } from "../event.ts";
import type { DayRefusal } from "../refusal.ts";
import type { Disturbance } from "../views.ts";

/** Every act of an officer passes here first: it ends a silence, or finds that there was one since the last act, and is the last act now. */
export async function noteAct(_tx: Tx, _day: Day): Promise<void> {
  throw new Error("not built yet");
}

/** A supervisor's word: from when (today, not in the future), until when (undefined: it goes on), and why. */
export async function declareDisturbance(
  _tx: Tx,
  _ask: { began: Temporal.Instant; ended?: Temporal.Instant; reason: string },
  _day: Day,
): Promise<Disturbance | DayRefusal> {
  throw new Error("not built yet");
}

export async function endDisturbance(
  _tx: Tx,
  _ask: { disturbance: string },
  _day: Day,
): Promise<Disturbance | DayRefusal> {
  throw new Error("not built yet");
}

/** Our own outage: no program ran between these moments of real time (longer than the rules' minutes). For all offices, in domain time. */
export async function noteOutage(
  _tx: Tx,
  _offices: Offices,
  _world: World,
  _was: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<void> {
  throw new Error("not built yet");
}

/** Our clock is off by so many seconds from the `Date` header of Graph's answers (0: it is right again). */
export async function noteClockOff(_tx: Tx, _offices: Offices, _world: World, _seconds: number): Promise<void> {
  throw new Error("not built yet");
}

/** Silences that begin while nobody acts. */
export function troubleDues(
  _offices: Offices,
  _world: (now: Temporal.Instant) => World,
  _tell: (tx: Tx, events: { office: number; event: DayEvent }[], now: Temporal.Instant) => Promise<void>,
): Due[] {
  return [];
}

/** Disturbances that touch a span of time; used by whoever judges lateness or death. */
export async function disturbancesIn(
  _tx: Tx,
  _office: number,
  _from: Temporal.Instant,
  _until: Temporal.Instant,
): Promise<Disturbance[]> {
  throw new Error("not built yet");
}
