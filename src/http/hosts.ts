import { isIP } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { MisdirectedRequest } from "./refused-request.ts";

/**
 * Refuses requests that name another host than ours: what reaches us under a stranger's name (a page that points its own name at us, a
 * proxy that is set up wrongly) must neither sign in nor be mirrored into links. 421 says so; two `Host` lines are 400 (RFC 9112, 3.2).
 * The machine's own names are always ours, because no page of a stranger can have them. Probes ask by whatever address the machine has.
 * @param publicUrl where the world reaches us; undefined: only this machine, and the address we listen on, does
 * @param host the address we listen on
 */
export function answerOnlyOurHosts(
  app: FastifyInstance,
  { publicUrl, host }: { publicUrl: string | undefined; host: string },
): void {
  const ours = new Set(["localhost", "127.0.0.1", "[::1]", bracketed(host).toLowerCase()]);
  if (publicUrl) ours.add(new URL(publicUrl).hostname.toLowerCase());
  // Listening on every address without a public one: the operator reaches us by an address of the machine, never by a name.
  const anyAddress = publicUrl === undefined && (host === "0.0.0.0" || host === "::");
  app.addHook("onRequest", async (request) => {
    if (hostLines(request) > 1) throw new MisdirectedRequest(400);
    if (isProbe(request)) return;
    // The second is what a proxy of ours says; links and the origin of forms are judged by it.
    for (const line of [request.headers.host, request.host])
      if (!isOurs(nameOf(line))) throw new MisdirectedRequest(421);
  });

  function isOurs(name: string | undefined): boolean {
    return name !== undefined && (ours.has(name) || (anyAddress && isAddress(name)));
  }
}

function hostLines({ raw }: FastifyRequest): number {
  return raw.rawHeaders.filter((line, nr) => nr % 2 === 0 && line.toLowerCase() === "host").length;
}

function isProbe({ url }: FastifyRequest): boolean {
  return /^\/(health\/(live|ready)|metrics)(\?|$)/.test(url);
}

/** The host of a `Host` line without its port; undefined: there is none, or it is no host. */
function nameOf(line: string | undefined): string | undefined {
  const url = `http://${line ?? ""}`;
  return line && !/[\s/?#@\\]/.test(line) && URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined;
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, "")) > 0;
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
