import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { changeOwnPassword, changeOwnPin, type Recognised } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { AccountPage, type AccountSaid } from "./account-page.tsx";
import { browserOf, formOf, goTo, hrefOf, sendPage } from "./asked.ts";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console/akun`: one's own password and PIN. */
export function accountRoutes(app: FastifyInstance, door: SignInServices): void {
  const { services } = door.staff;
  app.get(routes.account, (request, reply) => asMember(door, request, reply, () => undefined));
  app.post(routes.accountPassword, (request, reply) =>
    asMember(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const field = formOf(request);
      const asked = { old: field("old"), next: field("next") };
      const answer = await changeOwnPassword(services, browserOf(request), signedIn, asked);
      if (answer.is === "short-password" || answer.is === "throttled" || answer.is === "foreign")
        return { warn: answer.is };
      if (answer.is !== "in") return { warn: "passwordWrong" };
      reply.header("set-cookie", answer.cookies);
      return { good: "passwordChanged" };
    }),
  );
  app.post(routes.accountPin, (request, reply) =>
    asMember(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const answer = await changeOwnPin(services, signedIn, formOf(request)("pin"));
      return answer === "changed" ? { good: "pinChanged" } : { warn: "pinSimple" };
    }),
  );
}

async function asMember(
  { staff }: SignInServices,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (signedIn: Recognised) => Promise<AccountSaid> | undefined,
): Promise<FastifyReply> {
  const signedIn = await staff.who(request);
  if (!signedIn) return goTo(reply, hrefOf(request, "signIn"));
  if (signedIn.first) return goTo(reply, hrefOf(request, "secondFactor"));
  const byPin = signedIn.by.way === "pin";
  const said = byPin ? undefined : await act(signedIn);
  const { name } = signedIn.member;
  const page = <AccountPage language={languageOf(request)} name={name} said={said} byPin={byPin} />;
  return sendPage(reply, page, said && "warn" in said ? (said.warn === "throttled" ? 429 : 422) : 200);
}
