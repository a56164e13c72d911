import type { FastifyInstance } from "fastify";

/**
 * What forms and programs send is made storable before anybody reads it: PostgreSQL refuses NUL and lone surrogates, and one such
 * character in a reason would cost its writer the whole act. (The channel does the same with what citizens write; its raw bytes are left alone.)
 */
export function keepBodiesStorable(app: FastifyInstance): void {
  app.addHook("preValidation", async (request) => {
    request.body = storable(request.body);
  });
}

function storable(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, storable(inside)]));
}
