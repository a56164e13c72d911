import type { FastifyInstance } from "fastify";
import { isFirstToken, makeFirstAdministrator, signInWithPassword } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { browserOf, formOf, goTo, hrefOf, sendPage } from "./asked.ts";
import { FirstPage } from "./first-page.tsx";
import { drawUsedLink } from "./password.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console/mulai/:token`: the first administrator, by the link of the start; afterwards it leads to the sign-in. */
export function firstRoutes(app: FastifyInstance, door: SignInServices): void {
  const { services } = door.staff;
  app.get<{ Params: { token: string } }>(routes.firstAdministrator, async (request, reply) => {
    if (!(await isFirstToken(services, request.params.token))) return drawUsedLink(door, request, reply);
    return sendPage(reply, <FirstPage language={languageOf(request)} action={request.url} />);
  });
  app.post<{ Params: { token: string } }>(routes.firstAdministrator, async (request, reply) => {
    const field = formOf(request);
    const typed = { name: field("name"), login: field("login") };
    const password = field("password");
    const made = await makeFirstAdministrator(services, request.params.token, { ...typed, password });
    if ("refused" in made) {
      if (made.refused === "used") return drawUsedLink(door, request, reply);
      const page = <FirstPage language={languageOf(request)} action={request.url} said={made.refused} typed={typed} />;
      return sendPage(reply, page, 422);
    }
    const answer = await signInWithPassword(services, browserOf(request), { login: typed.login, password });
    const cookies = answer.is === "in" ? answer.cookies : [];
    return goTo(reply, hrefOf(request, "secondFactor"), cookies);
  });
}
