import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyInstance } from "fastify";
import { knownLanguages, type Language } from "../../office/index.ts";

const here = new AsyncLocalStorage<readonly Language[]>();

/** Every page of this server speaks one of these languages, the first one where nobody chose. Asked anew for each request. */
export function speakOnly(app: FastifyInstance, languages: () => readonly Language[]): void {
  app.addHook("onRequest", (_request, _reply, done) => here.run(languages(), done));
}

/** The languages of the country whose server draws this page; all that we have, where it did not say. */
export function languagesHere(): readonly Language[] {
  return here.getStore() ?? knownLanguages;
}
