import type { FastifyPluginAsync } from "fastify";
import { isDemonstration } from "../../database/index.ts";
import { graphRoutes } from "./graph/graph-routes.ts";
import { openPace } from "./graph/pace.ts";
import { placesIn } from "./graph/read-template.ts";
import { registerTemplate } from "./graph/template.sql.ts";
import type { EmulatorOptions } from "./options.ts";
import { pageRoutes } from "./page/page-routes.ts";
import { startPostman } from "./webhook/postman.ts";

/**
 * The emulator as a Fastify plugin: Graph at `/emulator/graph/:version`, the chat page at `/emulator`. Webhooks leave
 * from the moment the server is ready until it closes; what is left then leaves at the next start.
 * Throws while it is registered where the database is no demonstration.
 */
export function emulator(options: EmulatorOptions): FastifyPluginAsync {
  return async (app) => {
    if (!(await options.database.transaction(isDemonstration)))
      throw new Error("The emulator is for databases that are demonstrations, and this one is not.");
    const pace = openPace();
    const postman = startPostmanWhenReady(app, options);
    const scene = { ...options, pace, wake: postman };
    app.addHook("onReady", () => approveTemplates(options));
    await app.register((graph) => graphRoutes(graph, scene), { prefix: "/emulator/graph" });
    await app.register((page) => pageRoutes(page, scene), { prefix: "/emulator" });
  };
}

/** @returns wakes it */
function startPostmanWhenReady(app: Parameters<FastifyPluginAsync>[0], options: EmulatorOptions): () => void {
  let stop = async () => {};
  let wake = () => {};
  // Listening and not ready: the first webhook goes to this very server.
  app.addHook("onListen", async () => {
    ({ stop, wake } = startPostman({ ...options, phones: () => phonesOf(options) }));
  });
  app.addHook("preClose", () => stop());
  return () => wake();
}

async function phonesOf({ offices }: EmulatorOptions): Promise<(number: string) => string> {
  const phones = new Map((await offices()).map((one) => [one.number, one.phone]));
  return (number) => phones.get(number) ?? "";
}

async function approveTemplates({ database, templates }: EmulatorOptions) {
  const approved = (await templates?.()) ?? [];
  await database.transaction(async (tx) => {
    for (const template of approved) await registerTemplate(tx, template, placesIn(template.body));
  });
}
