import type { FastifyInstance } from "fastify";
import type { Staff } from "../staff/index.ts";

/** Gives a device its cookie under the name of today, whatever page it asks for. Call it on the root before the doors are registered. */
export function moveDeviceCookies(app: FastifyInstance, staff: Pick<Staff, "moveDeviceCookie">): void {
  app.addHook("onRequest", async (request, reply) => {
    const cookie = await staff.moveDeviceCookie(request);
    if (cookie) reply.header("set-cookie", cookie);
  });
}
