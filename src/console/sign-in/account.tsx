import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { changeOwnPassword, changeOwnPin, type Recognised } from "../../staff/index.ts";
import { languageOf } from "../dress.tsx";
import { AccountPage, type AccountSaid } from "./account-page.tsx";
import { browserOf, formOf, goTo, queryOf, sendPage } from "./asked.ts";
import type { SignInHouse } from "./sign-in-house.ts";

/** `/console/akun`: one's own password and PIN. */
export function accountRoutes(app: FastifyInstance, door: SignInHouse): void {
  const { house } = door.staff;
  app.get("/console/akun", (request, reply) => asMember(door, request, reply, () => undefined));
  app.post("/console/akun/sandi", (request, reply) =>
    asMember(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const field = formOf(request);
      const asked = { old: field("old"), next: field("next") };
      const answer = await changeOwnPassword(house, browserOf(request), signedIn, asked);
      if (answer.is === "short-password" || answer.is === "throttled" || answer.is === "foreign")
        return { warn: answer.is };
      if (answer.is !== "in") return { warn: "passwordWrong" };
      reply.header("set-cookie", answer.cookies);
      return { good: "passwordChanged" };
    }),
  );
  app.post("/console/akun/pin", (request, reply) =>
    asMember(door, request, reply, async (signedIn): Promise<AccountSaid> => {
      const answer = await changeOwnPin(house, signedIn, formOf(request)("pin"));
      return answer === "changed" ? { good: "pinChanged" } : { warn: "pinSimple" };
    }),
  );
}

async function asMember(
  { staff }: SignInHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (signedIn: Recognised) => Promise<AccountSaid> | undefined,
): Promise<FastifyReply> {
  const signedIn = await staff.who(request);
  if (!signedIn) return goTo(reply, `/console/masuk${queryOf(request)}`);
  if (signedIn.first) return goTo(reply, `${signedIn.first}${queryOf(request)}`);
  const byPin = signedIn.by.way === "pin";
  const said = byPin ? undefined : await act(signedIn);
  const { name } = signedIn.member;
  const page = (
    <AccountPage language={languageOf(request)} query={queryOf(request)} name={name} said={said} byPin={byPin} />
  );
  return sendPage(reply, page, said && "warn" in said ? (said.warn === "throttled" ? 429 : 422) : 200);
}
