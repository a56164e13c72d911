import swagger, { type FastifyDynamicSwaggerOptions as SwaggerOptions } from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyError, FastifyInstance, FastifyPluginAsync } from "fastify";
import { isDatabaseAway } from "../../database/index.ts";
import { NotAllowed } from "../../desk/index.ts";
import { arrivalRoutes } from "./arrivals.ts";
import { boardRoutes } from "./boards.ts";
import { readPage } from "./read-page.tsx";
import { ticketRoutes } from "./tickets.ts";
import { ApiNo, type ApiTools } from "./tools.ts";

/**
 * `/api/v1/...`: the acts of staff for other programs, with a key (`npm run api-key`). The same schemas check what comes in and write
 * `/api/v1/openapi.json`; `/api/v1` shows that document to people.
 */
export function apiDoor(tools: ApiTools & { now(): Temporal.Instant }): FastifyPluginAsync {
  return async (root) => {
    await root.register(
      async (plain) => {
        const app = plain.withTypeProvider<TypeBoxTypeProvider>();
        await app.register(swagger, { openapi: document });
        app.setErrorHandler((error: FastifyError, request, reply) => {
          const no = noOf(error);
          if (!no) throw error;
          if (no.status === 503) reply.header("retry-after", "5");
          request.log.debug({ code: no.code }, "refused");
          return reply
            .code(no.status)
            .header("cache-control", "no-store")
            .send({ code: no.code, sentence: no.message });
        });
        acceptNothing(plain);
        arrivalRoutes(plain, tools, () => tools.now());
        ticketRoutes(plain, tools);
        boardRoutes(plain, tools, () => tools.now());
        app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
        app.get("/", { schema: { hide: true } }, async (request, reply) => readPage(request, reply, app.swagger()));
      },
      { prefix: "/api/v1" },
    );
  };
}

const document: NonNullable<SwaggerOptions["openapi"]> = {
  openapi: "3.1.0",
  info: {
    title: "Antrean",
    version: "1",
    description:
      "The day at the office for other programs: who is at the door, whose papers are complete, whose number is called. Every act is the console's own, with the same rules and the same journal. Refusals are 409 with a stable code and a sentence; add ?lang=id for Indonesian.",
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer", description: "npm run api-key -- <office> <right>..." } },
  },
  tags: [
    { name: "arrivals", description: "The door and the front desk." },
    { name: "papers", description: "The document desk." },
    { name: "calls", description: "Counters." },
    { name: "tickets", description: "Numbers of today." },
    { name: "boards", description: "Waiting rooms." },
  ],
};

/** A request that has nothing to say may send nothing, also where it says that the nothing is JSON. */
function acceptNothing(app: FastifyInstance): void {
  const read = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") return done(null, {});
    return read(request, body as string, done);
  });
  app.addHook("preValidation", async (request) => {
    request.body ??= {};
  });
}

function noOf(error: FastifyError | ApiNo | NotAllowed): ApiNo | undefined {
  if (error instanceof ApiNo) return error;
  if (error instanceof NotAllowed) return new ApiNo(403, "not-allowed", "This key may not do that here.");
  if (isDatabaseAway(error)) return new ApiNo(503, "away", "The database is away; try again in a moment.");
  // The checker's words name the field and what was wanted, never what was sent.
  if ("validation" in error && error.validation)
    return new ApiNo(400, "bad-request", `This could not be read: ${error.message}.`);
  if ("statusCode" in error && error.statusCode && error.statusCode < 500)
    return new ApiNo(error.statusCode, "bad-request", "This request could not be read.");
  return undefined;
}
