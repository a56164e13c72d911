import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FastifyPluginAsync } from "fastify";
import { type Drawn, drawn, send } from "./send.ts";
import { clip } from "./sound/clips.ts";

interface Asset {
  body: Drawn;
  /** Carries a hash of what is in it: whoever has it never needs to ask again. */
  path: string;
}

// The morph that fits new HTML into a page: a package's file, put before the island that uses it.
const morph = createRequire(import.meta.url).resolve("idiomorph/dist/idiomorph.min.js");

// Reads QR codes out of a camera's pictures where the browser itself cannot.
const qrReader = createRequire(import.meta.url).resolve("jsqr/dist/jsQR.js");

/** One file out of several: what a page needs in one request. */
const bundles = {
  "house.css": ["style/tokens.css", "style/base.css"],
  "office.css": ["public-page/office.css"],
  "home.css": ["home/home.css"],
  "icon.svg": ["style/icon.svg"],
  "staff.css": ["staff/staff.css"],
  "sign-in.css": ["sign-in/sign-in.css"],
  "people.css": ["people/people.css"],
  "live.js": [morph, "live/follow.js", "sound/player.js", "staff/unsent.js", "staff/live.js"],
  "board.css": ["style/tokens.css", "style/base.css", "board/board.css"],
  "board.js": [morph, "live/follow.js", "sound/player.js", "board/board.js"],
  "door.css": ["door-page/door.css"],
  "camera.js": ["door-page/camera.js"],
  "jsqr.js": [qrReader],
  "paper.css": ["paper/paper.css"],
  "print.js": ["paper/print.js"],
  "front-desk.css": ["front-desk/front-desk.css"],
  "kiosk.css": ["kiosk/kiosk.css"],
  "kiosk.js": ["sound/player.js", "kiosk/kiosk.js"],
  "floor.css": ["floor-page/floor.css"],
  "counter.css": ["counter/counter.css"],
  "papers.css": ["papers-page/papers.css"],
  "code.css": ["code-page/code.css"],
  "rules.css": ["rules-page/rules.css"],
  "machine.css": ["machine-page/machine.css"],
  "day-list.css": ["day-list/day-list.css"],
  "api.css": ["style/api.css"],
} as const;
export type AssetName = keyof typeof bundles;

const types = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
} as const;

const assets = new Map<string, Asset>(Object.keys(bundles).map((name) => [name, read(name as AssetName)]));
const byPath = new Map([...assets.values()].map((asset) => [asset.path, asset]));

/** Where a page finds a file of the house: a path that changes with its content. */
export function assetPath(name: AssetName): string {
  return assets.get(name)!.path;
}

const forGood = "public, max-age=31536000, immutable";
const brief = "public, max-age=60";

/** `/assets/...`: under the path with the hash for a year, under the plain name for a minute and asked again after it; `/assets/suara/...` the same. */
export const assetsDoor: FastifyPluginAsync = async (scope) => {
  scope.get<{ Params: { file: string } }>("/assets/:file", (request, reply) => {
    const { file } = request.params;
    const kept = byPath.get(`/assets/${file}`);
    const asset = kept ?? assets.get(file);
    if (!asset) return reply.callNotFound();
    return send(request, reply, asset.body, kept ? forGood : brief);
  });
  scope.get<{ Params: { stamp: string; file: string } }>("/assets/suara/:stamp/:file", (request, reply) => {
    const found = clip(request.params.stamp, request.params.file);
    if (!found) return reply.callNotFound();
    return reply
      .type("audio/mpeg")
      .header("cache-control", found.forGood ? forGood : brief)
      .send(found.body);
  });
};

function read(name: AssetName): Asset {
  const text = bundles[name]
    .map((file) => readFileSync(file === morph ? file : new URL(file, import.meta.url), "utf8"))
    .join("\n");
  const body = name.endsWith(".css") ? withoutComments(text) : text;
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 10);
  const type = types[name.split(".").at(-1) as keyof typeof types];
  return { body: drawn(body, type), path: `/assets/${name.replace(".", `.${hash}.`)}` };
}

// Comments and indentation are for us, not for a phone on a slow line. No string of ours holds a comment's sign.
function withoutComments(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\n\s*/g, "\n")
    .replace(/\n+/g, "\n")
    .trim();
}
