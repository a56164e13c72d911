/** For other programs: the acts of staff with a key, health, metrics. */
export { createMetrics, type Metrics } from "./metrics.ts";
export { operationsRoutes } from "./operations-routes.ts";
export { apiRoutes, forgetIdempotencyKeys } from "./v1/index.ts";
