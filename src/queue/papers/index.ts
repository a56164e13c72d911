/** The desk where papers are compared: who is next, what was found, and what becomes of them. */
export { documentLine } from "../view/document-line.ts";
export { backTodayBefore } from "./back-today.ts";
export { checkPapers } from "./check-papers.ts";
export { decideDoubt } from "./decide-doubt.ts";
export { type Doubt, doubtsOf } from "./doubts-of.ts";
export { nextForPapers } from "./next-for-papers.ts";
export { notOwner } from "./not-owner.ts";
export { openDoubt } from "./open-doubt.ts";
export { paperTimedActs } from "./paper-timed-acts.ts";
export type { Checked, PapersFound } from "./papers-found.ts";
export { pickForPapers, takeAgain } from "./pick-for-papers.ts";
export { putBackFromDesk } from "./put-back-from-desk.ts";
export { undoPapers } from "./undo-papers.ts";
