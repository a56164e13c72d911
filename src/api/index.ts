/** For other programs and for operators: health, metrics, commands. */
export { createMetrics, type Metrics } from "./metrics.ts";
export { type OperationsTools, operationsDoor } from "./operations-door.ts";
export { commands } from "./operator/run.ts";
export { type Readiness, readiness } from "./readiness.ts";
