import type { FastifyInstance } from "fastify";

/**
 * Whatever a program calls what it sends, it is read as JSON: `curl -d` says that it is a form, and a body read as a form would lose what
 * stands in it, so that papers with something missing became complete. Nothing at all is an empty object. So is a field that says null:
 * many programs write so what they do not say.
 */
export function readJson(app: FastifyInstance): void {
  const read = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (request, body, done) => {
    if (String(body).trim() === "") return done(null, {});
    return read(request, body as string, done);
  });
  app.addHook("preValidation", async (request) => {
    request.body = said(request.body ?? {});
  });
}

// In a list nothing is left out: a place in it means something.
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const told = Object.entries(value).filter(([, inside]) => inside !== null);
  return Object.fromEntries(told.map(([name, inside]) => [name, said(inside)]));
}
