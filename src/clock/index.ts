/** What time it is for everybody, and what falls due at it. */
export { type Clock, ClockRefused, markClock, openClock, shownMoment } from "./clock.ts";
export { type DueFault, dueFaults, retryFaults } from "./due-faults.sql.ts";
export { startTimedActLoop, type TimedActLoop } from "./due-loop.ts";
export { daily, recurring, type TimedAct } from "./timed-acts.ts";
export { together, type Work } from "./work.ts";
