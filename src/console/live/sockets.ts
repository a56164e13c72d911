import websocket, { type WebSocket } from "@fastify/websocket";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";

export type Socket = WebSocket;

/** Real time. A browser's page counts a server as gone after 45 seconds of silence. */
const beatMs = 20_000;

/**
 * WebSockets for the whole of `app`, once however many doors ask for them. Every 20 seconds each socket is pinged, and told something
 * empty, because a page cannot see pings; who did not answer the last one is cut off. Ends with the server, politely (1001: going away).
 */
export const sockets: FastifyPluginAsync<{ beatMs?: number }> = Object.assign(
  async (app: FastifyInstance, options: { beatMs?: number }) => {
    if (app.hasDecorator("websocketServer")) return;
    await app.register(websocket, {
      // Pages only listen: whoever sends us much is no page of ours.
      options: { maxPayload: 1024 },
      errorHandler(error, socket, request) {
        request.log.error({ err: error }, "a socket failed");
        socket.terminate();
      },
      preClose: () => sayGoodbye(app.websocketServer.clients),
    });
    const beat = setInterval(() => feelPulses(app.websocketServer.clients), options.beatMs ?? beatMs);
    beat.unref();
    app.addHook("onClose", async () => clearInterval(beat));
  },
  // The doors beside the one that asked need it too.
  { [Symbol.for("skip-override")]: true },
);

/** A page's socket at `url`. A browser names the site that opens it: a foreign one is refused with 403. */
export function socketRoute(
  app: FastifyInstance,
  url: string,
  begin: (socket: Socket, request: FastifyRequest) => void | Promise<void>,
): void {
  app.get(url, { websocket: true, preValidation: refuseForeign }, begin);
}

async function refuseForeign(request: FastifyRequest, reply: FastifyReply) {
  const { origin } = request.headers;
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host);
  if (foreign)
    return reply.code(403).send({ code: "foreign-site", sentence: "This connection was opened by another site." });
}

/** Sends one text to many; who takes nothing in any more (a megabyte waits) is cut off, and comes back by itself. */
export function sendAll(listeners: Iterable<Socket>, text: string): void {
  const bytes = Buffer.from(text);
  for (const socket of listeners) {
    if (socket.readyState !== socket.OPEN) continue;
    if (socket.bufferedAmount > 1_000_000) socket.terminate();
    else socket.send(bytes, { binary: false });
  }
}

const unanswered = new WeakSet<Socket>();

function feelPulses(clients: Iterable<Socket>) {
  for (const socket of clients) {
    if (unanswered.has(socket)) {
      socket.terminate();
      continue;
    }
    unanswered.add(socket);
    socket.once("pong", () => unanswered.delete(socket));
    socket.ping();
    socket.send("");
  }
}

// A client that does not take leave in half a second would keep the server from ending.
async function sayGoodbye(clients: Iterable<Socket>) {
  const all = [...clients];
  for (const socket of all) socket.close(1001);
  const late = setTimeout(() => {
    for (const socket of all) socket.terminate();
  }, 500);
  await Promise.all(all.filter((socket) => socket.readyState !== socket.CLOSED).map(closed));
  clearTimeout(late);
}

function closed(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.once("close", resolve));
}
