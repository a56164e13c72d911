import type { FastifyPluginAsync } from "fastify";
import type { Live } from "./open-live.ts";
import { socketRoute, sockets } from "./sockets.ts";

/**
 * `/live?watch=office:<id>` and `/live?watch=board:<office>:<room>`: one socket a page. It asks for no sign-in: a tick says only that
 * something changed, and a board is public. What cannot be watched is closed with 1008.
 */
export function liveDoor(live: Live): FastifyPluginAsync {
  return async (scope) => {
    if (!scope.hasDecorator("websocketServer")) await scope.register(sockets);
    scope.addHook("preClose", () => live.stop());
    socketRoute(scope, "/live", (socket, request) => {
      const { watch } = request.query as { watch?: unknown };
      if (typeof watch !== "string" || !live.join(socket, watch)) socket.close(1008, "nothing to watch");
    });
  };
}
