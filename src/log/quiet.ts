import { type Log, openLog } from "./log.ts";

/** A log that nobody reads: for commands, which answer in plain words of their own. */
export const quietLog: Log = openLog({ level: "fatal", write: () => {} });
