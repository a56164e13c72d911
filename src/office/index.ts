/** What exists: offices, their numbers, rules, hours, services and days. Loaded from a pack, read by everybody. */
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
export { comeTime, latestTime } from "./hour.ts";
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
