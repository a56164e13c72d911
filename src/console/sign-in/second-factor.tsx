import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { beginSecondFactor, confirmSecondFactor, type Recognised, secondFactorPath } from "../../staff/index.ts";
import { languageOf } from "../language/language.ts";
import { browserOf, formOf, goTo, hrefOf, sendPage } from "./asked.ts";
import { SecondFactorPage } from "./second-factor-page.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console/faktor-kedua`: a member whose role wants it sets up the code on the phone; nothing else is open before. */
export function secondFactorRoutes(app: FastifyInstance, door: SignInServices): void {
  const { services } = door.staff;
  app.get(secondFactorPath, (request, reply) =>
    asMember(door, request, reply, (signedIn) => sendPage(reply, page(request, signedIn))),
  );
  app.post(secondFactorPath, (request, reply) =>
    asMember(door, request, reply, async (signedIn) => {
      const asked = { staff: signedIn.staff, password: formOf(request)("password") };
      const begun = await beginSecondFactor(services, browserOf(request), asked);
      if ("uri" in begun) return sendPage(reply, page(request, signedIn, { fresh: begun }));
      return no(reply, begun.is, (said) =>
        page(request, signedIn, { said: said === "wrong" ? "passwordWrong" : said }),
      );
    }),
  );
  app.post(`${secondFactorPath}/kode`, (request, reply) =>
    asMember(door, request, reply, async (signedIn) => {
      const answer = await confirmSecondFactor(services, browserOf(request), formOf(request)("code"));
      if (answer.is === "in") return goTo(reply, hrefOf(request, "console"), answer.cookies);
      return no(reply, answer.is, (said) =>
        page(request, signedIn, { said: said === "wrong" ? "secondWrong" : said, begun: true }),
      );
    }),
  );
}

async function asMember(
  { staff }: SignInServices,
  request: FastifyRequest,
  reply: FastifyReply,
  show: (signedIn: Recognised) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const signedIn = await staff.who(request);
  if (!signedIn || signedIn.by.way === "pin") return goTo(reply, hrefOf(request, "signIn"));
  // Who has it has nothing to set up.
  if (signedIn.first === "secondFactor") return show(signedIn);
  return goTo(reply, hrefOf(request, signedIn.first ?? "console"));
}

type Said = "wrong" | "throttled" | "foreign";

function no(reply: FastifyReply, is: string, draw: (said: Said) => ReturnType<typeof page>): FastifyReply {
  if (is === "throttled") return sendPage(reply, draw(is), 429);
  return is === "foreign" ? sendPage(reply, draw(is), 403) : sendPage(reply, draw("wrong"), 401);
}

function page(
  request: FastifyRequest,
  { member }: Recognised,
  more: Pick<Parameters<typeof SecondFactorPage>[0], "said" | "fresh" | "begun"> = {},
) {
  return <SecondFactorPage language={languageOf(request)} name={member.name} {...more} />;
}
