/** What exists: offices, their numbers, rules, hours, services and days. Begun from a pack, read by everybody. */
export {
  type DayState,
  dayState,
  decreed,
  holidayOn,
  hoursOn,
  isWorkingDay,
  lastDayOfHorizon,
  neighbours,
  nextRelease,
  releaseMoment,
  rulesOfVersion,
  rulesOn,
  slotsOf,
  today,
  workingDays,
} from "./day.ts";
export { BrokenPack, type Fault } from "./fault.ts";
export { comeTime, latestTime } from "./hour.ts";
export { loadPack } from "./load-pack.ts";
export {
  type Holiday,
  type HourSeats,
  type Hours,
  type Office,
  type Offices,
  type OurNumber,
  type Pool,
  pools,
  type Rules,
  type Service,
  type Weekday,
  type Zone,
  type ZoneName,
} from "./office.ts";
export { forgetOffices, offices, officesOf } from "./offices.ts";
export { officesOfPack } from "./offices-of-pack.ts";
export { nextOpening, type OpenedDays, openAllDays, openDays } from "./open-days.ts";
export type { Pack } from "./pack.ts";
export { storePack } from "./store-pack.ts";
