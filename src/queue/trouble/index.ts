/** What held the day up: silence of an office, our own outage, a wrong clock, a supervisor's word. In it nobody forfeits. */
export { declareDisturbance, endDisturbance } from "./declare.ts";
export { troubleDues } from "./dues.ts";
export { noteAct } from "./note-act.ts";
export { beat, noteClockOff, noteOutage } from "./whole-house.ts";
