/** What the program says to its operator: lines with fields, and errors without anything that people wrote. */

export { connectionWatch } from "./connection-watch.ts";
export { faultLines, faultName, faultOf } from "./fault.ts";
export { isLogLevel, type Log, type LogLevel, logLevels, openLog } from "./log.ts";
export { quietLog } from "./quiet.ts";
