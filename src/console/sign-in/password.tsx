import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  boundDevice,
  demoAccounts,
  type SignInAnswer,
  signInDemo,
  signInWithCode,
  signInWithPassword,
  signOut,
} from "../../staff/index.ts";
import { routes } from "../addresses.ts";
import { languageOf } from "../language/language.ts";
import { browserOf, formOf, goTo, hrefOf, sendPage, wanted } from "./asked.ts";
import { CodePage } from "./code-page.tsx";
import { PasswordPage } from "./password-page.tsx";
import { drawPin } from "./pin.tsx";
import { type ProviderSaid, providerSaidOf } from "./provider-part.tsx";
import type { SignInServices } from "./sign-in-services.ts";

/** `/console/masuk`: account name and password, or at a bound device the PIN; the code of the phone; the way out. */
export function passwordRoutes(app: FastifyInstance, door: SignInServices): void {
  const { services } = door.staff;
  app.get(routes.signIn, async (request, reply) => {
    const device = await boundDevice(services, request);
    const { cara, instansi } = request.query as { cara?: unknown; instansi?: unknown };
    const byPassword = cara === "sandi" || providerSaidOf(instansi) !== undefined;
    if (device && device.kind !== "kiosk" && !byPassword) return sendPage(reply, await drawPin(door, request, device));
    return drawPassword(door, request, reply);
  });
  app.post(routes.signIn, async (request, reply) => {
    const field = formOf(request);
    const asked = { login: field("login"), password: field("password") };
    const answer = await signInWithPassword(services, browserOf(request), asked);
    return goOn(request, reply, answer, (said) => drawPassword(door, request, reply, said, asked.login));
  });
  app.get(routes.signInCode, async (request, reply) =>
    sendPage(reply, <CodePage language={languageOf(request)} to={wanted(request)} />),
  );
  app.post(routes.signInCode, async (request, reply) => {
    const answer = await signInWithCode(services, browserOf(request), formOf(request)("code"));
    const to = wanted(request);
    return goOn(request, reply, answer, (said) => {
      if (said === "beginAgain" || said === "firstOver" || said === "passkeyWrong")
        return drawPassword(door, request, reply, said);
      const told = said === "wrong" ? "codeWrong" : said;
      return sendPage(reply, <CodePage language={languageOf(request)} to={to} said={told} />, statusOf[said]);
    });
  });
  app.post(routes.signInDemo, async (request, reply) => {
    const cookies = await signInDemo(services, request, formOf(request)("login"));
    if (!cookies) return drawPassword(door, request, reply, "wrong");
    return goTo(reply, wanted(request) ?? hrefOf(request, "console"), cookies);
  });
  app.post(routes.signOut, async (request, reply) => {
    const { cookies, byProvider } = await signOut(services, browserOf(request));
    const said = byProvider ? ("signed-out" satisfies ProviderSaid) : undefined;
    return goTo(reply, hrefOf(request, "signIn", { instansi: said }), cookies);
  });
}

type Said = "wrong" | "throttled" | "foreign" | "beginAgain" | "codeUsed" | "firstOver" | "passkeyWrong";
const statusOf: Readonly<Record<Said, number>> = {
  wrong: 401,
  throttled: 429,
  foreign: 403,
  beginAgain: 401,
  codeUsed: 401,
  firstOver: 401,
  passkeyWrong: 401,
};

function goOn(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: SignInAnswer,
  no: (said: Said) => FastifyReply | Promise<FastifyReply>,
): FastifyReply | Promise<FastifyReply> {
  const to = wanted(request);
  switch (answer.is) {
    case "in":
      return goTo(reply, to ?? hrefOf(request, "console"), answer.cookies);
    case "second-factor":
      return goTo(reply, hrefOf(request, "signInCode", { ke: to }), answer.cookies);
    case "begin-again":
      return no("beginAgain");
    case "code-used":
      return no("codeUsed");
    case "first-over":
      return no("firstOver");
    case "wrong":
    case "throttled":
    case "foreign":
      return no(answer.is);
  }
}

/** The page of account name and password, with what became of the last press. */
export async function drawPassword(
  { tools, staff }: SignInServices,
  request: FastifyRequest,
  reply: FastifyReply,
  said?: Said | "firstUsed",
  login = "",
): Promise<FastifyReply> {
  const device = await boundDevice(staff.services, request);
  const to = wanted(request);
  const page = (
    <PasswordPage
      language={languageOf(request)}
      to={to}
      said={said}
      provider={providerOf(staff, request)}
      login={login}
      demo={demoAccounts(staff.services)}
      offices={tools.offices}
      pinPath={device && device.kind !== "kiosk" ? hrefOf(request, "signIn", { ke: to }) : undefined}
    />
  );
  return sendPage(reply, page, said && said !== "firstUsed" ? statusOf[said] : 200);
}

function providerOf({ services }: SignInServices["staff"], request: FastifyRequest) {
  const { name } = services.provider ?? {};
  return name === undefined
    ? undefined
    : { name, said: providerSaidOf((request.query as { instansi?: unknown }).instansi) };
}

/** The sign-in page for whoever comes with a link that was used. */
export function drawUsedLink(
  door: SignInServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return drawPassword(door, request, reply, "firstUsed");
}
