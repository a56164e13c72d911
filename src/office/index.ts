/** What exists: offices, their numbers, rules, hours, services and days. Begun from a pack, read by everybody. */
export {
  type CalendarAsk,
  type CalendarChange,
  type CalendarRefusal,
  type CalendarWish,
  type Changed,
  type ChangeKind,
  changeCalendar,
  changeOf,
  changesOf,
  lockCalendar,
  lookAtChange,
  national,
  type WrittenChange,
} from "./calendar/index.ts";
export {
  changeRules,
  type NewRules,
  plannedRules,
  planRules,
  type RulesAsk,
  type RulesRefusal,
  withdrawRules,
} from "./change-rules.ts";
export type { DayFault } from "./check-day.ts";
export {
  type Country,
  demoRoles,
  inLanguage,
  knownLanguages,
  type Language,
  languageIn,
  moneyIn,
  type PackQuestion,
  wholePhone,
} from "./country.ts";
export {
  type DayState,
  dayState,
  decreed,
  floorOn,
  holidayOn,
  hoursOn,
  isWorkingDay,
  lastDayOfHorizon,
  neighbours,
  nextDayToOpen,
  nextRelease,
  releaseMoment,
  rulesOfVersion,
  rulesOn,
  seatsADay,
  slotsOf,
  today,
  usualHoursOn,
  workingDays,
} from "./day.ts";
export { drawnDay, drawnDays } from "./drawn-day.ts";
export { isAfterEnd, servedNow, takingOver } from "./ended.ts";
export { type FactPlace, placesIn } from "./fact-places.ts";
export {
  type ChangedFact,
  changeFacts,
  comingFacts,
  comingService,
  type DecreedFees,
  type FactAsk,
  type FactRefusal,
  type FactWhat,
  type FactWish,
  type FeeName,
  factChangeOf,
  factChangesOf,
  factsOn,
  feeNames,
  lookAtFacts,
  newAddressOn,
  offers,
  type Paper,
  paperOf,
  serviceOn,
  servicesOn,
  type TextName,
  textNames,
  textOn,
  type WrittenFact,
} from "./facts/index.ts";
export { BrokenPack } from "./fault.ts";
export {
  type Counter,
  counterOf,
  countersFor,
  type Desk,
  type Floor,
  type Room,
  type Stream,
  stageOf,
  streamOf,
} from "./floor.ts";
export { comeTime, latestTime } from "./hour.ts";
export { type ImportPlan, type ImportStep, planImport, writeStep } from "./import/index.ts";
export { languageOfPlace } from "./language.sql.ts";
export { lateOpening } from "./late-opening.ts";
export { shippedCountry } from "./load-country.ts";
export { loadPack } from "./load-pack.ts";
export {
  type Holiday,
  type HourSeats,
  type Office,
  type Offices,
  type OurNumber,
  type Pool,
  pools,
  type Rules,
  type Weekday,
} from "./office.ts";
export { storedOffices } from "./offices.sql.ts";
export { officeOf, offices, officesChannel, officesOf, refreshOffices, tellOffices } from "./offices.ts";
export { officesOfPack } from "./offices-of-pack.ts";
export { nextOpening, type OpenedDays, openAllDays, openDays } from "./open-days.ts";
export { limitsOf, type OwnRule, ownRules, ruleValues } from "./own-rules.ts";
export type { DayContent, HoursContent, Pack } from "./pack.ts";
export { quietUntil } from "./quiet-hours.ts";
export type { RuleFault } from "./rule-faults.ts";
export type { Service } from "./service.ts";
export { storePack } from "./store-pack.ts";
