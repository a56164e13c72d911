import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import type { Log } from "../log/index.ts";
import { limitConnections } from "./connections.ts";
import { answerOnlyOurHosts } from "./hosts.ts";
import { trustedProxies } from "./proxies.ts";
import { limitRoutes } from "./request-limits.ts";

export interface HttpSettings {
  /** The address we listen on. */
  host: string;
  /** Where the world reaches us. */
  publicUrl: string | undefined;
  /** Proxies of ours, as `trustedProxies` reads them. */
  trustedProxies: readonly string[];
  /** How many connections may be open at once. */
  maxConnections: number;
}

/** How long a request may take to arrive. A phone on a bad line sends a form in a second, Meta 3 MB in a few. */
const headSeconds = 15;
const wholeSeconds = 30;
/** nginx keeps its connections to us for 60 seconds: ours have to live a little longer, or it meets closed ones. */
const idleSeconds = 72;

/**
 * A server without doors yet. A request's head has 15 seconds to arrive, its body 30 in all (then 408, and the connection is closed), and
 * senders, connections and host names have their limits (429, 421). What a limit refuses is thrown, so the error handler finds the words.
 * @param onRefused is told of each connection beyond the limits
 * @param frameworkErrors answers addresses that cannot be read
 * @throws if `settings.trustedProxies` has an entry that is no address
 */
export async function openHttpServer(
  settings: HttpSettings,
  log: Log,
  onRefused: () => void,
  frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void,
): Promise<FastifyInstance> {
  const isTrusted = trustedProxies(settings.trustedProxies);
  if (!isTrusted) throw new Error("TRUSTED_PROXIES has an entry that is no address");
  const app = fastify({
    loggerInstance: log.child({ worker: "http" }) as FastifyBaseLogger,
    // Metrics count every answer by route; a line for each would hide what matters.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    trustProxy: isTrusted,
    bodyLimit: 1024 * 1024,
    frameworkErrors,
    requestTimeout: wholeSeconds * 1_000,
    keepAliveTimeout: idleSeconds * 1_000,
    http: { headersTimeout: headSeconds * 1_000, connectionsCheckingInterval: 5_000 },
  });
  limitConnections(app.server, settings.maxConnections, isTrusted, onRefused);
  answerOnlyOurHosts(app, settings);
  await limitRoutes(app);
  return app;
}
