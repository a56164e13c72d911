/** For other programs and for operators: health, metrics, commands. */
export { createMetrics, type Metrics } from "./metrics.ts";
export { operationsDoor } from "./operations-door.ts";
export { commands } from "./operator/run.ts";
export { apiDoor, forgetKeys } from "./v1/index.ts";
