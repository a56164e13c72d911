import type { FastifyReply } from "fastify";
import type { ActRefusal } from "../../queue/index.ts";

/** Whoever has used up a budget gets 429 and `Retry-After`, with the page that says so; any other no is a page as always. */
export function answerTooMany(reply: FastifyReply, no: ActRefusal): void {
  if (no.refused === "too-many") reply.code(429).header("retry-after", String(no.seconds));
}
