import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isDatabaseDown } from "../database/index.ts";
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
 * @param transportSecurity the value of `Strict-Transport-Security`; undefined: we are not reached by https
 */
export function addHeadersAndErrorPages(app: FastifyInstance, transportSecurity?: string): void {
  keepBodiesStorable(app);
  const all = { ...headers, ...(transportSecurity && { "strict-transport-security": transportSecurity }) };
  app.addHook("onSend", async (_request, reply) => {
    if (reply.statusCode === 429 && !reply.hasHeader("retry-after")) reply.header("retry-after", "60");
    for (const [name, value] of Object.entries(all)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 404, "not-found"));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (isDatabaseDown(error)) return refuse(request, reply.header("retry-after", "5"), 503, "away");
    const { statusCode = 500 } = error;
    if (statusCode < 500) return refuse(request, reply, statusCode, refusals[statusCode] ?? "bad-request");
    request.log.error({ err: error, route: request.routeOptions.url, method: request.method }, "a request failed");
    return refuse(request, reply, 500, "broken");
  });
}

/** An address that is none (half a percent sign, a part longer than anything of ours): said in the one shape, without the address. */
export function refuseUnreadAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
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

/** Refusals of a request that have words of their own. */
const refusals: Record<number, Wrong> = { 415: "not-a-form", 421: "wrong-host", 429: "too-many" };

/** For programs and the people who write them. */
const sentences: Record<Wrong, string> = {
  "no-office": "There is no such office.",
  "not-found": "There is nothing at this address.",
  broken: "This request failed on our side.",
  away: "The database is down; try again in a moment.",
  "not-allowed": "This is not allowed.",
  "bad-request": "This request could not be read.",
  "not-a-form": "This address takes a form, sent as application/x-www-form-urlencoded.",
  "too-many": "Too many requests came from your network; Retry-After says in how many seconds the next is answered.",
  "wrong-host": "This server does not answer under that host name.",
};
