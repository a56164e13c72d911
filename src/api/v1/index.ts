export { apiRoutes } from "./api-routes.ts";
export { forgetIdempotencyKeys } from "./idempotency.sql.ts";
