import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { FastifyPluginAsync } from "fastify";
import { type Drawn, drawn, send } from "../send.ts";
import { clip } from "../sound/clips.ts";
import { type AssetName, assetNames, type Bundle, bundle } from "./bundle.ts";

export type { AssetName } from "./bundle.ts";

interface Asset {
  text: string;
  body: Drawn;
  /** Carries a hash of what is in it: whoever has it never needs to ask again. */
  path: string;
  map: string | undefined;
}

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** Where `npm run build` puts them: it exists beside the program that was built, and not beside the sources. */
const built = new URL("../../../browser/", import.meta.url);

let known: { byName: Map<AssetName, Asset>; byPath: Map<string, Asset> } | undefined;

// Read or made when the first page wants them: most tests draw none.
function assets() {
  if (known) return known;
  const byName = new Map([...bundles()].map(([name, one]) => [name, assetOf(name, one)]));
  known = { byName, byPath: new Map([...byName.values()].map((asset) => [asset.path, asset])) };
  return known;
}

function bundles(): Map<AssetName, Bundle> {
  if (!existsSync(built)) return bundle();
  return new Map(assetNames.map((name) => [name, { text: readFileSync(new URL(name, built), "utf8") }]));
}

function assetOf(name: AssetName, { text, map }: Bundle): Asset {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 10);
  const type = name.split(".").at(-1) ?? "";
  const path = `/assets/${name.replace(".", `.${hash}.`)}`;
  return { text, body: drawn(text + mapLine(map && type, path), types[type] ?? ""), path, map };
}

// Only what was bundled here and now has its map along: the program that was built gives none to strangers.
function mapLine(type: string | undefined, path: string): string {
  if (!type) return "";
  return type === "css" ? `/*# sourceMappingURL=${path}.map */` : `//# sourceMappingURL=${path}.map\n`;
}

/** The path of a static file: it changes with the content. */
export function assetPath(name: AssetName): string {
  return assets().byName.get(name)!.path;
}

/** What a browser gets, for a page that stands by itself. */
export function assetText(name: AssetName): string {
  return assets().byName.get(name)!.text;
}

const forGood = "public, max-age=31536000, immutable";
const brief = "public, max-age=60";

/** `/assets/...`: under the path with the hash for a year, under the plain name for a minute and asked again after it; `/assets/suara/...` the same. */
export const assetRoutes: FastifyPluginAsync = async (scope) => {
  scope.get<{ Params: { file: string } }>("/assets/:file", (request, reply) => {
    const { file } = request.params;
    const { byName, byPath } = assets();
    const map = file.endsWith(".map") ? byPath.get(`/assets/${file.slice(0, -4)}`)?.map : undefined;
    if (map) return reply.type("application/json").header("cache-control", brief).send(map);
    const kept = byPath.get(`/assets/${file}`);
    const asset = kept ?? byName.get(file as AssetName);
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
