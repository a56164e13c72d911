/** The calendar of the offices: what may be changed while they run, planned, written and taken back. */
export { changeOf, changesOf, lockCalendar, type WrittenChange } from "./calendar.sql.ts";
export type { CalendarAsk, CalendarChange, CalendarRefusal, ChangeKind } from "./change.ts";
export { type CalendarWish, type Changed, changeCalendar, lookAtChange } from "./change-calendar.ts";
export { national } from "./plan-change.ts";
