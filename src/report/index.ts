/** Figures: what anybody may know of the seats, and what an operator must know of the machine. Reads, never writes. */

export { type CaseContact, type CaseLine, casesOf, contactsOfCases } from "./cases.sql.ts";
export { type OfficeInCountry, officesByTrouble, type Trouble, troubles, waitOf } from "./country.ts";
export { type DatabaseState, databaseState } from "./database-state.sql.ts";
export { type DayListRow, dayList } from "./day-list.ts";
export type { JournalLine, LetterLine } from "./explain.sql.ts";
export { type Explained, explain } from "./explain.ts";
export { type CallLine, type DisturbanceLine, type DoubtLine, namesOfActors } from "./explain-floor.sql.ts";
export { type OfficeInShort, officesInShort } from "./free-days.ts";
export { type MachineState, machineState } from "./machine.ts";
export { type MatterKind, matterKinds, type OfficeMatters, officeMatters } from "./matters.ts";
export { pastRetentionSeconds } from "./past-retention.sql.ts";
export { type PublicDay, type PublicFigures, publicFigures, type Seats } from "./public-days.ts";
export { type ReminderFigures, reminderFigures } from "./reminders.sql.ts";
export { type RulesChange, rulesHistory, seatsAhead } from "./rules-history.sql.ts";
export { erasedSinceRenewal, rotationOpen } from "./since-renewal.sql.ts";
export { stateOf } from "./state-of.ts";
export { linesOf, sumsOf, type TrailCursor, type TrailFilter, type TrailLine } from "./trail/trail.sql.ts";
export { linesOfBooking, linesOfNumber } from "./trail/trail-about.sql.ts";
export {
  aboveMedian,
  fewestColleagues,
  figuresOf,
  type TrailFigure,
  type TrailFigures,
} from "./trail/trail-figures.ts";
export { type TrailGroup, trailGroups } from "./trail/trail-groups.ts";
export { type ReasonAsked, reasonsOf, withReasons } from "./trail/trail-reasons.ts";
export { mostDays, type TrailPlace, type TrailSpan, trailPlaces } from "./trail/trail-span.ts";
export { bookingsWithoutEnd } from "./without-end.sql.ts";
