/** In time or late: judged by when somebody stood at the door, under the rules they booked under, and never in a disturbance. */

export type { Judged } from "./forfeit.sql.ts";
export { forfeit, liftForfeit } from "./forfeit.ts";
export { type HourMoments, judge, momentsOf } from "./judge.ts";
export { forfeitNoShows, noShowTimedActs } from "./no-shows.ts";
