import type { Booking } from "../../booking/index.ts";
import { type Hearing, mean, openHolds, refOf } from "./hearing.ts";
import { wantSeat } from "./seat.ts";
import type { Meant } from "./topic.ts";

/** YA to what was echoed: all holds that wait; one that lapsed meanwhile is asked for again. undefined: nothing waits. */
export function confirmHolds(h: Hearing): Meant | undefined {
  const holds = openHolds(h);
  if (holds.length > 0) return confirm(h, holds);
  if (!h.draft?.echoed) return undefined;
  const births = new Set(h.draft.people.map(({ birth }) => birth));
  const lapsed = h.scene.resting.filter(
    ({ state, applicant }) => state === "lapsed" && births.has(applicant.birthDate.toString()),
  );
  if (lapsed.length > 0) return confirm(h, lapsed);
  const meant = wantSeat(h, { ...h.draft, sure: true });
  return meant.topic.on === "seat" ? { ...meant, topic: { ...meant.topic, late: true } } : meant;
}

/** "Ada yang keliru": which part? undefined: nothing waits. */
export function askCorrection(h: Hearing): Meant | undefined {
  return openHolds(h).length > 0 ? mean(h, { on: "ask-correction" }) : undefined;
}

function confirm(h: Hearing, bookings: Booking[]): Meant {
  return mean(
    h,
    { on: "confirm", bookings },
    bookings.map((booking) => ({ act: "confirm", booking: refOf(booking) })),
  );
}
