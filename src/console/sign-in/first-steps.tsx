import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { changeOwnPin, choosePassword, type FirstStep, hasPin, type Recognised, resume } from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { browserOf, formOf, goTo, hrefOf, sendPage, wanted } from "./asked.ts";
import { OwnSecretPage, type OwnSecretSaid } from "./own-secret-page.tsx";
import { ResumePage } from "./resume-page.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** What comes before the work: `/console/lanjut`, back after half an hour; `/console/sandi-baru`, an own password or PIN. */
export function firstStepRoutes(app: FastifyInstance, door: SignInServices): void {
  const { services } = door.staff;
  app.get(routes.resume, (request, reply) =>
    atStep(door, "resume", request, reply, async (signedIn) =>
      sendPage(reply, await resumePage(door, request, signedIn)),
    ),
  );
  app.post(routes.resume, (request, reply) =>
    atStep(door, "resume", request, reply, async (signedIn) => {
      const answer = await resume(services, browserOf(request), signedIn, formOf(request)("secret"));
      if (answer === "resumed") return goTo(reply, wanted(request) ?? hrefOf(request, "console"));
      if (answer === "ended") return goTo(reply, hrefOf(request, "signIn", { ke: wanted(request) }));
      return sendPage(reply, await resumePage(door, request, signedIn, answer), answer === "wrong" ? 401 : 429);
    }),
  );
  app.get(routes.ownSecret, (request, reply) =>
    atStep(door, "ownSecret", request, reply, (signedIn) => sendPage(reply, ownSecretPage(request, signedIn))),
  );
  app.post(routes.ownSecret, (request, reply) =>
    atStep(door, "ownSecret", request, reply, async (signedIn) => {
      const next = formOf(request)("next");
      const byPin = signedIn.by.way === "pin";
      const answer = byPin
        ? await changeOwnPin(services, signedIn, next)
        : await choosePassword(services, signedIn, next);
      if (answer === "changed" || answer === "chosen")
        return goTo(reply, wanted(request) ?? hrefOf(request, "console"));
      return sendPage(reply, ownSecretPage(request, signedIn, answer), 422);
    }),
  );
}

async function atStep(
  { staff }: SignInServices,
  step: FirstStep,
  request: FastifyRequest,
  reply: FastifyReply,
  show: (signedIn: Recognised) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const signedIn = await staff.who(request);
  const ke = wanted(request);
  if (!signedIn) return goTo(reply, hrefOf(request, "signIn", { ke }));
  if (signedIn.first === step) return show(signedIn);
  return goTo(reply, signedIn.first ? hrefOf(request, signedIn.first, { ke }) : (ke ?? hrefOf(request, "console")));
}

async function resumePage(
  { staff }: SignInServices,
  request: FastifyRequest,
  signedIn: Recognised,
  said?: "wrong" | "throttled",
) {
  const pin = await hasPin(staff.services, signedIn.staff);
  const { member, byProvider } = signedIn;
  const asked = { language: languageOf(request), to: wanted(request) };
  return <ResumePage {...asked} name={member.name} pin={pin} said={said} provider={byProvider} />;
}

function ownSecretPage(request: FastifyRequest, { member, by }: Recognised, said?: OwnSecretSaid) {
  const what = by.way === "pin" ? "pin" : "password";
  const language = languageOf(request);
  return <OwnSecretPage language={language} name={member.name} what={what} to={wanted(request)} said={said} />;
}
