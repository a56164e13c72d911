/** The door: who stands there, since when, and in time for which hour. No way in leaves no trace. */
export { arrivalOf, lastArrivals } from "../view/arrivals.ts";
export { arrive } from "./arrive.ts";
export { bookAtDesk } from "./desk-booking.ts";
export { countNoCode } from "./no-code.ts";
export { setPriority } from "./priority.ts";
export { stampPresence } from "./stamp.ts";
export { arriveWalkIn } from "./walk-in.ts";
