import type { FastifyInstance } from "fastify";
import { makeOptions, openOptions, signInWithPasskey } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { browserOf, formOf, goTo, hrefOf, wanted } from "./asked.ts";
import { drawPassword } from "./password.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console/masuk/kunci-sandi`: what a browser asks its passkeys for, and their answer; `/console/akun/kunci-sandi`: how a new one is made. */
export function passkeyRoutes(app: FastifyInstance, door: SignInServices): void {
  const { services } = door.staff;
  app.get(routes.passkeyOpen, async (request, reply) => {
    const options = openOptions(services, browserOf(request));
    return options ? reply.header("cache-control", "no-store").send(options) : reply.code(404).send({});
  });
  app.post(routes.passkeyOpen, async (request, reply) => {
    const answer = await signInWithPasskey(services, browserOf(request), formOf(request)("secret"));
    if (answer.is === "in") return goTo(reply, wanted(request) ?? hrefOf(request, "console"), answer.cookies);
    return drawPassword(door, request, reply, "passkeyWrong");
  });
  app.get(routes.accountPasskey, async (request, reply) => {
    const by = await door.staff.who(request);
    if (!by || by.first || by.by.way === "pin") return reply.code(403).send({});
    const options = await makeOptions(services, browserOf(request), by);
    return options ? reply.header("cache-control", "no-store").send(options) : reply.code(404).send({});
  });
}
