/** What happened, by whom, when and why; only ever appended to, free of personal data, and chained so that nobody changes it unseen. */

export { type DayHead, dropBlocks, headsBefore } from "./chain.sql.ts";
export { type ChainHouse, extendChain } from "./chain.ts";
export { type Entry, type JournalAct, writeJournal } from "./entry.ts";
export { firstOpenDay, zonesOf } from "./first-open-day.ts";
export { keepChain } from "./keep-chain.ts";
export type { ReasonCode } from "./reason-codes.ts";
export { sealReasons } from "./seal-reasons.ts";
export { countsAsSuch, ofHands } from "./tally/hands.sql.ts";
export type { TallyPlace } from "./tally/tally.sql.ts";
export { tallyDays, tidyTallies } from "./tally/tally-days.ts";
export { type KeptHead, verifyChain } from "./verify-chain.ts";
