/** What happened, by whom, when and why; only ever appended to, free of personal data, and chained so that nobody changes it unseen. */

export { type DayHead, dropBlocks, headsBefore } from "./chain.sql.ts";
export { type ChainHouse, extendChain } from "./chain.ts";
export { type Entry, type JournalAct, writeJournal } from "./entry.ts";
export { firstOpenDay, zonesOf } from "./first-open-day.ts";
export { keepChain } from "./keep-chain.ts";
export { type KeptHead, verifyChain } from "./verify-chain.ts";
