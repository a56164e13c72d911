import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { publicDraws, publishedFiles } from "../../booking/index.ts";
import type { Database } from "../../database/index.ts";
import { type Office, officesOf } from "../../office/index.ts";
import { type PageLanguage, pageWords } from "../../phrasebook/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { draw } from "../layout.tsx";
import { noOffice } from "../no-office.tsx";
import { oneAtATime } from "../one-at-a-time.ts";
import { type Drawn, drawn, send } from "../send.ts";
import { DrawsPage } from "./draws-page.tsx";
import { type FoundLot, findLot } from "./find-lot.ts";

interface DrawTools {
  database: Database;
  now(): Temporal.Instant;
}

const html = "text/html; charset=utf-8";
const json = "application/json; charset=utf-8";
const brief = "public, max-age=15, stale-if-error=60";
/** So many draws a page shows, the latest first. */
const shown = 20;

/** What is published of draws: `/kantor/:office/undian`, with `?nomor=` one lot, and the files `2017-09-08-promised.json`, `2017-09-08-result.json`. */
export function drawRoutes(tools: DrawTools): FastifyPluginAsync {
  const page = oneAtATime((key) => drawPage(tools, key));
  const file = oneAtATime((key) => drawFile(tools, key));
  return async (scope: FastifyInstance) => {
    scope.get<{ Params: { office: string }; Querystring: { nomor?: unknown } }>(
      routes.draws,
      async (request, reply) => {
        const office = (await officesOf(tools.database)).byCode.get(request.params.office);
        if (!office) return noOffice(tools.database, request, reply, false);
        const { nomor } = request.query;
        const language = languageOf(request);
        if (typeof nomor !== "string" || !nomor.trim())
          return send(request, reply, await page(`${office.code} ${language}`), brief, "cookie");
        const lot = await tools.database.transaction((tx) => findLot(tx, office, nomor));
        return send(
          request,
          reply,
          await pageOf(tools, office, language, { typed: nomor.trim().slice(0, 20), lot }),
          "no-store",
          "cookie",
        );
      },
    );
    scope.get<{ Params: { office: string; file: string } }>(routes.drawFile, async (request, reply) => {
      const office = (await officesOf(tools.database)).byCode.get(request.params.office);
      if (!office) return noOffice(tools.database, request, reply, true);
      const [, day, which] = /^(\d{4}-\d{2}-\d{2})-(promised|result)\.json$/.exec(request.params.file) ?? [];
      const found = day && isDay(day) ? await file(`${office.code} ${day} ${which}`) : undefined;
      if (found) return send(request, reply, found, brief);
      return reply
        .code(404)
        .header("cache-control", "no-store")
        .send({ code: "no-draw", sentence: "There is no such file: the page of draws names those there are." });
    });
  };
}

async function drawPage(tools: DrawTools, key: string): Promise<Drawn> {
  const [code = "", language] = key.split(" ");
  const office = (await officesOf(tools.database)).byCode.get(code) as Office;
  return pageOf(tools, office, language as PageLanguage);
}

async function pageOf(
  { database, now }: DrawTools,
  office: Office,
  language: PageLanguage,
  sought?: { typed: string; lot: FoundLot | undefined },
): Promise<Drawn> {
  const draws = await database.transaction((tx) => publicDraws(tx, office.id, shown));
  const words = pageWords(language);
  return drawn(draw(<DrawsPage words={words} office={office} draws={draws} now={now()} sought={sought} />), html);
}

async function drawFile({ database }: DrawTools, key: string): Promise<Drawn | undefined> {
  const [code = "", day = "", which] = key.split(" ");
  const office = (await officesOf(database)).byCode.get(code) as Office;
  const files = await database.transaction((tx) => publishedFiles(tx, office, Temporal.PlainDate.from(day)));
  const content = which === "result" ? files?.result : files?.promised;
  return content && drawn(JSON.stringify(content), json);
}

function isDay(written: string): boolean {
  try {
    return Temporal.PlainDate.from(written, { overflow: "reject" }).toString() === written;
  } catch {
    // dropped: a file of a day that is none is a file that is not there, and its reader is told so.
    return false;
  }
}
