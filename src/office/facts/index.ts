/** What an office says: papers, fees, address and texts by the day from which they hold, and the changes of them. */
export { type ChangedFact, changeFacts, lookAtFacts } from "./change-facts.ts";
export {
  type DecreedFees,
  type FactWhat,
  type FeeName,
  feeNames,
  type TextName,
  textNames,
} from "./fact.ts";
export type { FactAsk, FactRefusal, FactWish } from "./fact-ask.ts";
export { factChangeOf, factChangesOf, type WrittenFact } from "./facts.sql.ts";
export {
  comingFacts,
  comingService,
  factsOn,
  newAddressOn,
  offers,
  type Paper,
  paperOf,
  serviceOn,
  servicesOn,
  textOn,
} from "./facts-on.ts";
