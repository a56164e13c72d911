import type { UnavailableDay } from "../../booking/index.ts";
import { drawnDay, type Office } from "../../office/index.ts";
import type { ActRefusal } from "../refusal.ts";

/** Why a day or hour cannot be had, as an act says it. `day`: a day that will be drawn says so. */
export function refusalOfDay(because: UnavailableDay, office: Office, day?: Temporal.PlainDate): ActRefusal {
  const drawn = day && drawnDay(office, day);
  if (drawn && (because.why === "beyond-horizon" || because.why === "not-released"))
    return { refused: "not-released", at: office, opensAt: drawn.at, drawnFrom: drawn.from };
  switch (because.why) {
    case "holiday":
      return { refused: "holiday", name: because.name };
    case "beyond-horizon":
      return { refused: "beyond-horizon", lastDay: because.lastDay };
    case "not-released":
      return { refused: "not-released", at: office, opensAt: because.opensAt };
    case "closed-today":
      return { refused: "day-closed" };
    case "full":
      return { refused: "no-seat" };
    case "weekend":
    case "past":
    case "too-late-today":
    case "no-such-hour":
      return { refused: because.why };
  }
}
