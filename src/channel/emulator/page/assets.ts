import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { assetText } from "../../../console/index.ts";

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#0f5a73"/><path d="M9 10h14v9h-7l-5 4v-4H9z" fill="none" stroke="#fff" stroke-width="2.200" stroke-linejoin="round"/></svg>`;

/** Script and style of the page, made when somebody first looks. Returns what gives a stamp that changes with them. */
export function assetRoutes(app: FastifyInstance): () => string {
  const files: Record<string, { type: string; text: () => string }> = {
    "style.css": { type: "text/css", text: () => assetText("chat.css") },
    "chat.js": { type: "text/javascript", text: () => assetText("chat.js") },
    "icon.svg": { type: "image/svg+xml", text: () => icon },
  };
  for (const [name, { type, text }] of Object.entries(files)) {
    app.get(`/assets/${name}`, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header("cache-control", "public, max-age=31536000, immutable").send(text()),
    );
  }
  let stamp: string | undefined;
  return () => {
    const all = () => Object.values(files).map(({ text }) => text());
    stamp ??= createHash("sha256").update(all().join()).digest("hex").slice(0, 10);
    return stamp;
  };
}
