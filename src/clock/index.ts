/** What time it is for everybody, and what falls due at it. */
export { type Clock, ClockRefused, markClock, openClock, shownMoment } from "./clock.ts";
export { inSlices, mapInSlices } from "./in-slices.ts";
export { daily, recurring, recurringWhile, type TimedAct } from "./timed-act.ts";
export { retryTimedActs, type TimedActFailure, timedActFailures } from "./timed-act-failures.sql.ts";
export { startTimedActLoop, type TimedActLoop } from "./timed-act-loop.ts";
export { together, type Work } from "./work.ts";
