import type { FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import type { Browser } from "../../staff/index.ts";
import { href, type RouteName, type routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { draw } from "../layout.tsx";

/** The request as the sign-in needs it: whose cookies, from where, to which name of ours. */
export function browserOf(request: FastifyRequest): Browser {
  const protocol = request.protocol === "https" ? "https" : "http";
  const host = URL.canParse(`${protocol}://${request.host}`) ? request.host : "localhost";
  return { headers: request.headers, ip: request.ip, host, protocol };
}

/** The fields of a form, each once; a field that was not sent is empty. */
export function formOf(request: FastifyRequest): (name: string) => string {
  const body = (request.body ?? {}) as Record<string, string | string[]>;
  return (name) => [body[name] ?? ""].flat().at(-1) ?? "";
}

/** Where somebody wanted to go before the sign-in: a page of ours below /console, or undefined. Never another site. */
export function wantedPath(text: unknown): string | undefined {
  if (typeof text !== "string" || !/^\/console(?:[/?]|$)/.test(text) || /[\\\p{Cc}]/u.test(text)) return undefined;
  const base = "http://here.invalid";
  if (!URL.canParse(text, base)) return undefined;
  const { origin, pathname, search } = new URL(text, base);
  const within = origin === base && /^\/console(?:\/|$)/.test(pathname);
  // The sign-in itself is no place to come back to.
  return within && !/^\/console\/(?:masuk|keluar|mulai|lanjut|sandi-baru|faktor-kedua)\b/.test(pathname)
    ? pathname + search
    : undefined;
}

/** Where a request wants to go after the sign-in, as its address says. */
export function wanted(request: FastifyRequest): string | undefined {
  return wantedPath((request.query as { ke?: unknown }).ke);
}

type PlainRoute = {
  [Name in RouteName]: (typeof routes)[Name] extends `${string}:${string}` ? never : Name;
}[RouteName];

/** The address of a page or form before any office, in the language of this request. */
export function hrefOf(
  request: FastifyRequest,
  name: PlainRoute,
  query?: Readonly<Record<string, string | undefined>>,
): string {
  return href<PlainRoute>(name, {}, languageOf(request), query);
}

export function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply.code(status).type("text/html; charset=utf-8").header("cache-control", "no-store").send(draw(page));
}

export function goTo(reply: FastifyReply, path: string, cookies: string[] = []): FastifyReply {
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.header("cache-control", "no-store").redirect(path, 303);
}
