import swagger, { type FastifyDynamicSwaggerOptions as SwaggerOptions } from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { isDatabaseDown } from "../../database/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import { apiReferencePage } from "./api-reference-page.tsx";
import { arrivalRoutes } from "./arrivals.ts";
import { boardRoutes } from "./boards.ts";
import { calendarRoutes } from "./calendar.ts";
import { counterRoutes } from "./counters.ts";
import { factRoutes } from "./facts.ts";
import { languageAsked, wantKeys } from "./key-hook.ts";
import { paperRoutes } from "./papers.ts";
import { readJson } from "./read-json.ts";
import { superviseRoutes } from "./supervise.ts";
import { ticketRoutes } from "./tickets.ts";
import { ApiRefusal, type ApiTools, refusalWith } from "./tools.ts";
import { whyUnread } from "./why-unread.ts";

/**
 * `/api/v1/...`: the acts of staff for other programs, with a key (`npm run api-key`). The same schemas check what comes in and write
 * `/api/v1/openapi.json`; `/api/v1` shows that document to people.
 */
export function apiRoutes(tools: ApiTools): FastifyPluginAsync {
  return async (root) => {
    await root.register(
      async (plain) => {
        const app = plain.withTypeProvider<TypeBoxTypeProvider>();
        await app.register(swagger, { openapi: document });
        app.setErrorHandler((error: FastifyError, request, reply) => {
          const refusal = refusalOf(error, request);
          if (!refusal) throw error;
          return answer(request, reply, refusal);
        });
        wantKeys(plain, tools);
        plain.setNotFoundHandler((request, reply) =>
          answer(request, reply, refusalWith(404, "not-found", "nothingHere")),
        );
        readJson(plain);
        for (const routes of [
          arrivalRoutes,
          paperRoutes,
          counterRoutes,
          ticketRoutes,
          boardRoutes,
          superviseRoutes,
          calendarRoutes,
          factRoutes,
        ])
          routes(plain, tools);
        const open = { schema: { hide: true }, config: { open: true } };
        app.get("/openapi.json", open, async () => app.swagger());
        app.get("/", open, async (request, reply) => apiReferencePage(request, reply, app.swagger()));
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
      "The day at the office for other programs: who is at the door, whose papers are complete, whose number is called. Every act is the console's own, with the same rules and the same journal. Refusals are 409 with a stable code and a sentence; add ?lang=id for Indonesian. Only doubts about somebody's data have no address: people open and decide those.",
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer", description: "npm run api-key -- <office> <right>..." } },
  },
  tags: [
    { name: "arrivals", description: "The door and the front desk." },
    { name: "bookings", description: "Bookings of any day, found and changed at the front desk." },
    { name: "papers", description: "The document desk." },
    { name: "calls", description: "Counters." },
    { name: "tickets", description: "Numbers of today." },
    { name: "boards", description: "Waiting rooms and the line." },
    { name: "supervise", description: "A supervisor's word." },
    { name: "calendar", description: "Closed days, holidays and days with their own hours." },
    { name: "facts", description: "Papers, fees, address and texts of an office." },
  ],
};

function answer(request: FastifyRequest, reply: FastifyReply, refusal: ApiRefusal): FastifyReply {
  if (refusal.status === 503) reply.header("retry-after", "5");
  request.log.debug({ code: refusal.code }, "refused");
  return reply
    .code(refusal.status)
    .header("cache-control", "no-store")
    .send(refusal.answer(languageAsked(request)));
}

function refusalOf(error: FastifyError | ApiRefusal, request: FastifyRequest): ApiRefusal | undefined {
  if (error instanceof ApiRefusal) return error;
  if (isDatabaseDown(error)) return refusalWith(503, "away", "away");
  if ("validation" in error && error.validation) {
    const why = whyUnread(error, request.routeOptions.schema);
    return new ApiRefusal(400, "bad-request", (language) => deskWords[language].api.badField(why));
  }
  if (error.statusCode === 413) return refusalWith(413, "bad-request", "tooLong");
  if (error.statusCode === 429) return refusalWith(429, "too-many", "tooMany");
  if (error.statusCode && error.statusCode < 500) return refusalWith(error.statusCode, "bad-request", "unread");
  return undefined;
}
