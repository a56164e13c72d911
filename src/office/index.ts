/** What exists: offices, their numbers, rules, hours, services and days. Begun from a pack, read by everybody. */
export {
  changeRules,
  limitsOf,
  type NewRules,
  type OwnRule,
  ownRules,
  plannedRules,
  planRules,
  type RuleFault,
  type RuleLimits,
  type RulesAsk,
  type RulesRefusal,
  type RuleValues,
  ruleValues,
  withdrawRules,
} from "./change-rules.ts";
export {
  dayState,
  decreed,
  floorOn,
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
export { loadPack } from "./load-pack.ts";
export {
  type Holiday,
  type Office,
  type Offices,
  type OurNumber,
  type Pool,
  pools,
  type Rules,
  type Weekday,
} from "./office.ts";
export { offices, officesChannel, officesOf, refreshOffices, tellOffices } from "./offices.ts";
export { officesOfPack } from "./offices-of-pack.ts";
export { nextOpening, openAllDays, openDays } from "./open-days.ts";
export { storePack } from "./store-pack.ts";
