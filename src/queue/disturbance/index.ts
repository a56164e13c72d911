/** What held the day up: silence of an office, our own outage, a wrong clock, a supervisor's word. In it nobody forfeits. */
export { declareDisturbance, endDisturbance } from "./declare.ts";
export { disturbanceTimedActs } from "./disturbance-timed-acts.ts";
export { noteAct } from "./note-act.ts";
export { noteClockOff, noteSystemOutage, recordHeartbeat } from "./system-outage.ts";
