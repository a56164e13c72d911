import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import type { Database } from "../database/index.ts";
import { type Office, officesOf } from "../office/index.ts";
import { type PageLanguage, pageWords } from "../phrasebook/index.ts";
import { officesInShort, publicFigures } from "../report/index.ts";
import { routes } from "./addresses.ts";
import { assetRoutes } from "./assets/assets.ts";
import { drawRoutes } from "./draws-page/draw-routes.tsx";
import { Home } from "./home/page.tsx";
import { languageOf } from "./language/language.ts";
import { draw } from "./layout.tsx";
import { noOffice } from "./no-office.tsx";
import { oneAtATime } from "./one-at-a-time.ts";
import { figuresJson } from "./public-page/figures-json.ts";
import { OfficePage } from "./public-page/page.tsx";
import { type Drawn, drawn, send } from "./send.ts";

export interface PublicTools {
  database: Database;
  /** Domain time: the clock's. */
  now(): Temporal.Instant;
  /** The demo's chat page is at `/emulator`. */
  chat: boolean;
}

const html = "text/html; charset=utf-8";
/** A page may be a quarter of a minute old, and then costs only the question whether it changed. */
const brief = "public, max-age=15, stale-if-error=60";

/** The pages for everybody: `/`, `/kantor/:office`, `/kantor/:office.json`, `/assets/...`. */
export function publicRoutes(tools: PublicTools): FastifyPluginAsync {
  const home = oneAtATime((language) => drawHome(tools, language as PageLanguage));
  const office = oneAtATime((key) => drawOffice(tools, key));
  return async (scope: FastifyInstance) => {
    await scope.register(assetRoutes);
    await scope.register(drawRoutes(tools));
    scope.get(routes.home, async (request, reply) =>
      send(request, reply, await home(languageOf(request)), brief, "cookie"),
    );
    scope.get<{ Params: { office: string } }>(routes.office, async (request, reply) => {
      const { office: asked } = request.params;
      const json = asked.endsWith(".json");
      const found = (await officesOf(tools.database)).byCode.get(json ? asked.slice(0, -5) : asked);
      if (!found) return noOffice(tools.database, request, reply, json);
      // Built from what we know, so that nobody fills the memory with names of his own.
      return send(
        request,
        reply,
        await office(`${found.code} ${json ? "json" : languageOf(request)}`),
        brief,
        "cookie",
      );
    });
  };
}

async function drawHome({ database, now, chat }: PublicTools, language: PageLanguage): Promise<Drawn> {
  const offices = await officesOf(database);
  const inShort = await database.transaction((tx) => officesInShort(tx, offices, now()));
  return drawn(draw(<Home words={pageWords(language)} offices={inShort} chat={chat} />), html);
}

async function drawOffice({ database, now, chat }: PublicTools, key: string): Promise<Drawn> {
  const [code = "", form] = key.split(" ");
  const offices = await officesOf(database);
  const office = offices.byCode.get(code) as Office;
  const figures = await database.transaction((tx) => publicFigures(tx, offices, office, now()));
  if (form === "json") return drawn(JSON.stringify(figuresJson(figures)), "application/json; charset=utf-8");
  const words = pageWords(form as PageLanguage);
  return drawn(draw(<OfficePage words={words} offices={offices} figures={figures} chat={chat} />), html);
}
