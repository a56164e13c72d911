import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { pageWords } from "../../phrasebook/index.ts";
import { may, type Permission } from "../../staff/index.ts";
import { PermissionRefusal } from "../../staff-acts/index.ts";
import { href, type OfficeRoute, routes } from "../addresses.ts";
import { languageOf, noteAccountLanguage } from "../language/language.ts";
import { draw } from "../layout.tsx";
import { WrongPage } from "../wrong-page.tsx";
import { keepTyped, typedBefore } from "./kept-form.tsx";
import { pageOf } from "./page-of.ts";
import { askForProof } from "./proof.tsx";
import type { StaffRequest } from "./staff-request.ts";
import type { StaffTools } from "./tools.ts";
import { unopenedFor } from "./unopened.tsx";

export type { StaffRequest } from "./staff-request.ts";

type PageAnswer = VNode | { to: string } | { file: string; text: string; type: string };

/** Answers with a page (drawn, never cached), leads to another address with 303, or gives a file to keep. */
export type StaffHandler = (asked: StaffRequest) => Promise<PageAnswer>;

/**
 * A page below `/console/:office`. Whoever is not signed in is led to the sign-in and back; whoever may not is told so (403).
 * `permission` is for looking; acts check their own.
 * @param options.proof changes powers of others: whoever has not shown a password or code for a while shows one first, and the form goes on
 */
export function staffRoute(
  app: FastifyInstance,
  tools: StaffTools,
  method: "GET" | "POST",
  route: OfficeRoute,
  permission: Permission | readonly Permission[],
  handle: StaffHandler,
  { proof = false }: { proof?: boolean } = {},
): void {
  app.route({
    method,
    url: routes[route],
    async handler(request, reply) {
      const params = request.params as Record<string, string>;
      const office = tools.offices.byCode.get(params["office"] ?? "");
      if (!office) return wrong(request, reply, 404, "no-office");
      const signedIn = await tools.who(request);
      noteAccountLanguage(request, signedIn?.language);
      const language = languageOf(request);
      if (!signedIn || signedIn.first) await keepTyped(tools, request, reply, signedIn);
      if (!signedIn) return reply.redirect(href("signIn", {}, language, { ke: pageOf(request) }), 303);
      if (signedIn.first) return reply.redirect(href(signedIn.first, {}, language, { ke: pageOf(request) }), 303);
      // A page that was about to leave sent what was typed in it, only to be kept: see browser/fresh.ts.
      if (method === "POST" && request.headers["x-keep"] !== undefined) return reply.code(204).send();
      const wanted = typeof permission === "string" ? [permission] : permission;
      if (!wanted.some((one) => may(signedIn.member, one, office.id))) return wrong(request, reply, 403, "not-allowed");
      const desk = signedIn.desk?.office === office.id ? signedIn.desk.code : undefined;
      const body = (request.body ?? {}) as Record<string, string | string[]>;
      try {
        const asked: StaffRequest = {
          request,
          reply,
          office,
          signedIn,
          by: { member: signedIn.member, office, desk, source: "desk" },
          language,
          form: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat().at(-1) ?? ""])),
          all: (name) => [body[name] ?? []].flat(),
          unopened: await unopenedFor(tools, signedIn.member, tools.now()),
          kept: typedBefore(tools, request, reply, signedIn),
          params,
          query: request.query as Record<string, string>,
        };
        const answer = (proof && (await askForProof(tools, asked))) || (await handle(asked));
        if ("to" in answer) return reply.redirect(answer.to, 303);
        reply.header("cache-control", "no-store");
        if ("file" in answer)
          return reply
            .type(answer.type)
            .header("content-disposition", `attachment; filename="${answer.file}"`)
            .send(answer.text);
        return reply.type("text/html; charset=utf-8").send(draw(answer));
      } catch (error) {
        if (error instanceof PermissionRefusal) return wrong(request, reply, 403, "not-allowed");
        throw error;
      }
    },
  });
}

function wrong(request: FastifyRequest, reply: FastifyReply, status: number, what: "no-office" | "not-allowed") {
  const page = <WrongPage words={pageWords(languageOf(request))} wrong={what} />;
  return reply.code(status).type("text/html; charset=utf-8").header("cache-control", "no-store").send(draw(page));
}

/**
 * Forms of other sites are refused: a browser names the origin of every POST. What names none is no browser with somebody's cookie
 * (cookies are SameSite=Lax besides).
 */
export function refuseForeignForms(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.method === "GET" || request.method === "HEAD") return;
    const { origin, "sec-fetch-site": site } = request.headers;
    const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host);
    if (foreign || site === "cross-site" || site === "same-site") {
      return reply.code(403).send({ code: "foreign-form", sentence: "This form was sent from another site." });
    }
  });
}
