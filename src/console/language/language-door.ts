import type { FastifyPluginAsync } from "fastify";
import { chooseLanguage, type Staff } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { refuseForeignForms } from "../staff/staff-route.tsx";
import { pageBack } from "./back.ts";
import { languagesHere } from "./languages-here.ts";

/**
 * `POST /bahasa`, `lang=en` or `lang=id`: the language of a person. Chosen on a page of staff it is kept with the account of
 * whoever is signed in, and is there at every desk; anywhere else it is kept in this browser. Leads back to the page it came from.
 */
export function languageDoor(staff: Staff): FastifyPluginAsync {
  return async (scope) => {
    refuseForeignForms(scope);
    scope.post(routes.language, async (request, reply) => {
      const { lang } = (request.body ?? {}) as { lang?: unknown };
      const back = pageBack(request.headers.referer, request.host);
      const chosen = languagesHere().find((language) => language === lang);
      if (chosen) {
        const cookie = await chooseLanguage(staff.services, request, chosen, /^\/console(?:\/|\?|$)/.test(back));
        if (cookie) reply.header("set-cookie", cookie);
      }
      return reply.header("cache-control", "no-store").redirect(back, 303);
    });
  };
}
