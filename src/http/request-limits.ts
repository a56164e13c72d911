import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, RouteOptions } from "fastify";
import { TooManyRequests } from "./refused-request.ts";

/** How often one address on the network may ask for the routes of a group: `most` in `seconds`. */
export interface Limit {
  group: string;
  most: number;
  seconds: number;
}

const pages: Limit = { group: "pages", most: 600, seconds: 60 };

/**
 * The first line that fits a route counts. A whole office, and with mobile carriers a whole town, stands behind one address, so each limit
 * is several times what such a crowd needs, and a small part of what one process answers. A key of a program or a session is not what is
 * counted: whoever makes up a new one for each try would never be stopped.
 *
 * Not limited: Meta's webhook (it is signed, and what we refuse Meta repeats for days), health and metrics (a probe must never hear that all
 * is bad because it asks often), pages of people who are signed in (a session can be ended), static files.
 */
const limits: readonly [method: "GET" | "POST" | "any", address: RegExp, limit: Limit][] = [
  ["POST", /^\/console\/(masuk|mulai)(\/|$)/, { group: "sign-in", most: 120, seconds: 60 }],
  ["POST", /^\/kiosk\//, { group: "kiosk", most: 120, seconds: 60 }],
  ["any", /^\/api\//, { group: "api", most: 1_800, seconds: 60 }],
  ["GET", /^\/live$/, { group: "live", most: 1_800, seconds: 60 }],
  ["GET", /^\/console\/(masuk|mulai)(\/|$)/, pages],
  ["GET", /^\/($|kantor\/|board\/|kiosk\/|\.well-known\/|robots\.txt$)/, pages],
];

/** The limit of a route; undefined: it has none. */
export function limitOf({ method, url }: Pick<RouteOptions, "method" | "url">): Limit | undefined {
  const methods = [method].flat();
  return limits.find(([wanted, address]) => (wanted === "any" || methods.includes(wanted)) && address.test(url))?.[2];
}

/**
 * Refuses what comes too often with 429 and `Retry-After`, before anybody looks at a key, a cookie or a body. The counts live in this process:
 * two servers together allow twice as much. At most 5,000 addresses of a group are remembered, the latest ones.
 */
export async function limitRoutes(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false, keyGenerator: ({ ip }) => networkOf(ip) });
  const groups = new Map<string, ReturnType<FastifyInstance["createRateLimit"]>>();
  app.addHook("onRequest", async (request, reply) => {
    const limit = limitOf({ method: request.method, url: request.routeOptions.url ?? "" });
    if (!limit) return;
    const { group, most: max, seconds } = limit;
    const count = groups.get(group) ?? app.createRateLimit({ max, timeWindow: seconds * 1_000 });
    groups.set(group, count);
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header("retry-after", String(Math.max(1, counted.ttlInSeconds)));
    throw new TooManyRequests();
  });
}

/** One customer of an IPv6 network has 2^64 addresses at the least: they count as one. */
export function networkOf(ip: string): string {
  if (!ip.includes(":") || ip.includes(".")) return ip;
  const [head = "", tail] = ip.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => "0");
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":")}::/64`;
}
