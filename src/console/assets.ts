import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FastifyPluginAsync } from "fastify";
import { type Drawn, drawn, send } from "./send.ts";

interface Asset {
  body: Drawn;
  /** Carries a hash of what is in it: whoever has it never needs to ask again. */
  path: string;
}

/** One file out of several: what a page needs in one request. */
const bundles = {
  "house.css": ["style/tokens.css", "style/base.css"],
  "office.css": ["public-page/office.css"],
  "home.css": ["home/home.css"],
  "icon.svg": ["style/icon.svg"],
  "staff.css": ["staff/staff.css"],
  "live.js": ["staff/live.js"],
  "door.css": ["door-page/door.css"],
  "door.js": ["door-page/door.js"],
  "camera.js": ["door-page/camera.js"],
  "jsqr.js": ["../../node_modules/jsqr/dist/jsQR.js"],
  "paper.css": ["paper/paper.css"],
  "print.js": ["paper/print.js"],
  "front-desk.css": ["front-desk/front-desk.css"],
  "kiosk.css": ["kiosk/kiosk.css"],
  "kiosk.js": ["kiosk/kiosk.js"],
  "counter.css": ["counter/counter.css"],
  "papers.css": ["papers-page/papers.css"],
} as const;
export type AssetName = keyof typeof bundles;

const assets = new Map<string, Asset>(Object.keys(bundles).map((name) => [name, read(name as AssetName)]));
const byPath = new Map([...assets.values()].map((asset) => [asset.path, asset]));

/** Where a page finds a file of the house: a path that changes with its content. */
export function assetPath(name: AssetName): string {
  return assets.get(name)!.path;
}

/** `/assets/...`: under the path with the hash for a year, under the plain name for a minute and asked again after it. */
export const assetsDoor: FastifyPluginAsync = async (scope) => {
  scope.get<{ Params: { file: string } }>("/assets/:file", (request, reply) => {
    const { file } = request.params;
    const kept = byPath.get(`/assets/${file}`);
    const asset = kept ?? assets.get(file);
    if (!asset) return reply.callNotFound();
    return send(request, reply, asset.body, kept ? "public, max-age=31536000, immutable" : "public, max-age=60");
  });
};

function read(name: AssetName): Asset {
  const text = bundles[name].map((file) => readFileSync(new URL(file, import.meta.url), "utf8")).join("\n");
  const body = name.endsWith(".css") ? withoutComments(text) : text;
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 10);
  const type = types[name.split(".").at(-1) as keyof typeof types];
  return { body: drawn(body, type), path: `/assets/${name.replace(".", `.${hash}.`)}` };
}

const types = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

// Comments and indentation are for us, not for a phone on a slow line. No string of ours holds a comment's sign.
function withoutComments(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .replace(/\n+/g, "\n")
    .trim();
}
