import type { FastifyRequest } from "fastify";
import type { PageLanguage } from "../../phrasebook/index.ts";
import { languageInBrowser } from "../../staff/index.ts";
import { languagesHere } from "./languages-here.ts";

/** What the account of whoever sends a request says; known once it was asked who that is. */
const ofAccount = new WeakMap<object, PageLanguage>();

/** Writes down in which language the person behind this request reads; null: they never chose. */
export function noteAccountLanguage(request: object, language: PageLanguage | null | undefined): void {
  if (language) ofAccount.set(request, language);
}

/**
 * The language of the page that answers this request: what its address says, or else the account of whoever is signed in, or
 * else what was chosen in this browser; the country's first language where nobody chose, or it has the chosen one no more.
 */
export function languageOf(request: FastifyRequest): PageLanguage {
  return (
    askedLanguage(request) ?? read(ofAccount.get(request)) ?? read(languageInBrowser(request)) ?? languagesHere()[0]!
  );
}

/** What the address itself says, `?lang=en` or `?lang=id`; undefined where the country does not have it. */
export function askedLanguage(request: FastifyRequest): PageLanguage | undefined {
  return read((request.query as { lang?: unknown } | undefined)?.lang);
}

function read(text: unknown): PageLanguage | undefined {
  return languagesHere().find((language) => language === text);
}
