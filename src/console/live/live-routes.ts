import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { Live } from "./open-live.ts";
import { socketRoute, sockets } from "./sockets.ts";

/**
 * `/live?watch=office:<id>` and `/live?watch=board:<office>:<room>`: one socket a page. A board is public; when something happens in an
 * office is for those who work there, so `mayWatch` is asked. What cannot be watched is closed with 1008.
 */
export function liveRoutes(live: Live, mayWatch: (request: FastifyRequest) => Promise<boolean>): FastifyPluginAsync {
  return async (scope) => {
    if (!scope.hasDecorator("websocketServer")) await scope.register(sockets);
    scope.addHook("preClose", () => live.stop());
    socketRoute(scope, "/live", async (socket, request) => {
      const { watch } = request.query as { watch?: unknown };
      const known = typeof watch === "string" && (watch.startsWith("board:") || (await mayWatch(request)));
      // It may have gone while we asked; nobody would hear that it closed.
      if (socket.readyState !== socket.OPEN) return;
      if (!known || !live.join(socket, watch)) socket.close(1008, "nothing to watch");
    });
  };
}
