import formbody from "@fastify/formbody";
import type { FastifyInstance } from "fastify";

/**
 * Pages of `app` take forms and nothing else (415): what a form sends are texts, so nobody can put an object or a list of lists where a page
 * expects what somebody typed.
 */
export async function takeForms(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  await app.register(formbody);
}
