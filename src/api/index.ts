/** For other programs: the acts of staff with a key, health, metrics. */
export { createMetrics, type Metrics } from "./metrics.ts";
export { operationsDoor } from "./operations-door.ts";
export { apiDoor, forgetKeys } from "./v1/index.ts";
