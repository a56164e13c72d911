/** What time it is for everybody, and what falls due at it. */
export { type Clock, ClockRefused, markClock, openClock, shownMoment } from "./clock.ts";
export { type Due, type DueLoop, daily, recurring, startDueLoop } from "./due.ts";
