import type { FastifyInstance, FastifyReply } from "fastify";

const longestMs = 120_000;

/**
 * Never answers a request that was accepted: the caller has to give up by itself. The connection goes when the caller
 * leaves, after two minutes, or when the program ends.
 */
export function silence(app: FastifyInstance): (reply: FastifyReply) => FastifyReply {
  const waiting = new Set<FastifyReply>();
  app.addHook("preClose", async () => {
    for (const reply of waiting) reply.raw.destroy();
  });
  return (reply) => {
    reply.hijack();
    waiting.add(reply);
    const timer = setTimeout(() => reply.raw.destroy(), longestMs);
    timer.unref();
    reply.raw.on("close", () => {
      clearTimeout(timer);
      waiting.delete(reply);
    });
    return reply;
  };
}
