import type { FastifyRequest } from "fastify";

/** The page that a request belongs to. Of a button it is the page that it stands on, because nobody can load the address of a button. */
export function pageOf({ method, url, headers, host }: FastifyRequest): string {
  if (method === "GET") return url;
  const from = URL.canParse(headers.referer ?? "") ? new URL(headers.referer ?? "") : undefined;
  return from?.host === host ? from.pathname + from.search : "/console";
}
