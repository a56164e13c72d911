import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../database/index.ts";
import { officesOf } from "../office/index.ts";
import { pageWords } from "../phrasebook/index.ts";
import { languageOf } from "./language/language.ts";
import { draw } from "./layout.tsx";
import { WrongPage } from "./wrong-page.tsx";

/** There is no such office: the page, or for programs the answer, names those there are. */
export async function noOffice(database: Database, request: FastifyRequest, reply: FastifyReply, json: boolean) {
  const { all } = await officesOf(database);
  reply.code(404).header("cache-control", "no-store");
  if (json)
    return reply.send({
      code: "no-office",
      sentence: "There is no such office.",
      offices: all.map(({ code }) => code),
    });
  const offices = all.toSorted((a, b) => a.short.localeCompare(b.short, "id"));
  const page = <WrongPage words={pageWords(languageOf(request))} wrong="no-office" offices={offices} />;
  return reply.type("text/html; charset=utf-8").send(draw(page));
}
