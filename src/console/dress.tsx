import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isDatabaseAway } from "../database/index.ts";
import { pageWords } from "../phrasebook/index.ts";
import { languageOf } from "./language/language.ts";
import { draw } from "./layout.tsx";
import { keepBodiesStorable } from "./storable-body.ts";
import { type Wrong, WrongPage } from "./wrong-page.tsx";

/** Nothing from elsewhere, nothing inline, no frame around us. A route that needs more sets its own and keeps it. */
const headers = {
  "content-security-policy":
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(), microphone=(), payment=()",
} as const;

/**
 * Gives every answer of `app` its security headers, and every failure a page in the reader's words (programs get
 * `{code, sentence}`). Nothing of an error reaches the reader, and only its kind reaches the log: its text may quote
 * what somebody wrote. Call it on the root before the doors are registered.
 */
export function dressHouse(app: FastifyInstance): void {
  keepBodiesStorable(app);
  app.addHook("onSend", async (_request, reply) => {
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 404, "not-found"));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (isDatabaseAway(error)) return refuse(request, reply.header("retry-after", "5"), 503, "away");
    const { statusCode = 500, name, code, stack } = error;
    if (statusCode < 500) return refuse(request, reply, statusCode, "bad-request");
    request.log.error(
      { name, code, where: stack?.split("\n").filter((line) => /^\s+at /.test(line)) },
      "a request failed",
    );
    return refuse(request, reply, 500, "broken");
  });
}

/** An address that is none (half a percent sign, a part longer than anything of ours): said in the one shape, without the address. */
export function unreadAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  refuse(request, reply, 400, "bad-request");
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, wrong: Wrong): FastifyReply {
  reply.code(status).header("cache-control", "no-store");
  if (!String(request.headers.accept ?? "").includes("text/html")) {
    return reply.send({ code: wrong, sentence: sentences[wrong] });
  }
  return reply
    .type("text/html; charset=utf-8")
    .send(draw(<WrongPage words={pageWords(languageOf(request))} wrong={wrong} />));
}

/** For programs and the people who write them. */
const sentences: Record<Wrong, string> = {
  "no-office": "There is no such office.",
  "not-found": "There is nothing at this address.",
  broken: "This request failed on our side.",
  away: "The database is away; try again in a moment.",
  "not-allowed": "This is not allowed.",
  "bad-request": "This request could not be read.",
};
