/** What time it is for everybody, and what falls due at it. */
export { type Clock, ClockRefused, markClock, openClock, shownMoment } from "./clock.ts";
export { type Due, daily, recurring } from "./due.ts";
export { type DueFault, dueFaults, retryFaults } from "./due-faults.sql.ts";
export { type DueLoop, startDueLoop } from "./due-loop.ts";
export { together, type Work } from "./work.ts";
