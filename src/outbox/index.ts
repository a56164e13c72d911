/** Letters we owe, and what became of them. */

export { eraseLetters } from "./blank-old-letters.sql.ts";
export type { Carrier, Parcel, Receipt, Verdict } from "./carrier.ts";
export { concurrencyLimit } from "./concurrency-limit.ts";
export { type ContactKind, freeUntil } from "./contact-policy.ts";
export { bookingsEchoedIn } from "./echo-reacted-to.sql.ts";
export { holdLetters } from "./hold-letters.sql.ts";
export type { LetterContent, LetterDraft, LetterKind } from "./letter.ts";
export { letterTimes } from "./letter-times.ts";
export { stopSentence } from "./operator-warnings.ts";
export { outboxTimedActs } from "./outbox-timed-acts.ts";
export { receiveNumberTrouble, receiveReceipts } from "./receive-receipts.ts";
export {
  countWaitingLetters,
  dropLetters,
  type FailedLetter,
  listFailedLetters,
  retryLetters,
  type WaitingLetters,
} from "./retry-letters.sql.ts";
export { sealLetters } from "./seal-letters.ts";
export { type NumberState, numberStates, resumeNumbers } from "./sending-pause.sql.ts";
export { type Outbox, startOutbox } from "./start-outbox.ts";
export { openedContent, storedContent } from "./stored-content.ts";
export { writeLetters } from "./write-letters.sql.ts";
