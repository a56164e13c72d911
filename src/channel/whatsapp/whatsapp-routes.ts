import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { isDatabaseDown } from "../../database/index.ts";
import { type IdOf, withOwnIds } from "./own-ids.ts";
import { type ReadWebhook, readWebhook } from "./read-webhook.ts";
import { isSameSecret, isSigned } from "./signature.ts";

export interface WhatsAppRouteOptions {
  settings: { appSecret: string; previousAppSecret: string | undefined; verifyToken: string };
  idOf: IdOf;
  /** Writes down what was heard; resolves only when it is safe. Whatever it throws, nothing of it may be half done. */
  onWebhook(webhook: ReadWebhook): Promise<void>;
  /** For the metrics: `name` is one of a few dozen fixed words, never anything a sender wrote. */
  count(name: string, by: number): void;
  now(): Temporal.Instant;
}

/** Above the 3 MB Meta may send. */
const largestBody = 4 * 1024 * 1024;

/**
 * Meta's door: `/webhooks/whatsapp` (GET to verify, POST to deliver) and `/webhooks/whatsapp/flow`.
 * 200 says "written down": Meta repeats everything else for up to seven days.
 */
export function whatsappRoutes(door: WhatsAppRouteOptions): FastifyPluginAsync {
  return async (scope: FastifyInstance) => {
    // Raw bytes, for the signature; only in this scope. Fastify refuses a broken content type before reading; here the
    // signature alone decides.
    scope.addHook("onRequest", async (request) => {
      request.headers["content-type"] = "application/octet-stream";
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: largestBody }, (_request, body, done) =>
      done(null, body),
    );
    scope.get("/webhooks/whatsapp", (request, reply) => verify(door, request, reply));
    scope.post("/webhooks/whatsapp", { bodyLimit: largestBody }, (request, reply) => deliver(door, request, reply));
    scope.post("/webhooks/whatsapp/flow", { bodyLimit: largestBody }, (request, reply) =>
      refuseFlow(door, request, reply),
    );
  };
}

/** Meta asks once whether we know the word it was given, and wants its challenge back, bare. */
function verify(door: WhatsAppRouteOptions, request: FastifyRequest, reply: FastifyReply) {
  const query = request.query as Record<string, unknown>;
  const challenge = query["hub.challenge"];
  const known = query["hub.mode"] === "subscribe" && isSameSecret(query["hub.verify_token"], door.settings.verifyToken);
  if (!known || typeof challenge !== "string") return reply.code(403).send();
  return reply.type("text/plain; charset=utf-8").header("x-content-type-options", "nosniff").send(challenge);
}

async function deliver(door: WhatsAppRouteOptions, request: FastifyRequest, reply: FastifyReply) {
  const raw = rawBody(request);
  if (!isFromMeta(door, request, raw)) {
    door.count("wrong-signature", 1);
    return reply.code(401).send();
  }
  const read = withOwnIds(readWebhook(raw, door.now()), door.idOf);
  try {
    await door.onWebhook(read);
  } catch (error) {
    return notReceived(door, error, request, reply);
  }
  for (const [name, by] of Object.entries(read.counted)) door.count(name, by);
  return reply.code(200).send();
}

/** Nothing was kept, so Meta must repeat it. What went wrong may quote somebody's words: only its code is logged. */
function notReceived(door: WhatsAppRouteOptions, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const away = isDatabaseDown(error);
  door.count(away ? "database-away" : "not-heard", 1);
  const fields = { err: error, route: request.routeOptions.url };
  if (away) request.log.warn(fields, "the database is away: Meta repeats this webhook");
  else request.log.error(fields, "a webhook could not be written down");
  return reply.code(away ? 503 : 500).send();
}

/**
 * We publish no Flow and hold no Flow key, so nothing sent here can be decrypted, and 421 is Meta's word for exactly
 * that: its client asks for the public key again, finds none and gives up. A wrong signature is 432 there, not 401.
 */
function refuseFlow(door: WhatsAppRouteOptions, request: FastifyRequest, reply: FastifyReply) {
  const signed = isFromMeta(door, request, rawBody(request));
  door.count(signed ? "flow" : "wrong-signature", 1);
  return reply.code(signed ? 421 : 432).send();
}

function isFromMeta({ settings }: WhatsAppRouteOptions, request: FastifyRequest, raw: Uint8Array): boolean {
  return isSigned(raw, request.headers["x-hub-signature-256"], [settings.appSecret, settings.previousAppSecret]);
}

function rawBody(request: FastifyRequest): Uint8Array {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
