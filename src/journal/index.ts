/** What happened, by whom, when and why; only ever appended to, and free of personal data. */
export { type Entry, type JournalAct, writeJournal } from "./entry.ts";
