/** Letters we owe, and what became of them. */
export type { Carrier, Parcel, Receipt, Verdict } from "./carrier.ts";
export { outboxDues } from "./dues.ts";
export { dropLetters, type FailedLetter, listFailed, retryLetters, type Waiting, waiting } from "./figures.sql.ts";
export { eraseLetters } from "./grow-old.sql.ts";
export { type NumberState, numberStates, resumeNumber } from "./hinder.sql.ts";
export { holdLetters } from "./hold-letters.sql.ts";
export type { LetterContent, LetterDraft, LetterKind } from "./letter.ts";
export { receive } from "./receive.ts";
export { spareTime } from "./spare-time.ts";
export { type Outbox, startOutbox } from "./start-outbox.ts";
export { writeLetters } from "./write-letters.sql.ts";
