import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FastifyInstance } from "fastify";

const here = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#0f5a73"/><path d="M9 10h14v9h-7l-5 4v-4H9z" fill="none" stroke="#fff" stroke-width="2.200" stroke-linejoin="round"/></svg>`;

/** Script and style of the page, read once. Returns a stamp that changes with them. */
export function assetRoutes(app: FastifyInstance): string {
  const morph = readFileSync(createRequire(import.meta.url).resolve("idiomorph/dist/idiomorph.min.js"), "utf8");
  const files: Record<string, { type: string; text: string }> = {
    "style.css": { type: "text/css", text: here("../../../console/style/tokens.css") + here("./style.css") },
    "island.js": { type: "text/javascript", text: here("../../../console/live/follow.js") + here("./island.js") },
    "idiomorph.js": { type: "text/javascript", text: morph },
    "icon.svg": { type: "image/svg+xml", text: icon },
  };
  for (const [name, { type, text }] of Object.entries(files)) {
    app.get(`/assets/${name}`, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header("cache-control", "public, max-age=31536000, immutable").send(text),
    );
  }
  const all = Object.values(files).map((file) => file.text);
  return createHash("sha256").update(all.join()).digest("hex").slice(0, 10);
}
