/** The acts of staff: permission, act, journal and letters in one transaction, and screens are notified. */
export { type ActName, type AskOf, acts, type Granted } from "./acts.ts";
export type { BookingView } from "./bookings/booking-view.ts";
export { bringYearlyDays } from "./calendar/bring-yearly-days.ts";
export { type CalendarDone, type CalendarNo, type CalendarPreview, previewChange } from "./calendar/change-calendar.ts";
export { type Imported, importPack } from "./calendar/import-pack.ts";
export { seatsFittedAct } from "./calendar/seats-timed-act.ts";
export { fittedOf } from "./calendar/seats-to-fit.sql.ts";
export { demoTimedActs } from "./demo/play-on.ts";
export { fillDemoDay } from "./demo-day.ts";
export { bringAnnounced } from "./facts/bring-announced.ts";
export { type FactDone, type FactNo, type FactPreview, isOwnFact, previewFacts } from "./facts/change-facts.ts";
export { toldOfFacts } from "./facts/facts-people.sql.ts";
export { factsToldAct } from "./facts/facts-told-act.ts";
export { type By, openStaffActs, type StaffActs } from "./perform-act.ts";
export { PermissionRefusal } from "./permission-refusal.ts";
