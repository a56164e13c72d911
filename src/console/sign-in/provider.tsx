import type { FastifyInstance } from "fastify";
import { goToProvider, providerSignOutUrl, signInWithProvider } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { browserOf, goTo, hrefOf, wanted, wantedPath } from "./asked.ts";
import type { ProviderSaid } from "./provider-part.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/**
 * `/console/masuk/instansi`: to the ministry's sign-in and back; `/console/keluar/instansi`: its sign-out. Links and no forms, since a form
 * may lead nowhere but to us. What became of it is told at the sign-in page, so that no code of the provider stands in the address.
 */
export function providerRoutes(app: FastifyInstance, { staff }: SignInServices): void {
  const { services } = staff;
  app.get(routes.provider, async (request, reply) => {
    const to = wanted(request);
    const way = await goToProvider(services, to);
    if (!way || way === "away") return goTo(reply, hrefOf(request, "signIn", { ke: to, instansi: "away" }));
    return goTo(reply, way.url, [way.cookie]);
  });
  app.get(routes.providerBack, async (request, reply) => {
    const answer = await signInWithProvider(services, browserOf(request), searchOf(request.url));
    switch (answer.is) {
      case "in":
        return goTo(reply, wantedPath(answer.to) ?? hrefOf(request, "console"), answer.cookies);
      case "second-factor":
        return goTo(reply, hrefOf(request, "signInCode", { ke: wantedPath(answer.to) }), answer.cookies);
      case "begin-again":
      case "refused":
      case "away":
      case "unknown":
        return goTo(reply, hrefOf(request, "signIn", { instansi: answer.is satisfies ProviderSaid }), answer.cookies);
    }
  });
  app.get(routes.providerSignOut, async (request, reply) => {
    const url = await providerSignOutUrl(services, routes.signIn);
    return goTo(reply, url ?? hrefOf(request, "signIn", { instansi: "stays" satisfies ProviderSaid }));
  });
}

function searchOf(url: string): string {
  const from = url.indexOf("?");
  return from < 0 ? "" : url.slice(from);
}
