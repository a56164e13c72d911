import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Member } from "../../staff/index.ts";
import { type ApiTools, type Language, refusalWith } from "./tools.ts";

const members = new WeakMap<FastifyRequest, Member>();

/** Every address of the API wants a key before anything else is read, except those whose `config` says `open`. */
export function wantKeys(app: FastifyInstance, { keyOf }: ApiTools): void {
  app.addHook("onRequest", async (request) => {
    if ((request.routeOptions.config as { open?: true } | undefined)?.open) return;
    const member = await keyOf(request.headers.authorization, request.ip);
    if (!member) throw refusalWith(401, "no-key", "noKey");
    members.set(request, member);
  });
}

/** The program that sends this request. */
export function memberOf(request: FastifyRequest): Member {
  const member = members.get(request);
  if (!member) throw new Error("a request came past the check of keys");
  return member;
}

export function languageAsked(request: FastifyRequest): Language {
  return (request.query as { lang?: unknown } | undefined)?.lang === "id" ? "id" : "en";
}
